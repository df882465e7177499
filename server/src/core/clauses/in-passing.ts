import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const BY = wordSet('by in through upon on for from with while when');
const SETTLING = wordSet(
  `entering signing paying accepting settling making resolving compromising performing executing taking receiving closing concluding
  joining collecting billing handling servicing ending discharging satisfying dealing connection`,
);
const ACTS = wordSet(
  'payment collection settlement resolution compromise servicing handling billing satisfaction discharge acceptance',
);
const ARTICLES = wordSet('the a an this that its such any');
const MANNER = wordSet('manner way fashion method means');
/** Behind these the words are told of the thing once more, or are what is denied. */
const TELLS = wordSet('as that is are was were nor');

/**
 * `Neither admits fault by paying the debt due`, `no error in the collection of a debt that is valid`: what stands in passing in the words
 * for how, or at what, something is denied is not denied itself.
 */
export function isInPassing({ tokens, segments, segmentOf }: Sentence, { from, kind }: Mention): boolean {
  if (kind === 'verb') return false;
  let at: number | undefined = segmentOf[from];
  let place = from;
  while (at !== undefined) {
    const part: Segment | undefined = segments[at];
    if (!part) return false;
    if (part.verb && place >= part.verb.to && standsBehindAct(tokens, part.verb.to, place)) return true;
    // `of a debt that is valid`: as what it tells of.
    if (part.kind !== 'relative') return false;
    place = part.from;
    at = part.parent;
  }
  return false;
}

function standsBehindAct(tokens: readonly Token[], from: number, place: number): boolean {
  for (let at = from; at < place; at++) {
    if (!opensAct(tokens, at)) continue;
    const between = tokens.slice(at + 1, place);
    const isOver = between.some(({ text }) => text === ',' || text === ';' || text === ')') || anyOneOf(between, TELLS);
    if (!isOver && !between.some((_, index) => isToBe(tokens, at + 1 + index))) return true;
  }
  return false;
}

/** `by entering`, `in the collection of`, `as to the manner in which` */
function opensAct(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], BY)) return isOneOf(tokens[at], MANNER) && tokens[at - 1]?.key === 'the';
  if (isOneOf(tokens[at + 1], SETTLING)) return true;
  const noun = isOneOf(tokens[at + 1], ARTICLES) ? at + 2 : at + 1;
  return isOneOf(tokens[noun], ACTS) && tokens[noun + 1]?.key === 'of';
}

function isToBe(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be';
}
