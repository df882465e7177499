import type { Template } from '../template/types.ts';
import type { Fix, Span } from '../text/span.ts';

/**
 * A fix that declares a variable in the front matter, in the style of what stands there; undefined where the declarations
 * are written on one line, which no edit of a line extends safely. Never a safe fix: the type decides how a value prints.
 */
export function declareFix(template: Template, name: string, type: string): Fix | undefined {
  const edit = declaration(template, `${name}: ${type}`);
  return edit === undefined ? undefined : { title: `Declare ${name} (${type})`, safe: false, edits: [edit] };
}

/** A fix that takes a declaration away; undefined when it shares its line with others. */
export function removeFix(template: Template, name: string): Fix | undefined {
  const variable = template.frontMatter.variables.get(name);
  if (variable === undefined || template.frontMatter.variables.size === 1) return undefined;
  const span = wholeLines(template.text, variable.span);
  return span === undefined
    ? undefined
    : { title: `Remove the declaration of ${name}`, safe: false, edits: [{ span, text: '' }] };
}

function declaration(template: Template, entry: string): { span: Span; text: string } | undefined {
  const { text, frontMatter } = template;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const insert = (at: number, lines: string) => ({ span: { start: at, end: at }, text: lines });
  if (frontMatter.span === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return insert(start, ['---', 'variables:', `  ${entry}`, '---', ''].join(newline));
  }
  const last = [...frontMatter.variables.values()].at(-1);
  if (last !== undefined) {
    const lines = wholeLines(text, last.span);
    if (lines === undefined) return undefined;
    const indent = text.slice(lineStart(text, last.nameSpan.start), last.nameSpan.start);
    const before = endsLine(text, lines.end) ? '' : newline;
    return insert(lines.end, `${before}${indent}${entry}${newline}`);
  }
  const source = text.slice(frontMatter.span.start, frontMatter.span.end);
  if (/^variables[ \t]*:/m.test(source)) return undefined;
  const fence = source.trimEnd().lastIndexOf('---');
  return fence <= 0 ? undefined : insert(frontMatter.span.start + fence, `variables:${newline}  ${entry}${newline}`);
}

/** The lines that hold a span and nothing else, with their last line end. */
function wholeLines(text: string, span: Span): Span | undefined {
  const start = lineStart(text, span.start);
  if (text.slice(start, span.start).trim() !== '') return undefined;
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  while (end < text.length && !isLineEnd(text, end)) {
    if (!/[ \t]/.test(text[end] ?? '')) return undefined;
    end += 1;
  }
  return { start, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}

function endsLine(text: string, at: number): boolean {
  return at > 0 && isLineEnd(text, at - 1);
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}
