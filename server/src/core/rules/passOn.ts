import type { Problem } from '../text/span.ts';
import type { Facts } from './facts.ts';
import type { Complaint, Family, Rule } from './types.ts';

/** A rule without its check: what is said about it. */
export type RuleEntry = Omit<Rule, 'check' | 'family'>;

/**
 * A rule whose question was answered while the template was read: it passes those problems on under their own id, so
 * that they have a reason, examples and a severity like any other. `from` says where the problems are.
 */
export function passOn(family: Family, entry: RuleEntry, from: (facts: Facts) => readonly Problem[] = reading): Rule {
  return {
    ...entry,
    family,
    check: (facts) =>
      from(facts)
        .filter(({ rule }) => rule === entry.id)
        .map(complaintOf),
  };
}

export function complaintOf({ severity, message, span, fix }: Problem): Complaint {
  return { severity, message, span, ...(fix === undefined ? {} : { fix }) };
}

function reading(facts: Facts): readonly Problem[] {
  return facts.reading;
}
