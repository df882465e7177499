import type { Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
import type { CheckScope, Found } from './check.ts';

/** How far behind `billed amount` its sum may stand, in tokens. */
const FARTHEST_SUM = 6;

/** A harm where more is to be paid than the one sum that its section calls the sum billed. Of several sums billed nothing is said. */
export function aboveBilled({ sentences }: CheckScope): Found[] {
  const billed = new Set(sentences.flatMap(billedIn));
  const [sum] = billed;
  if (sum === undefined || billed.size > 1) return [];
  const harm = 'more is to be paid than was billed';
  return sentences.flatMap((sentence, index): Found[] => {
    const pays = sentence.mentions.find(({ concept, kind }) => concept === 'pay' && kind === 'verb');
    const first = pays && sums(sentence.tokens).find(({ from }) => from > pays.from);
    if (first?.dollars === undefined || first.dollars <= sum) return [];
    return [{ sentence: index, from: first.from, to: first.to, harm }];
  });
}

/** The sums of a sentence that names one as billed: `Billed amount: $1,200.00`. */
function billedIn({ tokens, mentions }: Sentence): readonly number[] {
  const named = sums(tokens);
  const isBilled = ({ from }: { readonly from: number }) =>
    mentions.some(
      ({ concept, weak, to }) => concept === 'billed_sum' && !weak && to <= from && from < to + FARTHEST_SUM,
    );
  if (!named.some(isBilled)) return [];
  return named.flatMap(({ dollars }) => (dollars === undefined ? [] : [dollars]));
}
