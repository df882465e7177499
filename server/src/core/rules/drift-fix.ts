import type { Span } from '../text/span.ts';

/** A text as it is put in the place of a span: its later lines indented as far as the line that the span begins in. */
export function textAround(source: string, { start }: Span, text: string): string {
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^[ \t]*(?:(?:[-*+]|\(?\w{1,4}[.)])[ \t]+)?/.exec(line)?.[0].replace(/[^\t]/g, ' ') ?? '';
  const bare = withoutTitle(withoutMark(text));
  return bare.replace(/\r?\n(?=[^\r\n])/g, `\n${indent}`);
}

/** A title before the clause is no part of what is replaced. */
function withoutTitle(text: string): string {
  return text.replace(/^(?:\*\*|__)[^*\n]{1,120}(?:\*\*|__)[.:]?[ \t]*/, '');
}

/** The number or list sign that the text begins with stands in the letter already, or has no place there. */
function withoutMark(text: string): string {
  return text.replace(/^(?:\d{1,3}[.)]|[-*+])[ \t]+/, '');
}
