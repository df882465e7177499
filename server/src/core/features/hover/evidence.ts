import type { ClauseResult, Evidence } from '../../clauses/types.ts';
import type { Span } from '../../text/span.ts';
import { clauseOf } from '../pages/clause-text.ts';
import { blocks, bullets, code, type Links, plain } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';
import { clauseCard, ROLES, stateLine } from './clause.ts';

/** The clause that the words at an offset of running text belong to, with what they do in it; undefined where they belong to none. */
export function proseCard(
  subject: Subject,
  offset: number,
  links: Links,
): { readonly span: Span; readonly markdown: string } | undefined {
  const here = subject.facts.coverage.clauses.flatMap((result) => {
    const found = evidenceAt(result, offset);
    const inside = result.span !== undefined && holds(result.span, offset) && result.state !== 'missing';
    return found.length > 0 || inside ? [{ result, found }] : [];
  });
  // Words can count for several clauses: the one that they make whole, or take back, comes first.
  const [first, ...others] = here.sort(
    (a, b) =>
      Number(b.found.length > 0) - Number(a.found.length > 0) ||
      STATES.indexOf(a.result.state) - STATES.indexOf(b.result.state) ||
      length(a.result.span) - length(b.result.span),
  );
  const clause = first === undefined ? undefined : clauseOf(subject.engine, first.result.id);
  if (first === undefined || clause === undefined) return undefined;
  const said = bullets(first.found.map(({ evidence, element }) => wordsDo(evidence, element)));
  const more = others
    .filter(({ result, found }) => found.length > 0 && result.id !== first.result.id)
    .map(({ result }) => `${plain(result.title)} (${code(result.id)}): ${stateLine(result)}`);
  const span = smallest(first.found.map(({ evidence }) => evidence.span)) ??
    first.result.span ?? { start: offset, end: offset };
  return {
    span,
    markdown: blocks(
      clauseCard(clause, subject, links, said),
      more.length === 0 ? undefined : blocks('These words also count for:', bullets([...new Set(more)])),
    ),
  };
}

const STATES: readonly ClauseResult['state'][] = [
  'contradicted',
  'unclear',
  'present',
  'incomplete',
  'missing',
  'not-applicable',
];

type Found = { readonly evidence: Evidence; readonly element?: string };

function evidenceAt(result: ClauseResult, offset: number): readonly Found[] {
  const all: readonly Found[] = [
    ...result.elements.flatMap(({ says, evidence }) => evidence.map((one) => ({ evidence: one, element: says }))),
    ...result.evidence.map((evidence) => ({ evidence })),
  ];
  return all.filter(({ evidence }) => holds(evidence.span, offset));
}

function wordsDo({ role, why }: Evidence, element: string | undefined): string {
  const about = element ?? why;
  return `**${ROLES[role]}**: ${plain(about)}${element !== undefined && why !== '' && why !== element ? ` (${plain(why)})` : ''}`;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function length(span: Span | undefined): number {
  return span === undefined ? Number.POSITIVE_INFINITY : span.end - span.start;
}

function smallest(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>((best, one) => (length(one) < length(best) ? one : best), undefined);
}
