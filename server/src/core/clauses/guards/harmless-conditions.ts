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
  if (followsAccount(sentence, at)) return true;
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
const FOLLOWS = wordSet(
  'follow follows travel travels run runs go goes stay stays remain remains accompany accompanies',
);
const ACCOUNT = wordSet('account bill debt claim note loan invoice charge balance file');
const BEFORE_ACCOUNT = wordSet('with the this that');

/** `it follows the account if it moves to another company` */
function followsAccount({ tokens, segments, stances, denied }: Sentence, at: number): boolean {
  const place = segments.findLastIndex(({ kind, verb }, index) => index < at && kind === 'main' && verb);
  const { verb } = segments[place] ?? {};
  if (!verb || !isOneOf(tokens[verb.head], FOLLOWS) || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (stances[place]?.modality === 'may') return false;
  let behind = verb.to;
  while (isOneOf(tokens[behind], BEFORE_ACCOUNT)) behind++;
  return isOneOf(tokens[behind], ACCOUNT);
}

const BUYERS = wordSet('purchaser buyer assignee transferee successor holder recipient acquirer taker owner whoever');
const TAKES_ON = wordSet(
  'assume assumes accept accepts agree agrees undertake undertakes join joins sign signs adopt adopts promise promises commit commits assumed accepted agreed signed',
);
const SELLS = wordSet('sell assign transfer convey place sold assigned transferred conveyed placed');

/** `shall not sell the Account unless the purchaser first assumes this section`: whoever takes over is bound. */
export function isAssumption({ tokens, segments, denied }: Sentence, at: number): boolean {
  const { verb, subject } = segments[at] ?? {};
  const main = segments.slice(0, at).findLast((one) => one.kind === 'main' && one.verb);
  if (!verb || !subject || !main?.verb || !isOneOf(tokens[main.verb.head], SELLS)) return false;
  const isBuyers = anyOneOf(tokens.slice(subject.from, subject.to), BUYERS);
  return isBuyers && isOneOf(tokens[verb.head], TAKES_ON) && (denied[main.verb.head] ?? 0) % 2 === 1;
}

const KEEPS = wordSet('keeps keep stays stay remains remain');

/** `If it is still running, it keeps running`: it stays what it is. */
export function staysSo({ tokens, segments }: Sentence, at: number): boolean {
  const main = segments.slice(at + 1).find(({ kind, verb }) => kind === 'main' && verb);
  if (!main || !anyOneOf(tokens.slice(main.from, main.to), KEEPS)) return false;
  const lastWord = (end: number) => tokens.slice(0, end).findLast(({ kind }) => kind === 'word')?.key;
  return lastWord(segments[at]?.to ?? 0) === lastWord(main.to);
}

const WILLING = wordSet('agree agrees agreeable accept accepts acceptable satisfactory content right fine');
const SIGNS = wordSet('sign countersign initial date');
const FARTHEST_SIGN = 4;

/** `If you agree, sign here`: how it comes about. */
export function asksToSign({ tokens }: Sentence, { from, to }: Segment): boolean {
  const next = tokens.slice(to, to + FARTHEST_SIGN);
  return anyOneOf(tokens.slice(from, to), WILLING) && anyOneOf(next, SIGNS) && !anyOneOf(next, ORDERED);
}
