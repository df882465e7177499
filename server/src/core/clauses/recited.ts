import { holdsOne, sought } from '../language/sought.ts';
import type { Scope } from './match.ts';

const RECITES = sought(['whereas']);
const NO_TOKENS: readonly never[] = [];

/** `WHEREAS statements already made may come to light; NOW, THEREFORE, …`: what led to it takes nothing back, and promises nothing. */
export function isRecited({ sentences }: Scope, index: number, place: number): boolean {
  const tokens = sentences[index]?.tokens ?? NO_TOKENS;
  if (!holdsOne(tokens, RECITES)) return false;
  const [first, second, third] = sentences[index + 1]?.tokens ?? [];
  if (first?.key === 'now' && (second?.key === 'therefore' || third?.key === 'therefore')) return true;
  // `WHEREAS …, NOW, THEREFORE, …` in one sentence
  return tokens.some(
    ({ key }, at) =>
      at > place && key === 'now' && tokens.slice(at + 1, at + 3).some((next) => next.key === 'therefore'),
  );
}
