import { escapeCode, escapeMarkdown } from './escape.ts';
import { holds, sameValue } from './evaluate-condition.ts';
import { evaluateExpression, evaluateFiltered, reportMissing, sourceName } from './evaluate-expression.ts';
import { writeIncluded } from './evaluate-include.ts';
import { writeLoop } from './evaluate-loop.ts';
import { printedParts } from './notes.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import type { AssignNode, CaseNode, ConditionalNode, Node, OutputNode } from './types.ts';
import { printedValue } from './value.ts';
import { isInCode } from './written.ts';

/** Writes nodes with the values of a scope. */
export function writeNodes(nodes: readonly Node[], scope: Scope, run: Run): void {
  for (const node of nodes) {
    if (run.stopped || run.writer.full()) return;
    writeNode(node, scope, run);
  }
}

function writeNode(node: Node, scope: Scope, run: Run): void {
  switch (node.kind) {
    case 'text':
      for (const part of printedParts(scope.template, node)) writeSource(part, scope, run);
      break;
    case 'raw':
      writeSource(node.contentSpan, scope, run);
      break;
    case 'error':
      writeSource(node.span, scope, run);
      break;
    case 'output':
      writeOutput(node, scope, run);
      break;
    case 'if':
    case 'unless':
      writeConditional(node, scope, run);
      break;
    case 'case':
      writeCase(node, scope, run);
      break;
    case 'for':
      writeLoop(node, scope, run, writeNodes);
      break;
    case 'assign':
      assign(node, scope, run);
      break;
    case 'render':
      writeIncluded(node, scope, run, writeNodes);
      break;
    case 'comment':
      break;
  }
}

function writeSource(span: { readonly start: number; readonly end: number }, scope: Scope, run: Run): void {
  run.writer.write(scope.template.text.slice(span.start, span.end), { own: span, linear: true }, run.inclusion);
}

function writeOutput({ expression, span }: OutputNode, scope: Scope, run: Run): void {
  if (!expression) return;
  const { value, variable, missing, failed } = evaluateFiltered(expression, scope, run);
  const own = { own: span, linear: false, ...(variable === undefined ? {} : { variable }) };
  if (missing !== undefined || value.kind === 'nil') {
    const name = missing ?? sourceName(expression);
    if (!failed) reportMissing(name, expression.value, scope, run);
    run.writer.write(`⟦${name}⟧`, { ...own, variable: variable ?? name }, run.inclusion);
    return;
  }
  const text = printedValue(value);
  const isData = expression.value.kind !== 'literal';
  run.writer.write(isData && run.escape ? escaped(text, span.start, scope, run) : text, own, run.inclusion);
}

function escaped(text: string, at: number, { template }: Scope, run: Run): string {
  return isInCode(template, at) ? escapeCode(text) : escapeMarkdown(text, run.writer.line());
}

function writeConditional(node: ConditionalNode, scope: Scope, run: Run): void {
  for (const branch of node.branches) {
    const holding = branch.tag === 'else' || (branch.condition ? holds(branch.condition, scope, run) : false);
    if (holding === (branch.tag === 'unless')) continue;
    writeNodes(branch.body, scope, run);
    return;
  }
}

/** As in liquidjs, every `when` that names the value is printed, and `else` when none does. */
function writeCase(node: CaseNode, scope: Scope, run: Run): void {
  if (!node.subject) return;
  const subject = evaluateExpression(node.subject, scope, run);
  if (subject.missing !== undefined) reportMissing(subject.missing, node.subject, scope, run);
  let hit = false;
  for (const branch of node.branches) {
    const matches = branch.values?.some((value) =>
      sameValue(subject.value, evaluateExpression(value, scope, run).value),
    );
    if (branch.tag === 'else' ? hit : !matches) continue;
    hit = true;
    writeNodes(branch.body, scope, run);
  }
}

function assign({ name, value: expression }: AssignNode, scope: Scope, run: Run): void {
  if (!expression || name === '') return;
  const { value, variable, missing, failed } = evaluateFiltered(expression, scope, run);
  if (missing === undefined) scope.frames[0]?.set(name, variable === undefined ? { value } : { value, variable });
  else if (!failed) reportMissing(missing, expression.value, scope, run);
}
