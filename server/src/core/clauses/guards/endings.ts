import { names, type Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { bindsOnlyOthers, waitsForCopy } from './binds-others.ts';
import { behindAgent, deniesVerb, endsTheDispute, isForPeace, staysAfterEnd } from './ends-other.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isOnlyPartOf } from './only-part.ts';
import { OF_ITSELF, SEVERAL_OF_ITSELF } from './self-reference.ts';

/**
 * `this section lapses`, `does not bind a later holder`, `interest is not addressed`. A clause that may end (`fine: ends`)
 * may also leave things out, so nothing is looked for there.
 */
export function endings(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, ANY_ENDING)) return NO_GUARDS;
  return sentence.segments.flatMap((segment) => {
    const { from, to } = segment;
    if (leavesBuyerFree(sentence, segment))
      return [{ from, to, role: 'harms', kind: 'takes_free', why: 'leaves a later holder free' }];
    if (isSilent(sentence, segment, detect)) return [{ from, to, role: 'doubt', kind: 'silent', why: LEFT_OUT }];
    return detect.fine.includes('ends') ? [] : endingOf(sentence, segment);
  });
}

const LEFT_OUT = 'says that something is left out';
const PAPER = wordSet('agreement letter settlement document paper compromise instrument');
const SPEAKS_OF = wordSet('address addresses discuss discusses mention mentions treat treats');

/** `The present agreement does not address liability`: the clause's own matter is not in it. */
function isSilent(
  { tokens, mentions, denied }: Sentence,
  { verb, subject, to }: Segment,
  { topic }: ClauseDetection,
): boolean {
  if (!verb || verb.passive || !isOneOf(tokens[verb.head], SPEAKS_OF) || (denied[verb.head] ?? 0) % 2 === 0)
    return false;
  if (!anyOneOf(tokens.slice(subject.from, subject.to), PAPER)) return false;
  // Of marks and sums a paper may say that it leaves some of them alone; of fault it says nothing then.
  if (!topic.includes('fault')) return false;
  return mentions.some(({ concept, from }) => topic.includes(concept) && from >= verb.to && from < to);
}

/** `This duty ends when …`, `These promises end if …`, `All of this ends.`: where the grammar is not seen. */
export function selfEndings(sentence: Sentence): readonly GuardWords[] {
  const { tokens, denied, segments, segmentOf } = sentence;
  if (!holdsOne(tokens, STOPPING)) return NO_GUARDS;
  const at = tokens.findIndex((token, from) => {
    if ((denied[from + 1] ?? 0) % 2 === 1 || isEvenThen(tokens, segments[segmentOf[from] ?? 0])) return false;
    const own = segments[segmentOf[from + 1] ?? 0];
    if (endsTheDispute(sentence, from + 1) || (own && staysAfterEnd(sentence, own))) return false;
    if (OF_ITSELF.has(token.key) && isOneOf(tokens[from + 1], STOPS)) return true;
    const isAll = isOneOf(token, THIS) && tokens[from - 1]?.key === 'of' && tokens[from - 2]?.key === 'all';
    if (isAll && isOneOf(tokens[from + 1], STOPS)) return true;
    return (
      (OF_ITSELF.has(token.key) || isOneOf(token, SEVERAL_OF_ITSELF) || isOneOf(token, UNDERSTANDINGS)) &&
      isOneOf(tokens[from + 1], STOP) &&
      isWhole(tokens[from + 2])
    );
  });
  return at < 0 ? [] : [{ from: at, to: at + 2, role: 'harms', kind: 'ends', why: 'says that it ends' }];
}

/** `even if the rest of this agreement ends` */
function isEvenThen(tokens: readonly Token[], segment: Segment | undefined): boolean {
  return segment?.kind === 'though' && tokens[segment.from]?.key === 'even';
}

