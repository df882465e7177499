import { names, type Sentence } from '../../language/analysis.ts';
import { type Period, periods } from '../../language/quantities.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * What a period of days is counted from: one of the concepts in `value`. `within seven days of payment` counts from
 * something else and harms; a period that names no start takes the request that its sentence or its neighbour speaks of.
 */
export function countedFrom(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : [];
  const speaks = (index: number) =>
    scope.sentences[index]?.mentions.some(({ concept }) => concepts.includes(concept)) ?? false;
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    if (!names(sentence, 'remove') && !speaks(index)) return;
    for (const period of periods(sentence.tokens, scope.known)) {
      const start = startOf(sentence, period, concepts);
      const isCounted =
        start === 'none'
          ? speaks(index) || speaks(index - 1) || speaks(index + 1)
          : start === 'named' || (start === 'back' && speaks(index));
      const place = { sentence: index, from: period.from, to: period.to };
      if (isCounted) found.push(place);
      else if (start === 'other') found.push({ ...place, harm: 'the time is not counted from the request' });
    }
  });
  return found;
}

const START = wordSet('of after from following since counted next upon beginning');
const POINTS_BACK = wordSet('it that such this then doing so day mine yours his hers theirs ours');
const LATER = wordSet(
  `finished finish completed completes completion concluded conclusion review reviewed investigation investigating verified
  verification approval approved acceptance payment paid clears signing signature audit decides decided determines
  determination`,
);
/** How far behind the period its start may stand, in tokens. */
const FARTHEST = 9;

/** Where a period begins: at no event, at one of the concepts, at something said before, or at something else. */
function startOf(
  { tokens, mentions }: Sentence,
  { to }: Period,
  concepts: readonly string[],
): 'none' | 'named' | 'back' | 'other' {
  if (!isOneOf(tokens[to], START)) return 'none';
  if (anyOneOf(tokens.slice(to, to + 8), LATER)) return 'other';
  if (mentions.some((one) => concepts.includes(one.concept) && one.to > to && one.from <= to + FARTHEST))
    return 'named';
  return anyOneOf(tokens.slice(to + 1, to + 4), POINTS_BACK) ? 'back' : 'other';
}
