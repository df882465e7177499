import type { Sentence } from '../language/analysis.ts';
import { PREPOSITIONS } from '../language/grammar.ts';
import { type Mention, mentionsBetween } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { lastWhere } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { comesNext } from './comes-next.ts';
import { leavesQuestionUnsaid } from './left-unsaid.ts';
import type { Scope, Spoken } from './match.ts';
import { isOfPaper, STATE_VERB } from './of-paper.ts';
import { takesOwnObject } from './own-object.ts';
import { decidesWhether, provesAsDebt, provesFaultOnly } from './proved-things.ts';

/**
 * Whether what is said is said of one of the concepts: in its clause, its subject, the clauses it hangs on, or carried over.
 * `weak`: the mention is a weak member, which says something only where one of the concepts stands by it.
 */
export function isAbout(concepts: readonly string[], scope: Scope, place: Spoken, weak: boolean): boolean {
  const { sentence, index, mention } = place;
  if (concepts.length === 0) return !weak || sentence.mentions.length > 1;
  const at = sentence.segmentOf[mention.from] ?? 0;
  const segment = sentence.segments[at];
  if (!segment) return false;
  const isWanted = (other: Mention) =>
    concepts.includes(other.concept) &&
    !(other.from === mention.from && (other.concept === mention.concept || (other.weak && other.to === mention.to)));
  if (isOfPaper(sentence, segment, mention) || provesFaultOnly(sentence, mention, isWanted)) return false;
  const subject = mentionsBetween(sentence.mentions, segment.subject.from, segment.subject.to);
  const proper = properFrom(sentence, segment);
  const own = subject.filter(({ from }) => from >= proper);
  const isOwn = takesOwnObject(sentence, mention, isWanted);
  if (isRivals(own, scope.rivals, isWanted) && !isOwn && !isSaidSum(scope, place, segment, isWanted)) return false;
  if (isOwn || subject.some(isWanted)) return true;
  if (isDoneWithout(sentence, segment, mention, isWanted)) return true;
  if (provesAsDebt(sentence, mention, isWanted) || decidesWhether(sentence, mention, isWanted)) return true;
  if (leavesQuestionUnsaid(scope, place, isWanted)) return true;
  if (isForeignSubject(sentence, segment, mention) && !namesParty(sentence, at)) return false;
  if (standsInOrAbove(sentence, at, isWanted) || isAnnounced(sentence, mention, isWanted)) return true;
  if (sharesObject(sentence, at, mention, isWanted) || isExplainedNext(scope, place, isWanted)) return true;
  const points = takesPronoun(sentence, mention);
  if (weak && !isPronoun(sentence, segment) && !points && !isPaired(sentence, mention)) return false;
  // A weak word helps no other, but what hangs on it: `liability …, and neither may offer it in evidence to show fault`.
  if (sentence.mentions.some((one) => isWanted(one) && (!weak || !one.weak || points || hangsOn(sentence, one, at))))
    return true;
  return isCarriedOver(scope, index, isWanted) || comesNext(scope, place, segment, isWanted);
}

function namesParty({ stances }: Sentence, segment: number): boolean {
  const subject = stances[segment]?.subject;
  return subject?.has('company') === true || subject?.has('customer') === true;
}

const DENIES = wordSet('neither not never');

/** Where the subject proper begins: `Upon receipt of the Settlement Amount, Company` is about the company. */
function properFrom({ tokens, mentions }: Sentence, { subject }: Segment): number {
  if (!PREPOSITIONS.has(tokens[subject.from]?.key ?? '')) return subject.from;
  const comma = lastWhere(subject.from, subject.to - 1, (at) => tokens[at]?.text === ',');
  if (comma !== undefined) return comma + 1;
  // `in taking a lower sum Company has not …`: the name at its end is the subject.
  const end = isOneOf(tokens[subject.to - 1], DENIES) ? subject.to - 2 : subject.to - 1;
  if (!tokens[subject.from + 1]?.key.endsWith('ing')) return subject.from;
  const person = mentions.find(({ concept, to }) => concept.startsWith('party_') && to === end + 1);
  return tokens[end]?.capital ? end : (person?.from ?? subject.from);
}

type Wanted = (mention: Mention) => boolean;

/** Concepts that stand for what every clause of a settlement is about, even beside a rival. */
const CENTRAL: ReadonlySet<string> = new Set(['bill', 'billed_sum', 'difference']);

/** A subject that is about something else, unless one of the central things stands in it outside the rival's own words. */
function isRivals(subject: readonly Mention[], rivals: readonly string[], isWanted: Wanted): boolean {
  const isSame = (one: Mention) =>
    subject.some(
      (other) => isWanted(other) && !other.weak && other.from === one.from && other.to === one.to && !one.given,
    );
  const rival = subject.filter((one) => rivals.includes(one.concept) && !one.weak && !isSame(one));
  const isCentral = subject.some(
    ({ concept, from, to }) => CENTRAL.has(concept) && !rival.some((one) => one.from <= from && to <= one.to),
  );
  return rival.length > 0 && !isCentral;
}

