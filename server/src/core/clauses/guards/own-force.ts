import { names, type Sentence } from '../../language/analysis.ts';
import type { Role } from '../../language/parties.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isDenied } from '../polarity-of.ts';
import { isArgumentGivenUp } from './argued.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { isMereForm, isNoPart, MERE_FORM, NO_PART, STATED_AIMS, statesAims } from './mere-words.ts';
import { speaksOfItself } from './self-reference.ts';

/** What takes the force from the clause as a whole: who is let off, that nobody can rely on it, when it begins to hold. */
export function ownForce(sentence: Sentence, { topic }: ClauseDetection): readonly GuardWords[] {
  const { tokens, segments } = sentence;
  const isLeftOut =
    topic.includes('disavow') && holdsOne(tokens, HOLDING) && segments.some((one) => leavesReportingOut(sentence, one));
  if (isLeftOut)
    return [wholeSentence(sentence, { role: 'harms', kind: 'own-force', why: 'leaves some reporting out' })];
  const why = TAKES_FORCE.find(
    ([, takes, words]) =>
      holdsOne(tokens, words) &&
      segments.some((segment, at) => takes(sentence, segment, at) && !isArgumentGivenUp(sentence, segment)),
  )?.[0];
  return why === undefined ? NO_GUARDS : [wholeSentence(sentence, { role: 'harms', kind: 'own-force', why })];
}

type Test = (sentence: Sentence, segment: Segment, at: number) => boolean;

const OFF = wordSet('exempt exempted excused released relieved excluded free freed discharged absolved');
const FROM = wordSet('from of');
const FARTHEST_OFF = 8;

/** `Company and its assigns are exempt from clause 1`, `is excused from this Section whenever …`. */
function letsOff({ tokens, denied, stances }: Sentence, { verb, to }: Segment, at: number): boolean {
  if (!verb || !isOneSide(stances[at]?.subject)) return false;
  for (let from = verb.from; from < to; from++) {
    if (!isOneOf(tokens[from], OFF) || !isOneOf(tokens[from + 1], FROM) || isDenied(denied, from)) continue;
    if (speaksOfItself(tokens, from + 1, Math.min(to, from + FARTHEST_OFF))) return true;
  }
  return false;
}

const HOLDS = wordSet(
  'rest rests fall falls lie lies apply applies bind binds extend extends govern governs burden burdens oblige obliges cover covers',
);
const ON = wordSet('to on upon with');
const ONLY = wordSet('only alone solely exclusively');

/** `The preceding sentence does not apply to Company`, `the foregoing applies to Customer alone`. */
function holdsForOne({ tokens, mentions, denied }: Sentence, { verb, subject, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], HOLDS) || !speaksOfItself(tokens, subject.from, subject.to)) return false;
  const isOnly = isOneOf(tokens[verb.to], ONLY);
  const behind = isOnly ? verb.to + 1 : verb.to;
  const first = isOneOf(tokens[behind], ON) ? behind + 1 : behind;
  const named = mentions.filter(({ from, concept }) => concept.startsWith('party_') && from >= verb.to && from < to);
  const party = named.find(({ from }) => from === first);
  if (!party || isOwner(tokens[party.to - 1]?.text) || named.some(({ concept }) => concept !== party.concept))
    return false;
  return isDenied(denied, verb.head) || isOnly || isOneOf(tokens[party.to], ONLY);
}

const PARTS = wordSet('section subsection subsections paragraph paragraphs clause clauses sentence promise promises');
const GOES_ON = wordSet('furnish report post continue list update send transmit');

/** `Subsections (a) and (b) do not extend to the status of the Account, which Bank will furnish as “paid charge-off”`. */
function leavesReportingOut(
  { tokens, segments, stances, denied }: Sentence,
  { verb, subject, to, kind }: Segment,
): boolean {
  if (!verb || kind !== 'main' || !isOneOf(tokens[verb.head], HOLDS) || !isDenied(denied, verb.head)) return false;
  if (!anyOneOf(tokens.slice(subject.from, subject.to), PARTS)) return false;
  const at = segments.findIndex((one) => one.from >= to && one.kind === 'relative');
  const [next, stance] = [segments[at], stances[at]];
  if (!next?.verb || stance?.modality === 'is') return false;
  return (
    isOneOf(tokens[next.verb.head], GOES_ON) &&
    stance?.subject.has('company') === true &&
    !isDenied(denied, next.verb.head)
  );
}

const WAIVED = wordSet('waived released discharged suspended forgiven excused');
const RELIES = wordSet('hold enforce invoke insist require rely assert demand plead');
const FARTHEST_RELIED = 7;

