import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const KEEPS = wordSet('keep keeps kept keeping leave leaves left leaving hold holds held holding');
const REPORT = wordSet('report reports file files record records history profile credit bureau bureaus');
/** How far behind `off` the thing may stand that is kept clean. */
const FARTHEST_REPORT = 7;

/** `will keep every entry, harmful or harmless, off my report`, `every mark is kept off the file`: what is kept off is denied. */
export function denyKeptOff(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { verb, subject, to } of segments) {
    if (!verb || !isOneOf(tokens[verb.head], KEEPS) || (counts[verb.head] ?? 0) % 2 === 1) continue;
    const off = offFrom(tokens, verb.to, to);
    if (off < 0) continue;
    const [from, end] = verb.passive ? [subject.from, Math.min(subject.to, verb.from)] : [verb.to, off];
    for (let at = from; at < end; at++) counts[at] = Math.max(counts[at] ?? 0, 1);
  }
}

/** Where `off` or `out of` stands, with a report behind it. */
function offFrom(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const isOff = tokens[at]?.key === 'off' || (tokens[at]?.key === 'out' && tokens[at + 1]?.key === 'of');
    if (isOff && tokens.slice(at + 1, at + 1 + FARTHEST_REPORT).some((token) => isOneOf(token, REPORT))) return at;
  }
  return -1;
}