const STOPS = wordSet('ends lapses expires ceases terminates stops');
/** Of several promises; each can be a noun or take an object, so nothing but a circumstance may follow. */
const STOP = wordSet('end lapse expire cease terminate stop');
const STOPPING = sought(STOPS, STOP);
const UNDERSTANDINGS = wordSet('understandings');
const THIS = wordSet('this that it');
const CIRCUMSTANCE = wordSet(
  'if when upon on with once as at after and unless should where whenever immediately automatically then there for',
);

function isWhole(next: Token | undefined): boolean {
  return next === undefined || (next.kind === 'mark' && next.text !== '?') || isOneOf(next, CIRCUMSTANCE);
}

const ENDS = wordSet(
  `lapse lapses lapsed expire expires expired terminate terminates terminated cease ceases ceased end ends suspended revoked
  revoke revokes rescinded void null vacated inoperative avoided forfeited forfeit forfeits`,
);
const FALLS = wordSet('fall falls');
const TREATED = wordSet('addressed dealt covered decided touched considered included');
const AS = wordSet('as to a an any cancelled canceled forgiven proved proven established waived');
const APPLIES = wordSet('apply applies bind binds extend extends survive survives cover covers affect reach reaches');
/** Subjects that can stand for the clause, and those of them that stand for it as a whole. */
const POINTS_BACK = wordSet('this it that these they all account what bill');
/** `It ends upon a sale`, of whatever was promised before. */
const AT_EVENT = wordSet('upon on when after at with once if as should');
/** `it ends as one`: how, and not when. */
const AS_OF = wordSet('soon of from at on the');
const AS_A_WHOLE = wordSet('this all these');
/** What a settlement is meant to end. */
const SETTLED = wordSet('claim claims dispute disputes matter matters controversy quarrel collection');

/** `That question was never decided`: who was right stays open, and nothing is left out. */
const QUESTION = wordSet(
  'question questions issue point points validity enforceability merits correctness truth fault blame liability',
);

function endingOf(sentence: Sentence, segment: Segment): readonly GuardWords[] {
  if (!segment.verb || segment.kind === 'though' || isOnlyPartOf(sentence, segment) || isForPeace(sentence, segment))
    return [];
  const subject = sentence.tokens.slice(segment.subject.from, segment.subject.to);
  // `Whether the account is owed was not decided`
  if (subject[0]?.key === 'whether') return [];
  const itself = anyOneOf(subject, OF_ITSELF) || isNumbered(subject);
  if (!itself && !anyOneOf(subject, POINTS_BACK)) return [];
  const { from, to, verb } = segment;
  const predicate = sentence.tokens
    .slice(verb.from, Math.min(to, verb.head + 5))
    .filter((_, at) => !saysContinuing(sentence, verb.from + at) && !isNoEnd(sentence, verb.from + at));
  const denied = deniesVerb(sentence, segment);
  const found: GuardWords[] = [];
  // `shall not be considered as a debt`, `as to be a debt`, `it has never been decided whether`
  const asSomething = predicate.some(
    (token, at) =>
      (isOneOf(token, TREATED) &&
        (isOneOf(sentence.tokens[behindAgent(sentence.tokens, verb.from + at + 1)], AS) ||
          isSaidToBe(sentence, verb.to, to))) ||
      (token.key === 'decided' && (predicate[1]?.key === 'never' || anyOneOf(subject, QUESTION))) ||
      (token.key === 'decided' && /^(?:whether|that|if)$/.test(sentence.tokens[verb.from + at + 1]?.key ?? '')),
  );
  if (denied && anyOneOf(predicate, TREATED) && !asSomething && !isAskedHow(sentence, segment))
    found.push({ from, to, role: 'doubt', kind: 'silent', why: LEFT_OUT });
  if (itself && !denied && isOnlyAbout(sentence, segment))
    found.push({ from, to, role: 'doubt', kind: 'only', why: 'says that it is only about something else' });
  const isManner = sentence.tokens[verb.head + 1]?.key === 'as' && !isOneOf(sentence.tokens[verb.head + 2], AS_OF);
  const atEvent =
    subject.length === 1 && subject[0]?.key === 'it' && !isManner && isOneOf(sentence.tokens[verb.head + 1], AT_EVENT);
  const whole = anyOneOf(subject, AS_A_WHOLE) && !anyOneOf(subject, SETTLED);
  // `survives payment and the end of this Agreement`
  const outlasts = isOneOf(sentence.tokens[verb.head], OUTLASTS);
  const ends =
    !denied &&
    !outlasts &&
    !(subject.at(-1)?.key === 'offer') &&
    !endsTheDispute(sentence, verb.head) &&
    !staysAfterEnd(sentence, segment) &&
    (saysEnd(predicate) || determines(sentence, verb.head)) &&
    (itself || atEvent || whole);
  const lawful = names(sentence, 'lawful_carve_out');
  const stops =
    denied &&
    // `There is no date on which this paragraph ceases to apply.`
    !saysEnd(predicate) &&
    !lawful &&
    !isNothingBad(subject) &&
    !anyOneOf(subject, UNWRITTEN) &&
    !subject.some(({ key }, at) => key === 'much' && subject[at + 1]?.key === 'of') &&
    !bindsOnlyOthers(sentence, segment) &&
    !waitsForCopy(sentence, segment) &&
    !extendsSomething(sentence, verb.head) &&
    !isOfOtherAccount(sentence, segment) &&
    (anyOneOf(predicate, APPLIES) || holdsNoMore(sentence, segment)) &&
    !predicate.some(({ key }) => key === 'affect');
  if (ends) found.push({ from, to, role: 'harms', kind: 'ends', why: 'says that it ends' });
  else if (stops) found.push({ from, to, role: 'harms', kind: 'applies-not', why: 'says that it does not apply' });
  return found;
}

