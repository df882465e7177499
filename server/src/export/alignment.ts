import type { Span } from '../core/text/span.ts';

/**
 * For each UTF-16 unit of a text node's value, its offset in the Markdown that it was read from: what the reader took away
 * (escapes, references to characters, indentation behind a line end) is stepped over. One time through both.
 */
export function offsetsOf(value: string, source: string, span: Span): readonly number[] {
  const offsets: number[] = [];
  let at = span.start;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    while (at < span.end && !begins(source, at, wanted, value, i)) at++;
    offsets.push(Math.min(at, span.end));
    at += lengthAt(source, at, wanted, value, i);
  }
  return offsets;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy;

function begins(source: string, at: number, wanted: string | undefined, value: string, i: number): boolean {
  if (isEscape(source, at)) return source[at + 1] === wanted;
  return source[at] === wanted || referenceAt(source, at, value, i) > 0;
}

function lengthAt(source: string, at: number, wanted: string | undefined, value: string, i: number): number {
  if (isEscape(source, at) && source[at + 1] === wanted) return 2;
  return referenceAt(source, at, value, i) || 1;
}

function isEscape(source: string, at: number): boolean {
  return source[at] === '\\' && PUNCTUATION.test(source[at + 1] ?? '');
}

/** The length of a reference to a character (`&amp;`) that the reader has replaced; 0 where the value shows it as it is. */
function referenceAt(source: string, at: number, value: string, i: number): number {
  if (source[at] !== '&') return 0;
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source)?.[0];
  return found === undefined || value.startsWith(found, i) ? 0 : found.length;
}

/** The place of the first of some spans, in order, that does not start before an offset. */
export function firstFrom(places: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
