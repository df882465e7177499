import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { orderFrom } from './lawful-conduct.ts';
import { OF_ITSELF } from './self-reference.ts';
import { isHistory } from './time-past.ts';

/** Whether a clause with `if`, `unless` or `until` is no condition of the promise: an occasion to say it, a duty of the law, a bar on the company. */
export function isOfOther(sentence: Sentence, segment: Segment, at: number, detect: ClauseDetection): boolean {
  const { kind } = segment;
  if (kind === 'if')
    return (
      isAskedAbout(sentence, segment) ||
      isThereAny(sentence, segment) ||
      isOfMeeting(sentence, at) ||
      isAboutBill(sentence, segment)
    );
  if (kind === 'unless' || kind === 'except')
    return isOrdered(sentence, segment, detect) || keepsLaw(sentence, segment);
  if (kind === 'until' && barsCompany(sentence, at, detect)) return true;
  return (kind === 'while' || kind === 'until') && (isOfOtherAct(sentence, at, detect) || isToldOfPast(sentence, at));
}

const ASKED = wordSet('asked ask asks inquires inquire questioned questions wonders arises comes raised');
const OPENS = wordSet(
  'if should when ever either a any party of anyone anybody somebody someone the question is be us them both each',
);
const ABOUT = wordSet(
  'about it this that the matter up settlement by anyone bureau lender agency office tax court at all so ever',
);
const SAYS = wordSet(
  'say says state states answer answers tell tells reply replies report reports declare declares respond responds',
);
const LONGEST_ASKED = 11;

/** `Should either party be asked about it, each will say that …`: the occasion of saying what is agreed. */
function isAskedAbout({ tokens, segments }: Sentence, { from, to }: Segment): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  if (words.length > LONGEST_ASKED || !anyOneOf(words, ASKED)) return false;
  if (!words.every((token) => isOneOf(token, ASKED) || isOneOf(token, OPENS) || isOneOf(token, ABOUT))) return false;
  const main = segments.find((one) => one.kind === 'main' && one.verb && one.from >= to);
  return main?.verb !== undefined && isOneOf(tokens[main.verb.head], SAYS);
}

const THING = wordSet('it that they this');
const CONCERNS = wordSet('is are about concerning of concerns concern relates touches regards to');

/** `if it is about this ambulance bill`: what the clause speaks of anyway. */
function isAboutBill({ tokens, mentions }: Sentence, { from, to }: Segment): boolean {
  if (!isOneOf(tokens[from + 1], THING) || !isOneOf(tokens[from + 2], CONCERNS)) return false;
  const bill = mentions.find(({ concept, weak, from: at }) => concept === 'bill' && !weak && at > from + 2 && at < to);
  if (!bill || bill.from - from > LONGEST_ABOUT) return false;
  const behind = tokens.slice(bill.to, to).every(({ kind }) => kind === 'mark');
  return behind && (isOneOf(tokens[from + 3], CONCERNS) || !/^(?:is|are)$/.test(tokens[from + 2]?.key ?? ''));
}
const LONGEST_ABOUT = 7;

const THERE = wordSet('there');
const EXISTS = wordSet('is be exists remains are');

/** `If there is a difference between the two sums, …`: that there is what the clause speaks of. */
function isThereAny({ tokens, mentions }: Sentence, { from, to, verb }: Segment): boolean {
  if (!verb || !anyOneOf(tokens.slice(from, verb.from), THERE) || !isOneOf(tokens[verb.head], EXISTS)) return false;
  const behind = mentions.filter((one) => one.from >= verb.to && one.from < to && !one.weak);
  return behind.some(({ concept, from: at }) => concept === 'difference' && at <= verb.to + 2);
}

const SIDES: ReadonlySet<string> = new Set(['party_company', 'owner_company', 'party_customer']);

const NOT = wordSet('not no never only');
const FARTHEST_ORDER = 4;

