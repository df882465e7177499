import { type Engine, openEngine } from '../../server/src/core/engine.ts';
import { citationSection } from '../../server/src/core/features/pages/citation-page.ts';
import { citationsOf } from '../../server/src/core/features/pages/citations.ts';
import { kindPurpose } from '../../server/src/core/features/pages/letter-page.ts';
import { blocks, bullets, plain } from '../../server/src/core/features/pages/markdown.ts';
import { notice } from '../../server/src/core/features/pages/notice.ts';
import { pageOf } from '../../server/src/core/features/pages/pages.ts';
import { STATES_VARY, stateSection, statesOf } from '../../server/src/core/features/pages/states.ts';
import { configurationPage } from './configuration.ts';
import { linksFrom } from './links.ts';
import { packsPage } from './packs.ts';
import { PICTURED } from './pictured.ts';
import { FAMILIES, rulesPage } from './rules.ts';

/** The folders in docs/ that hold nothing but generated pages. */
export const FOLDERS: readonly string[] = ['clauses', 'letters', 'rules'];

/** The pages in docs/, made of the pack, the rules and the tables of the language: file in docs/ → its text. */
export function docs(pack: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const engine = openEngine(pack);
  const page = (id: string, file: string): readonly [string, string] => [
    file,
    pageOf(id, engine, linksFrom(file, engine)) ?? '',
  ];
  const whole = (file: string, ...parts: readonly (string | undefined)[]): readonly [string, string] => [
    file,
    `${blocks(...parts)}\n`,
  ];
  return Object.fromEntries([
    whole('README.md', ...index(engine)),
    page('language', 'template-language.md'),
    whole('configuration.md', ...configurationPage(engine), '---', notice(engine)),
    whole('packs.md', ...packsPage(), '---', notice(engine)),
    ...engine.pack.clauses.map(({ id }) => page(`clause/${id}`, `clauses/${id}.md`)),
    ...engine.library.letters.map(({ id }) => page(`letter/${id}`, `letters/${id}.md`)),
    ...FAMILIES.map(({ family }) => whole(`rules/${family}.md`, rulesPage(family, engine))),
    whole(
      'citations.md',
      '# Law and practice behind the clauses',
      'Each entry says how it stood on the day of the check, and whether its text was read.',
      ...citationsOf(engine).map((citation) =>
        blocks(
          `<a id="${citation.id.toLowerCase()}"></a>`,
          citationSection(citation, engine, linksFrom('citations.md', engine), 2),
        ),
      ),
      '---',
      notice(engine),
    ),
    whole(
      'states.md',
      '# The law of some states',
      STATES_VARY,
      ...statesOf(engine).map((state) => stateSection(state, linksFrom('states.md', engine), 2)),
      '---',
      notice(engine),
    ),
  ]);
}

function index(engine: Engine): readonly string[] {
  return [
    '# Proviso, page by page',
    'These pages are made from the library and the program itself: what they say is what Proviso checks.',
    bullets([
      '[The template language](template-language.md)',
      '[The preview in VS Code](preview.md)',
      '[One letter a record: mail merge](mail-merge.md)',
      '[Configuration](configuration.md)',
      '[Packs of a firm](packs.md)',
      '[Law and practice behind the clauses](citations.md)',
      '[The law of some states](states.md)',
    ]),
    '## Letters',
    bullets(
      engine.library.letters.map(
        ({ id, title, document }) => `[${plain(title)}](letters/${id}.md): ${plain(kindPurpose(engine, document))}`,
      ),
    ),
    PICTURED.map((id) => `![The first page of ${id}](pictures/letter-${id}.png)`).join('\n'),
    '## Clauses',
    bullets(
      engine.pack.clauses.map(({ id, title, purpose }) => `[${plain(title)}](clauses/${id}.md): ${plain(purpose)}`),
    ),
    '## Rules',
    bullets(FAMILIES.map(({ family, says }) => `[\`${family}\`](rules/${family}.md): ${says}`)),
    '---',
    notice(engine),
  ];
}
