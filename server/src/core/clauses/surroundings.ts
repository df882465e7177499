import type { Sentence } from '../language/analysis.ts';
import { type Mention, mentionsBetween } from '../language/mentions.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { Condition } from './conditions.ts';
import { isInPassing } from './in-passing.ts';

/** The concepts that must, and must not, stand in the same sentence or clause. */
export function surroundingsFit(condition: Condition, sentence: Sentence, mention: Mention): boolean {
  const segment = sentence.segmentOf[mention.from] ?? 0;
  const { from = 0, to = 0 } = sentence.segments[segment] ?? {};
  const { mentions } = sentence;
  const close = () => mentionsBetween(mentions, from, to);
  const near = () => [
    ...mentionsBetween(mentions, labelFrom(sentence, segment), to),
    ...sentence.segments.flatMap((one) =>
      one.continues === segment ? mentionsBetween(mentions, one.from, one.to) : [],
    ),
  ];
  return (
    condition.with.every((group) => mentions.some((other) => other !== mention && group.includes(other.concept))) &&
    condition.near.every((group) =>
      near().some(
        (other) =>
          other !== mention &&
          !isSameWord(other, mention) &&
          group.includes(other.concept) &&
          !(condition.polarity === 'deny' && isInPassing(sentence, other)),
      ),
    ) &&
    (condition.without.length === 0 || !close().some((one) => condition.without.includes(one.concept) && !one.weak)) &&
    (condition.absent.length === 0 ||
      !mentions.some((one) => condition.absent.includes(one.concept) && !isInFirmName(sentence, one)))
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
