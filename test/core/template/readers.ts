import assert from 'node:assert/strict';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { project } from '../../../server/src/core/template/project.ts';
import { foreignPlaceholders } from '../../../server/src/core/template/rescue.ts';
import type { Node, Resolve, Template } from '../../../server/src/core/template/types.ts';
import { uses } from '../../../server/src/core/template/uses.ts';
import { exampleData, readData } from '../../../server/src/core/template/values.ts';

const resolve: Resolve = (file) => (file === 'clauses/records' ? 'One {{ customer_name }}.\n\nTwo.\n' : undefined);

/** Nodes in order, nested, and covering the body. */
function assertCovers(template: Template): void {
  const covers = (nodes: readonly Node[], start: number, end: number): void => {
    let at = start;
    for (const node of nodes) {
      const { span } = node;
      if (span.start !== at || span.end <= at || span.end > end) assert.fail(`${JSON.stringify(span)} after ${at}`);
      at = node.span.end;
    }
    assert.equal(at, end);
  };
  const within = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const end = 'endSpan' in node && node.endSpan ? node.endSpan.start : node.span.end;
      const bodies =
        node.kind === 'for'
          ? [{ start: node.tagSpan.end, body: node.body }]
          : 'branches' in node
            ? node.branches.map(({ tagSpan, body }) => ({ start: tagSpan.end, body }))
            : [];
      if (node.kind === 'for' && node.otherwise) continue;
      for (const [i, { start, body }] of bodies.entries()) {
        const branches = 'branches' in node ? node.branches : [];
        covers(body, start, branches[i + 1]?.tagSpan.start ?? end);
        within(body);
      }
    }
  };
  covers(template.nodes, template.bodyStart, template.text.length);
  within(template.nodes);
}

const kinds = ['settlement-agreement', 'payment-plan-agreement', 'validation-request'];

/** A template whose nodes and problems lie where they should. */
export function parsed(text: string): Template {
  const template = parse(text, { kinds });
  assertCovers(template);
  for (const { span } of template.problems)
    if (!(span.start >= 0 && span.end >= span.start && span.end <= text.length)) assert.fail(JSON.stringify(span));
  return template;
}

/** Everything that reads a template, on one text. */
export function runAll(text: string, most = 4): Template {
  const template = parsed(text);
  const { values } = readData(template, exampleData(template));
  const letter = evaluate(template, values, { resolve, tidy: true, renumber: true });
  assert.equal(letter.origins.at(-1)?.span.end ?? 0, letter.text.length);
  for (const found of paths(template, resolve, most).paths) {
    const projection = project(template, found, { resolve });
    for (const { source } of projection.origins) assert.ok(source.end <= text.length);
  }
  uses(template, resolve);
  foreignPlaceholders(template);
  return template;
}

/** Fails when running takes more milliseconds than that. */
export function timed(most: number, run: () => void): void {
  const start = performance.now();
  run();
  const took = performance.now() - start;
  assert.ok(took < most, `took ${Math.round(took)} ms, more than ${most}`);
}
