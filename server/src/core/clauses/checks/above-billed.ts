import type { Sentence } from '../../language/analysis.ts';
import { type Sum, sums } from '../../language/quantities.ts';
import type { CheckScope, Found } from './check.ts';

/** How far behind `billed amount` its sum may stand, in tokens. */
const FARTHEST_SUM = 6;
/** How far behind a sum the name of it may stand: `the $1,200.00 bill`. */
const FARTHEST_NAME = 2;

/** A harm where more is to be paid than the one sum that its section calls the sum billed. Of several sums billed nothing is said. */
export function aboveBilled({ sentences }: CheckScope): Found[] {
  const billed = new Set(sentences.flatMap(billedIn));
  const [sum] = billed;
  if (sum === undefined || billed.size > 1) return [];
  const harm = 'more is to be paid than was billed';
  return sentences.flatMap((sentence, index): Found[] => {
    const first = paidIn(sentence);
    if (first?.dollars === undefined || first.dollars <= sum) return [];
    return [{ sentence: index, from: first.from, to: first.to, harm }];
  });
}

/** The first sum behind a word for paying that is not the sum billed: `shall pay, for the $900.00 bill, $1,000.00`. */
function paidIn(sentence: Sentence): Sum | undefined {
  const pays = sentence.mentions.find(({ concept, kind }) => concept === 'pay' && kind === 'verb');
  if (!pays) return undefined;
  return sums(sentence.tokens).find((sum) => sum.from > pays.from && !isBilled(sentence, sum));
}

/** The sums of a sentence that names one as billed, but the one it says is to be paid: `Billed amount: $1,200.00`. */
function billedIn(sentence: Sentence): readonly number[] {
  const named = sums(sentence.tokens);
  if (!named.some((sum) => isBilled(sentence, sum))) return [];
  const paid = paidIn(sentence)?.from;
  return named.flatMap(({ from, dollars }) => (dollars === undefined || from === paid ? [] : [dollars]));
}

const BILLED: ReadonlySet<string> = new Set(['billed_sum', 'bill']);

function isBilled({ mentions }: Sentence, { from, to }: Sum): boolean {
  return mentions.some(
    (one) =>
      !one.weak &&
      ((one.concept === 'billed_sum' && one.to <= from && from < one.to + FARTHEST_SUM) ||
        (BILLED.has(one.concept) && one.kind === 'noun' && to <= one.from && one.from < to + FARTHEST_NAME)),
  );
}
