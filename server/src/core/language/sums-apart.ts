import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const DIFFERS = wordSet('differ differs differed differing');
const BILLED = wordSet(
  `billed bill invoiced invoice charged claimed claim pleaded sued demanded demand asked asserted sought ledger statement account prayed
  complaint petition`,
);
const SETTLED = wordSet('paid pay payment settlement settled compromise compromised accepted tendered accord');
const FARTHEST = 24;
const NEVER_PAID = wordSet('paid collected received recovered covered satisfied tendered remitted');

/**
 * `the amount billed and the amount settled on differ by $400`, `are $400 apart`, `the $400 never collected`: where a sum that is the
 * difference, and begins at a token, ends.
 */
export function sumApart(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'money' && tokens[at]?.kind !== 'field') return undefined;
  if (tokens[at + 1]?.key === 'never' && isOneOf(tokens[at + 2], NEVER_PAID)) return at + 3;
  const isBy = tokens[at - 1]?.key === 'by' && isOneOf(tokens[at - 2], DIFFERS);
  if (!isBy && tokens[at + 1]?.key !== 'apart') return undefined;
  const before = tokens.slice(Math.max(0, at - FARTHEST), at);
  return anyOneOf(before, BILLED) && anyOneOf(before, SETTLED) ? at + 1 : undefined;
}
