import { diffArrays, diffWords } from 'diff';

/** A sentence before and after an edit: one of the two is absent where the sentence is new or gone. */
export type SentenceChange = {
  readonly before?: string;
  readonly after?: string;
  /** Both laid over each other, word by word. */
  readonly words: readonly WordChange[];
};
export type WordChange = { readonly text: string; readonly is: 'same' | 'removed' | 'added' };

/** Two letters as lists of sentences, laid over each other. */
export type Alignment = { readonly removed: readonly Hunk[]; readonly added: readonly Hunk[] };
type Hunk = { readonly sentence: string; readonly opposite: readonly string[] };

/** The share of words that two sentences must have in common for one to be the other, edited. */
const ALIKE = 0.35;
/** Texts that differ in more places than this are not laid over each other: that takes time with the square of it. */
const MOST_CHANGES = 2000;
/** How many sentences are looked through for the one that another was. */
const MOST_CANDIDATES = 500;

/** Finds out which sentences went and came, and what stands in their place. Takes the sentences of both letters, in order. */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const removed: Hunk[] = [];
  const added: Hunk[] = [];
  const parts = chunks(before, after);
  for (let at = 0; at < parts.length; at++) {
    const [here, next] = [parts[at], parts[at + 1]];
    if (here === undefined || !(here.added || here.removed)) continue;
    const both = next !== undefined && (next.added || next.removed) ? [here, next] : [here];
    const gone = both.filter((part) => part.removed).flatMap(({ value }) => value);
    const come = both.filter((part) => part.added).flatMap(({ value }) => value);
    for (const sentence of gone) removed.push({ sentence, opposite: come });
    for (const sentence of come) added.push({ sentence, opposite: gone });
    at += both.length - 1;
  }
  return { removed, added };
}

type Part = { readonly value: readonly string[]; readonly added?: boolean; readonly removed?: boolean };

function chunks(before: readonly string[], after: readonly string[]): readonly Part[] {
  const laid = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  if (laid !== undefined) return laid;
  const [had, has] = [new Set(before), new Set(after)];
  return [
    { value: before.filter((one) => !has.has(one)), removed: true },
    { value: after.filter((one) => !had.has(one)), added: true },
  ];
}

/**
 * What became of a sentence that stood in the first letter (`of: 'before'`), or what the sentence of the second was. Undefined
 * for a sentence that stands in both.
 */
export function changeOf(
  sentence: string,
  of: 'before' | 'after',
  { removed, added }: Alignment,
): SentenceChange | undefined {
  const [own, other] = of === 'before' ? [removed, added] : [added, removed];
  const hunk = own.find((one) => one.sentence === sentence);
  if (hunk === undefined) return undefined;
  const twin =
    mostAlike(sentence, hunk.opposite) ??
    mostAlike(
      sentence,
      other.map((one) => one.sentence),
    );
  return of === 'before' ? laidOver(sentence, twin) : laidOver(twin, sentence);
}

/** What became of a sentence; undefined stands for none. */
export function laidOver(before: string | undefined, after: string | undefined): SentenceChange {
  if (before === undefined) return { after: after ?? '', words: [{ text: after ?? '', is: 'added' }] };
  if (after === undefined) return { before, words: [{ text: before, is: 'removed' }] };
  return { before, after, words: wordDiff(before, after) };
}

/** Two texts laid over each other, word by word. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const laid = diffWords(before, after, { maxEditLength: MOST_CHANGES });
  if (laid === undefined)
    return [
      { text: before, is: 'removed' },
      { text: after, is: 'added' },
    ];
  return laid.map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function mostAlike(sentence: string, candidates: readonly string[]): string | undefined {
  let best: { readonly one: string; readonly share: number } | undefined;
  const own = new Set(wordsIn(sentence));
  for (const one of candidates.slice(0, MOST_CANDIDATES)) {
    const share = alike(own, new Set(wordsIn(one)));
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { one, share };
  }
  return best?.one;
}

/** Of all different words, how many stand in both: 0 to 1. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return (2 * both) / (one.size + other.size);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
