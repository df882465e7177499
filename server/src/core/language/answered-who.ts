import type { Segment } from './segments.ts';
import { isSide, type RolesIn, type Stance } from './stance.ts';
import type { Token } from './tokens.ts';

/** `Who removes it: the Customer`: the answer behind the colon tells who acts. */
export function answeredWho(
  tokens: readonly Token[],
  segments: readonly Segment[],
  all: readonly Stance[],
  roles: RolesIn,
): Stance[] {
  return all.map((stance, at) => {
    const { from = 0, to = 0, verb } = segments[at] ?? {};
    const next = segments[at + 1];
    if (tokens[from]?.key !== 'who' || !verb || tokens[to - 1]?.text !== ':' || !next || next.verb) return stance;
    const named = roles(next.from, next.to);
    return isSide(named) ? { ...stance, subject: named, bearers: named } : stance;
  });
}
