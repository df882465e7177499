import { cutBefore, isInCondition } from './open-clause.ts';
import type { Cuts } from './segments.ts';
import { startsSubject } from './starts-subject.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Verbs that in a condition rather take a clause than a thing. */
const HOLDS_TRUE = wordSet(
  `believe believes believed think thinks thought contend contends contended claim claims claimed say says said assert asserts maintain
  maintains consider considers conclude concludes concluded feel feels suspect suspects agree agrees know knows learn learns learned insist
  insists decide decides decided determine determines determined allege alleges alleged realize realizes`,
);

/** `If either believes the mark is wrong, …`: behind such a verb a clause begins, where it stands in a condition. */
export function holdsTrue(tokens: readonly Token[], { head, to }: VerbGroup): boolean {
  return isOneOf(tokens[head], HOLDS_TRUE) && startsSubject(tokens[to]);
}

/** The verb stands in a complement without `that`, which hangs on a condition. */
export function isBareInCondition(tokens: readonly Token[], cuts: Cuts, group: VerbGroup): boolean {
  return tokens[cutBefore(cuts, group.from)]?.key !== 'that' && isInCondition(cuts, group);
}
