import { DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Words that are verbs without an object, or nouns in the plural. */
const ENDS = wordSet('ends stops starts lapses closes');
const BEHIND = wordSet('there here at on upon for when then once forever with without');
const LOOSE = wordSet('loose odd other such');
const FARTHEST_DETERMINER = 8;

/** `the matter of account 4410 ends completely`: a verb without an object, behind a subject that has its determiner. */
export function endsItself(
  place: {
    readonly tokens: readonly Token[];
    readonly at: number;
    readonly token: Token;
    readonly next: Token | undefined;
    readonly last: VerbGroup | undefined;
  },
  before: Token,
): boolean {
  const { tokens, at, token, next, last } = place;
  if (!ENDS.has(token.key) || token.capital || /s$/.test(before.key) || PREPOSITIONS.has(before.key)) return false;
  if (next && next.kind !== 'mark' && !next.key.endsWith('ly') && !isOneOf(next, BEHIND)) return false;
  const from = Math.max(last?.to ?? 0, at - FARTHEST_DETERMINER);
  const begin = tokens.findLastIndex(({ kind }, index) => index < at && index >= from && kind === 'mark') + 1;
  const start = Math.max(from, begin);
  return tokens.slice(start, at - 1).some((one) => DETERMINERS.has(one.key)) && !LOOSE.has(before.key);
}
