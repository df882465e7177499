import type { Problem } from '../text/span.ts';
import { openIncluded } from './library.ts';
import { problemSink } from './problems.ts';
import type { Node, RenderNode, Resolve, Template } from './types.ts';

/**
 * What is wrong with a template's `render` tags, on every branch: files that do not exist, circles, too deep nesting. A
 * fault inside an included file is reported at the tag in the template that leads to it, with the file's name.
 */
export function renderProblems(template: Template, resolve: Resolve): readonly Problem[] {
  const sink = problemSink();
  let opened = 0;
  const visit = (node: RenderNode, outermost: RenderNode, including: readonly string[]): void => {
    if (node.path === undefined || opened >= MOST_OPENED) return;
    const found = openIncluded(resolve, including, node.path);
    if ('included' in found) {
      opened++;
      for (const inner of rendersIn(found.included.nodes)) visit(inner, outermost, [...including, found.included.path]);
      return;
    }
    const own = node === outermost;
    const span = own && found.refused === 'template/unknown-partial' ? (node.pathSpan ?? node.span) : outermost.span;
    const message = own ? found.message : `${found.message} (In ${including.at(-1)}.)`;
    const known = sink.problems.some((problem) => problem.message === message && problem.span.start === span.start);
    if (!known) sink.error(found.refused, span, message);
  };
  for (const node of rendersIn(template.nodes)) visit(node, node, []);
  return sink.problems;
}

/** How many files are looked into for one template. */
const MOST_OPENED = 1000;

function rendersIn(nodes: readonly Node[]): readonly RenderNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'render') return [node];
    if (node.kind === 'for') return [...rendersIn(node.body), ...rendersIn(node.otherwise ?? [])];
    return 'branches' in node ? node.branches.flatMap(({ body }) => rendersIn(body)) : [];
  });
}