/** `Company's duties under this Section are waived`, `Customer agrees not to hold Company to this Section`. */
function isGivenUp({ tokens, denied, stances }: Sentence, { verb, subject, to, kind }: Segment, at: number): boolean {
  if (!verb || kind === 'if' || kind === 'unless') return false;
  if (verb.passive && isOneOf(tokens[verb.head], WAIVED))
    return !isDenied(denied, verb.head) && speaksOfItself(tokens, subject.from, subject.to);
  if (holdsNobody(tokens, denied, verb.head)) return true;
  if (!isOneSide(stances[at]?.subject)) return false;
  for (let from = verb.from; from < to; from++) {
    if (!isOneOf(tokens[from], RELIES) || !isDenied(denied, from)) continue;
    if (speaksOfItself(tokens, from + 1, Math.min(to, from + FARTHEST_RELIED))) return true;
  }
  return false;
}

const THIS = wordSet('this it that these');
const FARTHEST_HELD = 6;

/** `I do not hold you to any of this.` */
function holdsNobody(tokens: Sentence['tokens'], denied: Sentence['denied'], head: number): boolean {
  if (tokens[head]?.key !== 'hold' || !isDenied(denied, head)) return false;
  const to = tokens.findIndex(({ key }, at) => at > head + 1 && at < head + FARTHEST_HELD && key === 'to');
  if (to < 0) return false;
  const of = tokens[to + 2]?.key === 'of' ? to + 3 : to + 1;
  const next = tokens[of + 1];
  return isOneOf(tokens[of], THIS) && (next === undefined || next.kind === 'mark');
}

const WEAK = wordSet('unenforceable voluntary aspirational hortatory precatory nonbinding optional');
const FORCE = wordSet('enforceable enforced binding actionable');
const RELIEF = wordSet('action damages relief remedy remedies claim liability recourse');
const REMEDY = wordSet('remedy remedies recourse relief action');
const OWNED_UP = wordSet(
  'admission admissions acknowledgment acknowledgement confession concession finding admit admits admitted admitting concede concedes conceded conceding acknowledge acknowledges confess confesses denies deny',
);
const BREACH = wordSet('breach breaching failure failing comply noncompliance violation');
const ANSWERABLE = wordSet('liable answerable responsible');
const SOLE = wordSet('sole exclusive only');
const OTHERS = wordSet('third stranger strangers outsider outsiders bureau bureaus');
/** How far behind `no` or `sole` the noun may stand, and behind it what it is for. */
const FARTHEST_NOUN = 5;
const FARTHEST_FOR = 9;
const FOR = wordSet('for from on under because if arises arise lies lie shall');

/** `Nothing here is intended to be enforceable`, `no damages shall lie for a failure to comply`, `is voluntary on Company's part`. */
function isUnenforceable({ tokens, denied }: Sentence, { verb, subject, from, to, kind }: Segment): boolean {
  if (kind === 'if' || kind === 'unless' || anyOneOf(tokens.slice(from, to), OTHERS)) return false;
  const speaks =
    speaksOfItself(tokens, from, to) ||
    speaksOfItself(tokens, subject.from, subject.to) ||
    tokens[subject.from + 1]?.key === 'here';
  for (let at = from; at < to; at++) {
    if (isOneOf(tokens[at], WEAK) && verb && at >= verb.to && speaks && !isDenied(denied, at)) return true;
    if (
      isOneOf(tokens[at], FORCE) &&
      verb &&
      at >= verb.from &&
      speaks &&
      isDenied(denied, at) &&
      !needsNothing(tokens, subject, verb.head) &&
      isSaidAtAll(tokens, at)
    )
      return true;
    const behind = tokens.slice(at + 1, Math.min(to, at + 1 + FARTHEST_FOR));
    if (isOneOf(tokens[at], ANSWERABLE) && isDenied(denied, at) && behind[0]?.key === 'for' && anyOneOf(behind, BREACH))
      return true;
    if (!isOneOf(tokens[at], RELIEF)) continue;
    const before = tokens.slice(Math.max(from, at - FARTHEST_NOUN), at);
    // `no admission of liability, breach or fault is given`
    if (anyOneOf(before, OWNED_UP)) continue;
    // `neither party shall have a remedy under it`
    if (isOneOf(tokens[at], REMEDY) && isDenied(denied, at) && behind[0]?.key === 'under' && behind[1]?.key === 'it')
      return true;
    const isNone = before.some(({ key }) => key === 'no');
    // `no liability on the account, and no violation of any law`
    const mark = behind.findIndex(({ text }) => text === ',' || text === ';');
    const near = mark < 0 ? behind : behind.slice(0, mark);
    const isFor = anyOneOf(near, BREACH) || (speaks && anyOneOf(behind, FOR));
    if ((isNone || anyOneOf(before, SOLE)) && isFor && !anyOneOf(behind, SOLE)) return true;
  }
  return false;
}

const NONE = wordSet('no nothing neither none');
const NEEDED = wordSet('needed required necessary wanted called');

/** `No further act is needed to make this section binding`: it binds as it stands. */
function needsNothing(tokens: Sentence['tokens'], subject: Segment['subject'], head: number): boolean {
  const isNeeded = isOneOf(tokens[head], NEEDED) || isOneOf(tokens[head + 1], NEEDED);
  return isNeeded && isOneOf(tokens[subject.from], NONE);
}

