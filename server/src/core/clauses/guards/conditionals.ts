import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOpeningProviso } from '../../language/provisos.ts';
import type { Segment, SegmentKind } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isOnlyAppearing, isUntilGone, lastsAsReport } from './appearing.ts';
import { goesOnWithThat } from './further-that.ts';
import { bindsBuyer, bindsHolder, goesAlong } from './gone-along.ts';
import type { GuardWords } from './guard.ts';
import { isHarmless } from './harmless.ts';
import { asksToSign, isOfferTaken, staysSo } from './harmless-conditions.ts';
import { onlyWarns } from './notice-first.ts';
import { isOfMaker } from './of-maker.ts';
import { isOfOther } from './other-conditions.ts';
import { sendsOne } from './sent-one.ts';
import { changesNothing } from './stands-whatever.ts';
import { isTimeToAct } from './time-limits.ts';
import { goesPastIt } from './time-past.ts';

/** `if …`, `unless …`, `until …`, `except that …`, `so long as …`: clauses on which the protection hangs. */
export function conditionals(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  return openSegments(sentence, detect, false);
}

/** The same in a sentence beside the clause: there an `if` counts only where it brings something back after a default. */
export function conditionalsBeside(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  return openSegments(sentence, detect, true);
}

type About = Pick<GuardWords, 'role' | 'why'>;
const IN_TIME: About = { role: 'harms', why: 'limits it in time' };
const EXCEPTION: About = { role: 'doubt', why: 'makes an exception to it' };
/** The kinds of clauses that open a protection, and what to say of each. */
const OPENING: Partial<Record<SegmentKind, About>> = {
  if: { role: 'doubt', why: 'makes it depend on a condition' },
  unless: EXCEPTION,
  except: EXCEPTION,
  until: IN_TIME,
  while: IN_TIME,
};

function openSegments(sentence: Sentence, detect: ClauseDetection, beside: boolean): GuardWords[] {
  const found: GuardWords[] = [];
  sentence.segments.forEach((segment, at) => {
    const { kind, from, to } = segment;
    const about = OPENING[kind];
    // `…; or` before the next item of a list.
    if (about === undefined || (!segment.verb && to - from <= 2)) return;
    const reach = reachOf(sentence, segment, at);
    const inside = sentence.mentions.filter(
      (mention) => mention.from >= from && mention.from < reach && !opensDefault(sentence, segment, mention),
    );
    const isFree =
      (kind === 'if' && isWilful(sentence, segment, at)) ||
      (kind === 'except' && from === 0 && hangsOnWill(sentence, segment));
    if ((!isFree && isHarmless(inside, detect, kind)) || (kind === 'while' && !mayStop(sentence, segment))) return;
    if ((kind === 'until' || kind === 'while') && isUntilGone(sentence, at, detect)) return;
    if (kind === 'until' && beside && (isBeforeCopy(sentence, at, inside) || isBeforeSigning(sentence, segment, at)))
      return;
    if (isNoCondition(sentence, segment, at, detect) || onlyWarns(sentence, segment, detect)) return;
    if (kind === 'except' && goesOnWithThat(sentence, segment, detect)) return;
    if ((kind === 'unless' || kind === 'except') && isOfAmendment(sentence, segment, at)) return;
    const returns = inside.some(
      ({ concept, weak }) => DEFAULTS.has(concept) && !weak && !detect.fine.includes(concept),
    );
    if (!returns && !hangsOnWill(sentence, segment) && isOpeningProviso(sentence.tokens, segment)) return;
    if (beside && kind === 'if' && !inside.some(({ concept }) => concept === 'revive_on_default')) return;
    found.push({ from, to, kind, ...about });
  });
  return found;
}

