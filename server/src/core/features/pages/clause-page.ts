import type { Clause, ClauseElement } from '../../clauses/pack.ts';
import type { Requirement } from '../../clauses/types.ts';
import type { Engine } from '../../engine.ts';
import { citationLine } from './citations.ts';
import { clauseText, kindsWith } from './clause-text.ts';
import { blocks, bullets, code, fenced, type Links, linked, listed, plain } from './markdown.ts';
import { notice } from './notice.ts';
import { noteLine, notesOn, STATES_VARY } from './states.ts';
import { waiving } from './waiving.ts';

/** The page of a clause: what it is for, its wording, what it must say, what undoes it, where it belongs, what it rests on. */
export function clausePage(clause: Clause, engine: Engine, links: Links): string {
  const text = clauseText(clause, engine);
  const rule = `clause/${clause.id}`;
  const notes = notesOn(clause.id, engine);
  return blocks(
    `# ${plain(clause.title)}`,
    plain(clause.purpose),
    plain(text.explains),
    '## Wording',
    fenced(clause.body, 'markdown'),
    `${code(`{% render "clauses/${clause.id}" %}`)} puts it into a letter.`,
    text.firstPerson === ''
      ? undefined
      : blocks('In a letter in the first person:', fenced(text.firstPerson, 'markdown')),
    ...text.alternatives.map(({ name, says, wording }) =>
      blocks(`### ${plain(name)}`, plain(says), fenced(wording, 'markdown')),
    ),
    text.good.length === 0 ? undefined : '### Other words that say it',
    bullets(text.good.map((words) => `“${plain(words)}”`)),
    '## What it must say',
    bullets(clause.elements.filter(({ kind }) => kind !== 'absence').map(elementLine)),
    '## What undoes it',
    bullets(undoing(clause)),
    text.bad.length === 0 ? undefined : '### Words that look like it and are not',
    bullets(text.bad.map(({ text: words, why }) => `“${plain(words)}” ${plain(why)}`)),
    '## Where it belongs',
    belongs(clause, engine),
    text.citations.length === 0 ? undefined : '## Law and practice',
    bullets(text.citations.map((citation) => citationLine(citation, links))),
    notes.length === 0 ? undefined : '## In some states',
    notes.length === 0 ? undefined : STATES_VARY,
    bullets(notes.map((note) => noteLine(note, links))),
    text.caveats.length === 0 ? undefined : '## Mind',
    bullets(text.caveats.map(plain)),
    '## The check',
    `The rule ${linked(code(rule), rule, links)} judges the clause on every path through the conditions of a template.`,
    waiving(rule),
    '---',
    notice(engine),
  );
}

function elementLine({ id, says, severity, kind }: ClauseElement): string {
  const whole = kind === 'document' ? ', judged on the whole document' : '';
  return `${plain(says)} (${code(id)}, ${severity}${whole})`;
}

function undoing({ elements }: Clause): readonly string[] {
  const absent = elements
    .filter(({ kind }) => kind === 'absence')
    .map(({ id, says, severity }) => `Words against this: ${plain(says)} (${code(id)}, ${severity})`);
  const opposite = elements.filter(({ kind, detect }) => kind !== 'absence' && detect.harm.length > 0);
  return [
    ...absent,
    ...(opposite.length === 0
      ? []
      : [
          `Words that say the opposite of ${listed(opposite.map(({ id }) => code(id)))}, here or elsewhere in the document.`,
        ]),
    'A condition, an exception or a later sentence which takes back what the clause says.',
    'Words beside it that cannot be understood make it unclear: somebody has to read them.',
  ];
}

function belongs(clause: Clause, engine: Engine): string {
  const kinds = kindsWith(engine, clause.id);
  if (kinds.length === 0) return 'No kind of document asks for it.';
  return bullets(
    REQUIREMENTS.flatMap(([requirement, words]) => {
      const named = kinds.filter((kind) => kind.requirement === requirement);
      return named.length === 0
        ? []
        : [
            `${words} ${listed(named.map(({ title, when }) => plain(title) + (when === undefined ? '' : ` (where ${code(when)} holds)`)))}.`,
          ];
    }),
  );
}

const REQUIREMENTS: readonly (readonly [Requirement, string])[] = [
  ['required', '**Required** in:'],
  ['recommended', '**Recommended** in:'],
  ['optional', '**Possible** in:'],
  ['forbidden', '**Out of place** in:'],
];
