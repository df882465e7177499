import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isDenied } from '../polarity-of.ts';
import type { GuardWords } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

const MET = wordSet('met satisfied fulfilled discharged performed complied done kept');
const MEETS = wordSet('meets meet satisfies satisfy fulfills fulfill discharges discharge complies comply');
const ENOUGH = wordSet('enough sufficient suffice suffices adequate');
const COUNTS = wordSet('deemed considered treated regarded counts count constitutes constitute');
const BY = wordSet('by if when once where');
const DUTY = wordSet('duty obligation duties obligations promise undertaking request requirement');
const REMOVED = wordSet(
  `delete deletes deleted deleting deletion remove removes removed removing removal withdraw withdraws withdrawn withdrawing withdrawal retract
  retracts retracted retracting retraction erase erased erasing disown disowns disowning disavow disavows disavowing disavowal`,
);

/**
 * `Section 3 is satisfied if the party asked adds a note`, `a party complies with it by marking the entry as disputed`, `an explanation shall be
 * deemed removal`, `it is enough to answer`: something else than what is promised counts for it.
 */
export function countsAs(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!topic.includes('remove') && !topic.includes('disavow')) return [];
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const { verb, from, to } = segment;
    if (!verb || segment.kind !== 'main' || isDenied(sentence.denied, verb.head)) return [];
    if (!isMetBy(sentence, segment) && !isMeeting(sentence, segment) && !isInPlace(sentence, segment)) return [];
    return [{ from, to, role: 'harms', kind: 'counts-as', why: 'lets something less count for it' }];
  });
}

function isOfDuty({ tokens }: Sentence, from: number, to: number): boolean {
  const named = tokens.slice(from, to);
  // `complies with 3.1 when …`
  const isNumber = named[0]?.kind === 'number' || (named[0]?.key === 'with' && named[1]?.kind === 'number');
  return isNumber || speaksOfItself(tokens, from, to) || anyOneOf(named, DUTY);
}

/** What stands behind the word for how it is met, where that is another act than the one promised. */
function isByLess({ tokens }: Sentence, from: number, farthest = FARTHEST): boolean {
  const by = tokens.findIndex((token, at) => at >= from && at <= from + farthest && isOneOf(token, BY));
  // `shall be complied with by the other`: who does it, and not how.
  if (by < 0 || (tokens[by]?.key === 'by' && !tokens[by + 1]?.key.endsWith('ing') && farthest === NEAR)) return false;
  return !anyOneOf(tokens.slice(by + 1), REMOVED);
}
const FARTHEST = 6;
const NEAR = 1;

/** `That duty is met by adding a note` */
function isMetBy(sentence: Sentence, { verb, subject }: Segment): boolean {
  if (!verb?.passive || !isOneOf(sentence.tokens[verb.to - 1], MET)) return false;
  return isOfDuty(sentence, subject.from, subject.to) && isByLess(sentence, verb.to, NEAR);
}

/** `A party complies with Section 3 by marking the entry`, `is deemed to comply with it when …`, `Forwarding it discharges the duty` */
function isMeeting(sentence: Sentence, { verb, subject, to }: Segment): boolean {
  const { tokens } = sentence;
  if (!verb) return false;
  const meets = tokens.findIndex((token, at) => at >= verb.from && at < to && isOneOf(token, MEETS));
  if (meets < 0 || !isOfDuty(sentence, meets + 1, Math.min(tokens.length, meets + 1 + FARTHEST))) return false;
  if (/ing$/.test(tokens[subject.from]?.key ?? '')) return !anyOneOf(tokens.slice(subject.from, subject.to), REMOVED);
  return isByLess(sentence, meets + 1);
}

/** `An explanation shall be deemed removal`, `It is enough if the party answers`, `A note shall suffice.` */
function isInPlace(sentence: Sentence, { verb, subject, to }: Segment): boolean {
  const { tokens } = sentence;
  if (!verb) return false;
  const named = tokens.slice(subject.from, subject.to);
  // `posts a rebuttal in place of removal`
  if (anyOneOf(named, REMOVED) && !anyOneOf(named, INSTEAD)) return false;
  const counts = tokens.findIndex(
    (token, at) => at >= verb.from && at < to && isOneOf(token, COUNTS) && tokens[at + 1]?.key !== 'on',
  );
  if (counts >= 0) {
    const thing = tokens.slice(counts + 1, counts + 1 + FARTHEST_THING);
    return anyOneOf(thing, REMOVED) && !anyOneOf(tokens.slice(counts + 1, to), NOT);
  }
  const enough = tokens.findIndex((token, at) => at >= verb.from && at < to && isOneOf(token, ENOUGH));
  return (
    enough >= 0 &&
    !isEnoughToAsk(sentence, named, verb.from) &&
    !anyOneOf(tokens.slice(enough), REMOVED) &&
    (anyOneOf(tokens.slice(0, verb.from), INSTEAD) || isOfAct(named, tokens[enough + 1]?.key))
  );
}
const FINDS = wordSet('find finds see sees learn learns discover discovers spot spots notice notices');
const PAPERS = wordSet('note letter message');

/** `If one of us finds that the other has published something bad, one note is enough`: how one asks. */
function isEnoughToAsk({ tokens, segments }: Sentence, named: Sentence['tokens'], before: number): boolean {
  if (!isOneOf(named.at(-1), PAPERS)) return false;
  return segments.some(
    ({ kind, verb }) =>
      kind === 'if' && verb && !verb.passive && verb.head < before && isOneOf(tokens[verb.head], FINDS),
  );
}
const INSTEAD = wordSet('instead place lieu');
const FARTHEST_THING = 4;
const NOT = wordSet('not never without');
const ACTS = wordSet(
  'it note notation annotation explanation answer reply response acknowledgment correction comment statement letter marking adding updating flag dispute attempt try effort',
);
const BEHIND_ENOUGH = wordSet('if that to when for as by');

/** `It is enough to …`, `A note shall suffice` */
function isOfAct(named: Sentence['tokens'], next: string | undefined): boolean {
  const isIt = named.length === 1 && named[0]?.key === 'it';
  if (isIt) return next !== undefined && BEHIND_ENOUGH.has(next);
  return anyOneOf(named, ACTS) && !anyOneOf(named, REQUESTED);
}
const REQUESTED = wordSet('request demand notice asking asks ask requesting requests');
