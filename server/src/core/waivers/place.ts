import type { Template } from '../template/types.ts';
import { type LineIndex, lineOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isBlank, lineText } from './blocks.ts';

/** Where a comment goes in: the offset, what stands around it on its line, and in which language it is a comment. */
export type Place = { readonly at: number; readonly before: string; readonly after: string; readonly yaml: boolean };

/** Above the line that begins a block of the body. */
export function placeInBody({ text, bodyStart }: Template, lines: LineIndex, first: number): Place {
  const at = Math.max(bodyStart, lines.starts[first] ?? text.length);
  return { at, before: indentAbove(text, lines, first), after: newlineOf(text), yaml: false };
}

/** Above the entry of the front matter that holds the span; undefined above its first line, where nothing may stand. */
export function placeInFrontMatter(template: Template, lines: LineIndex, span: Span): Place | undefined {
  const { text, frontMatter } = template;
  const fence = frontMatter.span === undefined ? undefined : lineOf(lines, frontMatter.span.start);
  const variable = [...frontMatter.variables.values()].find(
    (one) => one.span.start <= span.start && span.start <= one.span.end,
  );
  let line = lineOf(lines, variable?.nameSpan.start ?? span.start);
  if (variable === undefined) while (line > (fence ?? 0) && /^(?:[ \t]|#|$)/.test(lineText(text, lines, line))) line--;
  if (fence === undefined || line <= fence) return undefined;
  const at = lines.starts[line] ?? 0;
  const before = /^[ \t]*/.exec(lineText(text, lines, line))?.[0] ?? '';
  return { at, before, after: newlineOf(text), yaml: true };
}

/** Where a comment for the whole file goes: first thing in the front matter, else first in the body. The best comes first. */
export function placeOfFile({ text, frontMatter, bodyStart }: Template): readonly Place[] {
  const newline = newlineOf(text);
  const fence = /^---[ \t]*\r?\n/.exec(text.slice(frontMatter.span?.start ?? text.length, bodyStart));
  const inBody = { at: bodyStart, before: '', after: `${newline}${newline}`, yaml: false };
  if (frontMatter.span === undefined || fence === null) return [inBody];
  const at = frontMatter.span.start + fence[0].length;
  return [{ at, before: '', after: newline, yaml: true }, inBody];
}

/**
 * What indents a comment above a line. Above a list item it takes the place of words of the item before, if there is one:
 * the list goes on as one list, numbers and all.
 */
function indentAbove(text: string, lines: LineIndex, line: number): string {
  const begin = lineText(text, lines, line);
  const own = /^[ \t>]*/.exec(begin)?.[0] ?? '';
  if (!ITEM.test(begin.slice(own.length))) return own;
  for (let above = line - 1; above >= 0; above--) {
    const other = lineText(text, lines, above);
    if (isBlank(other)) continue;
    const item = other.startsWith(own) ? ITEM.exec(other.slice(own.length)) : null;
    if (item !== null) return own + ' '.repeat(item[0].length);
    const indent = /^[ \t>]*/.exec(other)?.[0] ?? '';
    if (indent.length <= own.length) return own;
  }
  return own;
}

const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}/;

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
