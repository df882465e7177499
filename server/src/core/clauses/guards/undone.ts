import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isItself, speaksOfItself } from './self-reference.ts';

const ENDS = { role: 'harms', kind: 'ends', why: 'says that it ends' } as const;

/**
 * What an event or one side does to the promise: `A missed installment undoes this section`, `A default frees Company from it`, `may proceed as
 * if this section had not been written`, `need no longer honor it`.
 */
export function undone(sentence: Sentence): readonly GuardWords[] {
  const tests = TESTS.filter(({ words }) => holdsOne(sentence.tokens, words));
  if (tests.length === 0) return NO_GUARDS;
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const isUndone = tests.some(({ holds }) => holds(sentence, segment));
    return isUndone ? [{ from: segment.from, to: segment.to, ...ENDS }] : [];
  });
}

const UNDOES = wordSet(
  `undo undoes undid void voids nullify nullifies invalidate invalidates defeat defeats cancel cancels end ends terminate terminates
  extinguish extinguishes revoke revokes annul annuls dissolve dissolves destroy destroys collapse collapses strip strips reverse reverses`,
);
/** `ends the above dispute`: what a settlement is for. */
const SETTLED = wordSet('dispute disputes claim claims matter matters controversy quarrel action suit offer proposal');
const SAID = wordSet('statement statements');
const LONGEST_OBJECT = 6;

const NO = wordSet('no not never neither nor none nothing nobody');

/** Whether a clause denies its verb; what is denied of its subject (`A default not cured in time`) is no denial. */
function isDenied({ tokens, denied }: Sentence, { verb, subject }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 0) return false;
  return (
    anyOneOf(tokens.slice(verb.from, verb.head), NO) || isOneOf(tokens[subject.from], NO) || subject.from === subject.to
  );
}

const LATE = wordSet('missed late default missing overdue unpaid returned bounced lapse failure');
const THIS = wordSet('this it that these all');

/** `…, but a missed payment reverses this` */
function isUndoneByDefault({ tokens }: Sentence, { subject, verb }: Segment): boolean {
  if (!verb || !anyOneOf(tokens.slice(subject.from, subject.to), LATE)) return false;
  const behind = tokens[verb.to + 1];
  return isOneOf(tokens[verb.to], THIS) && (behind === undefined || behind.kind === 'mark');
}

/** `A late payment voids the statements made above.` */
function undoes(sentence: Sentence, segment: Segment): boolean {
  const { tokens } = sentence;
  const { kind, verb, subject, to } = segment;
  if (!verb || verb.passive || kind === 'if' || !isOneOf(tokens[verb.head], UNDOES) || isDenied(sentence, segment))
    return false;
  if (isUndoneByDefault(sentence, segment)) return true;
  if (subject.to <= subject.from || speaksOfItself(tokens, subject.from, subject.to)) return false;
  const end = Math.min(to, verb.to + LONGEST_OBJECT);
  const object = tokens.slice(verb.to, end);
  // `shall revoke such adverse statement`: what the other side asks for.
  if (anyOneOf(object, SAID) && !object.some(({ key }) => key === 'above')) return false;
  return speaksOfItself(tokens, verb.to, end) && !anyOneOf(object, SETTLED);
}

const FREES = wordSet(
  'free frees release releases excuse excuses relieve relieves absolve absolves discharge discharges exempt exempts',
);
const FARTHEST_FROM = 5;

/** `A default by Customer frees Company from this section.` */
function frees(sentence: Sentence, segment: Segment): boolean {
  const { tokens, mentions } = sentence;
  const { kind, verb, to } = segment;
  if (!verb || verb.passive || kind === 'if' || !isOneOf(tokens[verb.head], FREES) || isDenied(sentence, segment))
    return false;
  const from = tokens.findIndex(({ key }, at) => at > verb.head && at <= verb.to + FARTHEST_FROM && key === 'from');
  if (from < 0 || from >= to || !speaksOfItself(tokens, from + 1, Math.min(to, from + 4))) return false;
  return mentions.some(
    ({ concept, from: at }) => at > verb.head && at < from && (concept === 'party_company' || concept === 'assigns'),
  );
}

const EXCUSED = wordSet('excused relieved exempt exempted exonerated');
const PARTY = wordSet('party side parties company it he she they');

/** `If removal takes the help of a third party, the party is excused.` */
function isExcused(sentence: Sentence, segment: Segment): boolean {
  const { tokens } = sentence;
  const { kind, verb, subject } = segment;
  if (!verb || kind === 'if' || isDenied(sentence, segment)) return false;
  const at = isOneOf(tokens[verb.head], EXCUSED) ? verb.head : verb.head + 1;
  const next = tokens[at + 1];
  if (!isOneOf(tokens[at], EXCUSED) || (next !== undefined && next.kind !== 'mark')) return false;
  return isOneOf(tokens[subject.to - 1], PARTY);
}

