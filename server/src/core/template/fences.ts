import type { Span } from '../text/span.ts';
import { type ProblemSink, replaceFix } from './problems.ts';

/** Where front matter stands in a text: with its fence lines, and the YAML between them. */
export type Fenced = { readonly span: Span; readonly yaml: Span; readonly bodyStart: number };

/**
 * Finds front matter: a first line of `---`, up to the next line of `---` (or `...`). A byte-order mark before it is
 * skipped. When the closing line is missing, the lines that look like YAML are taken and a problem says so; a first line of
 * `---` with prose below is a Markdown rule, not front matter.
 */
export function findFences(text: string, sink: ProblemSink): Fenced | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineAt(text, start);
  if (!isFence(text, start, first.end, '---')) return undefined;
  let end = first.next;
  let looksLikeYaml = true;
  for (let at = first.next; at < text.length; ) {
    const line = lineAt(text, at);
    if (isFence(text, at, line.end, '---') || (looksLikeYaml && isFence(text, at, line.end, '...'))) {
      return { span: { start, end: line.end }, yaml: { start: first.next, end: at }, bodyStart: line.next };
    }
    looksLikeYaml = looksLikeYaml && isYamlLine(text.slice(at, Math.min(line.end, at + 200)));
    if (looksLikeYaml) end = line.next;
    at = line.next;
  }
  if (!/^[\w-]+[ \t]*:/.test(text.slice(first.next, first.next + 100))) return undefined;
  const before = text[end - 1] === '\n' || text[end - 1] === '\r' ? '' : '\n';
  const message =
    'The front matter is opened by "---" but never closed. Close it with a line of "---" after its last entry.';
  const fix = replaceFix('Close the front matter', { start: end, end }, `${before}---\n`);
  sink.error('front-matter/syntax', { start, end: first.end }, message, fix);
  return { span: { start, end }, yaml: { start: first.next, end }, bodyStart: end };
}

function lineAt(text: string, start: number): { readonly end: number; readonly next: number } {
  LINE_END.lastIndex = start;
  const found = LINE_END.exec(text);
  return found ? { end: found.index, next: found.index + found[0].length } : { end: text.length, next: text.length };
}

const LINE_END = /\r\n?|\n/g;

function isFence(text: string, start: number, end: number, fence: string): boolean {
  return end - start < 80 && text.startsWith(fence, start) && text.slice(start + 3, end).trim() === '';
}

function isYamlLine(line: string): boolean {
  return (
    line.trim() !== '' &&
    /^(?:[ \t]|#|- |[\w-]+[ \t]*:)/.test(line) &&
    !/^(?:# \S|[ \t]*[-*] \S+ \S+ \S+ \S+ \S+)/.test(line)
  );
}
