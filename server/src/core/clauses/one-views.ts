import type { Sentence } from '../language/analysis.ts';
import type { Role } from '../language/parties.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { Match, Scope } from './match.ts';

const REGARDS = wordSet(
  'regard regards consider considers view views see sees think thinks believe believes deem deems look looks',
);
const TREATS = wordSet('treat treats describe describes call calls characterize characterizes');
const FARTHEST_TO = 3;
const NOBODY: ReadonlySet<Role> = new Set();

/** Whose view a match is told as: `Consumer does not regard the gap as a debt | that has been forgiven`; nobody's where it is told as none. */
export function viewersOf({ sentence: index, mention }: Match, { sentences }: Scope): ReadonlySet<Role> {
  const sentence = sentences[index];
  if (!sentence) return NOBODY;
  for (let at = sentence.segmentOf[mention.from]; at !== undefined; at = sentence.segments[at]?.parent) {
    const viewers = viewersAt(sentence, at);
    if (viewers.size > 0) return viewers;
  }
  return NOBODY;
}

function viewersAt({ tokens, segments, stances }: Sentence, at: number): ReadonlySet<Role> {
  const { verb } = segments[at] ?? {};
  if (!verb || verb.passive) return NOBODY;
  const subject = stances[at]?.subject ?? NOBODY;
  if (isOneOf(tokens[verb.head], REGARDS)) return subject;
  // `agrees not to describe it as forgiven`
  const to = tokens.findIndex(({ key }, place) => place >= verb.to && place < verb.to + FARTHEST_TO && key === 'to');
  return isOneOf(tokens[to < 0 ? verb.head : to + 1], TREATS) ? subject : NOBODY;
}

/** Whether a match is told as the view of one of the two. */
export function isOneView(match: Match, scope: Scope): boolean {
  const viewers = viewersOf(match, scope);
  return viewers.has('company') !== viewers.has('customer');
}
