import type { CheckScope, Found } from './check.ts';
import { deadline } from './deadline.ts';

/** Sentences in which no day and no number of days stands, nor in the one behind them. */
export function noDeadline(scope: CheckScope): Found[] {
  const dated = new Set(deadline(scope).map(({ sentence }) => sentence));
  return scope.sentences.flatMap(({ tokens }, sentence) =>
    dated.has(sentence) || dated.has(sentence + 1) ? [] : [{ sentence, from: 0, to: tokens.length }],
  );
}
