import { foldSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** Words of which one must stand in a sentence before a rule has anything to look for there. */
export type Sought = { readonly place: number };

/** The places of the lists in which a word stands, as bits. */
const PLACES = new Map<string, number[]>();
let count = 0;
/** A memory only: of which lists a word stands among the tokens of a sentence. Many rules ask about one sentence in a row. */
let standing = new WeakMap<readonly Token[], readonly number[]>();
let asked: { readonly tokens: readonly Token[]; readonly bits: readonly number[] } = { tokens: [], bits: [] };

/**
 * Makes one list of the words of some sets, as a token's key has them. Most rules find nothing in most sentences, and `holdsOne` is the
 * quick way to see it: a sentence is read once for all lists there are. To be made where a module is loaded.
 */
export function sought(...sets: readonly Iterable<string>[]): Sought {
  const place = count++;
  for (const set of sets)
    for (const word of set) {
      const places = PLACES.get(word) ?? [];
      setBit(places, place);
      PLACES.set(word, places);
    }
  standing = new WeakMap();
  asked = { tokens: [], bits: [] };
  return { place };
}

/** The same of phrases: of each its longest word, for a phrase stands only where all its words do. */
export function soughtIn(phrases: readonly string[]): Sought {
  return sought(phrases.map(longestWord));
}

/** Its longest word, which a sentence must hold that holds the phrase. */
export function longestWord(phrase: string): string {
  const words = phrase.split(' ').map(foldSpelling);
  return words.reduce((one, other) => (other.length < one.length ? one : other));
}

/** Whether one of the words stands in a sentence. Its tokens may not change afterwards. */
export function holdsOne(tokens: readonly Token[], { place }: Sought): boolean {
  if (tokens !== asked.tokens) asked = { tokens, bits: standing.get(tokens) ?? readAll(tokens) };
  return ((asked.bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function readAll(tokens: readonly Token[]): readonly number[] {
  const bits: number[] = new Array(Math.ceil(count / 32)).fill(0);
  for (const { key } of tokens) {
    const places = PLACES.get(key);
    if (places) for (let at = 0; at < places.length; at++) bits[at] = (bits[at] ?? 0) | (places[at] ?? 0);
  }
  standing.set(tokens, bits);
  return bits;
}

function setBit(bits: number[], place: number): void {
  while (bits.length <= place >> 5) bits.push(0);
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
}
