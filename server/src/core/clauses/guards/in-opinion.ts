import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

/** By which somebody judges. */
export const JUDGED = wordSet('opinion judgment judgement view estimation eyes assessment satisfaction reckoning');
const SHARED = wordSet('both our shared joint common each neither either parties no case event that this');
const FARTHEST_JUDGED = 5;
const JUDGING = sought(JUDGED);

/** `if in the furnisher's opinion it is inaccurate`, `which in its judgment are justified`: one side decides on the condition. */
export function inOpinion({ tokens, segments, segmentOf }: Sentence): readonly GuardWords[] {
  if (!holdsOne(tokens, JUDGING)) return NO_GUARDS;
  return tokens.flatMap((token, at) => {
    if (!JUDGED.has(token.key) || tokens[at + 1]?.key === 'of') return [];
    const segment = segments[segmentOf[at] ?? 0];
    if (!segment || !OPENED.has(segment.kind)) return [];
    const before = tokens.slice(Math.max(segment.from, at - FARTHEST_JUDGED), at);
    const begins = before.findLastIndex(({ key }) => key === 'in' || key === 'to');
    // `brought to judgment`: nobody's
    if (begins < 0 || begins === before.length - 1 || anyOneOf(before.slice(begins), SHARED)) return [];
    return [{ from: at, to: at + 1, role: 'harms', kind: 'opinion', why: 'lets one side decide' } as const];
  });
}
/** What one is of whom something has convinced. */
export const SATISFIED = wordSet('satisfied convinced persuaded content comfortable');
const BE = wordSet('is are be becomes been');
const SATISFYING = sought(SATISFIED);

/** `Removal is made when Company is satisfied that the request is justified.` */
export function onceSatisfied({ tokens, segments, stances }: Sentence): readonly GuardWords[] {
  if (!holdsOne(tokens, SATISFYING)) return NO_GUARDS;
  return segments.flatMap(({ kind, verb, to }, index): GuardWords[] => {
    const subject = stances[index]?.subject;
    if (!verb || !(OPENED.has(kind) || kind === 'until') || !subject?.has('company') || subject.has('customer'))
      return [];
    const at = tokens.findIndex((token, place) => place >= verb.head && place < to && isOneOf(token, SATISFIED));
    const isThat = tokens[at + 1]?.key === 'that' || tokens[at + 1]?.key === 'of' || tokens[at + 1]?.key === 'with';
    if (at < 0 || at > verb.to + 1 || !isThat || !(isOneOf(tokens[at - 1], BE) || verb.head === at)) return [];
    return [{ from: at, to: at + 1, role: 'harms', kind: 'opinion', why: 'lets one side decide' }];
  });
}

const OPENED: ReadonlySet<string> = new Set(['if', 'unless', 'except', 'where', 'when', 'relative', 'while']);
