import type { Condition, Expression, FilteredExpression, Node, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { armsOf, isBlock } from '../outline/conditions.ts';

/** Everything of the template language around a place: expressions, filters, tags, branches and whole blocks, in no order. */
export function tagsAround(template: Template, at: number): readonly Span[] {
  const found: Span[] = [];
  visit(template.nodes, template, at, found);
  return found;
}

function visit(nodes: readonly Node[], template: Template, at: number, found: Span[]): void {
  const node = nodes.find(({ span, kind }) => kind !== 'text' && span.start <= at && at <= span.end);
  if (node === undefined) return;
  found.push(node.span);
  if (node.kind === 'output') filtered(node.expression, found);
  else if (node.kind === 'assign') {
    found.push(node.nameSpan);
    filtered(node.value, found);
  } else if (node.kind === 'render') {
    if (node.pathSpan) found.push(node.pathSpan, { start: node.pathSpan.start + 1, end: node.pathSpan.end - 1 });
    for (const { nameSpan, value } of node.args) {
      found.push(nameSpan, { start: nameSpan.start, end: value.span.end });
      expression(value, found);
    }
  } else if (node.kind === 'raw') found.push(node.contentSpan);
  else if (isBlock(node)) {
    for (const { tag, body, nodes: inner } of armsOf(node, template)) {
      found.push(tag, trimmed(body, template.text), trimmed({ start: tag.start, end: body.end }, template.text));
      if (body.start <= at && at <= body.end) visit(inner, template, at, found);
    }
    if (node.kind === 'case') {
      found.push(node.tagSpan);
      expression(node.subject, found);
    }
    if (node.kind === 'for') {
      found.push(node.variableSpan);
      for (const part of [node.collection, node.limit, node.offset]) expression(part, found);
    } else
      for (const branch of node.branches) {
        condition(branch.condition, found);
        for (const value of branch.values ?? []) expression(value, found);
      }
    if (node.endSpan) found.push(node.endSpan);
  }
}

function filtered(value: FilteredExpression | undefined, found: Span[]): void {
  if (value === undefined) return;
  expression(value.value, found);
  for (const { nameSpan, span, args } of value.filters) {
    found.push(nameSpan, span, { start: value.span.start, end: span.end });
    for (const arg of args) expression(arg, found);
  }
  found.push(value.span);
}

function condition(one: Condition | undefined, found: Span[]): void {
  if (one === undefined) return;
  found.push(one.span);
  if (one.kind === 'test') expression(one.value, found);
  else if (one.kind === 'compare') {
    expression(one.left, found);
    expression(one.right, found);
  } else {
    condition(one.left, found);
    condition(one.right, found);
  }
}

function expression(one: Expression | undefined, found: Span[]): void {
  if (one === undefined) return;
  found.push(one.span);
  if (one.kind === 'literal' && typeof one.value === 'string')
    found.push({ start: one.span.start + 1, end: one.span.end - 1 });
  if (one.kind !== 'range') return;
  expression(one.from, found);
  expression(one.to, found);
}

function trimmed({ start, end }: Span, text: string): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