const BETWEEN = wordSet(
  'on upon anything nothing said stated written contained set out in any all of part to the a court as against',
);
const ELSE = wordSet('else other stranger strangers third outsider outsiders person persons beneficiary');

/** `Neither party may rely on anything said in this section`, `No court may enforce this section.` */
function isNotReliedOn({ tokens, denied }: Sentence, { verb, subject, to, kind }: Segment): boolean {
  if (!verb || kind === 'if' || anyOneOf(tokens.slice(subject.from, subject.to), ELSE)) return false;
  if (!isOneOf(tokens[verb.head], RELIES) || !isDenied(denied, verb.head)) return false;
  if (!anyOneOf(tokens.slice(verb.from, verb.head), MAY)) return false;
  let next = verb.head + 1;
  while (isOneOf(tokens[next], BETWEEN)) next++;
  return next < to && speaksOfItself(tokens, next, next + 2) && isOneOf(tokens[next], POINTED);
}
const MAY = wordSet('may can could might shall will');
const POINTED = wordSet('this these those foregoing above said preceding section paragraph clause');

const UNTIL = wordSet('until unless before');

const BY_PARTY = wordSet('either both any each neither them party');

/** `is not binding until both have signed` says when it begins; `may not be enforced by either of them` says by whom. */
function isSaidAtAll(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at + 1]?.key === 'by') return isOneOf(tokens[at + 2], BY_PARTY) || isOneOf(tokens[at + 3], BY_PARTY);
  return !isOneOf(tokens[at + 1], UNTIL);
}

const BEGINS = wordSet('effect effective operative force conditional apply applies operate operates begin begins');
const WILL = wordSet(
  `election elect elects elected ratifies ratify ratified ratification approves approve approved approval chosen choose chooses
  consent consents says pleases likes ready announces option certificate certifies resolves resolve resolution determines decides decide adopts`,
);
const LONGEST_EVENT = 14;
const FARTHEST_BEGIN = 3;

const WITH_EFFECT = phraseTable<true>([
  ['with effect from', true],
  ['effective from', true],
  ['effective upon', true],
  ['effective when', true],
  ['effective once', true],
]);

/** `…, with effect from the date on which Company's board so resolves`. */
function startsAtWill({ tokens, mentions }: Sentence, { from, to }: Segment): boolean {
  for (let at = from; at < to; at++) {
    if (!WITH_EFFECT(tokens, at)) continue;
    const end = at + LONGEST_EVENT;
    const named = (concept: string) =>
      mentions.some((one) => one.concept === concept && one.from > at && one.from < end);
    if (!anyOneOf(tokens.slice(at, end), WILL) || named('party_customer') || named('both_parties')) continue;
    if (named('party_company') || named('owner_company')) return true;
  }
  return false;
}

/** `This Section takes effect when Company's board ratifies it`: it begins when one side pleases. */
function beginsAtWill(sentence: Sentence, { verb, subject }: Segment): boolean {
  const { tokens, mentions, denied } = sentence;
  if (!verb || !speaksOfItself(tokens, subject.from, subject.to) || isDenied(denied, verb.head)) return false;
  const begins = tokens.findIndex(
    (token, at) => at >= verb.from && at < verb.to + FARTHEST_BEGIN && isOneOf(token, BEGINS),
  );
  if (begins < 0) return false;
  const end = begins + LONGEST_EVENT;
  if (!anyOneOf(tokens.slice(begins, end), WILL) || names(sentence, 'both_parties')) return false;
  const named = (concept: string) =>
    mentions.some((one) => one.concept === concept && one.from > begins && one.from < end);
  return (named('party_company') || named('owner_company')) && !named('party_customer');
}

function isOneSide(roles: ReadonlySet<Role> | undefined): boolean {
  return roles !== undefined && roles.has('company') !== roles.has('customer');
}

function isOwner(text = ''): boolean {
  return /['’]s?$/.test(text);
}

const HOLDING = sought(HOLDS);
const CHOOSING = sought(WILL);

/** What takes force, and the words of which one must stand there for it. */
const TAKES_FORCE: readonly (readonly [why: string, takes: Test, words: Sought])[] = [
  ['lets one side off', letsOff, sought(OFF)],
  ['does not hold for one side', holdsForOne, HOLDING],
  ['is given up', isGivenUp, sought(WAIVED, RELIES)],
  ['cannot be relied on', isUnenforceable, sought(WEAK, FORCE, ANSWERABLE, RELIEF)],
  ['cannot be relied on', isNotReliedOn, sought(RELIES)],
  ['is no part of what was agreed', isNoPart, NO_PART],
  ['is called a mere form of words', isMereForm, MERE_FORM],
  ['states aims, and no duty', statesAims, STATED_AIMS],
  ['begins only when one side chooses', beginsAtWill, CHOOSING],
  ['begins only when one side chooses', startsAtWill, CHOOSING],
];
