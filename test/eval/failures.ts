import type { ClauseResult } from '../../server/src/core/clauses/types.ts';

/** A text judged wrongly: where it comes from, what was wanted, and what was found per element. `shown` is the part of it to print. */
export function failureLines(
  title: string,
  wanted: string,
  text: string,
  result: ClauseResult,
  shown = text,
): readonly string[] {
  return [
    `--- ${title}`,
    `wanted: ${wanted}; found: ${result.id} ${result.state}${result.when === undefined ? '' : ` when ${result.when}`}`,
    ...shown.split('\n').map((line) => `    ${line}`.trimEnd()),
    ...result.elements.map(({ id, severity, state, says, evidence }) => {
      const words = evidence.map(({ span, role }) => `${role} “${excerpt(text, span)}”`).join('; ');
      return `  ${id} ${severity} ${state}: ${says}${words === '' ? '' : ` [${words}]`}`;
    }),
    ...result.evidence.map(({ span, role, why }) => `  beside it, ${role}: “${excerpt(text, span)}” ${why}`),
    '',
  ];
}

const LONGEST = 70;

function excerpt(text: string, span: { readonly start: number; readonly end: number }): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
