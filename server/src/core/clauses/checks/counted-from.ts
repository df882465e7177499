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
  const removes = scope.sentences.some((sentence) => names(sentence, 'remove'));
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const isOfRemoval = names(sentence, 'remove') || (removes && anyOneOf(sentence.tokens, CLOCK));
    if (!isOfRemoval && !speaks(index)) return;
    const late = lateStart(sentence);
    if (late) found.push({ sentence: index, ...late, harm: 'the time is not counted from the request' });
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
/** `The seven days begin when …` */
const BEGINS = wordSet('begin begins start starts run runs commence commences count counts');
const FARTHEST_EVENT = 16;
const CLOCK = wordSet('clock time period window deadline days week countdown count');
const POINTS_BACK = wordSet('it its that such this then doing so day mine yours his hers theirs ours');
const LATER = wordSet(
  `finished finish completed completes completion concluded conclusion close closing inquiry enquiry review reviewed investigation investigating verified
  verification approval approved acceptance payment paid clears signing signature audit decides decided determines
  determination closes closed closing cleared concludes completes finishes ends ended approves verifies satisfied ruling judgment
  ready processed funds funded posts`,
);
/** How far behind the period its start may stand, in tokens. */
const FARTHEST = 9;

/** `The clock starts when our review is closed`: no number of days, and another beginning than the request. */
function lateStart({ tokens }: Sentence): { readonly from: number; readonly to: number } | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!isOneOf(tokens[at], CLOCK)) continue;
    const begins = tokens.slice(at + 1, at + 4).findIndex((token) => isOneOf(token, BEGINS));
    const from = at + 1 + begins;
    if (begins >= 0 && anyOneOf(tokens.slice(from, from + FARTHEST_EVENT), LATER)) return { from: at, to: from + 1 };
  }
  return undefined;
}

/** Where a period begins: at no event, at one of the concepts, at something said before, or at something else. */
function startOf(
  { tokens, mentions }: Sentence,
  { to }: Period,
  concepts: readonly string[],
): 'none' | 'named' | 'back' | 'other' {
  if (isOneOf(tokens[to], BEGINS)) {
    const behind = tokens.slice(to, to + FARTHEST_EVENT);
    if (anyOneOf(behind, LATER)) return 'other';
    const isNamed = mentions.some(
      ({ concept, from }) => concepts.includes(concept) && from > to && from < to + FARTHEST_EVENT,
    );
    return isNamed ? 'named' : 'none';
  }
  if (!isOneOf(tokens[to], START)) return 'none';
  if (anyOneOf(tokens.slice(to, to + 8), LATER)) return 'other';
  if (mentions.some((one) => concepts.includes(one.concept) && one.to > to && one.from <= to + FARTHEST))
    return 'named';
  return anyOneOf(tokens.slice(to + 1, to + 4), POINTS_BACK) ? 'back' : 'other';
}
