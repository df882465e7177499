import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const NOBODY = wordSet('nobody neither none noone no');
const PARTICIPLE = /(?:ed|en|made|held|borne|sworn|sent|paid|given|done)$/;

/**
 * In `the result is guaranteed by nobody` the one who acts denies what is done. Denies the words before `by` that nothing has
 * denied yet, in a clause without a verb of its own or with a passive one.
 */
export function denyByAgent(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { from, to, verb } of segments) {
    if (verb && !verb.passive) continue;
    for (let at = from + 1; at < to; at++) {
      if (tokens[at]?.key !== 'by' || !isOneOf(tokens[at + 1], NOBODY)) continue;
      if (!PARTICIPLE.test(tokens[at - 1]?.key ?? '')) continue;
      if (counts.subarray(from, at).every((count) => count === 0)) counts.fill(1, from, at);
      break;
    }
  }
}
