import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const SOME = wordSet('something anything one any some');
const DOES = wordSet('does do');
const COMES = wordSet('go goes get gets slip slips creep creeps land lands come comes crop crops pop pops');
const LONGEST = 8;

/**
 * `Marks sometimes return. If one does, …`, `if something does go on`: where a clause is about what stands in a report, a condition
 * that only says that something came.
 */
export function isOnlyAppearing({ tokens }: Sentence, { from, to }: Segment, { topic }: ClauseDetection): boolean {
  if (!topic.includes('place_mark') || to - from > LONGEST || !isOneOf(tokens[from + 1], SOME)) return false;
  const behind = tokens.slice(from + 2, to).filter(({ kind }) => kind !== 'mark');
  if (isOneOf(behind[0], DOES)) return behind.length === 1 || isOneOf(behind[1], COMES);
  return isOneOf(behind[0], COMES);
}
