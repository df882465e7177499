import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const MODALS = wordSet('will shall must');
const SOUGHT = sought(MODALS);
const JOINTS = wordSet('and so');
const LONGEST_PARTNER = 6;

/** `I will, and you will, take it back`: those of whom only the auxiliary is said do what comes behind the last comma. */
export function partnersOf(
  tokens: readonly Token[],
  { from, to }: Segment,
  roles: (from: number, to: number) => Set<Role>,
): ReadonlySet<Role> {
  if (!holdsOne(tokens, SOUGHT)) return NOBODY;
  const partners = new Set<Role>();
  let isRepeated = false;
  for (let at = from + 1; at < to; at++) {
    if (!isOneOf(tokens[at], MODALS) || tokens[at + 1]?.text !== ',' || !isOneOf(tokens[at + 2], JOINTS)) {
      if (!isRepeated || !isOneOf(tokens[at], MODALS) || tokens[at + 1]?.text !== ',') continue;
    }
    let start = at;
    while (start > from && at - start < LONGEST_PARTNER && tokens[start - 1]?.text !== ',') start--;
    if (isOneOf(tokens[start], JOINTS)) start++;
    for (const role of roles(start, at)) partners.add(role);
    isRepeated = true;
  }
  return partners.size > 1 ? partners : NOBODY;
}

const NOBODY: ReadonlySet<Role> = new Set();
