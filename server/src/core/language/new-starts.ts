import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const POLITE = wordSet('please kindly');
const POLITE_SOUGHT = sought(POLITE);

/** `So that I can check the claim, please send me …`: an order behind what it is for. */
export function cutAtPlease(tokens: readonly Token[], cuts: Cuts): void {
  if (!holdsOne(tokens, POLITE_SOUGHT)) return;
  for (let at = 1; at + 2 < tokens.length; at++)
    if (isOneOf(tokens[at], POLITE) && tokens[at - 1]?.text === ',' && tokens[at + 1]?.text !== ',' && !cuts.has(at))
      cuts.set(at, { kind: 'main' });
}

const RESULT = wordSet('result consequence effect');
const RESULT_SOUGHT = sought(RESULT);

/** `shall place no mark, with the result that any mark is disowned`: what follows is said for itself. */
export function cutAtResult(tokens: readonly Token[], cuts: Cuts): void {
  if (!holdsOne(tokens, RESULT_SOUGHT)) return;
  for (let at = 1; at + 3 < tokens.length; at++) {
    if (tokens[at]?.key !== 'with' || !isOneOf(tokens[at + 2], RESULT) || tokens[at + 3]?.key !== 'that') continue;
    if (tokens[at - 1]?.text === ',') cuts.set(at, { kind: 'main', openerTo: at + 4 });
    cuts.delete(at + 3);
  }
}
