import { blank } from '../text/mask.ts';
import type { Span } from '../text/span.ts';
import { codeSpans } from './markdown-code.ts';
import type { Node, Template } from './types.ts';

/** The source with front matter, outputs and tags blanked: what the author wrote as Markdown, every offset kept. */
export function writtenText(template: Template): string {
  const parts: string[] = [];
  let at = 0;
  const keep = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        parts.push(
          blank(template.text.slice(at, node.span.start)),
          template.text.slice(node.span.start, node.span.end),
        );
        at = node.span.end;
      } else if (node.kind === 'for') {
        keep(node.body);
        keep(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) keep(branch.body);
    }
  };
  keep(template.nodes);
  parts.push(blank(template.text.slice(at)));
  return parts.join('');
}

/** Whether an offset of the source stands in Markdown code, where a backslash is a backslash. */
export function isInCode(template: Template, offset: number): boolean {
  let spans = CODE.get(template);
  if (!spans) {
    spans = [...codeSpans(writtenText(template))].sort((a, b) => a.start - b.start);
    CODE.set(template, spans);
  }
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset;
}

/** A memory only: a letter asks once for each datum that it prints. */
const CODE = new WeakMap<Template, readonly Span[]>();
