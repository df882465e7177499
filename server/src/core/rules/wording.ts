import type { ConflictResult, WordingResult } from '../clauses/types.ts';
import type { RuleOption } from '../config/option.ts';
import type { Severity, Span } from '../text/span.ts';
import { firstLineOf } from './anchor.ts';
import type { Facts } from './facts.ts';
import { isAllowed, optionValue } from './options.ts';
import type { Complaint, Rule } from './types.ts';

/** What a rule needs to know of a harmful wording or a conflict of the pack. */
export type WordingName = {
  readonly id: string;
  readonly says: string;
  readonly severity: Severity;
  readonly why: string;
  readonly instead: string;
  readonly examples: Rule['examples'];
};

const ALLOW: Extract<RuleOption, { readonly type: 'words' }> = {
  name: 'allow',
  type: 'words',
  default: [],
  says: 'Words that may stand: what is found is not told where it contains one of these texts.',
};

/** The rule of one harmful wording of the pack: is it said anywhere, on any path through the template? */
export function wordingRule(wording: WordingName): Rule {
  return {
    id: `wording/${wording.id}`,
    family: 'wording',
    says: wording.says,
    severity: wording.severity,
    docs: docsOf(wording),
    examples: wording.examples,
    options: [ALLOW],
    check: (facts) =>
      (facts.coverage.wordings ?? [])
        .filter(({ id, span }) => id === wording.id && !isToldElsewhere(span, facts))
        .filter(({ words }) => !isAllowed(words, optionValue(facts, `wording/${wording.id}`, ALLOW)))
        .map((found) => wordingComplaint(found, wording, facts)),
  };
}

/** The rule of one conflict of the pack: words that take back what another place of the document gives. */
export function conflictRule(conflict: WordingName): Rule {
  return {
    id: `conflict/${conflict.id}`,
    family: 'conflict',
    says: conflict.says,
    severity: conflict.severity,
    docs: docsOf(conflict),
    examples: conflict.examples,
    check: (facts) =>
      (facts.coverage.conflicts ?? [])
        .filter(({ id }) => id === conflict.id)
        .map((found) => conflictComplaint(found, conflict, facts)),
  };
}

function docsOf({ why, instead }: WordingName): string {
  return instead === '' ? why : `${why} ${safer(instead)}`;
}

function safer(instead: string): string {
  return `Safer: ${instead}`;
}

/** A clause that is required, a conflict, or a rule about leftovers says more of the same words: one finding a place. */
function isToldElsewhere(span: Span, facts: Facts): boolean {
  const { clauses, conflicts = [] } = facts.coverage;
  const meets = (other: Span) => other.start < span.end && span.start < other.end;
  return (
    conflicts.some((conflict) => meets(conflict.span)) ||
    facts.foreign.some((leftover) => meets(leftover.span)) ||
    clauses.some(
      ({ requirement, state, elements, evidence }) =>
        requirement === 'required' &&
        state === 'contradicted' &&
        [...evidence, ...elements.flatMap((element) => element.evidence)].some(
          (one) => one.role === 'harms' && meets(one.span),
        ),
    )
  );
}

function wordingComplaint({ span, words }: WordingResult, wording: WordingName, facts: Facts): Complaint {
  return {
    message: [
      `“${words}”: ${wording.says}`,
      wording.why,
      ...(wording.instead === '' ? [] : [safer(wording.instead)]),
    ].join(' '),
    span: firstLineOf(facts.text, span),
    about: [words],
  };
}

function conflictComplaint(found: ConflictResult, conflict: WordingName, facts: Facts): Complaint {
  const { clause, against, span, words } = found;
  const title = facts.context.clauses.find(({ id }) => id === clause)?.title;
  const message = [
    title === undefined
      ? `“${words}”: ${conflict.says}`
      : `“${words}” clashes with the clause “${title}”. ${conflict.says}`,
    conflict.why,
    ...(conflict.instead === '' ? [] : [safer(conflict.instead)]),
  ].join(' ');
  if (against === undefined || title === undefined)
    return { message, span: firstLineOf(facts.text, span), about: [words] };
  return {
    message,
    span: firstLineOf(facts.text, span),
    about: [words],
    related: [{ span: firstLineOf(facts.text, against), message: `The clause “${title}” says so here.` }],
  };
}
