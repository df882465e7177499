import type { Cuts } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_HEAD = 6;
const WHICH = wordSet('which whom');
/** `the receipt of which is acknowledged`: words in passing, which are set aside elsewhere. */
const IN_PASSING = wordSet('receipt sufficiency adequacy');

/** In `admits no breach of the loan, the unpaid balance of which is $900` the clause that is added begins with what it is about. */
export function cutBeforeRelativeSubject(tokens: readonly Token[], cuts: Cuts): void {
  for (const [at, cut] of [...cuts]) {
    if (cut.kind !== 'relative' || !isOneOf(tokens[at], WHICH) || tokens[at - 1]?.key !== 'of') continue;
    if (isOneOf(tokens[at - 2], IN_PASSING)) continue;
    const from = headStart(tokens, at - 2);
    if (from === undefined || cuts.has(from)) continue;
    cuts.delete(at);
    cuts.set(from, { kind: 'relative' });
  }
}

/** Where `, the unpaid balance` begins that ends at a token. */
function headStart(tokens: readonly Token[], end: number): number | undefined {
  for (let at = end; at > 0 && end - at < LONGEST_HEAD && tokens[at]?.kind === 'word'; at--)
    if (tokens[at]?.key === 'the') return tokens[at - 1]?.text === ',' ? at : undefined;
  return undefined;
}
