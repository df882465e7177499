import { clauseRule } from './rules/clause.ts';
import { type Facts, factsOf, type LintContext } from './rules/facts.ts';
import { RULES } from './rules/index.ts';
import type { Complaint, Finding, Rule } from './rules/types.ts';
import { conflictRule, wordingRule } from './rules/wording.ts';
import type { Problem } from './text/span.ts';
import type { Waived } from './waivers/apply.ts';
import { SUPPRESSION_RULES } from './waivers/rules.ts';
import { weigh } from './waivers/weigh.ts';

/** What checking a text gives: the findings that stand, and those that a waiver in the text takes aside. */
export type Checked = { readonly findings: readonly Finding[]; readonly waived: readonly Waived[] };

/**
 * Everything wrong with a text, in reading order. Pure and total: the same text and context give the same findings, and
 * a rule that fails becomes a finding `rule/internal` instead of an exception.
 */
export function lint(text: string, context: LintContext): readonly Finding[] {
  return check(factsOf(text, context), rulesFor(context)).findings;
}

/** The rules that apply: those written in code, those about waivers, and one for each clause, wording and conflict of the pack. */
export function rulesFor({
  clauses,
  wordings = [],
  conflicts = [],
}: Pick<LintContext, 'clauses' | 'wordings' | 'conflicts'>): readonly Rule[] {
  return [
    ...RULES,
    ...SUPPRESSION_RULES,
    ...clauses.map(clauseRule),
    ...wordings.map(wordingRule),
    ...conflicts.map(conflictRule),
  ];
}

/** Runs the rules over facts that are there already. `rules` are all that exist; the context says which of them are off. */
export function check(facts: Facts, rules: readonly Rule[]): Checked {
  const grade = (finding: Finding): Finding | undefined => graded(finding, facts.context);
  const on = rules.filter(({ id }) => facts.context.severityOf?.(id) !== 'off');
  const found = [...on.flatMap((rule) => run(rule, facts)), ...unclaimed(facts, rules)];
  const weighed = weigh(
    found.flatMap((finding) => grade(finding) ?? []),
    facts.template,
    new Set(rules.map(({ id }) => id)),
    facts.context.today,
    grade,
  );
  return {
    findings: withoutRepeats([...weighed.findings, ...weighed.about].sort(inReadingOrder)),
    waived: [...weighed.waived].sort((a, b) => inReadingOrder(a.finding, b.finding)),
  };
}

/** The finding with its configured severity; undefined when its rule is off. That a check is missing cannot be switched off. */
function graded(finding: Finding, { severityOf }: LintContext): Finding | undefined {
  const severity = finding.rule === 'rule/internal' ? undefined : severityOf?.(finding.rule);
  if (severity === 'off') return undefined;
  return severity === undefined || severity === finding.severity ? finding : { ...finding, severity };
}

function run(rule: Rule, facts: Facts): readonly Finding[] {
  try {
    return [...rule.check(facts)].map((complaint) => stamp(complaint, rule, facts.text.length));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: 'rule/internal',
        severity: 'error',
        message: `The rule ${rule.id} could not finish: ${reason}. Its answer is missing; please report this with the text that caused it.`,
        span: { start: 0, end: 0 },
      },
    ];
  }
}

/** The rule's id and severity, and a span that lies within the text whatever the rule said. */
function stamp(complaint: Complaint, rule: Rule, length: number): Finding {
  const start = Math.max(0, Math.min(complaint.span.start, length));
  const end = Math.max(start, Math.min(complaint.span.end, length));
  return { ...complaint, rule: rule.id, severity: complaint.severity ?? rule.severity, span: { start, end } };
}

/** A problem of the parser that no rule passes on is shown all the same: nothing is dropped in silence. */
function unclaimed(facts: Facts, rules: readonly Rule[]): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  return facts.reading.filter((problem: Problem) => !ids.has(problem.rule));
}

function inReadingOrder(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.rule, b.rule) ||
    compare(a.element ?? '', b.element ?? '') ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Neighbours in reading order that say the same of the same place. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, i) => {
    const before = findings[i - 1];
    return before === undefined || inReadingOrder(before, finding) !== 0;
  });
}
