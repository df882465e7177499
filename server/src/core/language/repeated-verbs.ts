import type { Segment } from './segments.ts';
import { isSide, type RolesIn } from './stance.ts';
import type { Token } from './tokens.ts';

/** In `Company agrees, and Customer agrees, that …` what is said of the one is said of the other. */
export function repeatsVerb(
  tokens: readonly Token[],
  part: Segment,
  before: Segment | undefined,
  roles: RolesIn,
): boolean {
  if (part.kind !== 'main' || before?.kind !== 'main' || !part.verb || !before.verb) return false;
  const isBare = isOnlyPartner(tokens, before.verb.to, before.to, roles);
  const stem = (at: number) => (tokens[at]?.key ?? '').replace(/s$/, '');
  return isBare && stem(part.verb.head) === stem(before.verb.head);
}

const LONGEST_PARTNER = 4;

/** Nothing but marks behind a verb, or the one to whom it is said: `Creditor promises Consumer, and Consumer promises Creditor, that …`. */
function isOnlyPartner(tokens: readonly Token[], from: number, to: number, roles: RolesIn): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return words.length === 0 || (words.length <= LONGEST_PARTNER && isSide(roles(from, to)));
}
