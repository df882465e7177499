import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Segment } from '../language/segments.ts';
import type { Stance } from '../language/stance.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import { isAbout } from './about.ts';
import {
  describes,
  isCalledSo,
  isInfinitive,
  isPast,
  isUsedAsVerb,
  liesWithin,
  takesBack,
  takesOne,
  takesRequest,
} from './act.ts';
import { isAsked } from './asked.ts';
import { conceptsOf, mentionsOf, stands } from './concept-bits.ts';
import type { Condition } from './conditions.ts';
import { doneSo } from './done-so.ts';
import { eachSpeaking } from './each-speaks.ts';
import { withEllipsis } from './ellipsis.ts';
import { isInPassing } from './in-passing.ts';
import { isInSubject } from './in-subject.ts';
import { isMisread } from './misread.ts';
import { isOfOwnAccount, isOfSection } from './misread-objects.ts';
import { polarityOf } from './polarity-of.ts';
import { isRecited } from './recited.ts';
import { isByStranger } from './stranger.ts';
import { surroundingsFit } from './surroundings.ts';
import { isTakenUp } from './taken-up.ts';
import { thoseBefore } from './those-before.ts';
import { isOnlyWeighed } from './weighed.ts';

/** Where a condition holds: the anchor's sentence and mention, and who is bound by it. */
export type Match = {
  readonly sentence: number;
  readonly mention: Mention;
  readonly bearers: ReadonlySet<Role>;
  readonly agreeing: ReadonlySet<Role>;
  readonly flat: boolean;
  /** It is done to its subject, by nobody who is named: `Borrower is released`. */
  readonly suffered: boolean;
};

/** What a condition may look at: the sentences of one section, in order, and what they carry over from each other. */
export type Scope = { readonly sentences: readonly Sentence[]; readonly rivals: readonly string[] };

/** A mention in its sentence, which has an index in the scope. */
export type Spoken = { readonly sentence: Sentence; readonly index: number; readonly mention: Mention };

/**
 * Every place of a scope where the condition's anchor and all its narrowing parts hold, `by` apart. `strict` leaves out the
 * weak members of the anchor, as harms need.
 */
export function matches(condition: Condition, scope: Scope, strict = false): Match[] {
  const found: Match[] = [];
  const skipsWeak = (strict || condition.strong) && !condition.weak;
  const [anchor] = condition.needed;
  if (!anchor) return found;
  scope.sentences.forEach((sentence, index) => {
    if (!stands(anchor, conceptsOf(sentence.mentions))) return;
    if (sentence.label && !condition.label && (strict || !isAskedIn(condition, scope, index))) return;
    for (const mention of mentionsOf(condition.anchor, sentence.mentions)) {
      if (skipsWeak && mention.weak) continue;
      if (strict && isMisread(sentence, mention)) continue;
      const { agreeing, bearers: own, modality } = stanceAt(sentence, mention.from);
      const isHarm = strict && condition.polarity === 'say' && !condition.recited;
      if ((isHarm || modality === 'must') && isRecited(scope, index, mention.from)) continue;
      const place = { sentence, index, mention };
      if (!holds(condition, scope, place)) {
        for (const done of doneMatches(condition, scope, place)) found.push(done);
        continue;
      }
      const each = strict ? NOBODY : eachSpeaking(scope.sentences, index, mention.from);
      const those = thoseBefore(scope.sentences, index, mention);
      const bearers = together(together(withEllipsis(sentence, mention, own), those), each);
      found.push({
        sentence: index,
        mention,
        bearers,
        agreeing: agreeing.size > 0 ? together(agreeing, each) : agreeing,
        flat: bearers.size === 0 && !isStrangers(sentence, mention),
        suffered: isSuffered(sentence, mention),
      });
    }
  });
  return found;
}

const NOBODY: ReadonlySet<Role> = new Set();
const NO_MATCHES: readonly Match[] = [];

function together(some: ReadonlySet<Role>, others: ReadonlySet<Role>): ReadonlySet<Role> {
  return others.size === 0 ? some : new Set([...some, ...others]);
}

/** `**What if something bad stands in my file?**`: a question in bold names what its answer is about. */
function isAskedIn({ polarity }: Condition, { sentences }: Scope, index: number): boolean {
  if (polarity !== 'name') return false;
  const next = sentences[index + 1];
  // `**Something bad shows up later. What then?**`
  return [sentences[index], ...(next?.label ? [next] : [])].some((one) => one?.tokens.at(-1)?.text === '?');
}