/** Whether a clause that opens like a condition is none, or one that takes nothing back. */
function isNoCondition(sentence: Sentence, segment: Segment, at: number, detect: ClauseDetection): boolean {
  const { tokens } = sentence;
  const { kind, from } = segment;
  if (tokens[from]?.key === 'lest' || isOfOther(sentence, segment, at, detect)) return true;
  if (kind === 'until') return isTimeToAct(tokens, from) || isNever(sentence, segment) || goesPastIt(tokens, from);
  if (kind === 'unless')
    return limitsDefault(sentence, at) || isSignedByBoth(sentence, segment, at) || bindsBuyer(sentence, at);
  if (kind !== 'if') return false;
  return (
    isOpinion(sentence, segment) ||
    isOfMaker(sentence, segment, detect) ||
    sendsOne(sentence, segment, detect) ||
    changesNothing(sentence, at) ||
    isCompared(sentence, segment) ||
    bindsHolder(sentence, segment, at) ||
    goesAlong(sentence, segment, at) ||
    isOfferTaken(sentence, segment) ||
    isCustomersWish(sentence, segment, at) ||
    isOnlyAppearing(sentence, segment, detect) ||
    staysSo(sentence, at) ||
    asksToSign(sentence, segment)
  );
}

/** `until the end of time` */
function isNever({ mentions, tokens }: Sentence, { from, to }: Segment): boolean {
  return mentions.some(
    (one) => one.concept === 'continuing' && one.from === from && (one.to >= to - 1 || tokens[one.to]?.text === ','),
  );
}

/** `an entry that is outstanding and should go`: what ought to be, and no condition. */
function isOpinion({ tokens }: Sentence, { from, verb }: Segment): boolean {
  return tokens[from]?.key === 'should' && tokens[from - 1]?.key === 'and' && verb?.head === from + 1;
}

const WILLS = wordSet('content satisfied pleased minded approves elects wishes chooses pleases');

/** `if, after an audit, the Company is content with that figure`: it hangs on what the company likes. */
function isWilful({ tokens, stances }: Sentence, { from, to }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (!subject?.has('company') || subject.has('customer')) return false;
  return anyOneOf(tokens.slice(from, to), WILLS);
}

const RATIFIES = wordSet('ratify ratifies approve approves sanction adopt adopts confirm elect elects fit');

/** `Provided that the Board shall hereafter see fit to ratify this paragraph, and not otherwise`. */
function hangsOnWill({ tokens }: Sentence, { from, to }: Segment): boolean {
  return anyOneOf(tokens.slice(from, to), RATIFIES);
}

const DEFAULTS: ReadonlySet<string> = new Set(['default_event', 'revive_on_default']);

/** In `if any payment is late` the first words are no `if any`. */
function opensDefault({ mentions }: Sentence, { from, to, verb }: Segment, mention: Mention): boolean {
  if (mention.concept !== 'harmless_adjunct' || mention.from !== from || mention.to - from > 2 || !verb) return false;
  return mentions.some(({ concept, from: at, weak }) => concept === 'default_event' && !weak && at >= from && at < to);
}

/** `Customer owes no payment until the signed copy has come`: what every settlement says of its beginning. */
function isBeforeCopy({ segments, denied }: Sentence, at: number, inside: readonly Mention[]): boolean {
  const before = segments.slice(0, at).findLast(({ kind, verb }) => kind === 'main' && verb);
  // `Until the signed copy is in my hands, no payment will be sent.`
  const main = at === 0 ? segments[1] : before;
  if (!main || (denied[main.to - 1] ?? 0) % 2 === 0) return false;
  return inside.some(({ concept, weak }) => !weak && (concept === 'signed_copy' || concept === 'copy_noun'));
}

const ARRIVES = wordSet('clears cleared arrives arrived received posts posted');
const IS = wordSet('is');
const FINAL = wordSet('final settled over done');
const SIGNING = wordSet('sign signs signed signing signature signatures');

