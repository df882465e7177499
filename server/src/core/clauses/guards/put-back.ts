import type { Sentence } from '../../language/analysis.ts';
import type { VerbGroup } from '../../language/verbs.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const RESTORES = wordSet(
  'reinstate reinstated restore restored repost reposted republish republished relist relisted reinsert reinserted rereport resume resumed',
);
const PLACES = wordSet(
  'post posted report reported publish published list listed place placed put furnish furnished make made send sent insert inserted repeat repeated submit submitted add added',
);
const AGAIN = wordSet('again back anew afresh');
const REQUESTS = wordSet('request requests demand demands notice notices');
const FARTHEST_AGAIN = 6;

/** `After that it may …`, `…, after which it may …` */
export function isAfter({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(Math.max(0, from - 1), from + 1).some(({ key }) => key === 'after');
}

/** `after which it may post them again`, `the entry may be reinstated`: what came down may go up once more. */
export function putsBack({ tokens, denied, segments, segmentOf }: Sentence, { head }: VerbGroup): boolean {
  const { from = 0, to = 0 } = segments[segmentOf[head] ?? 0] ?? {};
  // `Requests may be made again and again`
  if (anyOneOf(tokens.slice(from, to), REQUESTS)) return false;
  if ((denied[head] ?? 0) % 2 === 1) return false;
  if (isOneOf(tokens[head], RESTORES)) return true;
  return isOneOf(tokens[head], PLACES) && anyOneOf(tokens.slice(head + 1, head + 1 + FARTHEST_AGAIN), AGAIN);
}
