import { sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, type Within } from './each-sentence.ts';

const FEE = wordSet('fee fees surcharge charge charges');
const OTHER = wordSet('disputed original contested billed medical room service');
const TAKEN_OFF = wordSet('waived removed reversed dropped credited cancelled canceled deleted');
const NOTHING = /^\$?0+(?:\.0+)?$/;
const FARTHEST_SUM = 4;

/** A row of a table, or a label, that puts a price on a fee: `Convenience fee: $4.95 for each payment`; not so `Late fee: $0.00` and `Late fee: $25.00, waived`. */
export function feeRow({ sentences }: CheckScope): readonly Found[] {
  return pricedFees(sentences);
}

const pricedFees = inEach(
  ({ tokens }) =>
    tokens.flatMap((token, at): Within[] => {
      if (!isOneOf(token, FEE) || isOneOf(tokens[at - 1], OTHER) || tokens[at + 1]?.text !== ':') return [];
      const sum = tokens.findIndex(
        ({ kind }, place) => place > at + 1 && place <= at + FARTHEST_SUM && kind === 'money',
      );
      const isPriced = sum > 0 && !NOTHING.test((tokens[sum]?.text ?? '').replaceAll(',', ''));
      return isPriced && !anyOneOf(tokens.slice(sum), TAKEN_OFF) ? [{ from: at, to: sum + 1 }] : [];
    }),
  sought(FEE),
);