/** `Until both have signed, nothing is final`, `I will not send it until I have your signature`: before it begins. */
function isBeforeSigning({ tokens, segments, denied }: Sentence, { from, to }: Segment, at: number): boolean {
  // `Until the check clears, nothing is final.`
  if (from === 0 && anyOneOf(tokens.slice(from, to), ARRIVES))
    return tokens[to]?.key === 'nothing' && isOneOf(tokens[to + 1], IS) && isOneOf(tokens[to + 2], FINAL);
  if (!anyOneOf(tokens.slice(from, to), SIGNING)) return false;
  if (from === 0) return true;
  const main = segments.slice(0, at).findLast(({ kind, verb }) => kind === 'main' && verb);
  return main !== undefined && (denied[main.to - 1] ?? 0) % 2 === 1;
}

const SIGNED = wordSet('signed named promised undertaken executed joined subscribed');
const PARTIES = wordSet('party parties signatory signatories signer signers');
const HAD = wordSet('had never not no did');

/** `runs on as if this offer had never been made`: a likeness, and no condition. */
function isCompared({ tokens, denied }: Sentence, { from, verb }: Segment): boolean {
  if (tokens[from - 1]?.key !== 'as' || !/^(?:if|though)$/.test(tokens[from]?.key ?? '') || !verb) return false;
  // `no one shall read this as if it had been`
  if ((denied[from - 1] ?? 0) % 2 === 1) return true;
  // `as if each had signed`, `as if they were named in it`
  if (isOneOf(tokens[verb.head], SIGNED) || anyOneOf(tokens.slice(verb.to, verb.to + 3), PARTIES)) return true;
  return tokens.slice(verb.from, verb.to + 1).filter((token) => isOneOf(token, HAD)).length > 1;
}

const WISHED = wordSet('wish wishes like likes want wants prefer prefers desires desire asks ask chooses choose');
const LONGEST_WISH = 6;

/** `if Customer wishes`, `if I so prefer`: it hangs on the one whom it protects, and on nothing else. */
function isCustomersWish({ tokens, stances }: Sentence, { from, to }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (to - from > LONGEST_WISH || !subject?.has('customer') || subject.has('company')) return false;
  const last = tokens[to - 1]?.kind === 'mark' ? to - 2 : to - 1;
  return isOneOf(tokens[last], WISHED);
}

const AMENDS = wordSet(
  'amend amended amendment amendments modify modified modification modifications change changes changed vary varied variation alter altered alteration waive waived waiver waivers addition additions supplement',
);
const IN_WRITING = wordSet('writing written signed signatures sign signs initialed');

/** `No change to this section counts unless both sign it`: how the paper is amended, by both, and no exception to it. */
function isOfAmendment({ tokens, segments, mentions, denied }: Sentence, { from, to }: Segment, at: number): boolean {
  const main = segments.slice(0, at).findLast(({ kind, verb }) => kind === 'main' && verb);
  if (!main?.verb || (denied[main.verb.to - 1] ?? 0) % 2 === 0) return false;
  if (!anyOneOf(tokens.slice(main.from, main.to), AMENDS) || !anyOneOf(tokens.slice(from, to), IN_WRITING))
    return false;
  const names = (wanted: string) => mentions.some((one) => one.concept === wanted && one.from >= from && one.from < to);
  return names('party_company') === names('party_customer');
}

/** `An installment is overdue only if it is still unpaid after notice`: it narrows the default, and no protection. */
function limitsDefault({ tokens, segments, mentions, denied }: Sentence, at: number): boolean {
  const main = segments[at - 1];
  if (!main?.verb || !isOneOf(tokens[segments[at]?.from ?? 0], ONLY) || (denied[main.verb.head] ?? 0) % 2 === 1)
    return false;
  const { from } = main.verb;
  return mentions.some((one) => one.concept === 'default_event' && one.from >= from - 2 && one.from < main.to);
}
const ONLY = wordSet('only');

const CHANGED = wordSet('change changes amendment amend otherwise modify modification writing');

/** `Unless we both sign a change, this stays as written`: what both may do with every agreement. */
function isSignedByBoth({ tokens, stances }: Sentence, { from, to, verb }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (!verb || !subject?.has('company') || !subject.has('customer')) return false;
  if (tokens[verb.head]?.key === 'signed' && isOfOffer(tokens)) return true;
  return /^(?:sign|signs|agree)$/.test(tokens[verb.head]?.key ?? '') && anyOneOf(tokens.slice(from, to), CHANGED);
}

