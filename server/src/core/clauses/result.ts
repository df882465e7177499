import { sourceOf } from '../template/origins.ts';
import type { Projection } from '../template/types.ts';
import type { Clause } from './pack.ts';
import type { ClauseResult, ElementState, Evidence, Requirement } from './types.ts';
import type { Trace, Verdict } from './verdict.ts';

/**
 * A verdict on a projection as a verdict on the template: spans in its source, evidence with its words. `when` is the branch on
 * which it holds, where it does not hold on all.
 */
export function resultOf(
  clause: Clause,
  requirement: Requirement,
  verdict: Verdict,
  projection: Projection,
  when: string | undefined,
): ClauseResult {
  const evidence = (trace: Trace): Evidence => ({
    span: sourceOf(projection.origins, { start: trace.start, end: trace.end }),
    role: trace.role,
    why: trace.why,
    words: wordsAt(projection, trace.start, trace.end),
  });
  const unused = verdict.state === 'missing' || verdict.state === 'not-applicable';
  return {
    id: clause.id,
    title: clause.title,
    requirement,
    state: verdict.state,
    ...(when ? { when } : {}),
    ...(verdict.start === undefined || unused
      ? {}
      : { span: sourceOf(projection.origins, { start: verdict.start, end: verdict.end ?? verdict.start }) }),
    elements: verdict.elements.map(({ element, state, traces }) => ({
      id: element.id,
      says: element.says,
      severity: element.severity,
      state: unused && state === 'satisfied' ? ('missing' as ElementState) : state,
      evidence: traces.map(evidence),
    })),
    evidence: verdict.traces.map(evidence),
  };
}

/** The words of a stretch of a projection; a field reads as its variable's name in braces. */
function wordsAt(projection: Projection, start: number, end: number): string {
  let words = '';
  for (let at = start; at < end; at++) {
    const field = projection.fields.get(at);
    words += field ? `{{ ${field.variable} }}` : projection.text.charAt(at);
  }
  return words.replace(/\s+/g, ' ').trim();
}
