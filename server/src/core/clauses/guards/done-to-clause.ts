import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { areBoth } from '../mutual.ts';
import { isDenied } from '../polarity-of.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { ITSELF, isItself, isOnlyItself } from './self-reference.ts';

/**
 * What somebody does to the clause (`Company can modify paragraph 1`, `Leave out the paragraph above`, `neither may sue on it`) is read by an
 * attorney unless it is what one does with a promise that holds: to keep, repeat, send or enforce it, or not to touch it.
 */
export function doneToClause(sentence: Sentence): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, ITSELF)) return NO_GUARDS;
  return sentence.segments.flatMap((segment, at): GuardWords[] => {
    const { from, to } = segment;
    const isDone = leavesOut(sentence.tokens, segment) || isTouched(sentence, segment, at);
    return isDone ? [{ from, to, role: 'doubt', kind: DONE_TO, why: UNEXPLAINED }] : [];
  });
}

const BEARS = wordSet('bear bears shoulder shoulders share shares');

/** `Both bear this duty`; not `Customer alone bears this duty`. */
function isBornByBoth({ tokens, stances }: Sentence, { verb }: Segment, at: number): boolean {
  return isOneOf(tokens[verb?.head ?? -1], BEARS) && areBoth(stances[at]?.bearers);
}

/** The kind of these guards. */
export const DONE_TO = 'done-to-clause';

const UNEXPLAINED = 'does something to the clause that no rule explains';

/** `Everything but paragraph 1 is agreed.` */
function leavesOut(tokens: readonly Token[], { from, to }: Segment): boolean {
  for (let at = from + 1; at < to; at++) {
    // `…, but sections 3 and 4 stand or fall together`
    if (!isOneOf(tokens[at], BUT) || tokens[at - 1]?.kind === 'mark' || tokens[at + 1]?.key === 'that') continue;
    if (standsAt(tokens, at + 1 + (tokens[at + 1]?.key === 'for' ? 1 : 0), to)) return true;
  }
  return false;
}

const KINDS: ReadonlySet<string> = new Set(['main', 'that', 'infinitive']);

/** What one does with a promise that holds. */
const KEEPS = wordSet(
  `honor perform keep observe follow obey respect fulfill satisfy include repeat incorporate restate copy attach append quote recite reproduce
  initial sign read understand know explain translate review negotiate draft discuss show send give gave given disclose enforce confirm ratify
  reaffirm accept adopt approve join support invoke cite plead need want request ask supplement clarify implement apply bring file record assert
  prove owe undertake undertook make made renew extend intend see use carry bind govern survive breach break broke violate contain say said mention
  remember hand deliver publish insert restore add put have had agree promise acknowledge view consult state meet met discharge cure comply describe
  concern settle resolve end note write wrote last assume soften impose take took get got prefer draw number print type enter find found
  mark bring brought receive hold held expect rest strengthen protect complete name call label title head compare match mirror cover`,
);
/** What is undone when it is denied. */
const UNTOUCHED = wordSet('enforce accept adopt approve ratify agree sign apply honor perform keep observe');

function isIn(token: Token | undefined, bases: ReturnType<typeof wordSet>): boolean {
  if (!token) return false;
  const { key } = token;
  return [
    key,
    key.replace(/s$/, ''),
    key.replace(/es$/, ''),
    key.replace(/ed$/, ''),
    key.replace(/d$/, ''),
    key.replace(/ing$/, ''),
  ].some((base) => bases.has(base));
}

/** The clause is the object of its verb, or of an infinitive behind it, or what the verb lets somebody out of. */
function isTouched(sentence: Sentence, segment: Segment, at: number): boolean {
  const { tokens, denied, segments } = sentence;
  const { verb, subject, to, kind } = segment;
  if (!verb || verb.passive || !KINDS.has(kind) || isOneOf(tokens[subject.from], NOBODY)) return false;
  if (isBornByBoth(sentence, segment, at)) return false;
  const acts = [verb.head];
  for (let joint = verb.head + 1; joint < to - 1; joint++)
    if (tokens[joint]?.key === 'to' && mayAct(tokens[joint + 1])) acts.push(joint + 1);
  return acts.some((act) => {
    const isNot = isDenied(denied, act);
    if (touches(tokens, act, to, isNot)) return true;
    const isKept = !isNot && isIn(tokens[act], WHOLE_DUTY) && standsAt(tokens, objectOf(tokens, act), to);
    return isKept && (isOnlyTried(tokens, verb.head, act) || hangsOn(segments, to));
  });
}

/** `Company will try to follow it` */
function isOnlyTried(tokens: readonly Token[], head: number, act: number): boolean {
  return act > head && isIn(tokens[head], SOFT);
}

/** `Company will follow it if it is convenient` */
function hangsOn(segments: Sentence['segments'], to: number): boolean {
  return segments.some(({ from, kind }) => from === to && OPEN.has(kind));
}

function objectOf(tokens: readonly Token[], act: number): number {
  return act + 1 + (isOneOf(tokens[act + 1], PARTICLES) || tokens[act + 1]?.key === 'with' ? 1 : 0);
}

const CARRIES = wordSet('carry set write print spell read sign lay bring put');

