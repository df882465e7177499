import type { Token } from './tokens.ts';

/** The sets that were asked for, by number, and the numbers of the sets that hold a word. */
const NUMBERS = new Map<ReadonlySet<string>, number>();
const SETS_WITH = new Map<string, number[]>();

/** Which sets have a word among some tokens: a bit for each of the sets there were when it was told. */
type Standing = { readonly bits: Uint32Array; readonly sets: number };
const STANDING = new WeakMap<readonly Token[], Standing>();

/**
 * Whether one of the words stands in a sentence. All sets are looked for at once when a sentence is first asked about, and each
 * further question costs next to nothing: finders ask it before they look at each token. For a sentence's own tokens and for sets
 * that live as long as the program only, as both are remembered.
 */
export function sentenceHolds(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  const set = NUMBERS.get(words) ?? newNumber(words);
  let standing = STANDING.get(tokens);
  if (!standing || standing.sets <= set) {
    standing = standingIn(tokens);
    STANDING.set(tokens, standing);
  }
  return ((standing.bits[set >> 5] ?? 0) & (1 << (set & 31))) !== 0;
}

function newNumber(words: ReadonlySet<string>): number {
  const set = NUMBERS.size;
  NUMBERS.set(words, set);
  for (const word of words) {
    const sets = SETS_WITH.get(word);
    if (sets) sets.push(set);
    else SETS_WITH.set(word, [set]);
  }
  return set;
}

function standingIn(tokens: readonly Token[]): Standing {
  const bits = new Uint32Array((NUMBERS.size + 31) >> 5);
  for (const { key } of tokens) {
    const sets = SETS_WITH.get(key);
    if (sets) for (const set of sets) bits[set >> 5] = (bits[set >> 5] ?? 0) | (1 << (set & 31));
  }
  return { bits, sets: NUMBERS.size };
}
