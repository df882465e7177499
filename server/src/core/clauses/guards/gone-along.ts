import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const PASSES_ON = wordSet(
  `assign sell transfer convey assigned sold transferred passed conveyed acquired bought sells assigns transfers buys takes acquires
  succeeds replaces moves moved passes goes changes`,
);
const BOUND = wordSet('bound must shall will is are does do has have');

/** `If the account is sold, the new holder is bound just as well`: it reaches one more, and takes nothing back. */
export function bindsHolder(sentence: Sentence, { from, to }: Segment, at: number): boolean {
  const { tokens, segments, stances, denied } = sentence;
  if (isInHolders(sentence, { from, to })) return true;
  if (!anyOneOf(tokens.slice(from, to), PASSES_ON)) return false;
  // `If you sell it, whoever has it must do the same`
  if (tokens[to]?.key === 'whoever' && anyOneOf(tokens.slice(to), SAME) && anyOneOf(tokens.slice(to), ORDERED))
    return true;
  const next = segments.findIndex(({ kind, verb }, index) => index > at && kind === 'main' && verb !== undefined);
  const { verb } = segments[next] ?? {};
  if (!verb || !stances[next]?.subject.has('assigns') || stances[next]?.modality === 'may') return false;
  const isBoundToo = (denied[verb.head] ?? 0) % 2 === 0 || tokens[verb.to]?.key === 'either';
  return isBoundToo && isOneOf(tokens[verb.from], BOUND);
}

const PERSONS = wordSet('they it them those he she assignee holder buyer assign agency');
const HELD = wordSet(
  'if when once should it they the account bill debt claim is are has have by then in its their his her hands holds hold held own owns has bought taken over still',
);

/** `You and we (and they, if the bill is in their hands) disown it`: one more who is bound, and when. */
function isInHolders({ tokens }: Sentence, { from, to }: Pick<Segment, 'from' | 'to'>): boolean {
  const open = tokens.findLastIndex(({ text }, at) => at < from && text === '(');
  const close = tokens.findIndex(({ text }, at) => at >= from && text === ')');
  if (open < 0 || close < 0 || close >= to || tokens.slice(open, from).some(({ text }) => text === ')')) return false;
  return (
    anyOneOf(tokens.slice(open, from), PERSONS) && tokens.slice(from, close).every((token) => isOneOf(token, HELD))
  );
}

const SAME = wordSet('same bound');
const ORDERED = wordSet('must shall will is');
const ACCOUNT = wordSet('it account bill debt claim note loan balance paper invoice charge file they');
const BEFORE_ACCOUNT = wordSet('with the this that');
const MOVES = wordSet(
  'moves moved move passes passed pass goes go changes sold assigned transferred placed ends conveyed resold bought',
);
const GOES_ALONG = wordSet(
  'follows follow binds bind goes go stays stay travels travel runs run passes pass continues continue holds hold applies apply moves move remains',
);

/**
 * `It follows the account if it moves to another company`, `It follows the account if the bank sells it`: a condition under which it reaches
 * one more, and takes nothing back.
 */
export function goesAlong(sentence: Sentence, segment: Segment, at: number): boolean {
  const { tokens, segments, denied, stances } = sentence;
  const { from, to, verb, subject, parent } = segment;
  const main = segments[parent ?? -1] ?? segments.slice(at + 1).find(({ kind }) => kind === 'main');
  if (!main?.verb || !isOneOf(tokens[main.verb.head], GOES_ALONG) || (denied[main.verb.head] ?? 0) % 2 === 1)
    return false;
  if (stances[segments.indexOf(main)]?.modality === 'may') return false;
  if (verb && isOneOf(tokens[verb.head], MOVES) && anyOneOf(tokens.slice(subject.from, subject.to), ACCOUNT))
    return true;
  let behind = main.verb.to;
  while (isOneOf(tokens[behind], BEFORE_ACCOUNT)) behind++;
  return isOneOf(tokens[behind], ACCOUNT) && anyOneOf(tokens.slice(from, to), PASSES_ON);
}

const BUYERS = wordSet('purchaser buyer assignee transferee successor holder recipient acquirer taker owner whoever');
const SELLS = wordSet('sell assign transfer convey place resell pass hand sold assigned transferred conveyed placed');
const TAKES_ON = wordSet(
  `assumes assume assumed agrees agree agreed accepts accept accepted undertakes undertake signs sign signed joins join promises promise
  takes adopts adopt commits commit acknowledges`,
);

/** `Company shall not sell the account unless the purchaser first assumes this section`: it binds whoever buys. */
export function bindsBuyer({ tokens, segments, stances, denied }: Sentence, at: number): boolean {
  const { verb, subject } = segments[at] ?? {};
  const main = segments.slice(0, at).findLast((one) => one.kind === 'main' && one.verb)?.verb;
  if (!verb || !subject || !main || !isOneOf(tokens[main.head], SELLS) || (denied[main.head] ?? 0) % 2 === 0)
    return false;
  const isBuyers = stances[at]?.subject.has('assigns') || anyOneOf(tokens.slice(subject.from, subject.to), BUYERS);
  return isBuyers && isOneOf(tokens[verb.head], TAKES_ON);
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
