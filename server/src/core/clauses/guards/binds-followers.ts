import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { OF_ITSELF } from './self-reference.ts';

const ITSELF = wordSet('this that the these same');
const OF_DUTY = wordSet(
  'duty duties obligation obligations promise promises covenant covenants undertaking undertakings rights',
);
const BINDING = wordSet(
  'section sections paragraph paragraphs clause clauses term terms duty duties promise promises covenant covenants block bar ban prohibition restriction restrictions rule rules obligation obligations',
);
const LONGEST_BINDING = 6;

/** `Every assignee is subject to the first and second terms`, `its collectors are subject to the ban`: more persons are bound. */
export function bindsFollowers({ tokens, segments, segmentOf, stances }: Sentence, behind: number): boolean {
  const at = segmentOf[behind] ?? 0;
  const { subject, verb } = segments[at] ?? {};
  if (isToBeBound(tokens, behind)) return true;
  if (!subject || !verb || behind < verb.to) return false;
  if (!stances[at]?.subject.has('assigns')) return false;
  // `every assignee is subject to it`
  const next = tokens[behind + 1];
  if (tokens[behind]?.key === 'it' && (next === undefined || next.kind === 'mark')) return true;
  const last = tokens.slice(subject.from, verb.from).findLast(({ kind }) => kind === 'word');
  if (isOneOf(last, OF_DUTY)) return false;
  if (!isOneOf(tokens[behind], ITSELF)) return false;
  return tokens.slice(behind, behind + LONGEST_BINDING).some((token) => isOneOf(token, BINDING));
}

const FARTHEST_THOSE = 16;

/** `Resolved, that those who acquire the account be subject to the same duty` */
function isToBeBound(tokens: Sentence['tokens'], behind: number): boolean {
  if (tokens[behind - 3]?.key !== 'be' || !tokens.slice(behind, behind + 3).some((token) => isOneOf(token, BINDING)))
    return false;
  const start = Math.max(0, behind - FARTHEST_THOSE);
  const those = tokens.slice(start, behind).findIndex((token) => isOneOf(token, THOSE));
  return those >= 0 && anyOneOf(tokens.slice(start + those + 1, behind), TAKES_OVER);
}

const THOSE = wordSet('those whoever anyone who');
const TAKES_OVER = wordSet(
  'acquire acquires acquired buy buys bought succeed succeeds take takes hold holds purchase purchases',
);

/** `Both parties remain subject to this section`: they are bound by it. */
export function areBoundBy({ tokens, segmentOf, stances }: Sentence, at: number, behind: number): boolean {
  // `Buyers take it subject to this`
  if (anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_TAKEN), at), TAKES) && isOneOf(tokens[behind], POINTS))
    return true;
  const subject = stances[segmentOf[at] ?? 0]?.subject;
  if (!subject?.has('company') && !subject?.has('customer')) return false;
  const object = tokens.slice(behind, behind + 2);
  if (tokens[behind + 2]?.key === 'being') return false;
  return isOneOf(object[0], ITSELF) && isOneOf(object[1], OF_ITSELF);
}

const FARTHEST_TAKEN = 3;
const TAKES = wordSet('take takes taken taking took hold holds buy buys');
const POINTS = wordSet('this it these them section sections paragraph paragraphs');