const CHOOSES = wordSet('choose chooses elect elects opt opts decide decides prefer prefers');
const BOUND = wordSet('bound held governed');

/** `may choose not to be bound by this section` */
function notBound({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], CHOOSES)) return false;
  const words = tokens.slice(verb.to, verb.to + 4).map(({ key }) => key);
  if (words[0] !== 'not' || words[1] !== 'to' || words[2] !== 'be') return false;
  return isOneOf(tokens[verb.to + 3], BOUND) && speaksOfItself(tokens, verb.to + 4, Math.min(to, verb.to + 9));
}

const LEAVES = wordSet('leave strike cross take');
const BARE = wordSet('this it that them');

/** `If you would rather leave this out, that is fine.` */
function leavesOut({ tokens, denied }: Sentence, { kind, from, to }: Segment): boolean {
  if (kind !== 'if') return false;
  return tokens.some(
    (token, at) =>
      at >= from &&
      at < to &&
      isOneOf(token, LEAVES) &&
      isOneOf(tokens[at + 1], BARE) &&
      tokens[at + 2]?.key === 'out' &&
      (denied[at] ?? 0) % 2 === 0,
  );
}

const COUNTS = wordSet('count counts');
const AFTER_COUNT = wordSet('if when where once after unless for');

/** `If in doubt, this section does not count.` */
function countsNot(sentence: Sentence, segment: Segment): boolean {
  const { tokens } = sentence;
  const { verb, subject } = segment;
  if (!verb || !isOneOf(tokens[verb.head], COUNTS) || !isDenied(sentence, segment)) return false;
  if (!speaksOfItself(tokens, subject.from, subject.to)) return false;
  const next = tokens[verb.to];
  return next === undefined || next.kind === 'mark' || isOneOf(next, AFTER_COUNT);
}

const LIKE = wordSet('if though');
const UNWRITTEN = wordSet('not never no void gone nonexistent null');
const FARTHEST_UNWRITTEN = 10;

/** `may proceed as if this section had not been written`, `act as though it did not exist` */
function isAsIfUnwritten(sentence: Sentence, segment: Segment): boolean {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ key }, place) =>
      place >= segment.from && place < segment.to + 2 && key === 'as' && isOneOf(tokens[place + 1], LIKE),
  );
  if (at < 0 || !segment.verb || segment.verb.from > at || isDenied(sentence, segment)) return false;
  const like = tokens.slice(at + 2, at + FARTHEST_UNWRITTEN);
  const itself = like.findIndex((_, place) => isItself(tokens, at + 2 + place));
  return itself >= 0 && anyOneOf(like.slice(itself), UNWRITTEN);
}

const MUST = wordSet('need must');
const BARE_OBJECT = wordSet('it them this');

/** `Company need no longer honor this section`, `need no longer comply with it` */
function needsNoMore({ tokens, stances, segmentOf }: Sentence, { verb, from, to }: Segment): boolean {
  const longer = tokens.findIndex(
    ({ key }, at) => at >= from && at < to && key === 'longer' && tokens[at - 1]?.key === 'no',
  );
  const isMust =
    isOneOf(tokens[longer - 2], MUST) || (tokens[longer + 1]?.key === 'has' && tokens[longer + 2]?.key === 'to');
  if (longer < 0 || !isMust || (verb && verb.from > longer + 2)) return false;
  const subject = stances[segmentOf[longer] ?? 0]?.subject;
  if (subject?.has('customer') && !subject.has('company')) return false;
  const behind = tokens.slice(longer + 1, longer + 1 + LONGEST_OBJECT);
  return behind.some((token, at) => isItself(tokens, longer + 1 + at) || (at > 0 && isOneOf(token, BARE_OBJECT)));
}

type Test = { readonly holds: (sentence: Sentence, segment: Segment) => boolean; readonly words: Sought };

/** What undoes it, and the words of which one must stand there for it. */
const TESTS: readonly Test[] = [
  { holds: undoes, words: sought(UNDOES) },
  { holds: frees, words: sought(FREES) },
  { holds: isAsIfUnwritten, words: sought(LIKE) },
  { holds: isExcused, words: sought(EXCUSED) },
  { holds: notBound, words: sought(CHOOSES) },
  { holds: leavesOut, words: sought(LEAVES) },
  { holds: countsNot, words: sought(COUNTS) },
  { holds: needsNoMore, words: sought(['longer']) },
];
