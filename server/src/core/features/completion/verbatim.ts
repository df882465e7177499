import type { Node } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** The insides of `raw` blocks and comments, in order: nothing in them is template. */
export function verbatimSpans(nodes: readonly Node[]): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    if (node.kind === 'raw') return [node.contentSpan];
    if (node.kind === 'comment') return [node.span];
    if (node.kind === 'for') return [...verbatimSpans(node.body), ...verbatimSpans(node.otherwise ?? [])];
    return 'branches' in node ? node.branches.flatMap(({ body }) => verbatimSpans(body)) : [];
  });
}
