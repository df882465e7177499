import type { Sentence } from '../language/analysis.ts';
import { type Mention, mentionsBetween } from '../language/mentions.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import { mentionsOf } from './concept-bits.ts';
import type { Condition } from './conditions.ts';
import { isInPassing } from './in-passing.ts';

/** The concepts that must, and must not, stand in the same sentence or clause. */
export function surroundingsFit(condition: Condition, sentence: Sentence, mention: Mention): boolean {
  const segment = sentence.segmentOf[mention.from] ?? 0;
  const { from = 0, to = 0 } = sentence.segments[segment] ?? {};
  const { mentions } = sentence;
  const isNear = (other: Mention) =>
    other !== mention &&
    !isSameWord(other, mention) &&
    !(condition.polarity === 'deny' && isInPassing(sentence, other));
  return (
    condition.with.every((group) => mentionsOf(group, mentions).some((other) => other !== mention)) &&
    condition.near.every((group) => someBy(sentence, segment, (one) => group.includes(one.concept) && isNear(one))) &&
    (condition.without.length === 0 ||
      !mentionsBetween(mentions, from, to).some((one) => condition.without.includes(one.concept) && !one.weak)) &&
    (condition.absent.length === 0 ||
      !mentionsOf(condition.absent, mentions).some((one) => !isInFirmName(sentence, one)))
  );
}

/** Whether one of the mentions of a clause, its label included, or of those that go on with it, is such a one. */
function someBy(sentence: Sentence, segment: number, isSo: (mention: Mention) => boolean): boolean {
  const { mentions, segments } = sentence;
  if (mentionsBetween(mentions, labelFrom(sentence, segment), segments[segment]?.to ?? 0).some(isSo)) return true;
  return segments.some(
    ({ continues, from, to }) => continues === segment && mentionsBetween(mentions, from, to).some(isSo),
  );
}

/** The verb of `charges no interest` is no fee, though `charges` may be one; one word read as verb and noun is one. */
function isSameWord(other: Mention, mention: Mention): boolean {
  const isDouble = other.weak || other.concept === mention.concept;
  return isDouble && other.from === mention.from && other.to === mention.to;
}

const LONGEST_LABEL = 7;

/** Where the label of a clause begins, or the clause: in `Form 1099-C: not filed` the form stands by its verb. */
function labelFrom({ tokens, segments }: Sentence, segment: number): number {
  const own = segments[segment]?.from ?? 0;
  const label = segments[segment - 1];
  const isLabel = label && !label.verb && tokens[label.to - 1]?.text === ':' && label.to - label.from <= LONGEST_LABEL;
  return isLabel ? label.from : own;
}

const FIRM = wordSet('inc llc llp lp corp corporation ltd plc company co');
const FARTHEST_FIRM = 3;

/** `Ozark Credit Bureau, Inc.`: words of a firm's name say nothing of what they name elsewhere. */
function isInFirmName({ tokens }: Sentence, { from, to }: Mention): boolean {
  if (tokens[from]?.capital !== true || tokens[from - 1]?.capital !== true) return false;
  return tokens.slice(to, to + FARTHEST_FIRM).some((token) => isOneOf(token, FIRM));
}
