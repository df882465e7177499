import { sums } from '../../language/quantities.ts';
import { type CheckScope, conflictHarm, type Found } from './check.ts';

/** A sum in figures, words or both; words and figures must agree. */
export function exactSum(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) =>
    sums(sentence.tokens).map((sum) => ({ sentence: index, from: sum.from, to: sum.to, ...conflictHarm(sum) })),
  );
}
