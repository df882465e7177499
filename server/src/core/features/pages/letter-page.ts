import type { LibraryLetter } from '../../catalog.ts';
import { record } from '../../clauses/data.ts';
import { type Engine, packClause } from '../../engine.ts';
import { parse } from '../../template/parse.ts';
import type { Template, Variable } from '../../template/types.ts';
import { rendered } from '../actions/anchors.ts';
import { limitsOf } from '../hover/variable.ts';
import { mergedLetter } from '../merged.ts';
import { clauseOf } from './clause-text.ts';
import { blocks, bullets, code, fenced, type Links, linked, listed, plain, table } from './markdown.ts';
import { notice } from './notice.ts';
import { packData } from './pack-data.ts';

/** A letter of the library by its name. */
export function letterOf(engine: Engine, id: string): LibraryLetter | undefined {
  return engine.library.letters.find((letter) => letter.id === id);
}

/** The one line that says what a kind of document is for. */
export function kindPurpose(engine: Engine, kind: string): string {
  const { says } = record(packData(engine, 'documents.yaml')[kind]);
  return says === undefined ? '' : String(says);
}

/** The page of a letter: what it is for, what to know before it is used, its facts, its clauses, and how it reads when filled in. */
export function letterPage(letter: LibraryLetter, engine: Engine, links: Links): string {
  const template = parse(letter.text);
  const note = drafterNote(template);
  const clauses = clausesIn(template);
  return blocks(
    `# ${plain(letter.title)}`,
    plain(kindPurpose(engine, letter.document)),
    `${code(`proviso new ${letter.id}`)} starts it. Its kind is ${code(letter.document)}.`,
    note === undefined ? undefined : '## Before you use it',
    note === undefined ? undefined : bullets(note.map(plain)),
    '## Facts that it asks for',
    table(
      ['name', 'type', 'what to give', 'example'],
      [...template.frontMatter.variables.values()].map((variable) => factRow(variable)),
    ),
    clauses.length === 0 ? undefined : '## Clauses in it',
    bullets(
      clauses.flatMap((id) => {
        const clause = clauseOf(engine, id);
        return clause === undefined
          ? []
          : [`${linked(plain(clause.title), `clause/${id}`, links)}: ${plain(clause.purpose)}`];
      }),
    ),
    '## Filled in with its examples',
    fenced(filledIn(letter, engine), 'markdown'),
    '---',
    notice(engine),
  );
}

/** The lines of the comment at the head of a letter, for whoever fills it in; undefined where there is none. */
export function drafterNote({ nodes, text }: Template): readonly string[] | undefined {
  const first = nodes.find(({ kind, span }) => kind !== 'text' || text.slice(span.start, span.end).trim() !== '');
  if (first?.kind !== 'comment') return undefined;
  const words = text.slice(first.span.start, first.span.end).replace(/^\{%-?[^%]*%\}|\{%-?[^%]*%\}$/g, '');
  return words
    .split('\n')
    .map((line) => line.trim().replace(/^Drafter['’]s note\.\s*/, ''))
    .filter((line) => line !== '');
}

/** The clauses of the pack that a template puts in, each once, in its order. */
export function clausesIn({ nodes }: Template): readonly string[] {
  return [...new Set(rendered(nodes).map(({ id }) => id))];
}

function factRow(variable: Variable): readonly string[] {
  const { name, type, items, label, description, example } = variable;
  const limits = limitsOf(variable).slice(type === 'choice' || type === 'list' ? 0 : 1);
  const says = [
    ...(label === undefined ? [] : [`**${plain(label)}.**`]),
    ...(description === undefined ? [] : [plain(description)]),
    ...limits.map((limit) => `${limit}.`),
  ];
  const shown = (Array.isArray(example) ? example : example === undefined ? [] : [example]).map((one) =>
    code(String(one)),
  );
  return [code(name), items === undefined ? type : `list of ${items}`, says.join(' '), listed(shown)];
}

function filledIn({ text }: LibraryLetter, engine: Engine): string {
  const resolve = (path: string): string | undefined => packClause(path, engine.packFile);
  return mergedLetter({ facts: engine.read(text, { resolve }), engine, partials: [] }).text.trim();
}
