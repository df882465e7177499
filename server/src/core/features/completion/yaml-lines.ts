import type { Span } from '../../text/span.ts';

/** The lines between the fences; to the first blank line where the closing fence is missing. Undefined without front matter. */
export function yamlLines(text: string): Span | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineEnd(text, start);
  const isFence = text.startsWith('---', start) && text.slice(start + 3, first.end).trim() === '';
  if (!isFence || first.next === first.end) return undefined;
  let blank: number | undefined;
  for (let at = first.next; at < text.length; ) {
    const { end, next } = lineEnd(text, at);
    if (text.startsWith('---', at) && text.slice(at + 3, end).trim() === '') return { start: first.next, end: at };
    if (text.slice(at, end).trim() === '') blank ??= at;
    at = next;
  }
  return { start: first.next, end: blank ?? text.length };
}

/** Where a line ends, without and with its line break; both the text's end on the last line. */
export function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') return { end: at, next: at + 1 };
    if (char === '\r') return { end: at, next: text[at + 1] === '\n' ? at + 2 : at + 1 };
  }
  return { end: text.length, next: text.length };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
