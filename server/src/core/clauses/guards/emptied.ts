import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { liesWithin } from '../act.ts';
import { standsIn } from '../concept-bits.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isOnceMore, opensTime } from '../misread.ts';
import { isOfOtherObject } from '../misread-objects.ts';
import { polarityOf, usesNothingUp } from '../polarity-of.ts';
import { bindsOnlyOthers, waitsForCopy } from './binds-others.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isHowOftenAsked } from './may-ask.ts';
import { speaksOfItself } from './self-reference.ts';
import { isSpared } from './spared.ts';
import { isNoTimeLimit } from './time-limits.ts';

/** Concepts that empty a duty wherever they stand beside it, and what to say of them. */
const EMPTYING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    discretion: 'leaves it to one side whether to do it',
    efforts: 'promises an attempt, not the thing',
    policy_subject: 'puts somebody’s policies above the promise',
    no_guarantee: 'says that nothing is promised',
    time_limited: 'ends after a time',
    once_only: 'works only once',
    takes_free: 'leaves a later holder free',
    revive_on_default: 'takes it back after a default',
  }),
);

const EMPTIES: readonly string[] = [...EMPTYING.keys()];

/** Concepts that do no harm where they are denied: `not once only`, `no later holder takes free of it`, `no interest accrues`. */
const HARMLESS_WHEN_DENIED: ReadonlySet<string> = new Set([
  'once_only',
  'time_limited',
  'takes_free',
  'revive_on_default',
  'discretion',
]);

/** `whether or not true`: neither is left out. */
function isEitherWay(tokens: Sentence['tokens'], at: number): boolean {
  const or = tokens[at]?.key === 'or' ? at : at - 1;
  return tokens[or]?.key === 'or' && tokens[or - 1]?.key === 'whether';
}

const ENDINGS: ReadonlySet<string> = new Set(['once_only', 'time_limited']);

/** `Not just once, but every time`, `does not lapse on payment`: part of words that say that there is no end. */
function isOfNoEnd({ mentions }: Sentence, { from, to }: Mention): boolean {
  return mentions.some(
    (one) =>
      one.concept === 'continuing' &&
      ((one.from < from && from < one.to) || (one.from === from && one.to > to)) &&
      one.to - one.from > 1,
  );
}

const SPARES: ReadonlySet<string> = new Set(['no_guarantee', 'takes_free']);
const FARTHEST_FOLLOWER = 8;

/** `binds only those who sign it and those who come after them` */
function letsFollowersIn({ tokens, mentions }: Sentence, to: number): boolean {
  const and = tokens.findIndex(({ key }, at) => at >= to && at <= to + FARTHEST_FOLLOWER && key === 'and');
  if (and < 0 || tokens.slice(to, and).some(({ kind }) => kind === 'mark')) return false;
  return mentions.some(({ concept, from, weak }) => concept === 'assigns' && !weak && from > and && from <= and + 2);
}

const SPEEDS = wordSet('accelerate accelerated accelerates');
const PRICE = wordSet('installment installments instalment instalments settlement');
const MORE = wordSet('original billed full bill account plus and together');
const FARTHEST_PRICE = 7;

/** `may accelerate the installments that remain`: the price of the peace, sooner, and nothing that comes back. */
function speedsPrice({ tokens }: Sentence, { to }: Mention): boolean {
  if (!isOneOf(tokens[to - 1], SPEEDS)) return false;
  const behind = tokens.slice(to, to + FARTHEST_PRICE);
  return anyOneOf(behind, PRICE) && !anyOneOf(behind, MORE);
}

const MODAL = wordSet('will shall');
const WORK = wordSet('collection collecting recovery enforcement litigation legal billing');