/** An act that is only asked for, and promised behind it: the request and the words that promise it, by whom they bind. */
function doneMatches(condition: Condition, scope: Scope, place: Spoken): readonly Match[] {
  const { duty, polarity } = condition;
  const { index, mention } = place;
  const done = duty && polarity === 'say' ? doneSo(scope.sentences, index, mention) : undefined;
  if (!done || !holds(condition, scope, place, true)) return NO_MATCHES;
  const there = scope.sentences[done.sentence] as Sentence;
  const { agreeing, bearers: own } = stanceAt(there, done.from);
  const act: Mention = { ...mention, from: done.from, to: done.to };
  const bearers = withEllipsis(there, act, own);
  const flat = bearers.size === 0 && !isStrangers(there, act);
  const how = { bearers, agreeing, flat, suffered: isSuffered(there, act) };
  return [
    { sentence: index, mention, ...how },
    { sentence: done.sentence, mention: act, ...how },
  ];
}

function isStrangers(sentence: Sentence, { from }: Mention): boolean {
  for (let at = sentence.segmentOf[from]; at !== undefined; at = sentence.segments[at]?.parent)
    if (sentence.stances[at]?.bearers.size === 0 && isByStranger(sentence, sentence.segments[at] as Segment))
      return true;
  return false;
}

function isSuffered({ tokens, segments, segmentOf }: Sentence, { from, kind }: Mention): boolean {
  const { verb, to = 0 } = segments[segmentOf[from] ?? 0] ?? {};
  if (kind !== 'verb' || !verb?.passive || from < verb.from || from >= verb.to) return false;
  return !tokens.slice(verb.to, to).some(({ key }) => key === 'by');
}

function stanceAt(sentence: Sentence, at: number): Stance {
  return sentence.stances[sentence.segmentOf[at] ?? 0] as Stance;
}

/** `isDone`: what it says is promised elsewhere. */
function holds(condition: Condition, scope: Scope, place: Spoken, isDone = false): boolean {
  const { sentence, mention } = place;
  if (condition.duty && isRecited(scope, place.index, mention.from)) return false;
  if (condition.as && mention.kind !== condition.as) return false;
  if (isOfSection(sentence, mention) || isOfOwnAccount(sentence, mention)) return false;
  if (mention.kind === 'verb' ? !isUsedAsVerb(sentence, mention) : isInfinitive(sentence, mention)) return false;
  if (condition.polarity === 'deny' && isInPassing(sentence, mention)) return false;
  if (condition.outside.length > 0 && liesWithin(condition.outside, sentence, mention)) return false;
  if (condition.done && describes(sentence, mention)) return false;
  if (condition.ahead && isPast(sentence, mention)) return false;
  if (condition.duty && (takesRequest(sentence, mention) || isCalledSo(sentence, mention))) return false;
  if (condition.takes && !takesOne(condition.takes, sentence, mention) && !takesBack(condition.takes, scope, place))
    return false;
  const isSo = condition.asked
    ? isAsked(scope.sentences, place.index, mention) && isWanted(condition, sentence, mention)
    : isDone || isSaidSo(condition, scope, place);
  const narrowed = isDone ? { ...condition, near: [] } : condition;
  if (!isSo || !surroundingsFit(narrowed, sentence, mention)) return false;
  const onlyWeak = mention.weak && !condition.weak;
  return !(condition.of || onlyWeak) || isAbout(condition.of ?? [], scope, place, onlyWeak);
}

/** `If you are not the original creditor, name it` asks for it though it is denied in its own clause. */
function isWanted({ polarity }: Condition, sentence: Sentence, mention: Mention): boolean {
  const kind = sentence.segments[sentence.segmentOf[mention.from] ?? 0]?.kind;
  if (kind === 'if' || kind === 'whether') return true;
  return polarityOf(sentence, mention) === DENIALS[polarity === 'name' ? 'say' : polarity];
}

const DENIALS = { say: 0, deny: 1, twice: 2 } as const;

/** Said, denied or denied twice as the condition wants, by one who says it, as a duty or a permission. */
function isSaidSo(condition: Condition, { sentences }: Scope, { sentence, index, mention }: Spoken): boolean {
  const { polarity, duty, may, must } = condition;
  const segment = sentence.segmentOf[mention.from] ?? 0;
  const stance = stanceAt(sentence, mention.from);
  if (polarity !== 'name' && polarityOf(sentence, mention) !== DENIALS[polarity]) return false;
  if (
    polarity !== 'name' &&
    (!standingFits(condition, stance) ||
      (!condition.open && !condition.wished && isAskedFor(sentence, segment, mention)))
  )
    return false;
  if (polarity === 'say' && mention.kind !== 'verb' && isTopicOnly(sentence, mention)) return false;
  if (may && stance.modality !== 'may') return false;
  if (must && !isPromised(sentence, segment)) return false;
  if (!duty) return true;
  if (stance.modality === 'may' && !isTakenUp(sentences, index, segment)) return false;
  if (isOnlyWeighed(sentence, segment, mention) || isTold(sentence, segment, mention)) return false;
  if (mention.kind === 'verb') return !isInSubject(sentence, segment, mention);
  return (
    polarity !== 'say' || !(isSubjectOfDenial(sentence, segment, mention) || isOnlyHandled(sentence, segment, mention))
  );
}

