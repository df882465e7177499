import type { ClauseResult } from '../../server/src/core/clauses/types.ts';

/** What a label of the real texts asks of the engine: a whole clause, or some elements of one. */
export type Question = {
  readonly clause: string;
  readonly elements?: readonly string[];
};

/**
 * Label names of texts that other people labelled, and our names for the same. Where a label means less than our clause, it asks for
 * the elements that it means: `no-fault` takes a denial of liability by one side, `governing-law-venue` a law alone.
 */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'mutual-dispute': { clause: 'dispute-recital' },
  'practical-compromise': { clause: 'burden-recital' },
  'final-resolution': { clause: 'final-resolution', elements: ['fr1'] },
  'no-fault': { clause: 'no-fault', elements: ['nf7'] },
  'no-adverse-statements': { clause: 'mutual-non-adverse-statements', elements: ['mn1', 'mn3'] },
  'removal-within-days': { clause: 'seven-day-removal' },
  'governing-law-venue': { clause: 'jurisdiction', elements: ['ju2'] },
  'itemized-statement': { clause: 'itemised-statement' },
  'debt-validation-request': { clause: 'validation-request' },
  'debt-not-validated': { clause: 'no-fault', elements: ['nf1'] },
  'no-credit-mark': { clause: 'credit-mark-disavowal', elements: ['cd1', 'cd2', 'cd3'] },
  severability: { clause: 'boilerplate', elements: ['bp9'] },
  counterparts: { clause: 'boilerplate', elements: ['bp2'] },
  'entire-agreement': { clause: 'boilerplate', elements: ['bp3'] },
  'assigns-bound': { clause: 'boilerplate', elements: ['bp5'] },
  signatures: { clause: 'boilerplate', elements: ['bp10'] },
};

/** The labels that are no clause of ours. */
const OTHERS: ReadonlySet<string> = new Set(['confidentiality']);

/** What a label asks; undefined when it is no clause of ours. A label without an entry is a clause's own id. */
export function questionOf(label: string): Question | undefined {
  return OTHERS.has(label) ? undefined : (QUESTIONS[label] ?? { clause: label });
}

/** Whether a verdict answers the question with yes. */
export function answersYes(question: Question, result: ClauseResult): boolean {
  if (question.elements === undefined) return result.state === 'present';
  return question.elements.every((id) => result.elements.find((element) => element.id === id)?.state === 'satisfied');
}
