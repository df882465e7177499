import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const PERSON = wordSet('it they he she that the party side one either anyone any someone somebody person persons');
/** Whose act it may be instead: those who act for it, or come after it. */
const OTHERS = wordSet(
  `or and its their his her own acting act acts speaking claiming claims under through for on behalf of agent agents assign assigns assignee
  successor successors predecessor predecessors representative representatives staff people who to a an`,
);
const MAKES = wordSet(
  `made put placed posted published reported furnished wrote said caused issued uttered supplied gave sent source author origin came comes
  originated originates maker responsible answerable`,
);
const PASSIVE = wordSet('is was were are be been has have had did from with by itself themselves there them such in');
const THING = wordSet('statement entry item mark remark report listing posting words');

/**
 * `shall take it down, if it or anyone acting for it put it there`: where something is to be removed, whoever made it has to do so. A
 * closed list of words, so that nothing else hangs on the condition.
 */
export function isOfMaker({ tokens }: Sentence, { from, to, opener }: Segment, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove')) return false;
  const words = tokens.slice(opener?.to ?? from + 1, to).filter(({ kind }) => kind !== 'mark');
  const isKnown = words.every((token) =>
    [PERSON, OTHERS, MAKES, PASSIVE, THING].some((known) => isOneOf(token, known)),
  );
  return isKnown && isOneOf(words[0], PERSON) && anyOneOf(words, MAKES);
}