/** `at its sole discretion`, `reasonable efforts`, `for two years only`, and what narrows this clause to nothing. */
export function emptied(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  if (!standsIn(EMPTIES, sentence.mentions) && !standsIn(detect.narrows, sentence.mentions)) return NO_GUARDS;
  const found: GuardWords[] = [];
  for (const mention of sentence.mentions) {
    const { concept, from, to } = mention;
    const narrows = detect.narrows.includes(concept);
    const why = EMPTYING.get(concept) ?? (narrows ? 'narrows it' : undefined);
    if (why === undefined || mention.weak) continue;
    if (mention.kind === 'verb' && concept !== 'efforts' && !narrows) continue;
    // `every effort to collect`, where the clause is about collecting: the words name what it speaks of.
    if (liesWithin(detect.topic, sentence, mention)) continue;
    // `its own collection efforts`: work that is spoken of, and no promise.
    if (concept === 'efforts' && isOneOf(sentence.tokens[from - 1], WORK)) continue;
    // `Nobody here will try to collect it.`
    if (narrows && isOneOf(sentence.tokens[from], MODAL) && isDenied(sentence, mention)) continue;
    if (HARMLESS_WHEN_DENIED.has(concept) && isDenied(sentence, mention)) continue;
    if (concept === 'takes_free' && bindsOthers(sentence, mention)) continue;
    if (concept === 'policy_subject' && (isOvercome(sentence, mention) || isCode(sentence, mention.to))) continue;
    if (narrows && isEitherWay(sentence.tokens, from)) continue;
    if (isOnceMore(sentence, mention) || (concept === 'once_only' && opensTime(sentence, mention))) continue;
    if (concept === 'once_only' && isOnlyWhen(sentence, mention)) continue;
    if (isNoTimeLimit(sentence, mention)) continue;
    if (ENDINGS.has(concept) && isOfNoEnd(sentence, mention)) continue;
    if (concept === 'discretion' && (choosesRemedy(sentence, from) || isOfCopy(sentence, from))) continue;
    if (
      concept === 'discretion' &&
      (isOfCustomer(sentence, mention, detect) || isOfOtherMay(sentence, mention, detect))
    )
      continue;
    if (concept === 'discretion' && isHowOftenAsked(sentence, mention)) continue;
    if (isDated(sentence, mention.to) || isElectionMade(sentence, mention)) continue;
    if (concept === 'revive_on_default' && endsTopic(sentence, mention, detect)) continue;
    if (concept === 'revive_on_default' && (isOfOtherObject(sentence, mention) || speedsPrice(sentence, mention)))
      continue;
    if (
      concept === 'no_guarantee' &&
      (isOfPayment(sentence, mention.to) || isOfTaxes(sentence, from) || freesCustomer(sentence, mention))
    )
      continue;
    if (SPARES.has(concept) && sentence.tokens[to]?.key === 'to' && isSpared(sentence, from, to + 1, detect)) continue;
    if (concept === 'takes_free' && letsFollowersIn(sentence, to)) continue;
    found.push({ from, to, role: 'harms', kind: concept, why });
  }
  return found;
}

/** `The deed of trust shall be cancelled`, where liens are what is released: the act itself; not so `the release shall be cancelled`. */
function endsTopic(
  { mentions, segments, segmentOf }: Sentence,
  { from, to }: Mention,
  { topic }: ClauseDetection,
): boolean {
  if (mentions.some(({ concept }) => concept === 'default_event')) return false;
  const subject = segments[segmentOf[from] ?? 0]?.subject;
  const ours = mentions.filter(({ concept, weak }) => topic.includes(concept) && !weak);
  const act = ours.find((one) => one.kind === 'verb' && one.to === to && one.from >= from);
  const things = ours.filter(
    (one) => subject && one.kind === 'noun' && one.from >= subject.from && one.to <= subject.to,
  );
  return act !== undefined && things.length > 0 && !things.some(({ concept }) => concept === act.concept);
}

const CONDITION = wordSet('if when where after as because');

/** `will file one only if the law requires it`: the words say when, and not how often. */
function isOnlyWhen({ tokens }: Sentence, { from, to }: Mention): boolean {
  return to - from === 2 && tokens[from]?.key === 'one' && isOneOf(tokens[to], CONDITION);
}

const OVER = wordSet('notwithstanding despite over regardless irrespective whatever against contrary above');
const FARTHEST_OVER = 4;
const PREVAILS = wordSet('prevail prevails override overrides govern governs control controls limit limits');

/** `prevails over Company's policies`, `no policy of Company overrides it`. */
function isOvercome({ tokens, denied }: Sentence, { from, to }: Mention): boolean {
  if (anyOneOf(tokens.slice(Math.max(0, from - FARTHEST_OVER), from), OVER)) return true;
  return tokens.some((token, at) => at >= to && PREVAILS.has(token.key) && (denied[at] ?? 0) % 2 === 1);
}

const CODES = wordSet('status statuses code codes field fields comment comments remark remarks');

/** `any unfavorable Metro 2 status`: what stands in a report, and no policy. */
function isCode({ tokens }: Sentence, to: number): boolean {
  return isOneOf(tokens[tokens[to]?.kind === 'mark' ? to + 1 : to], CODES);
}

const KEEPS = wordSet('keep keeps');
const COPIES = wordSet('copy copies original originals');

/** `Each party keeps a copy for as long as it likes.` */
function isOfCopy({ tokens }: Sentence, from: number): boolean {
  const keeps = tokens.findIndex((token, at) => at < from && isOneOf(token, KEEPS));
  return keeps >= 0 && anyOneOf(tokens.slice(keeps + 1, keeps + 3), COPIES);
}

const REMEDY = wordSet('court mediator sue arbitrator injunction damages judge');

/** `may go to court or come back to the mediator, as it prefers`: how a breach is answered. */
function choosesRemedy({ tokens, segments, stances, segmentOf }: Sentence, at: number): boolean {
  const own = segmentOf[at] ?? 0;
  return segments
    .slice(0, own + 1)
    .some(({ from, to }, index) => stances[index]?.modality === 'may' && anyOneOf(tokens.slice(from, to), REMEDY));
}

