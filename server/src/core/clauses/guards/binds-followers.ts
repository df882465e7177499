import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const POINTS = wordSet('this that the these');
const OF_DUTY = wordSet(
  'duty duties obligation obligations promise promises covenant covenants undertaking undertakings rights',
);
const BINDING = wordSet(
  'section sections paragraph paragraphs clause clauses term terms duty duties promise promises covenant covenants block ban prohibition restriction restrictions rule rules obligation obligations',
);
const LONGEST_BINDING = 6;

/** `Every assignee is subject to the first and second terms`, `its collectors are subject to the ban`: more persons are bound. */
export function bindsFollowers({ tokens, segments, segmentOf, stances }: Sentence, behind: number): boolean {
  const at = segmentOf[behind] ?? 0;
  const { subject, verb } = segments[at] ?? {};
  if (!subject || !verb || behind < verb.to || !stances[at]?.subject.has('assigns')) return false;
  const last = tokens.slice(subject.from, verb.from).findLast(({ kind }) => kind === 'word');
  if (isOneOf(last, OF_DUTY) || !isOneOf(tokens[behind], POINTS)) return false;
  return tokens.slice(behind, behind + LONGEST_BINDING).some((token) => isOneOf(token, BINDING));
}
