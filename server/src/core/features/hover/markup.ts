import type { FilteredExpression, Node } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import type { Delimited } from '../completion/delimited.ts';
import { roleAt } from '../completion/role.ts';
import { blocks, code, type Links } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';
import { pathCard } from './file.ts';
import { filterCard } from './filter.ts';
import type { Card } from './hover.ts';
import { tagCard } from './tag.ts';
import { pathAt, printedAt } from './value.ts';
import { variableCard } from './variable.ts';

/** What the word at an offset of an output or tag is, also in one that is not finished yet. */
export function markupCard(subject: Subject, at: Delimited, offset: number, links: Links): Card | undefined {
  const { text } = subject.facts;
  const { role, tag } = roleAt(text, at);
  const written = text.slice(at.word.start, at.word.end);
  if (written === '') return undefined;
  const card = (markdown: string | undefined, span: Span = at.word): Card | undefined =>
    markdown === undefined ? undefined : { span, markdown };
  if (at.string) return role.kind === 'path' ? card(pathCard(written, subject, links)) : undefined;
  switch (role.kind) {
    case 'tag-name':
      return card(tagCard(written));
    case 'filter':
      return card(filterCard(written, filterHere(subject, at, offset)));
    case 'member': {
      const start = text.lastIndexOf(role.path[0] ?? '', at.word.start);
      const path = { kind: 'path', segments: [...role.path, written], span: { start, end: at.word.end } } as const;
      const value = pathAt(subject, path, at.open);
      return card(value === undefined ? undefined : `Here: ${code(value)}`, path.span);
    }
    case 'parameter':
      return card(variableCard(written, subject, at.open));
    case 'new-name':
      return card(variableCard(written, subject, at.inner.end + 2));
    case 'value':
    case 'argument':
    case 'compared':
      return card(
        variableCard(
          written,
          subject,
          at.open,
          tag === undefined || tag === 'assign' ? printedHere(subject, at) : undefined,
        ),
      );
    default:
      return undefined;
  }
}

/** What the whole output prints, with its filters. */
function printedHere(subject: Subject, at: Delimited): string | undefined {
  const expression = expressionAt(subject.facts.template.nodes, at.open);
  const printed = expression && printedAt(subject, expression, at.open);
  if (printed === undefined) return undefined;
  const filters = expression?.filters.map(({ name }) => name).join(' | ') ?? '';
  return `Here: ${code(printed)}${filters === '' ? '' : ` (through ${code(filters)})`}`;
}

/** What a filter makes of the value that it gets at its place. */
function filterHere(subject: Subject, at: Delimited, offset: number): string | undefined {
  const expression = expressionAt(subject.facts.template.nodes, at.open);
  const index = expression?.filters.findIndex(({ span }) => span.start <= offset && offset <= span.end) ?? -1;
  if (expression === undefined || index < 0) return undefined;
  const upTo = (count: number): string | undefined =>
    printedAt(subject, { ...expression, filters: expression.filters.slice(0, count) }, at.open);
  const [input, result] = [upTo(index), upTo(index + 1)];
  if (input === undefined || result === undefined) return undefined;
  return blocks(`Here: ${code(input) || 'nothing'} → ${code(result) || 'nothing'}`);
}

/** The expression of the output or assignment that begins at an offset. */
function expressionAt(nodes: readonly Node[], open: number): FilteredExpression | undefined {
  for (const node of nodes) {
    if (node.span.start > open) return undefined;
    if (node.span.end <= open) continue;
    if (node.kind === 'output') return node.expression;
    if (node.kind === 'assign') return node.value;
    const bodies =
      node.kind === 'for'
        ? [node.body, node.otherwise ?? []]
        : 'branches' in node
          ? node.branches.map(({ body }) => body)
          : [];
    for (const body of bodies) {
      const found = expressionAt(body, open);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
