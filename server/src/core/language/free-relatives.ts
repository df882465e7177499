import { COORDINATORS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './grammar.ts';
import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const WHATEVER = wordSet('whatever whichever whatsoever');
const WHAT = wordSet('what');
const SOUGHT = sought(WHATEVER, WHAT);
const LEFT = wordSet('left unpaid remains remaining exceeds above beyond');
const FARTHEST = 26;

/**
 * `whatever part of the bill | is not paid under this letter | is no debt`: the first verb describes the subject, and the second is
 * that of the clause. Cuts before both.
 */
export function cutAroundFreeRelatives(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, SOUGHT)) return;
  for (let at = 0; at < tokens.length; at++) {
    const isWhat = isOneOf(tokens[at], WHAT);
    if ((!isWhat && !isOneOf(tokens[at], WHATEVER)) || !beginsSubject(tokens, at)) continue;
    const first = groups.findIndex(({ from }) => from > at);
    const [inner, outer] = [groups[first], groups[first + 1]];
    if (!inner || !outer || outer.from - at > FARTHEST || !describes(tokens, at, inner)) continue;
    if (isWhat && !tokens.slice(inner.from, inner.to).some((token) => isOneOf(token, LEFT))) continue;
    if (!isAdjunct(tokens.slice(inner.to, outer.from))) continue;
    for (let inside = at + 1; inside <= outer.from; inside++) cuts.delete(inside);
    cuts.set(inner.from, { kind: 'relative', openerTo: inner.from });
    cuts.set(outer.from, { kind: 'main', resumes: inner.from - 1 });
  }
}

/** Behind `that`, a mark or nothing. */
function beginsSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'mark' || before.key === 'that' || COORDINATORS.has(before.key);
}

/** The words up to the verb name one thing: `whatever part of the $900`. */
function describes(tokens: readonly Token[], at: number, { from }: VerbGroup): boolean {
  return tokens.slice(at + 1, from).every(({ kind, key }) => kind !== 'mark' && !COORDINATORS.has(key));
}

/** `under this letter`, `after the payment`: no subject of the verb behind it. */
function isAdjunct(words: readonly Token[]): boolean {
  // `whatever sum lies between the account and the payment`
  const joints = words.filter(({ key }) => COORDINATORS.has(key)).length;
  if (joints > (words[0]?.key === 'between' ? 1 : 0)) return false;
  if (words.some(({ kind, text }) => kind === 'mark' && text !== '(' && text !== ')')) return false;
  if (words.some(({ key }) => SUBJECT_PRONOUNS.has(key))) return false;
  if (PREPOSITIONS.has(words[0]?.key ?? '')) return true;
  return !words.some(({ key, capital }) => capital || DETERMINERS.has(key));
}