function touches(tokens: readonly Token[], act: number, to: number, isNot: boolean): boolean {
  const head = tokens[act];
  if (isOneOf(head, BE)) return false;
  const isFar = isOneOf(tokens[act + 1], PARTICLES);
  if (standsAt(tokens, act + 1 + (isFar ? 1 : 0), to)) {
    if (leavesWhole(tokens, act, to)) return isNot;
    if (isNot) return isIn(head, UNTOUCHED);
    return !isIn(head, isFar ? CARRIES : KEEPS) && !isAgreedChange(tokens, act, to);
  }
  const joint = tokens.findIndex(({ key }, at) => at > act && at < Math.min(to, act + FARTHEST) && JOINTS.has(key));
  if (joint < 0 || !standsAt(tokens, joint + 1, to)) return false;
  const key = tokens[joint]?.key;
  if (key === 'from') return !isNot && isOneOf(head, FREES);
  if (key === 'on') return isNot && isOneOf(head, RELIES);
  return isNot ? isOneOf(head, REACHES) : isIn(head, OBJECTS);
}

const LEAVES = wordSet('leave leaves left leaving');
const AS_BEFORE = wordSet(
  'untouched unaffected intact unchanged undisturbed unimpaired undiminished unaltered standing',
);
const IN_PLACE = wordSet('force effect place');
const AS_IT = wordSet('is are was were stands stand reads read');

/** `A missed payment leaves this section unaffected`, `… leaves this clause as it is`. */
function leavesWhole(tokens: readonly Token[], act: number, to: number): boolean {
  if (!isOneOf(tokens[act], LEAVES)) return false;
  const behind = tokens.slice(act + 1, to + 2);
  if (anyOneOf(tokens.slice(Math.max(0, act - LONGEST_EVENT), act), ONLY) || anyOneOf(behind, PARTLY)) return false;
  return behind.some(({ key }, at) => {
    if (AS_BEFORE.has(key)) return true;
    if (key === 'in' || key === 'full') return IN_PLACE.has(behind[at + 1]?.key ?? '');
    return key === 'as' && isOneOf(behind[at + 1], IT) && isOneOf(behind[at + 2], AS_IT);
  });
}

const LONGEST_EVENT = 8;
const IT = wordSet('it they');
const PARTLY = wordSet('only not no partly partially largely mostly otherwise except but part half until unless');
const BE = wordSet('be is are was were been being do does did has have had become becomes');
const NO_VERB = wordSet(
  'the a an this these that those such any all each every its their our my your paragraph section clause',
);

function mayAct(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital && !isOneOf(token, NO_VERB);
}

/** `intends to follow it`, `will try to honor it` */
const SOFT = wordSet('intend hope expect plan try attempt endeavor aim wish seek strive propose');
const OBJECTS = wordSet('object demur disagree except');
const BUT = wordSet('but except excepting excluding save');
const OPEN: ReadonlySet<string> = new Set(['if', 'unless', 'except']);
const WHOLE_DUTY = wordSet('follow honor perform keep observe obey respect fulfill comply carry apply');
const NOBODY = wordSet('nothing none no nobody');

const FARTHEST = 4;
const JOINTS = new Set(['from', 'on', 'to']);
const JOINT = wordSet('from on to in under by with for of after before until upon');
const FREES = wordSet(
  'release releases free frees relieve excuse exempt discharge absolve depart departs withdraw withdraws deviate remove removes strike delete opt exclude',
);
const RELIES = wordSet('sue rely act claim insist proceed');
const REACHES = wordSet('agree agrees consent consents extend extends commit assent');
const PARTICLES = wordSet('out away aside off up back down over');

const LONGEST = 6;

/** The name of the clause begins here and nothing else stands before it. */
function standsAt(tokens: readonly Token[], from: number, to: number): boolean {
  const end = Math.min(to, from + LONGEST);
  if (isOneOf(tokens[from], JOINT)) return false;
  // Words before the name do not count for it, and it takes no more than two behind its noun.
  const words = tokens.slice(from, Math.min(to, end + 2));
  for (let at = from; at < end; at++)
    if (isItself(words, at - from) && !describesNoun(tokens, at))
      return isOnlyItself(tokens, from, at + 1) && !anyOneOf(tokens.slice(from, at + 2), WHOLE);
  return false;
}
const AROUND = wordSet(
  'and or of in to from for with by on under is are was were if when unless until as at before after that which without',
);

/** `the above account`, `the foregoing sums`: another thing than a part of the paper. */
function describesNoun(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.key !== 'above' && token?.key !== 'foregoing') return false;
  return next?.kind === 'word' && !isOneOf(next, AROUND) && !isItself(tokens, at + 1);
}

const WHOLE = wordSet('stipulation agreement letter settlement statement statements hereof hereunder');

const CHANGES = wordSet('change amend modify vary alter waive');
const WRITING = wordSet('writing written signed');

/** `The parties may change this section only in a writing that both sign.` */
function isAgreedChange(tokens: readonly Token[], head: number, to: number): boolean {
  if (!isIn(tokens[head], CHANGES)) return false;
  // `have amended paragraph 2 so that it now reads: …`
  const so = tokens.findIndex(({ key }, at) => at > head && at < to + LONGEST && key === 'so');
  if (so > 0 && tokens[so + 1]?.key === 'that' && anyOneOf(tokens.slice(so + 2, so + 2 + FARTHEST), READS)) return true;
  return (
    isOneOf(tokens[head], CHANGES) &&
    anyOneOf(tokens.slice(head, to + LONGEST), WRITING) &&
    anyOneOf(tokens.slice(head), ONLY)
  );
}
const ONLY = wordSet('only unless');
const READS = wordSet('read reads say says provide provides state states');
