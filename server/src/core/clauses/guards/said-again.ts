import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isOfAllOthers } from './wide-meanings.ts';

/** By which a meaning is given, taken in part, or denied. */
export const MEANS = wordSet('means mean');
export const NARROWS = wordSet('only own solely internally internal except merely unless');
export const ALONE = wordSet('only solely merely just exclusively');
export const NO = wordSet('no nothing neither none');

const POINTS = wordSet('that this it which');
const DUTY = wordSet('will shall must');
const FARTHEST_DUTY = 6;

/** `That means it will place no remark of any kind`: the duty in other words, and no meaning of one of its words. */
export function saysAgain(sentence: Sentence): boolean {
  const { tokens } = sentence;
  const at = tokens.findIndex((token) => isOneOf(token, MEANS));
  if (at < 1 || at > 3 || !isOneOf(tokens[0], POINTS)) return false;
  const next = tokens.slice(at + 1, at + 1 + FARTHEST_DUTY);
  if (isOfAllOthers(sentence, at)) return true;
  return !anyOneOf(tokens, NARROWS) && (anyOneOf(next, DUTY) || isOneOf(next[0], NO));
}

/** `This means negative things only`, `It means bad marks but not good ones`, `I mean just charge-offs`: less than was said before. */
export function narrowsAgain({ tokens, mentions, denied }: Sentence, { topic }: ClauseDetection): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, MEANS));
  if (at < 1 || at > 3 || !(isOneOf(tokens[0], POINTS) || isOneOf(tokens[0], SPEAKERS)) || (denied[at] ?? 0) % 2 === 1)
    return false;
  const rest = tokens.slice(at);
  const isLess =
    narrowsAlone(rest) || rest.some((token, index) => isOneOf(token, TAKES_OUT) && isOneOf(rest[index + 1], LEFT_OUT));
  return (
    isLess && mentions.some(({ concept, from }) => from > at && (topic.includes(concept) || concept === 'adverse'))
  );
}
const TAKES_OUT = wordSet('but nothing and');
const LEFT_OUT = wordSet('not else more further');

/** `just late payments`, and not `not just late payments` */
function narrowsAlone(tokens: Sentence['tokens']): boolean {
  return tokens.some((token, at) => isOneOf(token, ALONE) && !isOneOf(tokens[at - 1], NOT));
}

/** `I do not mean merely late payments; I mean everything`: more than one might think. */
export function widensByPersons(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex(({ key }) => key === 'mean');
  if (at < 1 || !isOneOf(tokens[at + 1], ALONE) || !anyOneOf(tokens.slice(at - FARTHEST_DENIAL, at), NOT)) return false;
  const rest = tokens.slice(at + 2);
  return !anyOneOf(rest, NARROWS) && !anyOneOf(rest, NOT) && anyOneOf(tokens.slice(0, at), SPEAKERS);
}
const FARTHEST_DENIAL = 2;
const NOT = wordSet('not never');
const PERSONS = wordSet('i we you they parties both');

/** `The Parties mean what this section says`, `I mean it`: what somebody intends, and no definition of a word. */
export function isMeantByPersons(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at]?.key === 'mean' && anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_SPEAKER), at), SPEAKERS))
    return anyOneOf(tokens.slice(at - FARTHEST_DENIAL, at), NOT) || !narrowsAlone(tokens.slice(at));
  const isIntent = isOneOf(tokens[at - 1], PERSONS) || isOneOf(tokens[at + 1], INTENDED);
  return tokens[at]?.key === 'mean' && isIntent && !anyOneOf(tokens.slice(at), NARROWS);
}
/** `I do not only mean black marks` */
const SPEAKERS = wordSet('i we');
const FARTHEST_SPEAKER = 4;
const INTENDED = wordSet('what it this every exactly');
