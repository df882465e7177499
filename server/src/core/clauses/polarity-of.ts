import type { Sentence } from '../language/analysis.ts';
import { NEGATORS } from '../language/grammar.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { holdsOne, sought } from '../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

/** `appears nowhere in this letter` */
const DENIES_BEHIND = wordSet('no none nothing nobody neither nowhere');
const DENYING = sought(DENIES_BEHIND);
const OBJECT_ENDS = wordSet('and but');
const HAS = wordSet('has have had having');
const PAST = /(?:ed|en)$/;
/** Behind these stands no object of the verb: `will act with no malice`. In the passive, `by` names who acts. */
const ADJUNCT = wordSet('with at in for by under of');
const PASSIVE_ADJUNCT = wordSet('with at in for under of');

/** Whether what stands at a token is denied: a second denial takes the first back. */
export function isDenied(denied: Sentence['denied'], at: number): boolean {
  return (denied[at] ?? 0) % 2 === 1;
}

/** Denials on a mention, two for two and more; a verb is also denied by its object: `will place no mark`. */
export function polarityOf(sentence: Sentence, mention: Mention): 0 | 1 | 2 {
  const own =
    mention.kind !== 'verb' && mention.to - mention.from > 1 && hasNegator(sentence, mention)
      ? before(sentence, mention)
      : (sentence.denied[mention.from] ?? 0);
  if (own === 0 && mention.kind !== 'verb' && fallsToNobody(sentence, mention)) return 1;
  if (own === 0 && isByNobody(sentence, mention)) return 1;
  if ((mention.kind !== 'verb' && !holdsVerb(sentence, mention)) || own > 0) return Math.min(own, 2) as 0 | 1 | 2;
  const verb = sentence.segments[sentence.segmentOf[mention.from] ?? 0]?.verb;
  const acting = mention.kind === 'verb' ? mention : { ...mention, from: Math.max(mention.from, verb?.from ?? 0) };
  return deniesObject(sentence, acting) ? 1 : 0;
}

/** `I am sending nothing`, `I have enclosed no check`: words of another kind that are, or end in, the verb of their clause. */
function holdsVerb({ segments, segmentOf }: Sentence, { from, to, kind }: Mention): boolean {
  if (kind === 'noun' || (kind === 'phrase' && to - from === 1)) return false;
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  return verb !== undefined && !verb.passive && verb.head === to - 1 && from < to;
}

const USES_UP = wordSet(
  `exhaust exhausts end ends excuse excuses discharge discharges relieve relieves satisfy satisfies suffice suffices release releases
  complete completes terminate terminates fulfil fulfils fulfill fulfills waive waives spend spends spent exhausted limit limits
  bar bars prevent prevents finish finishes impair impairs diminish diminishes use uses consume consumes`,
);

/** `A removal once made does not exhaust the promise`, `having done it once excuses nobody`: what is named there uses nothing up. */
export function usesNothingUp(
  { tokens, segments, segmentOf, denied, objectDenied }: Sentence,
  { from, to }: Mention,
): boolean {
  if (isOneOf(tokens[to], AND) && isOfEach(tokens, from, to + 1)) return true;
  const at = segmentOf[from] ?? 0;
  const verb = segments[at]?.verb;
  if (isTooLittle({ tokens, denied }, to)) return true;
  if (!verb || from >= verb.from || !isOneOf(tokens[verb.head], USES_UP)) return false;
  // `Nothing in this agreement prevents …` keeps a right.
  if (tokens[segments[at]?.subject.from ?? 0]?.key === 'nothing') return false;
  return (denied[verb.head] ?? 0) % 2 === 1 || objectDenied[at] === true;
}

const ENOUGH = wordSet('enough sufficient adequate satisfactory acceptable');
const SUFFICES = sought(ENOUGH);
const FARTHEST_ENOUGH = 5;

