import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import type { GuardWords } from './guard.ts';

const LESS = wordSet(
  `dispute answer explain respond review investigate annotate flag mark consider confirm verify deny acknowledge justify defend contest
  discuss supplement qualify clarify update comment reply reaffirm substantiate support reword soften label tag`,
);
const PARTICLE = wordSet('to on upon');

/** `shall explain or remove it`, `shall remove or annotate it`: the one who is asked may do less. */
export function somethingLess(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!topic.includes('remove')) return [];
  const { tokens, mentions, segments, segmentOf, stances, denied } = sentence;
  return mentions.flatMap(({ concept, kind, weak, from, to }): GuardWords[] => {
    if (concept !== 'remove' || kind !== 'verb' || weak || (denied[from] ?? 0) % 2 === 1) return [];
    const own = segmentOf[from] ?? 0;
    if (segments[own]?.kind !== 'main' || stances[own]?.modality !== 'must') return [];
    const behind = tokens[to]?.key === 'or' && isOneOf(tokens[to + 1], LESS);
    const last = isOneOf(tokens[from - 2], PARTICLE) ? from - 3 : from - 2;
    const before = tokens[from - 1]?.key === 'or' && isOneOf(tokens[last], LESS);
    if (!behind && !before) return [];
    return [{ from, to, role: 'harms', kind: 'something-less', why: 'lets one do something less' }];
  });
}
