import type { Placed, Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
import { remembered } from '../../language/remembered.ts';
import type { CheckScope, DocumentFacts, Found } from './check.ts';

/** A harm where the sum to be paid is not below the largest sum that the document names: then nothing is compromised. */
export function settlementBelowBilled(scope: CheckScope): Found[] {
  const { largestSum, hasSmallerSum } = scope.facts;
  if (!hasSmallerSum || largestSum === 0) return [];
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const pays = sentence.mentions.find(({ concept, kind }) => concept === 'pay' && kind === 'verb');
    if (!pays) return;
    const first = sums(sentence.tokens).find(({ from }) => from > pays.from);
    if (first?.dollars === undefined || first.dollars < largestSum) return;
    const harm = 'the sum to be paid is not below the sum billed';
    found.push({ sentence: index, from: first.from, to: first.to, harm });
  });
  return found;
}

/** The largest sum that a document names, and whether it names a smaller one. */
export function namedSums(document: readonly Placed[]): Pick<DocumentFacts, 'largestSum' | 'hasSmallerSum'> {
  let largestSum = 0;
  let smallestSum = Number.POSITIVE_INFINITY;
  for (const { sentence } of document) {
    for (const dollars of dollarsIn(sentence)) {
      largestSum = Math.max(largestSum, dollars);
      smallestSum = Math.min(smallestSum, dollars);
    }
  }
  return { largestSum, hasSmallerSum: smallestSum < largestSum };
}

const dollarsIn = remembered(({ tokens }: Sentence): readonly number[] =>
  sums(tokens).flatMap(({ dollars }) => (dollars === undefined ? [] : [dollars])),
);
