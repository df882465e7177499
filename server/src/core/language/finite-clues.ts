import { COORDINATORS, DETERMINERS, FINITE_AUX, MODALS, NEGATORS, PREPOSITIONS } from './grammar.ts';
import { isDemonstrative, takesClause } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Whether the past at a place shares its object with the next: `Customer opened and used the account`. */
export function sharesObject(tokens: readonly Token[], at: number): boolean {
  const isNext = tokens[at + 1]?.key === 'and' && /ed$/.test(tokens[at + 2]?.key ?? '');
  return isNext && DETERMINERS.has(tokens[at + 3]?.key ?? '');
}

const LONGEST_OF = 7;

/** Whether the subject before a verb is a plural: in `the allegations of wrongdoing remain unproven` its head stands before a preposition. */
export function isOfPlural(tokens: readonly Token[], at: number): boolean {
  for (let head = at - 3; head >= 0 && at - head <= LONGEST_OF; head--) {
    if (tokens[head + 1]?.kind === 'mark') return false;
    if (/[^s]s$/.test(tokens[head]?.key ?? '') && PREPOSITIONS.has(tokens[head + 1]?.key ?? '')) return true;
  }
  return false;
}

const SUGGESTS = wordSet(
  'suggest suggests suggested recommend recommends recommended propose proposes proposed urge urges urged request requested',
);
const LEADS_ON = wordSet('to for with at in on by between among only solely merely upon');
const BEFORE_VERB = wordSet('as and or be been being is are was were to not');
const OWNERS: ReadonlySet<string> = new Set(['their', 'his', 'her', 'its', 'our', 'my']);
const FARTHEST_THAT = 9;

/** Whether a verb has its complement behind a phrase: `agree for purposes of settlement only that …`, `no longer agree that …`. */
export function announcesClause(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || before.kind === 'mark' || !(takesClause(token) || isOneOf(token, SUGGESTS))) return false;
  if (PREPOSITIONS.has(before.key) || DETERMINERS.has(before.key) || isOneOf(before, BEFORE_VERB)) return false;
  // `Counsel agree for their clients that …` speak for those
  if (next?.key === 'for' && OWNERS.has(tokens[at + 2]?.key ?? '')) return false;
  const isLater = before.key === 'longer' && tokens[at - 2]?.key === 'no';
  if (!isLater && !isOneOf(next, LEADS_ON)) return false;
  for (let that = at + 1; that <= at + FARTHEST_THAT && that + 1 < tokens.length; that++) {
    const { key, kind } = tokens[that] as Token;
    if (key === 'that') return tokens[that + 1]?.kind !== 'mark' && !isDemonstrative(tokens, that);
    if (kind === 'mark' || MODALS.has(key) || FINITE_AUX.has(key) || NEGATORS.has(key)) return false;
  }
  return false;
}

const BEFORE_THING = wordSet('after before until upon of in to for with by on from without');

/** `after that signed copy`, `in that regard`: the word at a place points to a thing. */
export function isThatThing(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'that' && isOneOf(tokens[at - 1], BEFORE_THING);
}

/** `the clinic's signed counterpart`: what stands behind a participle may be the noun that it describes. */
export function describesNoun(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.key === 'that' || next.key.endsWith('ly')) return false;
  return !PREPOSITIONS.has(next.key) && !COORDINATORS.has(next.key);
}

const ELLIPTIC = wordSet('so not if unless until when once as where being');

/** `Before a copy signed by the Bank is in your hands`: what is done by somebody has its auxiliary before it, or only describes a thing. */
export function isDoneBy(before: Token, next: Token | undefined): boolean {
  return next?.key === 'by' && !isOneOf(before, ELLIPTIC);
}
