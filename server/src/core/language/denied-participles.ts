import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const OWNS_UP = wordSet(
  'admitting conceding acknowledging confessing accepting assigning attributing ascribing imputing finding laying',
);
const SOUGHT = sought(OWNS_UP);
const NOTHING = wordSet('neither no nothing none');
const FARTHEST_OBJECT = 4;

/**
 * `each settles, admitting for himself neither wrong nor liability`: what a participle has no object of is denied. Counts the denial for
 * the participle and the words up to its object, where nothing has denied them yet.
 */
export function denyParticiples(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  if (!holdsOne(tokens, SOUGHT)) return;
  for (const { from, to, verb } of segments) {
    for (let at = from; at < to; at++) {
      if (!isOneOf(tokens[at], OWNS_UP) || (verb && at >= verb.from && at < verb.to) || counts[at] !== 0) continue;
      const end = Math.min(to, at + 1 + FARTHEST_OBJECT);
      const none = tokens.findIndex((token, next) => next > at && next < end && isOneOf(token, NOTHING));
      if (none < 0 || tokens.slice(at, none).some(({ kind }) => kind === 'mark')) continue;
      counts.fill(counts[none] ?? 1, at, none);
    }
  }
}
