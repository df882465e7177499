import { splitSentences } from '../../language/split.ts';
import { FIELD } from '../../template/project.ts';
import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** More of a document than this is no clause. */
const LONGEST = 20_000;

/** The sentences of a template's source that touch a span, in order: without numbers, headings and bold titles before them. */
export function sentencesIn(template: Template, span: Span): readonly Span[] {
  const { text } = template;
  const end = Math.min(span.end, span.start + LONGEST);
  return paragraphsOf(text, template.bodyStart, { start: span.start, end }).flatMap(({ start, end: stop }) => {
    const source = readable(text.slice(start, stop));
    const lead = LEAD.exec(source)?.[0].length ?? 0;
    return splitSentences(source, lead, source.length)
      .map((one) => ({ start: start + one.start, end: start + one.end }))
      .filter((one) => one.end > span.start && one.start < Math.max(end, span.start + 1));
  });
}

const LEAD =
  /^\s*(?:#{1,6}[ \t]+[^\n]*$|(?:(?:[-*+]|\(?\w{1,4}[.)]|\d{1,3}(?:\.\d{1,3})*)[ \t]+)?(?:(?:\*\*|__)[^*\n]{1,120}(?:\*\*|__)[.:]?[ \t]*)?)/;

/** A source as its reader sees it, offsets kept: outputs as signs that stand for data, tags and emphasis as spaces. */
export function readable(text: string): string {
  return text
    .replace(/\{\{[^{}\n]{0,300}\}\}/g, ({ length }) => FIELD.repeat(length))
    .replace(/\{%[^%\n]{0,300}%\}/g, ({ length }) => ' '.repeat(length));
}

/** Paragraphs: between blank lines, and from each line that begins with a list sign, a number or a tag. */
function paragraphsOf(text: string, from: number, span: Span): readonly Span[] {
  let start = text.lastIndexOf('\n', Math.max(from, span.start) - 1) + 1;
  while (start > from && !opens(text, start)) start = text.lastIndexOf('\n', start - 2) + 1;
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (let at = Math.max(from, start); at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, end).trim() === '') {
      open = undefined;
      if (at >= span.end) break;
    } else if (open === undefined || opens(text, at)) {
      if (at >= span.end) break;
      open = { start: at, end };
      found.push(open);
    } else open.end = end;
    if (next < 0) break;
    at = next + 1;
  }
  return found;
}

/** Whether a line begins a paragraph: the line above is blank, or its own first sign says so. */
function opens(text: string, lineStart: number): boolean {
  const line = text.slice(lineStart, lineStart + 60);
  if (/^[ \t]*(?:[-*+][ \t]|#{1,6}[ \t]|\(?\d{1,3}[.)][ \t]|\([a-z]\)[ \t]|\{%|\|)/.test(line)) return true;
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return above.trim() === '' || /^[ \t]*(?:\{%[^%]{0,200}%\}[ \t]*\r?$|#{1,6}[ \t])/.test(above);
}