const HOLDS = wordSet('hold holds stand stands operate operates');
const NOTHING = wordSet('none nothing neither');
const BEHIND_HELD = wordSet('if when where once after upon unless should');

/** `None of this holds if a payment is missed`: nothing of what was promised, in an event. */
function holdsNoMore({ tokens }: Sentence, { verb, subject }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], HOLDS) || !isOneOf(tokens[verb.to], BEHIND_HELD)) return false;
  return isOneOf(tokens[subject.from], NOTHING) || isOneOf(tokens[subject.from], AS_A_WHOLE);
}

/** `No oral term survives`: what this paper replaces. */
const UNWRITTEN = wordSet('oral spoken verbal prior earlier previous unwritten');

const NUMBERED = wordSet('point points item items no number');

/** `Nothing in point 10` */
function isNumbered(subject: readonly Token[]): boolean {
  return subject.some((token, at) => isOneOf(token, NUMBERED) && subject[at + 1]?.kind === 'number');
}

/** `shall not be considered by either party to have been proven`: the view itself is denied. */
function isSaidToBe({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ key }, at) => key === 'to' && tokens[from + at + 1]?.key === 'have');
}

const HOW = wordSet('how what which who whom why');

/** `neither could be sure how it would have been decided`: what nobody knows is not left out. */
function isAskedHow({ tokens }: Sentence, { from, opener }: Segment): boolean {
  return isOneOf(tokens[from - 1], HOW) || isOneOf(tokens[opener?.from ?? from], HOW);
}

/** `has no end`, `survives the end of this Agreement` */
function isNoEnd({ tokens }: Sentence, at: number): boolean {
  return tokens[at - 1]?.key === 'no' || (tokens[at]?.key === 'end' && tokens[at - 1]?.key === 'the');
}

const TERMS = wordSet('promise provision term terms clause section paragraph duty agreement part obligation covenant');

/** `No negative word about the account will reach an outsider`: what is denied is the thing forbidden, no duty. */
function isNothingBad(subject: readonly Token[]): boolean {
  return subject.some(({ key }) => key === 'no') && !anyOneOf(subject, TERMS);
}

const OTHER = wordSet('other another different separate unrelated future');
const ACCOUNTS = wordSet(
  'account accounts debt debts bill bills claim claims matter matters dispute disputes loan loans card cards charge charges visits',
);
const FARTHEST_ACCOUNT = 6;

