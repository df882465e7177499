import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const ENSURES = wordSet('ensure ensures assure procure procures sure certain it that');
const SEES = wordSet('see sees make makes ensure ensures assure procure procures');
/** `will see to it that`, `shall make very sure that` */
const FARTHEST = 4;

/** `shall see to it that the entry is deleted`, `will make sure it comes down`: who sees to it answers for what is to happen. */
export function seesTo(tokens: readonly Token[], { kind, from }: Segment): boolean {
  if (kind !== 'that' && !(kind === 'relative' && tokens[from]?.key === 'that')) return false;
  if (isOneOf(tokens[from - 1], SEES)) return true;
  const before = tokens.slice(Math.max(0, from - FARTHEST), from);
  return isOneOf(tokens[from - 1], ENSURES) && before.some((token) => isOneOf(token, SEES));
}

const LONGEST_OPENING = 3;

/** `has seven days in which to remove it`: who has the time does what it is for. */
export function isInWhichTo(tokens: readonly Token[], { kind, from, verb }: Segment): boolean {
  if (kind !== 'relative' || verb) return false;
  return tokens
    .slice(from, from + LONGEST_OPENING)
    .some(({ key }, at) => key === 'which' && tokens[from + at + 1]?.key === 'to');
}
