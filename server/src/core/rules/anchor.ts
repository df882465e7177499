import { hiddenSpans } from '../template/notes.ts';
import type { Template } from '../template/types.ts';
import { mask } from '../text/mask.ts';
import type { Span } from '../text/span.ts';

/**
 * Where a finding about the whole document stands: the front matter's `document:` value, else the first heading, else the
 * first line that has words. Always within one line.
 */
export function documentAnchor(template: Template): Span {
  const { documentSpan, span } = template.frontMatter;
  if (documentSpan !== undefined) return documentSpan;
  if (span !== undefined) return firstLineOf(template.text, span);
  return headingLine(mask(template.text, hiddenSpans(template)), template.bodyStart);
}

/** The part of a span that lies on its first line with words, without the white space around it. */
export function firstLineOf(text: string, span: Span): Span {
  let start = span.start;
  while (start < span.end && isSpace(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < span.end && !isLineEnd(text.charCodeAt(end))) end += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}

function headingLine(text: string, from: number): Span {
  let first: Span | undefined;
  let start = from;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
    const line = firstLineOf(text, { start, end });
    if (line.end > line.start) {
      if (isHeading(text, line)) return line;
      first ??= line;
    }
    start = end + 1;
  }
  return first ?? { start: from, end: from };
}

/** An ATX heading (CommonMark 4.2): one to six number signs and a space. */
function isHeading(text: string, line: Span): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(text.slice(line.start, Math.min(line.end, line.start + 8)));
}

/** Byte-order mark included: it is no word. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
