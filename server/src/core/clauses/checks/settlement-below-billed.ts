import type { Placed, Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
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
  const dollars = document.flatMap(({ sentence }) => dollarsIn(sentence));
  const largestSum = dollars.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  return { largestSum, hasSmallerSum: dollars.some((one) => (one ?? largestSum) < largestSum) };
}

/** A memory only: sentences are the same on many paths. */
const DOLLARS = new WeakMap<Sentence, readonly (number | undefined)[]>();

function dollarsIn(sentence: Sentence): readonly (number | undefined)[] {
  const known = DOLLARS.get(sentence);
  if (known) return known;
  const found = sums(sentence.tokens).map((sum) => sum.dollars);
  DOLLARS.set(sentence, found);
  return found;
}