/** `a one-time cleanup is not enough`: what is too little is not what they agree. */
function isTooLittle({ tokens, denied }: Pick<Sentence, 'tokens' | 'denied'>, from: number): boolean {
  if (!holdsOne(tokens, SUFFICES)) return false;
  return tokens
    .slice(from, from + FARTHEST_ENOUGH)
    .some((token, at) => isOneOf(token, ENOUGH) && isDenied(denied, from + at));
}

const AND = wordSet('and or');
const EACH = wordSet('every each all any');
const LATER = wordSet('later subsequent other further following succeeding');
const FARTHEST_EACH = 4;
const GOES_ON = wordSet('that which one after thereafter afterwards');
const FOLLOWS = wordSet('follow follows followed after thereafter afterwards');

/** `on the first request and on every later one`: not the first alone. */
function isOfEach(tokens: Sentence['tokens'], from: number, behind: number): boolean {
  if (!tokens.slice(from, behind).some(({ key }) => key === 'first')) return false;
  const next = tokens.slice(behind, behind + FARTHEST_EACH);
  if (next.some((token, at) => isOneOf(token, EACH) && isOneOf(next[at + 1], LATER))) return true;
  // `the first request and for every one after it`, `and of each that follows`
  const each = behind + next.findIndex((token) => isOneOf(token, EACH));
  return (
    each >= behind &&
    isOneOf(tokens[each + 1], GOES_ON) &&
    anyOneOf(tokens.slice(each + 1, each + 1 + FARTHEST_EACH), FOLLOWS)
  );
}

const AGREES = wordSet(
  `agree agrees agreed agreeing acknowledge acknowledges acknowledged acknowledging confirm confirms confirmed confirming recognize
  recognizes recognized recognizing accept accepts accepted accepting affirm affirms affirmed stipulate stipulates stipulated`,
);

const ADVISES = wordSet(
  `recommend recommends recommended recommending suggest suggests suggested suggesting urge urges urged urging advise advises advised
  advising insist insists insisted counsel counsels caution cautions cautioned warn warns warned remind reminds reminded`,
);

function deniesObject({ tokens, segments, segmentOf, denied }: Sentence, { from, to }: Mention): boolean {
  if (!holdsOne(tokens, DENYING)) return false;
  const segment = segments[segmentOf[from] ?? 0];
  // `agree that closing the Account effects no discharge`: what is agreed is denied, and not that they agree.
  // `agree to a no-fault settlement`
  if ((tokens[to]?.key === 'that' || tokens[to]?.key === 'to') && isOneOf(tokens[from], AGREES)) return false;
  // `we recommend that nobody sign`
  if (tokens[to]?.key === 'that' && isOneOf(tokens[from], ADVISES)) return false;
  // A word before the verb has no object behind it: `the following parties shall place no mark`.
  if (!segment || (segment.verb && from < segment.verb.from)) return false;
  const adjunct = segment.verb?.passive ? PASSIVE_ADJUNCT : ADJUNCT;
  for (let at = from + 1; at < segment.to; at++) {
    // `has canceled and forgiven no part of it`: verbs that share their object.
    const isPair = at === to && isOneOf(tokens[from - 1], HAS) && PAST.test(tokens[at + 1]?.key ?? '');
    if (isPair && isOneOf(tokens[at + 2], DENIES_BEHIND)) continue;
    if (isOneOf(tokens[at], OBJECT_ENDS)) return false;
    // `shall stay its hand, favouring no agent with the matter`
    if (tokens[at]?.text === ',' && tokens[at + 1]?.key.endsWith('ing')) return false;
    // `stands on the statute, no part of which is waived`
    const isComma = tokens[at]?.text === ',';
    if (isComma && isOneOf(tokens[at + 1], DENIES_BEHIND) && anyOneOf(tokens.slice(at + 2, at + 5), WHICH))
      return false;
    // `has not discharged it, there having been no debt to discharge`
    if (isComma && tokens[at + 1]?.key === 'there' && isOneOf(tokens[at + 2], ABSOLUTE)) return false;
    // `are to be included, no caution being needed`
    if (isComma && isAside(tokens, at + 1, segment)) return false;
    // `shall cancel it as a debt no longer owing`
    if (tokens[at]?.key === 'no' && tokens[at + 1]?.key === 'longer') continue;
    if (isOneOf(tokens[at], DENIES_BEHIND) && (denied[at] ?? 0) > 0 && !isOneOf(tokens[at - 1], adjunct)) return true;
  }
  return false;
}

