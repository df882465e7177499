import { sums } from '../../language/quantities.ts';
import type { CheckScope, Found } from './check.ts';

/** A harm where the sum to be paid is not below the largest sum that the document names: then nothing is compromised. */
export function settlementBelowBilled(scope: CheckScope): Found[] {
  const named = scope.document.flatMap((sentence) => sums(sentence.tokens).map(({ dollars }) => dollars));
  const largest = named.reduce<number>((most, dollars) => Math.max(most, dollars ?? 0), 0);
  const hasSmaller = named.some((dollars) => (dollars ?? largest) < largest);
  if (!hasSmaller || largest === 0) return [];
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const pays = sentence.mentions.find(({ concept, kind }) => concept === 'pay' && kind === 'verb');
    if (!pays) return;
    const first = sums(sentence.tokens).find(({ from }) => from > pays.from);
    if (first?.dollars === undefined || first.dollars < largest) return;
    const harm = 'the sum to be paid is not below the sum billed';
    found.push({ sentence: index, from: first.from, to: first.to, harm });
  });
  return found;
}