/** `unless a court has ordered them to be made`, `unless the law demands one`, where the clause leaves that free. */
function isOrdered({ tokens, mentions }: Sentence, { from, to }: Segment, { carve }: ClauseDetection): boolean {
  if (carve.length === 0) return false;
  const order = orderFrom(tokens, from, to, FARTHEST_ORDER);
  if (order < 0 || anyOneOf(tokens.slice(from, order), NOT)) return false;
  return !mentions.some((one) => SIDES.has(one.concept) && one.from >= from && one.from < order);
}

const MEETS = wordSet('meet talk speak confer mediate');

/** `The parties may meet again if they wish.` */
function isOfMeeting({ tokens, segments, stances }: Sentence, at: number): boolean {
  const home = segments[at]?.parent ?? at - 1;
  return stances[home]?.modality === 'may' && isOneOf(tokens[segments[home]?.verb?.head ?? -1], MEETS);
}

const KEEPS = wordSet('keeps keep prevents prevent bars bar stops stop restricts restrict forbids forbid');
const OBEYS = wordSet('obeying obey complying comply following follow observing heeding');
const LAW = wordSet('law laws subpoena court order statute');

/** `Provided always that nothing here keeps a party from obeying the law.` */
function keepsLaw({ tokens, denied }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], KEEPS) || (denied[verb.head] ?? 0) % 2 === 0) return false;
  const behind = tokens.slice(verb.to, to);
  return anyOneOf(behind, OBEYS) && anyOneOf(behind, LAW);
}

const POINTS = wordSet('this that these those it so such they them all foregoing above same');

/** Whether a clause speaks of the promise: by its words, by its name, or by a pronoun that may stand for it. */
function speaksOfPromise(
  { tokens, mentions }: Sentence,
  { from, to }: Pick<Segment, 'from' | 'to'>,
  { topic, allow, terms }: ClauseDetection,
): boolean {
  const words = tokens.slice(from, to);
  if (anyOneOf(words, POINTS) || anyOneOf(words, OF_ITSELF)) return true;
  return mentions.some(
    (one) =>
      one.from >= from &&
      one.from < to &&
      !one.weak &&
      (topic.includes(one.concept) || allow.includes(one.concept) || terms.includes(one.concept)),
  );
}

/** `Company shall not treat a late installment as a default until it has given notice`: what the company must wait for. */
function barsCompany(sentence: Sentence, at: number, detect: ClauseDetection): boolean {
  const { segments, stances, denied } = sentence;
  const index = segments.findLastIndex((one, place) => place < at && one.kind === 'main' && one.verb !== undefined);
  const main = segments[index];
  const subject = stances[index]?.subject;
  if (!main?.verb || !subject?.has('company') || subject.has('customer')) return false;
  if ((denied[main.verb.head] ?? 0) % 2 === 0 || stances[index]?.modality === 'is') return false;
  return !speaksOfPromise(sentence, main, detect);
}

/** `They went on speaking of it until June`: an end that lies behind. */
function isToldOfPast(sentence: Sentence, at: number): boolean {
  const { segments } = sentence;
  const above = segments[segments[at]?.parent ?? -1] ?? (at === 0 ? segments[1] : undefined);
  return above?.kind === 'main' && above.verb !== undefined && isHistory(sentence, above.verb.head);
}

const OTHER_ACTS = wordSet(
  'answer answers pay pays accept accepts send sends mail give gives provide provides deliver charge charges credit refund apply applies call telephone meet waive hold holds',
);

/** `Company shall answer questions about the payments for as long as the installments run`: how long something else goes on. */
function isOfOtherAct(sentence: Sentence, at: number, detect: ClauseDetection): boolean {
  const { segments, tokens } = sentence;
  const main =
    segments.findLast((one, place) => place < at && one.kind === 'main' && one.verb !== undefined) ??
    segments.find((one, place) => place > at && one.kind === 'main' && one.verb !== undefined);
  if (!main?.verb || !isOneOf(tokens[main.verb.head], OTHER_ACTS)) return false;
  return main.verb.to < main.to && !speaksOfPromise(sentence, main, detect);
}
