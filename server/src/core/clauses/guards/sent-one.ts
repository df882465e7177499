import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const SENDS = wordSet('send sends give gives make makes get gets receive receives sent given made');
const ONE = wordSet('one it such');
const REQUEST = wordSet('request demand notice');
const LONGEST = 8;

/** `If we send you one, you will take yours down`: the request that was spoken of before, where the clause is about what is asked for. */
export function sendsOne(
  { tokens, mentions }: Sentence,
  { from, to, verb }: Segment,
  { allow }: ClauseDetection,
): boolean {
  if (!verb || to - from > LONGEST || !isOneOf(tokens[verb.head], SENDS) || !allow.includes('request_noun'))
    return false;
  const behind = tokens.slice(verb.to, to).filter(({ kind }) => kind === 'word');
  if (anyOneOf(behind, REQUEST)) return true;
  const isParty = mentions.some(({ concept, from: at }) => concept.startsWith('party_') && at >= verb.to && at < to);
  return isParty && isOneOf(behind.at(-1), ONE);
}
