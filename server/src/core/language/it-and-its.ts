import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const THEY = wordSet('they he she');
const PAIRS = wordSet('neither both');
const ITS = wordSet('its their his her');

/** The words of a subject such as `(each agrees that) neither it nor its assigns`, `it and its assigns`, `neither they nor their agents`. */
export function isItAndItsOwn(words: readonly Token[]): boolean {
  const first = isOneOf(words[0], PAIRS) ? 1 : 0;
  if (first > 0 && isOneOf(words[first], THEY)) return true;
  return words[first]?.key === 'it' && isOneOf(words[first + 2], ITS);
}
