import type { Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
import type { CheckScope, Found } from './check.ts';

/** A harm where the sum to be paid is not below the largest sum that the document names: then nothing is compromised. */
export function settlementBelowBilled(scope: CheckScope): Found[] {
  const { largest, hasSmaller } = namedSums(scope.document);
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

type Named = { readonly largest: number; readonly hasSmaller: boolean };

/** A document's sums, looked up once for all its sections. */
const NAMED = new WeakMap<readonly Sentence[], Named>();

function namedSums(document: readonly Sentence[]): Named {
  const known = NAMED.get(document);
  if (known) return known;
  const dollars = document.flatMap(({ tokens }) => sums(tokens).map((sum) => sum.dollars));
  const largest = dollars.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  const named = { largest, hasSmaller: dollars.some((one) => (one ?? largest) < largest) };
  NAMED.set(document, named);
  return named;
}