const WHICH = wordSet('which whom');
const ABSOLUTE = wordSet('being having');
const LEFT_OVER = wordSet('remaining surviving left owed reserved retained outstanding due existing');
const LONGEST_ASIDE = 7;

/**
 * `no caution being thought needful`, `releases the note, no deficiency remaining`: a clause of its own without a finite verb. In
 * `Note: cancelled, no deficiency` no verb stands at all.
 */
function isAside(tokens: Sentence['tokens'], from: number, { verb }: Segment): boolean {
  const denies = isOneOf(tokens[from], DENIES_BEHIND);
  if (!verb && denies) return true;
  for (let at = from + 1; at < tokens.length && at - from < LONGEST_ASIDE; at++) {
    if (tokens[at]?.kind === 'mark') return false;
    if (isOneOf(tokens[at], ABSOLUTE) || (denies && isOneOf(tokens[at], LEFT_OVER))) return true;
  }
  return false;
}

/** `a sum canceled by nobody and forgiven by no one` */
function isByNobody({ tokens }: Sentence, { to }: Mention): boolean {
  if (tokens[to]?.key !== 'by') return false;
  return isOneOf(tokens[to + 1], NOBODY) || (tokens[to + 1]?.key === 'no' && isOneOf(tokens[to + 2], ONE));
}

const FALLS_TO = wordSet('to on upon by with against');
const NOBODY = wordSet('neither nobody none noone');
const NAMES_NOBODY = sought(NOBODY, ['no']);
const ONE = wordSet('one party person body side man court tribunal signatory signer');

/** `Blame attaches to neither of them`, `fault is laid on no one`: what falls to nobody is denied. */
function fallsToNobody({ tokens, segments, segmentOf }: Sentence, { from }: Mention): boolean {
  const segment = segments[segmentOf[from] ?? 0];
  if (!holdsOne(tokens, NAMES_NOBODY)) return false;
  if (!segment?.verb || from >= segment.verb.from || from < segment.subject.from) return false;
  for (let at = segment.verb.to; at < segment.to; at++) {
    if (!isOneOf(tokens[at - 1], FALLS_TO)) continue;
    if (isOneOf(tokens[at], NOBODY) || (tokens[at]?.key === 'no' && isOneOf(tokens[at + 1], ONE))) return true;
  }
  return false;
}

function hasNegator(sentence: Sentence, mention: Mention): boolean {
  const { denied, tokens } = sentence;
  const start = before(sentence, mention);
  for (let at = mention.from; at < mention.to; at++) {
    const count = denied[at] ?? 0;
    if (count <= start) continue;
    // What a label denies (`Not to be said: settled for less`) is denied from the first word on, without a negator.
    if (NEGATORS.has(tokens[at]?.key ?? '') || (at > mention.from && count > (denied[at - 1] ?? 0))) return true;
  }
  return false;
}

/** A phrase with a negative word of its own (`not binding on`) is denied only by what stands before it. */
function before(sentence: Sentence, mention: Mention): number {
  const segment = sentence.segments[sentence.segmentOf[mention.from] ?? 0];
  if (!segment) return 0;
  // In `is not a contract` the whole verb group counts as denied: what stands before it tells.
  const { verb } = segment;
  const isInGroup = verb !== undefined && mention.from > verb.from && mention.from < verb.to;
  const from = isInGroup && NEGATORS.has(sentence.tokens[mention.from]?.key ?? '') ? verb.from : mention.from;
  return from > segment.from ? (sentence.denied[from - 1] ?? 0) : 0;
}
