import type { Variable } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { countCoverage } from '../coverage-view.ts';
import type { Subject } from '../subject.ts';

/** A line above a line of the source, before its words are known: what it is about, and where. */
export type Lens =
  | { readonly kind: 'coverage' | 'insert'; readonly span: Span }
  | { readonly kind: 'uses'; readonly span: Span; readonly name: string };

/** The lenses of a document: on its first line, where a kind decides what it needs, and on each declared variable. */
export function lensesOf({ facts: { template, document, context } }: Subject): readonly Lens[] {
  const top = { start: 0, end: firstLineEnd(template.text) };
  const isJudged = document !== undefined && context.kinds.includes(document);
  return [
    ...(isJudged
      ? ([
          { kind: 'coverage', span: top },
          { kind: 'insert', span: top },
        ] as const)
      : []),
    ...[...template.frontMatter.variables.values()].map(
      ({ name, nameSpan }) => ({ kind: 'uses', span: nameSpan, name }) as const,
    ),
  ];
}

/** `9 of 11 protections`; undefined where none is needed. Asks for coverage. */
export function coverageTitle({ facts }: Subject): string | undefined {
  const { present, needed } = countCoverage(facts.coverage);
  if (needed === 0) return undefined;
  return `${present} of ${needed} ${needed === 1 ? 'protection' : 'protections'}`;
}

/** `Insert missing: No fault, Receipt and 3 more`, with the clause when it is one. Asks for coverage. */
export function insertTitle({ facts }: Subject): { readonly title: string; readonly clause?: string } {
  const { missing } = countCoverage(facts.coverage);
  const [first] = missing;
  if (first === undefined) return { title: 'Insert a clause' };
  const named = missing.length <= MOST_NAMED + 1 ? missing : missing.slice(0, MOST_NAMED);
  const more = missing.length - named.length;
  const titles = named.map(({ title }) => title).join(', ');
  const title = `Insert missing: ${titles}${more > 0 ? ` and ${more} more` : ''}`;
  return missing.length === 1 ? { title, clause: first.id } : { title };
}

const MOST_NAMED = 2;

/** Where a letter uses a variable, itself or through a `render` tag: each place once, in order. */
export function usesOf({ name }: Pick<Variable, 'name'>, { facts }: Subject): readonly Span[] {
  const places = new Map<number, Span>();
  for (const use of facts.uses)
    if (!use.local && use.name === name && !places.has(use.nameSpan.start))
      places.set(use.nameSpan.start, use.nameSpan);
  return [...places.values()].sort((a, b) => a.start - b.start);
}

export function usesTitle(count: number): string {
  return count === 0 ? 'not used' : `${count} ${count === 1 ? 'use' : 'uses'}`;
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
