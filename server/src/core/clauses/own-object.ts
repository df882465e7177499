import type { Sentence } from '../language/analysis.ts';
import { BE } from '../language/grammar.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const JOINS = wordSet('nor and or');
const IT = wordSet('it the same that them');
const ARTICLES = wordSet('a an any the no');
const FARTHEST_OBJECT = 4;
const LONGEST_PAIR = 6;

const ACTS = wordSet(
  `payment acceptance receipt settlement compromise resolution closing nothing reaching performance delivery tender agreement
  signature execution figure sum amount`,
);

/** A subject that is something done or paid, and nobody: `settling at the lower figure`, `acceptance of the payment`. */
function isAct(words: readonly Token[]): boolean {
  const first = words.find(({ key, text }) => text !== ',' && key !== 'the' && key !== 'that');
  return first?.key.endsWith('ing') === true || anyOneOf(words, ACTS);
}

/**
 * `Settling at the lower figure is no cancellation of the difference`, `payment of that sum neither cancels nor forgives the rest`: what is
 * done has an object of its own, whatever its subject is about. `isWanted` tells which objects count.
 */
export function takesOwnObject(
  { tokens, mentions, segments, segmentOf }: Sentence,
  { from, to, kind }: Mention,
  isWanted: (mention: Mention) => boolean,
): boolean {
  const segment = segments[segmentOf[from] ?? 0];
  if (!segment?.verb || from < segment.verb.from) return false;
  if (!isAct(tokens.slice(segment.subject.from, segment.subject.to))) return false;
  const isVerb = kind === 'verb' && !segment.verb.passive && !isOfPredicate(tokens, segment, from);
  const of = kind === 'noun' ? ofBehind(tokens, to) : to;
  const isNoun = tokens[of]?.key === 'of';
  if (!isVerb && !isNoun) return false;
  const start = isNoun ? of + 1 : to;
  if (startsObject(mentions, start, isWanted)) return true;
  // `no cancellation of the rest and no forgiveness of it`
  if (isNoun && isOneOf(tokens[start], IT))
    return mentions.some((one) => isWanted(one) && one.from >= segment.subject.to && one.to <= from);
  // `neither cancels nor forgives the rest`
  const joint = tokens.findIndex((token, at) => at >= to && at <= to + 1 && isOneOf(token, JOINS));
  if (!isVerb || joint < 0) return false;
  return mentions.some((one) => isWanted(one) && one.from > joint && one.from <= joint + LONGEST_PAIR);
}

/** `a cancellation or forgiveness of the rest`: the second of two nouns has the object of both. */
function ofBehind(tokens: readonly Token[], to: number): number {
  if (!isOneOf(tokens[to], JOINS)) return to;
  const noun = isOneOf(tokens[to + 1], ARTICLES) ? to + 2 : to + 1;
  return tokens[noun + 1]?.key === 'of' ? noun + 1 : to;
}

/** `is not an adjudicated debt`: the participle describes what the subject is said to be. */
function isOfPredicate(tokens: readonly Token[], { verb }: Segment, at: number): boolean {
  return (
    verb !== undefined &&
    at >= verb.to &&
    BE.has(tokens[verb.head]?.key ?? '') &&
    /(?:ed|en)$/.test(tokens[at]?.key ?? '')
  );
}

function startsObject(mentions: readonly Mention[], from: number, isWanted: (mention: Mention) => boolean): boolean {
  return mentions.some((one) => isWanted(one) && one.from >= from && one.from < from + FARTHEST_OBJECT);
}