const I = wordSet('i we');

/** `I paid the clinic on the day of the visit`: what one tells of oneself binds nobody. */
function isTold({ tokens, segments }: Sentence, segment: number, { kind, from, form }: Mention): boolean {
  const { verb, subject } = segments[segment] ?? {};
  if (kind !== 'verb' || !verb || !subject || verb.passive || verb.head !== from) return false;
  const isPast = (form === 'past' || form === 'participle') && verb.from === from && verb.modality === 'is';
  return isPast && subject.to - subject.from === 1 && isOneOf(tokens[subject.from], I);
}

const PROMISES = wordSet(
  `agree agrees agreed promize promizes undertake undertakes commit commits covenant covenants pledge pledges guarantee
  guarantees obligated obliged bound`,
);

const ORDERS = wordSet('shall will must');

/** `shall send`, `agrees to send`, and what hangs on such a clause (`as soon as practicable after both have signed`). */
function isPromised(sentence: Sentence, segment: number): boolean {
  for (let at: number | undefined = segment; at !== undefined; at = sentence.segments[at]?.parent) {
    const verb = sentence.segments[at]?.verb;
    if (!verb) continue;
    const head = sentence.tokens[verb.head];
    const isPlanned = head?.key === 'going' && sentence.tokens[verb.head + 1]?.key === 'to';
    // `shall endeavor` promises, though only to try.
    const isOrdered = sentence.stances[at]?.modality === 'must' || isOneOf(sentence.tokens[verb.from], ORDERS);
    if (isOrdered || isPlanned || isOneOf(head, PROMISES)) return true;
  }
  return false;
}

const ASKS = wordSet(
  'ask asks asked request requests requested propose proposes proposed suggest suggests suggested urge urged demand demanded hope hopes hoped wish wishes',
);

/** `Customer has asked that no mark appear`: what stands behind the request is not promised. */
export function isAskedFor(sentence: Sentence, segment: number, { from }: Pick<Mention, 'from'>): boolean {
  const verb = sentence.segments[segment]?.verb;
  if (!verb || !isOneOf(sentence.tokens[verb.head], ASKS)) return false;
  const that = sentence.tokens.findIndex(
    ({ key }, at) => at > verb.head && (key === 'that' || key === 'for' || key === 'whether'),
  );
  return that > 0 && that < from && sentence.segmentOf[that] === segment;
}

const ANNOUNCES = wordSet('regarding concerning touching respecting to about');
const FARTHEST_TOPIC = 4;

/** `As to blame, the Parties declare …`, `what we agree about blame`: words that only say what a sentence is about. */
function isTopicOnly({ tokens }: Sentence, { from, to }: Mention): boolean {
  const isTitled = isOneOf(tokens[from - 1], TITLES) && tokens[to]?.text === ':';
  const isOpening =
    from === 1 && tokens[0]?.key === 'on' && tokens[to]?.text === ',' && isOneOf(tokens[to + 1], SHARED);
  if (isTitled || isOpening || (tokens[from - 1]?.key === 'about' && isOneOf(tokens[from - 2], AGREE))) return true;
  if (from === 0 || from > FARTHEST_TOPIC || !isOneOf(tokens[from - 1], ANNOUNCES)) return false;
  return tokens[from - 1]?.key !== 'to' || isOneOf(tokens[from - 2], AS);
}
const TITLES = wordSet('on about regarding concerning');
const SHARED = wordSet('we both neither nobody none');
const AS = wordSet('as respect regard');
const AGREE = wordSet('agree agreed say');

/** `Written receipts are not issued`: the subject of a denied verb is denied with it. */
function isSubjectOfDenial(sentence: Sentence, segment: number, mention: Mention): boolean {
  const part = sentence.segments[segment];
  return part?.verb !== undefined && mention.to <= part.verb.from && (sentence.denied[part.verb.head] ?? 0) % 2 === 1;
}

const HANDLES = wordSet(
  'answered considered dealt handled reviewed acknowledged addressed processed noted logged evaluated decided discussed assessed entertained weighed forwarded directed routed referred',
);

/** `Requests for removal will be dealt with …`: the act is the subject of words that do not promise it. */
function isOnlyHandled(sentence: Sentence, segment: number, mention: Mention): boolean {
  const verb = sentence.segments[segment]?.verb;
  return (
    verb?.passive === true &&
    mention.kind === 'noun' &&
    mention.to <= verb.from &&
    isOneOf(sentence.tokens[verb.head], HANDLES)
  );
}

function standingFits(condition: Condition, stance: Stance): boolean {
  if (stance.standing === 'agreed' || condition.open) return true;
  if (stance.standing === 'cancelled') return condition.wished;
  if (stance.standing === 'position')
    return condition.position || (stance.bearers.has('company') && stance.bearers.has('customer'));
  return false;
}
