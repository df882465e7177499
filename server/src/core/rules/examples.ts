import type { Span } from '../text/span.ts';

/** A text without its «…» marks, and the ranges that they marked. Marks do not nest; an example needs no literal « or ». */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '«') start = text.length;
    else if (char === '»') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}
