import type { ClauseResult, Coverage, Evidence } from '../clauses/types.ts';
import type { Span } from '../text/span.ts';
import type { Subject } from './subject.ts';

/** Where a document stands, for people: how many of the clauses that it needs are there. */
export type CoverageCount = {
  readonly present: number;
  readonly needed: number;
  /** The clauses that are needed and not there at all, in canonical order. */
  readonly missing: readonly ClauseResult[];
};

/** Counted over the required and recommended clauses that apply. */
export function countCoverage({ clauses }: Coverage): CoverageCount {
  const needed = clauses.filter(
    ({ requirement, state }) =>
      (requirement === 'required' || requirement === 'recommended') && state !== 'not-applicable',
  );
  return {
    present: needed.filter(({ state }) => state === 'present').length,
    needed: needed.length,
    missing: needed.filter(({ state }) => state === 'missing'),
  };
}

/** What a clause is for, in the pack's words. */
export function purposeOf(id: string, { engine }: Subject): string {
  return engine.library.clauses.find((one) => one.id === id)?.purpose ?? '';
}

/** The words that decide about an element, or about a clause. */
export function placeOfEvidence(
  evidence: readonly Evidence[],
  state: 'satisfied' | 'missing' | 'harmful',
): Span | undefined {
  const wanted = state === 'harmful' ? 'harms' : 'satisfies';
  return evidence.find(({ role }) => role === wanted)?.span;
}
