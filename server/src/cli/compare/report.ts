import type { Difference } from '../../core/compare/compare.ts';
import type { SentenceChange } from '../../core/compare/sentences.ts';
import type { Paint } from '../reporters/colour.ts';
import { plural } from '../reporters/summary.ts';
import { visible, wrap } from '../reporters/terminal.ts';
import type { ComparedLetter, Loss } from './compared.ts';
import type { Pairs } from './pairs.ts';

/** What was compared: the letters in which something changed, all letters, and what they were compared with, for people. */
export type Compared = {
  readonly letters: readonly ComparedLetter[];
  readonly pairs: Pairs;
  readonly against: string;
};

/** The losses that count: those that no waiver accepts. */
export function lossesThatCount(letters: readonly ComparedLetter[]): number {
  return letters.flatMap(({ losses }) => losses).filter(({ waived }) => waived === undefined).length;
}

/** Losses and gains for people, with the sentences word by word; empty where there are none. */
export function comparePretty(letters: readonly ComparedLetter[], paint: Paint, columns: number): string {
  const room = Math.min(Math.max(40, columns), 110);
  const blocks = letters.flatMap((letter) => [
    ...about(letter, paint, room),
    ...letter.losses.map((loss) => block(loss, letter, 'loss', paint, room)),
    ...letter.gains.map((gain) => block(gain, letter, 'gain', paint, room)),
  ]);
  return blocks.map((one) => `${one}\n`).join('\n');
}

/** The closing line. */
export function compareSummary({ letters, pairs, against }: Compared, paint: Paint): string {
  const losses = lossesThatCount(letters);
  const waived = letters.flatMap((letter) => letter.losses).length - losses;
  const gains = letters.flatMap((letter) => letter.gains).length;
  const lost = losses === 0 ? 'no protection lost' : `${plural(losses, 'protection')} lost or weakened`;
  const also = [waived === 0 ? '' : `${waived} waived`, gains === 0 ? '' : `${gains} gained`].filter(
    (part) => part !== '',
  );
  const line = `${plural(pairs.pairs.length, 'letter')} compared with ${visible(against)}: ${[lost, ...also].join(', ')}.`;
  const others = [
    ...pairs.gone.map((name) => `${visible(name)} is no longer there.\n`),
    ...pairs.come.map((name) => `${visible(name)} is new; lint checks it.\n`),
  ];
  return `${(losses > 0 ? paint.error : paint.good)(line)}\n${others.join('')}`;
}

function about(
  { path, document, newDocument, renamed }: ComparedLetter,
  paint: Paint,
  room: number,
): readonly string[] {
  const notes = [
    ...(newDocument === undefined
      ? []
      : [
          `${path} was a ${document} and is ${newDocument === null ? 'no known kind of document' : `a ${newDocument}`} now: it is compared as what it was, and lint asks for other clauses than before.`,
        ]),
    ...renamed.map(
      ({ from, to }) => `${path}: conditions on ${to} are taken for those on ${from}, since the name was changed.`,
    ),
  ];
  return notes.map((note) =>
    wrap(visible(note), room)
      .map((line) => paint.dim(line))
      .join('\n'),
  );
}

function block(one: Loss, letter: ComparedLetter, sort: 'loss' | 'gain', paint: Paint, room: number): string {
  const { rule, title, elements, words, when, changes } = one;
  const tint = sort === 'gain' ? paint.good : one.waived === undefined ? paint.error : paint.dim;
  const verb = sort === 'gain' ? 'gained' : one.waived === undefined ? 'lost' : 'lost, waived';
  const lines = [
    statement(one, sort),
    ...(when === undefined ? [] : [`Where ${when}.`]),
    ...(one.waived === undefined
      ? []
      : [`Waived${one.waived.by === undefined ? '' : ` by ${one.waived.by}`}: ${one.waived.reason ?? ''}`]),
    ...elements.map(
      ({ id, says, after, before }) => `${elementVerb(sort, sort === 'gain' ? before : after)} ${id}: ${says}`,
    ),
    ...(words.length === 0
      ? []
      : [`${sort === 'gain' ? 'Gone' : 'New'}: ${words.map((part) => `“${part}”`).join(', ')}`]),
  ];
  return [
    `${paint.underline(visible(place(one, letter)))}  ${tint(verb)}  ${paint.dim(rule)}`,
    ...lines.flatMap((line) => wrap(visible(line), room - 2)).map((line) => `  ${line}`),
    ...changes.flatMap((change) => sentence(change, paint, room)),
  ].join('\n');

  function statement({ before, after }: Difference, of: 'loss' | 'gain'): string {
    if (before === undefined || after === undefined)
      return of === 'loss' ? `Harmful wording came: ${title}` : `Harmful wording went: ${title}`;
    return before === after
      ? `${title}: still ${after}, and ${of === 'loss' ? 'less' : 'more'} of it stands.`
      : `${title}: was ${before}, is ${after}.`;
  }
}

function elementVerb(sort: 'loss' | 'gain', state: string): string {
  if (state === 'harmful') return sort === 'loss' ? 'Taken back' : 'No longer taken back';
  return sort === 'loss' ? 'No longer said' : 'Now said';
}

/** Where the clause or the words stand now, else where they stood. */
function place({ beforeSpan, afterSpan }: Difference, letter: ComparedLetter): string {
  const [span, range, path] =
    afterSpan === undefined
      ? [beforeSpan, letter.rangeBefore, letter.oldPath ?? letter.path]
      : [afterSpan, letter.rangeAfter, letter.path];
  if (span === undefined) return path;
  const { line, character } = range(span).start;
  return `${path}:${line + 1}:${character + 1}${afterSpan === undefined ? ' (before)' : ''}`;
}

/** `{+added+}` and `[-removed-]`, as word differences are commonly written, so that nothing depends on colour. */
function sentence({ words }: SentenceChange, paint: Paint, room: number): readonly string[] {
  const said = words
    .map(({ text, is }) =>
      is === 'same' ? text : is === 'added' ? marked('{+', text, '+}') : marked('[-', text, '-]'),
    )
    .join('');
  const tints = { added: paint.good, removed: paint.error };
  let inside: 'added' | 'removed' | undefined;
  return wrap(visible(said), room - 6).map((line) => {
    const parts = line.split(/(\[-|-\]|\{\+|\+\})/);
    const painted = parts.map((part) => {
      if (part === '[-' || part === '{+') inside = part === '[-' ? 'removed' : 'added';
      const text = inside === undefined ? part : tints[inside](part);
      if (part === '-]' || part === '+}') inside = undefined;
      return text;
    });
    return `    ${paint.dim('|')} ${painted.join('')}`;
  });
}

/** Blanks at the ends stay outside the marks. */
function marked(open: string, text: string, close: string): string {
  const bare = text.trim();
  if (bare === '') return text;
  const start = text.indexOf(bare);
  return `${text.slice(0, start)}${open}${bare}${close}${text.slice(start + bare.length)}`;
}
