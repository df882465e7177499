import type { ClauseResult } from '../../clauses/types.ts';
import type { Finding } from '../../rules/types.ts';
import { atOrigin, sourceOf } from '../../template/origins.ts';
import type { Origin } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { purposeOf } from '../coverage-view.ts';
import { nameOf, type ShownLetter } from './letter.ts';

/** A clause of the letter: its verdict, where it stands in the template, and where in this letter, if it does. */
export type ClauseMark = Pick<ClauseResult, 'id' | 'title' | 'state' | 'requirement' | 'when'> & {
  readonly source: Span;
  readonly at?: number;
  /** What it does not say, or what takes it back: one line each. */
  readonly lacks: readonly string[];
};
export type MissingClause = Pick<ClauseResult, 'id' | 'title' | 'requirement' | 'when'> & { readonly purpose: string };

/** A finding in the letter as it would be sent: its place there, where that comes from, and the variable when it is data. */
export type LetterFinding = Pick<Finding, 'rule' | 'severity' | 'message'> & {
  readonly span?: Span;
  readonly source: Span;
  readonly variable?: string;
};

/** What is to be known of the clauses of a letter. */
export function clauseMarks({ subject, letter }: ShownLetter): readonly ClauseMark[] {
  return subject.facts.coverage.clauses.flatMap((clause): ClauseMark[] => {
    const { id, title, state, requirement, when, span, elements } = clause;
    if (span === undefined || state === 'missing' || state === 'not-applicable') return [];
    const at = letterOffset(letter.origins, span);
    return [
      {
        id,
        title,
        state,
        requirement,
        ...(when === undefined ? {} : { when }),
        source: span,
        ...(at === undefined ? {} : { at }),
        lacks: elements
          .filter((one) => one.state === 'harmful' || (one.state === 'missing' && one.severity !== 'info'))
          .map(({ says }) => says),
      },
    ];
  });
}

/** The clauses that the letter needs and does not have, in the order of an agreement; not those that the writer has set aside. */
export function missingClauses({ subject }: ShownLetter): readonly MissingClause[] {
  const { engine, facts } = subject;
  const waived = new Set(engine.check(facts).waived.map(({ finding }) => finding.rule));
  return facts.coverage.clauses
    .filter(({ state, requirement }) => state === 'missing' && /^(?:required|recommended)$/.test(requirement))
    .filter(({ id }) => !waived.has(`clause/${id}`))
    .map(({ id, title, requirement, when }) => ({
      id,
      title,
      requirement,
      ...(when === undefined ? {} : { when }),
      purpose: purposeOf(id, subject),
    }));
}

/** Where a range of the template begins in the letter: at its first character that is printed. */
function letterOffset(origins: readonly Origin[], { start, end }: Span): number | undefined {
  const first = origins.find(({ span, source }) => source.start < end && start < source.end && span.end > span.start);
  if (first === undefined) return undefined;
  const linear = first.span.end - first.span.start === first.source.end - first.source.start;
  return linear ? first.span.start + Math.max(0, start - first.source.start) : first.span.start;
}

/**
 * Checks the letter as it would be sent, and leads each finding back to the template: what is wrong with values first, then what is wrong
 * with the words. Findings about template code have no place in a letter, and what the writer has set aside stays so.
 */
export function letterFindings(shown: ShownLetter): readonly LetterFinding[] {
  const { subject, letter, values, problems } = shown;
  const { engine, facts } = subject;
  const { document, context } = facts;
  const sent = engine.read(letter.text, { document, today: context.today, severityOf: context.severityOf });
  const waived = engine.check(facts).waived.map(({ finding }) => finding);
  const isWaived = (rule: string, source: Span | undefined): boolean =>
    waived.some(
      (one) =>
        one.rule === rule && (source === undefined || (one.span.start < source.end && source.start < one.span.end)),
    );
  const words = engine.lint(sent).flatMap(({ rule, severity, message, span }): LetterFinding[] => {
    if (!ABOUT_WORDS.test(rule)) return [];
    const isPlaced = span.end > span.start && span.start > 0;
    const source = isPlaced ? sourceOf(letter.origins, span) : { start: 0, end: 0 };
    if (isWaived(rule, isPlaced ? source : undefined)) return [];
    const variable = isPlaced ? atOrigin(letter.origins, span.start)?.variable : undefined;
    return [
      {
        rule,
        severity,
        message,
        source,
        ...(isPlaced ? { span } : {}),
        ...(variable === undefined ? {} : { variable: nameOf(variable) }),
      },
    ];
  });
  return [...valueFindings(letter.problems, values, problems), ...words];
}

const ABOUT_WORDS = /^(?:clause|wording|conflict|citation|leftover)\//;

function valueFindings(
  found: ShownLetter['letter']['problems'],
  values: ShownLetter['values'],
  problems: ShownLetter['problems'],
): readonly LetterFinding[] {
  const names = new Map([...problems].map(([name, message]) => [message, name]));
  return found.map(({ rule, severity, message, span: source }) => {
    const variable = names.get(message);
    const place = values.find((one) => variable !== undefined && nameOf(one.variable) === variable)?.span;
    return {
      rule,
      severity,
      message,
      source,
      ...(place === undefined ? {} : { span: place }),
      ...(variable === undefined ? {} : { variable }),
    };
  });
}
