import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

const LESS = wordSet(
  `dispute answer explain respond review investigate annotate flag mark consider confirm verify deny acknowledge justify defend contest
  discuss supplement qualify clarify update comment reply reaffirm substantiate support reword soften label tag`,
);
const PARTICLE = wordSet('to on upon');

/** `shall explain or remove it`, `shall remove or annotate it`: the one who is asked may do less. */
export function somethingLess(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!topic.includes('remove')) return [];
  const { tokens, mentions, segments, segmentOf, stances, denied } = sentence;
  if (isInstead(sentence))
    return [
      wholeSentence(sentence, { role: 'harms', kind: 'something-less', why: 'puts something less in its place' }),
    ];
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

const PLACE = wordSet('place lieu instead rather');
const OF = wordSet('of than');
const LONGEST_OF = 4;

/** `In place of removal the Clinic may mark the entry as resolved`, `may annotate it instead of deleting it` */
function isInstead({ tokens, mentions, segments, denied }: Sentence): boolean {
  const at = tokens.findIndex((token, place) => isOneOf(token, PLACE) && isOneOf(tokens[place + 1], OF));
  if (
    at < 0 ||
    !mentions.some(({ concept, weak, from }) => isRemoval(concept, weak) && from > at && from <= at + LONGEST_OF)
  )
    return false;
  return segments.some(
    ({ kind, verb }) =>
      kind === 'main' && verb && isOneOf(tokens[verb.head], LESS) && isSaid(denied, tokens, verb.head),
  );
}

function isRemoval(concept: string, weak: boolean | undefined): boolean {
  return concept === 'remove' && !weak;
}

const NOT = wordSet('not never');

/** Not `may not annotate it instead of deleting it`; `instead of` denies only what stands behind it. */
function isSaid(denied: Sentence['denied'], tokens: Sentence['tokens'], head: number): boolean {
  const before = tokens.slice(Math.max(0, head - 2), head);
  return !before.some((token) => isOneOf(token, NOT)) || (denied[head] ?? 0) % 2 === 0;
}
