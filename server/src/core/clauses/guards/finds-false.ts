import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const FINDS = wordSet('find finds see sees');
const FALSE = wordSet('false inaccurate untrue incorrect wrong mistaken unfounded improper unjustified fit that');
const FARTHEST_FALSE = 8;

/** `If either party finds an entry false, it shall withdraw it`: not what is true. */
export function findsFalse({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  if (!isOneOf(tokens[at], FINDS)) return false;
  const { kind, to = 0 } = segments[segmentOf[at] ?? 0] ?? {};
  if (kind !== 'if' && kind !== 'when') return false;
  const behind = tokens.slice(at, Math.min(to, at + FARTHEST_FALSE));
  return behind.some((token, place) => isOneOf(token, FALSE) && tokens[at + place + 1]?.kind === 'mark');
}
