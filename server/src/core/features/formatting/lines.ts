import type { Node, Template } from '../../template/types.ts';
import { isInCode } from '../../template/written.ts';
import { lineIndex } from '../../text/lines.ts';
import type { Edit, Span } from '../../text/span.ts';

export type EndOptions = {
  readonly trimTrailingWhitespace?: boolean | undefined;
  readonly insertFinalNewline?: boolean | undefined;
  readonly trimFinalNewlines?: boolean | undefined;
};

/** White space at the ends of lines, except where Markdown reads it as a line break, and in code. */
export function trailingSpaceEdits(template: Template, { trimTrailingWhitespace = true }: EndOptions): readonly Edit[] {
  if (!trimTrailingWhitespace) return [];
  const { text, bodyStart } = template;
  const lines = lineIndex(text);
  const texts = textSpans(template.nodes);
  const edits: Edit[] = [];
  let next = 0;
  for (let i = 0; i < lines.starts.length; i++) {
    const end = lines.ends[i]!;
    const lineStart = Math.max(lines.starts[i]!, bodyStart);
    if (end <= bodyStart) continue;
    while (next < texts.length && texts[next]!.end < end) next++;
    const around = texts[next];
    if (around === undefined || around.start > end) continue;
    let start = end;
    while (start > Math.max(lineStart, around.start) && isBlank(text.charAt(start - 1))) start--;
    if (start === end || isInCode(template, start) || text.charAt(start - 1) === '\\') continue;
    const following = text.slice(lines.starts[i + 1] ?? text.length, lines.ends[i + 1] ?? text.length);
    if (breaksLine(text.slice(lineStart, start), text.slice(start, end), following)) continue;
    edits.push({ span: { start, end }, text: '' });
  }
  return edits;
}

/** One line break at the end of the text; none in an empty one. What an unclosed code block ends with stays. */
export function finalNewlineEdits(
  template: Template,
  { insertFinalNewline = true, trimFinalNewlines = true }: EndOptions,
): readonly Edit[] {
  const { text, bodyStart } = template;
  let end = text.length;
  while (end > bodyStart && (text[end - 1] === '\n' || text[end - 1] === '\r' || isBlank(text.charAt(end - 1)))) end--;
  const last = template.nodes.at(-1);
  if (end <= bodyStart || isInCode(template, end) || isInCode(template, end - 1)) return [];
  // The blanks of this line are the other function's: both may be asked for.
  while (end < text.length && isBlank(text.charAt(end))) end++;
  if (end === text.length) return insertFinalNewline ? [{ span: { start: end, end }, text: lineBreak(text) }] : [];
  const first = end + (text.startsWith('\r\n', end) ? 2 : 1);
  if (first === text.length || !trimFinalNewlines || last?.kind !== 'text') return [];
  return [{ span: { start: first, end: text.length }, text: '' }];
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

/** Two blanks at the end of a line of prose break it; not where the paragraph ends anyway, nor behind tags alone. */
function breaksLine(line: string, blanks: string, following: string): boolean {
  if (!blanks.endsWith('  ') || line.trim() === '' || following.trim() === '') return false;
  return !/^[ \t>]*(?:#{1,6}[ \t]|(?:\{%[^%]*%\}[ \t]*)+$)/.test(line);
}

function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function textSpans(nodes: readonly Node[]): readonly Span[] {
  const spans: Span[] = [];
  const go = (list: readonly Node[]): void => {
    for (const node of list) {
      if (node.kind === 'text') spans.push(node.span);
      else if (node.kind === 'for') {
        go(node.body);
        go(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) go(branch.body);
    }
  };
  go(nodes);
  return spans;
}
