import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const DISOWNS = /^(?:disclaim|den(?:y|ies)|abjur|forsw|reject|refus|declin|withhold)/;
const OPENS_TIME = wordSet(
  'from in at for then now always forever continuously continually perpetually permanently indefinitely each every whenever throughout without on again',
);

/** `shall disclaim any item that is listed, from time to time and in perpetuity`: when they do it is not denied with what they disclaim. */
export function freeTimes(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { kind, parent, verb, to } of segments) {
    const outer = segments[parent ?? -1]?.verb;
    if (kind !== 'relative' || !verb || !outer || !DISOWNS.test(tokens[outer.head]?.key ?? '')) continue;
    const comma = tokens.findIndex(({ text }, at) => at >= verb.to && at < to && text === ',');
    if (comma < 0 || !isOneOf(tokens[comma + 1], OPENS_TIME) || (counts[comma] ?? 0) !== 1) continue;
    for (let at = comma; at < to; at++) counts[at] = (counts[at] ?? 0) > 1 ? 1 : 0;
  }
}
