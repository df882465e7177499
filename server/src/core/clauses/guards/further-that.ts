import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const TAKES_BACK = wordSet(
  `may can might could shall will must unless until if only not no never nothing except reserves reserve keeps keep free entitled right
  company bill debt amount balance due owed owes valid`,
);
const FARTHEST = 24;

/**
 * `agree that it was never established, but that a fight over it would cost more`: a second thing that is said, and no exception to the first.
 * Where anything is allowed, denied, or said of the clause's own matter, it may be one.
 */
export function goesOnWithThat(
  { tokens, mentions }: Sentence,
  { from, to }: Segment,
  { topic }: ClauseDetection,
): boolean {
  if (tokens[from]?.key !== 'but' || tokens[from + 1]?.key !== 'that') return false;
  if (!tokens.slice(0, from).some(({ key }) => key === 'that')) return false;
  const end = Math.min(tokens.length, Math.max(to, from + FARTHEST));
  if (anyOneOf(tokens.slice(from + 2, end), TAKES_BACK)) return false;
  return !mentions.some(
    ({ concept, weak, from: at }) =>
      !weak && at > from + 1 && at < end && (topic.includes(concept) || concept === 'party_company'),
  );
}