/** `Customer may choose the way of payment in its discretion`: what the protected side chooses, and nothing that the clause is about. */
function isOfCustomer(
  { segments, segmentOf, stances, mentions }: Sentence,
  { from }: Mention,
  { topic, allow }: ClauseDetection,
): boolean {
  const own = segmentOf[from] ?? 0;
  const { subject, bearers } = stances[own] ?? {};
  if (!subject?.has('customer') || subject.has('company') || bearers?.has('company')) return false;
  const { from: start = 0, to = 0 } = segments[own] ?? {};
  return !mentions.some(
    (one) =>
      !one.weak && one.from >= start && one.from < to && (topic.includes(one.concept) || allow.includes(one.concept)),
  );
}

/** `The parties may meet again if they wish`: what is only allowed, and nothing that the clause is about. */
function isOfOtherMay(
  { segments, segmentOf, stances, mentions, tokens }: Sentence,
  { from }: Mention,
  { topic, allow }: ClauseDetection,
): boolean {
  const own = segmentOf[from] ?? 0;
  const home = segments[own]?.kind === 'if' ? (segments[own]?.parent ?? own - 1) : own;
  const main = segments[home];
  if (!main?.verb || stances[home]?.modality !== 'may' || speaksOfItself(tokens, 0, tokens.length)) return false;
  if (!isOneOf(tokens[main.verb.head], MEETS)) return false;
  return !mentions.some(({ concept, weak }) => !weak && (topic.includes(concept) || allow.includes(concept)));
}
const MEETS = wordSet('meet talk speak confer mediate renegotiate prepay pay extend correspond write call');

const SETS_MANNER = wordSet('at in');
const IS_SO = wordSet('not never be is are was left nothing neither');
const LONGEST_OWNER = 4;

/** `is not forgiven at Company's sole discretion`: how it is not done; in `is not at its discretion` that is denied. */
function isManner({ tokens }: Sentence, { concept, kind, from }: Mention): boolean {
  if (concept !== 'discretion' || kind !== 'noun') return false;
  const start = Math.max(0, from - LONGEST_OWNER);
  const at = tokens.slice(start, from).findLastIndex((token) => isOneOf(token, SETS_MANNER));
  return at >= 0 && start + at > 0 && !isOneOf(tokens[start + at - 1], IS_SO);
}

function isDenied(sentence: Sentence, mention: Mention): boolean {
  if (isManner(sentence, mention)) return false;
  return polarityOf(sentence, mention) === 1 || usesNothingUp(sentence, mention);
}

/** `does not bind the bureaus`; `does not bind Customer until a signed copy is there`; `Customer is not bound to pay before …`. */
function bindsOthers(sentence: Sentence, { from, to }: Mention): boolean {
  const at = sentence.segmentOf[from] ?? 0;
  const segment = sentence.segments[at];
  const bearers = sentence.stances[at]?.subject;
  if (sentence.tokens[to]?.key === 'to' && bearers?.size === 1 && bearers.has('customer')) return true;
  return segment !== undefined && (bindsOnlyOthers(sentence, segment) || waitsForCopy(sentence, segment));
}

const LIABLE = wordSet('liable responsible');

/** `I will not be liable for the note`: the protected side owes nothing. */
function freesCustomer({ tokens, segmentOf, stances }: Sentence, { from, to }: Mention): boolean {
  const { subject } = stances[segmentOf[from] ?? 0] ?? {};
  return anyOneOf(tokens.slice(from, to), LIABLE) && subject?.size === 1 && subject.has('customer');
}

const TAXES = wordSet('tax taxes taxation');

/** `The tax treatment is not guaranteed`: what the tax office makes of it, and no part of the promise. */
function isOfTaxes({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  return subject !== undefined && anyOneOf(tokens.slice(subject.from, subject.to), TAXES);
}

/** `it is not a promise to pay any debt`: what a debtor reserves, and no want of a promise. */
function isOfPayment({ tokens }: Sentence, to: number): boolean {
  const [first, second] = [tokens[to]?.key, tokens[to + 1]?.key];
  return (first === 'to' && second === 'pay') || (first === 'of' && second === 'payment');
}

const MAKES_PEACE = wordSet('settle compromise resolve pay accept sign enter forgo end avoid close conclude');

/** `Creditor's election to settle is no confession`: a choice that was made, and is spoken of. */
function isElectionMade({ tokens }: Sentence, { concept, kind, to }: Mention): boolean {
  return (
    concept === 'discretion' && kind === 'noun' && tokens[to]?.key === 'to' && isOneOf(tokens[to + 1], MAKES_PEACE)
  );
}

/** `the first shall fall due on 1 March`: a date of payment, and nothing that comes back. */
function isDated({ tokens }: Sentence, to: number): boolean {
  if (tokens[to - 1]?.key !== 'due' || tokens[to]?.key !== 'on') return false;
  return tokens[to + 1]?.kind === 'number' || tokens[to + 2]?.kind === 'number';
}
