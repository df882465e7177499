import { evaluateExpression, reportMissing } from './evaluate-expression.ts';
import { openIncluded } from './library.ts';
import { type Run, stopRun } from './run.ts';
import { includedScope, type Local, type Scope } from './scope.ts';
import type { Node, RenderNode } from './types.ts';

type WriteNodes = (nodes: readonly Node[], scope: Scope, run: Run) => void;

/** Writes what a `render` tag puts in, or reports why it cannot. `writeNodes` writes the included nodes. */
export function writeIncluded(node: RenderNode, scope: Scope, run: Run, writeNodes: WriteNodes): void {
  if (node.path === undefined) return;
  const opened = openIncluded(run.resolve, run.including, node.path);
  if ('refused' in opened) {
    run.report(
      opened.refused,
      opened.refused === 'template/unknown-partial' ? (node.pathSpan ?? node.span) : node.span,
      opened.message,
    );
    return;
  }
  const { included } = opened;
  run.rounds++;
  if (run.rounds > run.limits.rounds) {
    stopRun(
      run,
      node.span,
      `More than ${run.limits.rounds} loop rounds and inclusions are needed for this letter. Shorten the lists.`,
    );
    return;
  }
  const args = new Map<string, Local>();
  for (const { name, value } of node.args) {
    const local = evaluateExpression(value, scope, run);
    if (local.missing !== undefined) reportMissing(local.missing, value, scope, run);
    else args.set(name, local);
  }
  const outer = run.inclusion;
  const inclusion = { path: included.path, tag: outer?.tag ?? node.span };
  run.writer.indented(inclusion, () => {
    run.inclusion = inclusion;
    run.including.push(included.path);
    writeNodes(included.nodes, includedScope(included.template, scope, args), run);
    run.including.pop();
    run.inclusion = outer;
  });
}
