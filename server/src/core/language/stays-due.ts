import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const STAYS = wordSet('stays remains stands continues');
const DUE = wordSet('due owing owed payable outstanding collectible recoverable enforceable unpaid');

/** `… and stays due and owing`: a verb, though it may be a noun elsewhere. */
export function staysDue(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], STAYS) && isOneOf(tokens[at + 1], DUE);
}
