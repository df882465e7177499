import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const BOTH = wordSet('both each all');
const HEADS = wordSet('the both each all that this its their');
const AGREEING = wordSet(
  'agreeing acknowledging confirming accepting stipulating recognizing recognising understanding declaring affirming stating',
);
const IS = wordSet('being having remaining');
const NOUN_ENDS = wordSet('that which who whom and or nor not no never neither none');
const LONGEST_NOUN = 4;

/**
 * Whether at a token begins a participle with a subject of its own: `…, the Parties being in agreement that …`, `…, and both agreeing that …`.
 * What was denied before it is not denied of it. One that is inserted before the verb is left alone.
 */
export function opensAbsolute(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ',') return false;
  const first = tokens[at]?.key === 'and' ? at + 1 : at;
  if (first > at && isOneOf(tokens[first], BOTH) && isOneOf(tokens[first + 1], AGREEING)) return true;
  if (!isOneOf(tokens[first], HEADS) && !tokens[first]?.capital) return false;
  for (let noun = first + 1; noun <= first + LONGEST_NOUN; noun++) {
    const token = tokens[noun];
    if (!token || token.kind === 'mark' || isOneOf(token, NOUN_ENDS)) return false;
    // `each having been guided by honest motives`: of those who were named before
    if (isOneOf(token, IS) && isOneOf(tokens[first], BOTH)) return false;
    if (isOneOf(token, IS) || isOneOf(token, AGREEING))
      return noun > first + (isOneOf(tokens[first], BOTH) || tokens[first]?.capital ? 0 : 1) && isLast(tokens, noun);
  }
  return false;
}

function isLast(tokens: readonly Token[], from: number): boolean {
  return !tokens.slice(from).some(({ text }) => text === ',');
}