/** `This offer expires on June 30 unless both have signed by then.` */
function isOfOffer(tokens: Sentence['tokens']): boolean {
  return (tokens[0]?.key === 'this' || tokens[0]?.key === 'the') && tokens[1]?.key === 'offer';
}

/** A condition this short, without a comma, has its sense in the clause behind it. */
const SHORT = 8;

/** Up to where a condition's words explain it: what hangs on it, or, where it is short, the clause that it opens. */
function reachOf(sentence: Sentence, segment: Segment, at: number): number {
  let to = coordinatedEnd(sentence, segment, at);
  // What hangs on the condition belongs to it: `if either of us, or anyone who follows, has said something bad`.
  for (let next = at + 1; next < sentence.segments.length && sentence.segments[next]?.kind !== 'main'; next++)
    to = sentence.segments[next]?.to ?? to;
  if (to !== segment.to || segment.to - segment.from >= SHORT) return to;
  const main = sentence.segments[at + 1];
  const closed = sentence.tokens.slice(segment.from, segment.to).some(({ text }) => text === ',');
  return main?.kind === 'main' && !closed ? main.to : to;
}

const ADVERBS = wordSet('hereafter later ever also now then afterwards since subsequently or and');

/** `If either party makes, has made or later makes a statement`: the object stands behind the last of the verbs. */
function coordinatedEnd({ tokens, segments }: Sentence, { to, verb }: Segment, at: number): number {
  let end = to;
  // `If a person bound by this (that is, either party) has made a statement`
  if (
    tokens.findLastIndex(({ text }, token) => token < to && text === '(') >
    tokens.findLastIndex(({ text }, token) => token < to && text === ')')
  ) {
    const closing = tokens.findIndex(({ text }, token) => token >= to && text === ')');
    return segments.find((part) => part.from > closing && closing > 0)?.to ?? to;
  }
  for (let next = at, of = verb; of && next + 1 < segments.length; next++) {
    if (tokens.slice(of.to, end).some(({ kind, key }) => kind === 'word' && key !== 'or' && key !== 'and')) return end;
    const part = segments[next + 1] as Segment;
    // `Were Company to agree, both parties shall disavow it`: what hangs on it has a subject of its own.
    const own = part.subject.from >= part.from ? tokens.slice(part.subject.from, part.subject.to) : [];
    const hasOwnSubject = own.some((token) => !isOneOf(token, ADVERBS));
    if (part.kind !== 'main' || !part.verb || hasOwnSubject) return end;
    ({ to: end, verb: of } = part);
  }
  return end;
}

const AFTER = wordSet('after afterwards beyond thereafter');

/** What may come to an end: payments, the plan, the relationship, the law's demand. */
const MAY_STOP = wordSet(
  `pay pays paid payment payments plan installment installments current default agreement customer consumer patient borrower
  buyer tenant resident client homeowner cardholder student member membership
  open active outstanding disputed unresolved litigation lawsuit
  company employ employed comply complies perform performs required permitted policy relationship extent year years months`,
);

const TALKED = wordSet('talked remembered mentioned spoken discussed remembers mentions speaks talks');

/** `for as long as it takes` goes on; `so long as payments continue` may stop. */
function mayStop(sentence: Sentence, segment: Segment): boolean {
  const { from, to } = segment;
  if (lastsAsReport(sentence, segment)) return false;
  const words = sentence.tokens.slice(from, to + 3);
  // `for as long as this agreement exists, and after it`
  if (words.some(({ key }, at) => (key === 'and' || key === 'or') && isOneOf(words[at + 1], AFTER))) return false;
  // `for as long as the bill or this agreement can be talked about`
  const own = sentence.tokens.slice(from, to);
  const stops = own.filter((token) => isOneOf(token, MAY_STOP));
  return stops.length > 0 && !(anyOneOf(own, TALKED) && stops.every(({ key }) => key === 'agreement'));
}
