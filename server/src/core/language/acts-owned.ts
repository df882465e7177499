import { type Mention, mentionsBetween } from './mentions.ts';
import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import type { Stance } from './stance.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const ACTS = wordSet(
  `acceptance signature signing payment entry performance execution agreement willingness readiness decision choice consent conduct silence
  delay receipt collection forbearance compromise accepting taking paying settling entering agreeing`,
);
const LONGEST_BETWEEN = 2;

/**
 * Whose act the subject is: `the Bank's acceptance of less is no admission` speaks of the bank. Elsewhere the owner of a thing does
 * nothing by it (`Company's records`).
 */
export function ownerActs(
  tokens: readonly Token[],
  { subject }: Segment,
  mentions: readonly Mention[],
  { bearers, agreeing }: Stance,
): ReadonlySet<Role> {
  // The clause itself names somebody: `is no admission by either party`.
  if (bearers !== agreeing && [...bearers].some((role) => role !== 'third')) return NOBODY;
  const owner = mentionsBetween(mentions, subject.from, subject.to).find(({ concept }) => concept === 'owner_company');
  if (!owner || owner.from > subject.from + LONGEST_BEFORE) return NOBODY;
  const behind = tokens.slice(owner.to, Math.min(subject.to, owner.to + LONGEST_BETWEEN));
  return behind.some((token) => isOneOf(token, ACTS)) ? COMPANY : NOBODY;
}

/** `nor the First County Bank's` */
const LONGEST_BEFORE = 5;
const NOBODY: ReadonlySet<Role> = new Set();
const COMPANY: ReadonlySet<Role> = new Set<Role>(['company']);
