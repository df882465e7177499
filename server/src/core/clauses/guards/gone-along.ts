import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const ACCOUNT = wordSet('it account bill debt claim note loan balance paper invoice they');
const MOVES = wordSet(
  'moves moved move passes passed pass goes go changes sold assigned transferred placed ends conveyed resold bought',
);
const GOES_ALONG = wordSet(
  'follows follow binds bind goes go stays stay travels travel runs run passes pass continues continue holds hold applies apply moves move remains',
);

/** `It follows the account if it moves to another company`: a condition under which it reaches one more, and takes nothing back. */
export function goesAlong(sentence: Sentence, { verb, subject, parent }: Segment, at: number): boolean {
  const { tokens, segments, denied, stances } = sentence;
  if (!verb || !isOneOf(tokens[verb.head], MOVES)) return false;
  if (!anyOneOf(tokens.slice(subject.from, subject.to), ACCOUNT)) return false;
  const main = segments[parent ?? -1] ?? segments.slice(at + 1).find(({ kind }) => kind === 'main');
  if (!main?.verb || (denied[main.verb.head] ?? 0) % 2 === 1) return false;
  return stances[segments.indexOf(main)]?.modality !== 'may' && isOneOf(tokens[main.verb.head], GOES_ALONG);
}

const TAKES = wordSet('accept agree sign countersign initial approve');
const OFFER = wordSet('offer letter proposal');
const LONGEST_TAKEN = 9;
const NO_WORDS = wordSet('by before until within only pay payment and unless');

/** `If you accept this offer, the following will apply`: what makes every offer binding. */
export function isOfferTaken({ tokens }: Sentence, { from, to, verb }: Segment): boolean {
  const words = tokens.slice(from, to);
  if (!verb || words.length > LONGEST_TAKEN || words[1]?.key !== 'you' || anyOneOf(words, NO_WORDS)) return false;
  return isOneOf(tokens[verb.head], TAKES) && anyOneOf(tokens.slice(verb.to, to), OFFER);
}

const SELLS = wordSet('sell assign transfer convey place resell pass hand');
const TAKES_ON = wordSet(
  'assumes assume agrees agree accepts accept undertakes undertake signs joins promises takes adopts acknowledges',
);

/** `Company shall not sell the account unless the purchaser assumes this section`: it binds whoever buys. */
export function bindsBuyer({ tokens, segments, stances, denied }: Sentence, at: number): boolean {
  const { verb, parent } = segments[at] ?? {};
  const main = segments[parent ?? -1]?.verb;
  if (!verb || !main || !stances[at]?.subject.has('assigns')) return false;
  if ((denied[main.head] ?? 0) % 2 === 0 || !isOneOf(tokens[main.head], SELLS)) return false;
  return isOneOf(tokens[verb.head], TAKES_ON);
}

const BOUND_BY = wordSet('signed agreed accepted assumed promised undertaken bound adopted joined');
const LONGEST_BUYER = 12;

/** `shall not sell the account except to a buyer who has signed this paragraph`: whoever buys is bound. */
export function isToBoundBuyer({ tokens, denied }: Sentence, at: number, behind: number): boolean {
  if (tokens[behind - 1]?.key !== 'to' || (denied[at - 1] ?? 0) % 2 === 0) return false;
  if (!anyOneOf(tokens.slice(0, at), SELLS) || !/^(?:an?|any|the|someone|one)$/.test(tokens[behind]?.key ?? ''))
    return false;
  const words = tokens.slice(behind, behind + LONGEST_BUYER);
  const who = words.findIndex(({ key }) => key === 'who' || key === 'that');
  return who > 0 && words.slice(who).some((token) => isOneOf(token, BOUND_BY) || isOneOf(token, TAKES_ON));
}
