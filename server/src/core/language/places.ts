import { DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Span } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const PLACES = wordSet(
  `ledger ledgers filing filings record records return returns report reports books statement statements form forms purpose purposes event
  manner respect respects proceeding proceedings letter letters correspondence document documents circumstance circumstances place`,
);
const LONGEST_PLACE = 7;

/** In `is not, and in any ledger or filing shall not be called, canceled` the words before the verb only say where: the subject is that before. */
export function isOnlyPlace(tokens: readonly Token[], { from, to }: Span): boolean {
  const words = tokens.slice(from, to);
  const [first, second] = words;
  if (words.length < 3 || words.length > LONGEST_PLACE || !PREPOSITIONS.has(first?.key ?? '')) return false;
  if (!DETERMINERS.has(second?.key ?? '') || !isOneOf(words.at(-1), PLACES)) return false;
  return !words.slice(2).some(({ key, kind, capital }) => kind !== 'word' || capital || DETERMINERS.has(key));
}