/** `This agreement does not cover Customer's other accounts`: what it is not about. */
function isOfOtherAccount({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb) return false;
  const behind = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_ACCOUNT));
  const other = behind.findIndex((token) => isOneOf(token, OTHER));
  return other >= 0 && anyOneOf(behind.slice(other + 1, other + 3), ACCOUNTS);
}

const EXTENDS = wordSet('extend extends extended');
const EXTENDS_TO = wordSet('to beyond past further only');

/** `Nothing in it extends any limitation period`: a thing that is made longer, and not how far the clause goes. */
function extendsSomething({ tokens }: Sentence, head: number): boolean {
  const next = tokens[head + 1];
  return isOneOf(tokens[head], EXTENDS) && next !== undefined && next.kind !== 'mark' && !isOneOf(next, EXTENDS_TO);
}

const TOUCHES = wordSet('affected bound concerned reached obliged obligated touched burdened');
const HEREBY = wordSet('this it these hereby herein that them clause section agreement paragraph provision');

/** `No purchaser of the account shall be affected by it`, `shall not bind …` with the later holder for its subject. */
function leavesBuyerFree({ tokens, mentions, denied }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb?.passive || !isOneOf(tokens[verb.head], TOUCHES) || (denied[verb.head] ?? 0) % 2 === 0) return false;
  const holder = mentions.some(
    ({ concept, from }) => concept === 'assigns' && from >= subject.from && from < subject.to,
  );
  return holder && anyOneOf(tokens.slice(verb.head + 1, Math.min(to, verb.head + 5)), HEREBY);
}

/** `has no end date`, `never expires`: words that say as a whole that there is no end. */
function saysContinuing({ mentions }: Sentence, at: number): boolean {
  return mentions.some(({ concept, from, to }) => concept === 'continuing' && from <= at && at < to && to - from > 1);
}

const IS_ABOUT = wordSet(
  'concern concerns relate relates pertain pertains apply applies cover covers address addresses govern governs extend extends speak speaks deal deals refers',
);
const ONLY = wordSet('only solely exclusively merely nothing');
/** What every clause of a settlement is about. */
const CENTRAL: ReadonlySet<string> = new Set(['bill', 'billed_sum', 'difference', 'both_parties']);

/** `This paragraph concerns the conduct of the negotiations only.` */
function isOnlyAbout({ tokens, mentions }: Sentence, { from, to, verb }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], IS_ABOUT) || !anyOneOf(tokens.slice(from, to), ONLY)) return false;
  // `Section 2 applies only to payment.`
  if (isNumberedPart(tokens.slice(from, verb.from)) && anyOneOf(tokens.slice(verb.to, to), PAYMENT)) return false;
  return !mentions.some(({ concept, from: at }) => at >= verb.to && at < to && CENTRAL.has(concept));
}

const PAYMENT = wordSet('payment payments installments notices notice costs fees venue');

function isNumberedPart(words: readonly Token[]): boolean {
  return words.length === 2 && words[1]?.kind === 'number';
}

const DETERMINES = wordSet('determine determines determined');

/** `This undertaking determines upon the sale`: in the speech of deeds it ends. */
function determines({ tokens }: Sentence, head: number): boolean {
  return isOneOf(tokens[head], DETERMINES) && isOneOf(tokens[head + 1], AT_EVENT);
}

const OUTLASTS = wordSet('survive survives survived outlast outlasts outlive outlives');

function saysEnd(predicate: readonly Token[]): boolean {
  const [verb, next] = predicate;
  return anyOneOf(predicate, ENDS) || (isOneOf(verb, FALLS) && (predicate.length === 1 || next?.key === 'away'));
}

/** Where none of these stands, nothing ends, and nothing is left out. */
const ANY_ENDING = sought(TOUCHES, SPEAKS_OF, TREATED, IS_ABOUT, ENDS, FALLS, DETERMINES, APPLIES, HOLDS);