const POINTS_AT_SUM = wordSet('the that this said such');
const SUM_WORD = wordSet('sum amount figure number');

/** `the difference … . The said sum is not a debt cancelled`: the words point back, and the last sum that was spoken of is the difference. */
function isSaidSum({ sentences, rivals }: Scope, { sentence, index }: Spoken, { subject }: Segment, isWanted: Wanted) {
  const words = sentence.tokens.slice(properFrom(sentence, { subject } as Segment), subject.to);
  const [first, second] = words;
  const isSaid = words.length === 3 && second?.key === 'said' && isOneOf(words[2], SUM_WORD);
  const points =
    words.length === 2 && isOneOf(first, POINTS_AT_SUM) && first?.key !== 'the' && isOneOf(second, SUM_WORD);
  if (!isSaid && !points) return false;
  const last = sentences[index - 1]?.mentions.findLast(
    (one) => !one.weak && (isWanted(one) || rivals.includes(one.concept)),
  );
  return last !== undefined && isWanted(last);
}

/** `The account is settled without canceling and without forgiving the difference`: what is not done has an object of its own. */
function isDoneWithout(
  { tokens, mentions }: Sentence,
  part: Segment,
  { from, to }: Mention,
  isWanted: Wanted,
): boolean {
  if (tokens[from - 1]?.key !== 'without') return false;
  return mentions.some((other) => other.from >= to && other.from < part.to && isWanted(other));
}

/** In the clause itself, or in one that it hangs on. */
function standsInOrAbove(sentence: Sentence, segment: number, isWanted: Wanted): boolean {
  for (let at: number | undefined = segment; at !== undefined; at = sentence.segments[at]?.parent)
    if (sentence.mentions.some((other) => isWanted(other) && sentence.segmentOf[other.from] === at)) return true;
  return false;
}

/** `shall rescind, and cause to be rescinded, such statements`: the object stands behind the last of the verbs. */
function sharesObject(
  { tokens, segments, mentions }: Sentence,
  at: number,
  { to }: Mention,
  isWanted: Wanted,
): boolean {
  const own = segments[at];
  const next = segments[at + 1];
  if (!own?.verb || !next || !(next.verb ? next.sharesSubject : isOneOf(tokens[next.from], JOINTS))) return false;
  const isBare = tokens
    .slice(Math.max(to, own.verb.to), own.to)
    .every(({ kind, key }) => kind === 'mark' || JOINTS.has(key));
  return isBare && mentions.some((other) => isWanted(other) && other.from >= next.from && other.from < next.to);
}
const JOINTS = wordSet('and or');

/** Whether a mention stands in a clause that hangs on another: `shown | that I was liable for the charge`. */
function hangsOn({ segments, segmentOf }: Sentence, { from }: Mention, segment: number): boolean {
  for (let at: number | undefined = segmentOf[from]; at !== undefined; at = segments[at]?.parent)
    if (at === segment) return true;
  return false;
}

const DUTIES = wordSet('duty duties obligation obligations promise undertaking covenant commitment');
const FARTHEST_EXPLAINED = 3;

/** `The two owe each other a duty of withdrawal. It applies to negative statements`: what the duty is about is said behind it. */
function isExplainedNext({ sentences }: Scope, { sentence, index, mention }: Spoken, isWanted: Wanted): boolean {
  const { tokens } = sentence;
  const joint = mention.kind === 'noun' ? 'of' : 'to';
  if (tokens[mention.from - 1]?.key !== joint || !isOneOf(tokens[mention.from - 2], DUTIES)) return false;
  for (const next of sentences.slice(index + 1, index + 1 + FARTHEST_EXPLAINED)) {
    const [first, second] = next.tokens;
    if (!isOneOf(first, IT) && !(isOneOf(first, POINTS_AT) && isOneOf(second, DUTIES))) return false;
    if (next.mentions.some(isWanted)) return true;
  }
  return false;
}
const IT = wordSet("it it's it’s");
const POINTS_AT = wordSet('this that the such said');

/** Verbs that are spoken of in pairs, and help each other to their sense. */
const PAIRED: ReadonlySet<string> = new Set(['cancel', 'forgive']);
const FARTHEST_PAIR = 9;

/** `neither discharges nor forgives`, `none of it has been remitted and none of it has been waived`: a word that says little alone. */
function isPaired({ mentions, denied, tokens }: Sentence, { concept, from, to, kind }: Mention): boolean {
  if (!PAIRED.has(concept) || kind !== 'verb' || (denied[from] ?? 0) % 2 === 0) return false;
  return mentions.some((other) => {
    if (!PAIRED.has(other.concept) || other.weak || other.kind !== 'verb' || other.from === from) return false;
    const [end, start] = other.from > from ? [to, other.from] : [other.to, from];
    const between = tokens.slice(end, start);
    return (denied[other.from] ?? 0) % 2 === 1 && between.length <= FARTHEST_PAIR && anyOneOf(between, PAIRS);
  });
}
const PAIRS = wordSet('and or nor');

const ANNOUNCES = wordSet('as regarding concerning touching respecting on of for with in');
const TOPIC = wordSet(
  'to regards for regarding concerning touching respecting respect regard the any that this whatever',
);

