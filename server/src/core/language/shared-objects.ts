import { COORDINATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const DENIED_OBJECT = wordSet('no none nothing nobody neither noone');

/** `It waives, restarts or extends no limitation period`: the verbs in front share the object that is denied; counts it for them. */
export function shareDeniedObject(
  tokens: readonly Token[],
  segments: readonly Segment[],
  counts: Uint8Array,
  objectDenied: boolean[],
): void {
  let isShared = false;
  for (let index = segments.length - 1; index > 0; index--) {
    const { verb, sharesSubject } = segments[index] as Segment;
    const before = segments[index - 1] as Segment;
    const isPair = verb !== undefined && isPairOfNone(tokens, verb.to);
    if (isPair && !counts[verb.head]) counts[verb.head] = 1;
    const isDenied: boolean =
      isShared ||
      (objectDenied[index] === true && verb !== undefined && (isPair || isOneOf(tokens[verb.to], DENIED_OBJECT)));
    // `was not proved, and shall carry no presumption`: a passive has no object to share.
    const isActive = before.verb !== undefined && !(before.verb.passive && verb?.passive === false);
    isShared = isDenied && sharesSubject && isActive && hasNoObject(tokens, before);
    if (!isShared || !before.verb) continue;
    for (let at = before.verb.from; at < before.verb.to; at++) counts[at] = clamp((counts[at] ?? 0) + 1);
    objectDenied[index - 1] = true;
  }
}

/** `tolls and restarts none`: behind the second verb nothing stands but what denies both. */
function isPairOfNone(tokens: readonly Token[], at: number): boolean {
  return COORDINATORS.has(tokens[at]?.key ?? '') && isOneOf(tokens[at + 2], NONE);
}
const NONE = wordSet('none nothing');

/** `restarts or`: nothing but the verb and what joins it to the next. */
function hasNoObject(tokens: readonly Token[], { verb, to }: Segment): boolean {
  if (!verb) return false;
  return tokens.slice(verb.to, to).every(({ kind, key }) => kind === 'mark' || COORDINATORS.has(key));
}

/** Two denials more change nothing: three count as one, four as two. */
export function clamp(count: number): number {
  return count > 2 ? 2 - (count % 2) : count;
}
