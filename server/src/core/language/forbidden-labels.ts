import { NEGATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const FORBIDDEN = wordSet('forbidden prohibited barred banned excluded disallowed');

const TIME = wordSet('time event');
const WHEN = wordSet('after before following upon on from while during');

/** `Forbidden: saying anything bad.` `At no time: sale of the account.` */
export function isForbidden(tokens: readonly Token[], from: number, label: Segment): boolean {
  if (label.verb || tokens[from - 1]?.text !== ':') return false;
  if (isOneOf(tokens[from - 2], TIME) && tokens[from - 3]?.key === 'no') return true;
  // `At no time after signature: sale of the account`
  const time = tokens.findIndex(({ key }, at) => at >= label.from && at < from && key === 'time');
  if (time > 0 && tokens[time - 1]?.key === 'no' && isOneOf(tokens[time + 1], WHEN)) return true;
  if (!FORBIDDEN.has(tokens[from - 2]?.key ?? '')) return false;
  return !NEGATORS.has(tokens[from - 3]?.key ?? '');
}