/** `As to the sum by which the bill exceeds the payment, the Parties agree …`: what a sentence announces it is about. */
function isAnnounced({ tokens, mentions }: Sentence, { from }: Mention, isWanted: Wanted): boolean {
  if (!isOneOf(tokens[0], ANNOUNCES) || !isOneOf(tokens[1], TOPIC)) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > 0 && comma < from && mentions.some((other) => other.to <= comma && isWanted(other));
}

/** How many sentences back a pronoun may point. */
const FARTHEST_BACK = 3;
const SHORT_SENTENCE = 6;
const MOST_BACK = 5;

/** Carried over: `It is not cancelled.`, `Neither concedes anything.` A sentence about something else ends it; a label does not. */
function isCarriedOver(scope: Scope, index: number, isWanted: Wanted): boolean {
  let far = 0;
  for (let at = index - 1; at >= 0 && far < FARTHEST_BACK; at--) {
    const other = scope.sentences[at] as Sentence;
    // `No debt was cancelled. No debt was forgiven.`: the short ones lead no farther away.
    if (other.tokens.length > SHORT_SENTENCE || index - at >= MOST_BACK) far++;
    if (other.mentions.some(isWanted)) return true;
    const leads = (one: Mention) => scope.rivals.includes(one.concept) && !(one.weak && pointsBack(other, one));
    if (other.mentions.some(leads) && !other.label) return false;
  }
  return false;
}

/** `That sum`: it says of itself which sum it is, and names none. */
function pointsBack({ tokens }: Sentence, { from, to }: Mention): boolean {
  return to - from === 2 && isOneOf(tokens[from], POINTS_AT_SUM) && tokens[from]?.key !== 'the';
}

/** Words that make a subject point elsewhere, or name only a sum. */
const POINTS_AWAY = wordSet(
  'first second it they that these those each same which who what whatever there nothing none neither nobody such former latter',
);
/** It points away only where it begins the subject: `the cost of this letter` is a subject of its own. */
const POINTS_FIRST = wordSet('this');
const NAMES_A_SUM = wordSet('question point fact amount sum figure money part portion rest balance debt indebtedness');
const STANDS_IN = wordSet('one nor');
const OWED_THING = wordSet('liability obligation receivable');
/** A subject of one word says too little, and one longer than this too much, to be something else. */
const LONGEST_SUBJECT = 14;

/** In `the complaint about the calls was not established` the subject is what is spoken of, and it is something else. */
function isForeignSubject({ tokens }: Sentence, segment: Segment, mention: Mention): boolean {
  const { verb } = segment;
  if (!verb || mention.from < verb.from || segment.sharesSubject) return false;
  if (!verb.passive && (!isOneOf(tokens[verb.head], STATE_VERB) || isOneOf(tokens[verb.to], OBJECT))) return false;
  const subject = tokens.slice(segment.subject.from, segment.subject.to).filter(({ kind }) => kind !== 'mark');
  if (subject.length < 2 || subject.length > LONGEST_SUBJECT) return false;
  // `or a liability of Owner that has been canceled`
  if (segment.kind === 'relative' && segment.subject.from < segment.from && anyOneOf(subject, OWED_THING)) return false;
  // `as a debt which is cancelled or as one which is forgiven`, `6.4 Nor is it a gift`
  if (isOneOf(subject.at(-1), STANDS_IN) || subject[0]?.key === 'not') return false;
  if (anyOneOf(subject.slice(0, 2), POINTS_FIRST) || anyOneOf(subject, POINTS_AWAY) || anyOneOf(subject, NAMES_A_SUM))
    return false;
  return !subject.some(({ kind }) => kind === 'field' || kind === 'money');
}

const OBJECT = wordSet('it them same this these');

const CAUSES = wordSet('have has get gets see sees having getting seeing');
const TOLD = wordSet('me us anyone anybody either that to');

/** `you will rescind it`, `you never showed me that it was`: the object only points back. */
function takesPronoun({ tokens }: Sentence, { from, to: end, form }: Mention): boolean {
  // `will have it rescinded`
  if (form !== 'base' && isOneOf(tokens[from - 1], OBJECT) && isOneOf(tokens[from - 2], CAUSES)) return true;
  let to = end;
  while (to - end < 3 && isOneOf(tokens[to], TOLD)) to++;
  return isOneOf(tokens[to], OBJECT) || (tokens[to]?.key === 'the' && tokens[to + 1]?.key === 'same');
}

const PRONOUN = wordSet('it this that they these which neither them same');

/** `It is not a debt annulled`: the subject only points back. */
function isPronoun(sentence: Sentence, { subject }: Segment): boolean {
  const comma = lastWhere(subject.from, subject.to - 1, (at) => sentence.tokens[at]?.text === ',');
  // `Seven days from the request, it has to be pulled`
  const words = sentence.tokens.slice(comma === undefined ? subject.from : comma + 1, subject.to);
  return words.length > 0 && words.length <= 3 && anyOneOf(words, PRONOUN);
}
