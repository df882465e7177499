import { evaluateExpression, reportMissing } from './evaluate-expression.ts';
import { type Run, stopRun } from './run.ts';
import type { Scope } from './scope.ts';
import type { Expression, ForNode, Node } from './types.ts';
import { flagValue, isNumeric, kindInWords, numberValue, type Value } from './value.ts';

/** Writes the body of a `for` once for each item, or its `else` when there is none. `writeNodes` writes a body. */
export function writeLoop(
  node: ForNode,
  scope: Scope,
  run: Run,
  writeNodes: (nodes: readonly Node[], scope: Scope, run: Run) => void,
): void {
  if (!node.collection || node.variable === '') return;
  const { value, variable, missing } = evaluateExpression(node.collection, scope, run);
  if (missing !== undefined) reportMissing(missing, node.collection, scope, run);
  else if (value.kind !== 'list' && value.kind !== 'nil') {
    run.report(
      'variable/type',
      node.collection.span,
      `A loop needs a list, but was given ${kindInWords(value)}. Declare the variable as list.`,
    );
    return;
  }
  const all = value.kind === 'list' ? value.items : [];
  if (all.length === 0) {
    writeNodes(node.otherwise ?? [], scope, run);
    return;
  }
  const items = selected(all, node, scope, run);
  const frame = new Map();
  scope.frames.push(frame);
  for (const [i, item] of items.entries()) {
    run.rounds++;
    if (run.rounds > run.limits.rounds) {
      stopRun(
        run,
        node.tagSpan,
        `More than ${run.limits.rounds} loop rounds are needed for this letter. Shorten the list or use limit:.`,
      );
      break;
    }
    frame.set(node.variable, variable === undefined ? { value: item } : { value: item, variable });
    frame.set('forloop', { value: forloop(i, items.length) });
    writeNodes(node.body, scope, run);
    if (run.stopped || run.writer.full()) break;
  }
  scope.frames.pop();
}

/** As in liquidjs: the offset first, then the limit, then the order. */
function selected(items: readonly Value[], node: ForNode, scope: Scope, run: Run): readonly Value[] {
  const offset = count(node.offset, scope, run) ?? 0;
  const limit = count(node.limit, scope, run) ?? items.length;
  const chosen = items.slice(offset, offset + limit);
  return node.reversed ? chosen.reverse() : chosen;
}

function count(expression: Expression | undefined, scope: Scope, run: Run): number | undefined {
  if (!expression) return undefined;
  const { value, missing } = evaluateExpression(expression, scope, run);
  if (missing !== undefined) reportMissing(missing, expression, scope, run);
  if (isNumeric(value) && value.number.isInteger() && !value.number.isNegative())
    return Math.min(value.number.toNumber(), 1e9);
  if (missing === undefined)
    run.report('variable/type', expression.span, 'A loop counts in whole numbers from zero. Write limit: 3.');
  return undefined;
}

function forloop(index: number, length: number): Value {
  return {
    kind: 'map',
    entries: new Map<string, Value>([
      ['index', numberValue(index + 1)],
      ['index0', numberValue(index)],
      ['rindex', numberValue(length - index)],
      ['rindex0', numberValue(length - index - 1)],
      ['first', flagValue(index === 0)],
      ['last', flagValue(index === length - 1)],
      ['length', numberValue(length)],
    ]),
  };
}
