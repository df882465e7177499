import { unreadSpans } from '../../template/markdown-code.ts';
import type { Node, Template } from '../../template/types.ts';
import { writtenText } from '../../template/written.ts';
import type { Span } from '../../text/span.ts';

/**
 * The source with everything that no reader reads as words filled with a sign that is none (front matter, tags, code, comments,
 * addresses of links, HTML tags): same length, line breaks of the body kept. Computed once for a template.
 */
export function proseOf(template: Template): string {
  const known = PROSE.get(template);
  if (known !== undefined) return known;
  const written = writtenText(template);
  const hidden = [...tagSpans(template.nodes, template.bodyStart), ...unreadSpans(written), ...matchSpans(written)];
  const prose = fill(template.text, [{ start: 0, end: template.bodyStart }, ...hidden]);
  PROSE.set(template, prose);
  return prose;
}

/** Stands for what is hidden: neither a letter nor white space, so that no term reaches across it. */
export const HIDDEN_SIGN = '\u0001';

/** A memory only. */
const PROSE = new WeakMap<Template, string>();

/** What stands between the texts of a template: outputs, tags, raw text and what could not be read. */
function tagSpans(nodes: readonly Node[], start: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  const go = (list: readonly Node[]): void => {
    for (const node of list) {
      if (node.kind === 'text') {
        spans.push({ start: at, end: node.span.start });
        at = node.span.end;
      } else if (node.kind === 'for') {
        go(node.body);
        go(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) go(branch.body);
    }
  };
  go(nodes);
  spans.push({ start: at, end: Number.POSITIVE_INFINITY });
  return spans;
}

/** Addresses of links and images, and HTML tags. */
function matchSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, 0: match } of text.matchAll(/\]\([^()\s]{0,500}\)|<\/?[a-z][^<>\n]{0,300}>/gi))
    spans.push({ start: index + 1, end: index + match.length });
  return spans;
}

function fill(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, text.length);
    if (end <= start) continue;
    parts.push(text.slice(at, start), HIDDEN_SIGN.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
