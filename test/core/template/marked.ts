import assert from 'node:assert/strict';
import type { Problem, Span } from '../../../server/src/core/text/span.ts';

/** Takes `«` and `»` out of a text and gives the ranges that they marked. */
export function marked(source: string): { readonly text: string; readonly spans: readonly Span[] } {
  let text = '';
  const spans: Span[] = [];
  const open: number[] = [];
  for (const character of source) {
    if (character === '«') open.push(text.length);
    else if (character === '»') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Asserts that the problems are exactly these rules at exactly the marked ranges, in order. */
export function assertProblems(
  problems: readonly Problem[],
  rules: readonly string[],
  spans: readonly Span[],
  text: string,
): void {
  const shown = (span: Span) => text.slice(span.start, span.end);
  const found = problems.map((problem) => `${problem.rule} ${shown(problem.span)} @${problem.span.start}`);
  assert.deepEqual(
    found,
    rules.map((rule, i) => `${rule} ${shown(spans[i] ?? { start: 0, end: 0 })} @${spans[i]?.start}`),
  );
  for (const problem of problems) assert.match(problem.message, /[.?…)]$/, problem.message);
}
