import type { Segment } from './segments.ts';
import { isSide, type RolesIn, type Stance } from './stance.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** `Who removes it: the Customer`: the answer behind the colon tells who acts. */
export function answeredWho(
  tokens: readonly Token[],
  segments: readonly Segment[],
  all: readonly Stance[],
  roles: RolesIn,
): Stance[] {
  return behindColons(tokens, segments, all).map((stance, at) => {
    const { from = 0, to = 0, verb } = segments[at] ?? {};
    const next = segments[at + 1];
    if (tokens[from]?.key !== 'who' || !verb || tokens[to - 1]?.text !== ':' || !next || next.verb) return stance;
    const named = roles(next.from, next.to);
    return isSide(named) ? { ...stance, subject: named, bearers: named } : stance;
  });
}

const HOPES = wordSet('hope hopes aspire aspires aim aims');

/** `You have a duty to me: to remove …` binds the one who has it; `The parties hope to assume a duty: …` binds nobody. */
function behindColons(tokens: readonly Token[], segments: readonly Segment[], all: readonly Stance[]): Stance[] {
  const told: Stance[] = [];
  all.forEach((stance, at) => {
    const part = segments[at] as Segment;
    const before = told[at - 1];
    const led = tokens[part.from - 1]?.text === ':' ? before : undefined;
    const head = tokens[segments[at - 1]?.verb?.head ?? -1];
    if (led?.standing === 'cancelled' && stance.modality === 'is' && isOneOf(head, HOPES))
      told.push({ ...stance, standing: 'cancelled' });
    else if (led && isSide(led.bearers) && !isSide(stance.bearers) && isInfinitive(tokens, part))
      told.push({ ...stance, bearers: led.bearers });
    else told.push(stance);
  });
  return told;
}

const FARTHEST_ACT = 10;

/** `to remove it`, `when asked, to remove it`. */
function isInfinitive(tokens: readonly Token[], { from, to, verb }: Segment): boolean {
  if (verb) return false;
  if (tokens[from]?.key === 'to') return true;
  const comma = tokens.findIndex(
    ({ text }, at) => at >= from && at < Math.min(to, from + FARTHEST_ACT) && text === ',',
  );
  return comma > 0 && tokens[comma + 1]?.key === 'to';
}
