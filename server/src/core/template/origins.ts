import type { Span } from '../text/span.ts';
import type { Origin } from './types.ts';

/** A place of the template, and of the included file when the words stand there. */
export type SourcePlace = Pick<Origin, 'source' | 'include'>;

/** The origin that holds an offset of the produced text; at the very end, the last one. Undefined for an empty text. */
export function atOrigin(origins: readonly Origin[], offset: number): Origin | undefined {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return origins[low];
}

/**
 * Where a stretch of a letter or projection comes from. Text maps character by character, a field or datum to its whole
 * tag, included text to the `render` tag (and, in `include`, to the range in the included file when it lies in one file).
 */
export function spanToSource(origins: readonly Origin[], span: Span): SourcePlace {
  const first = atOrigin(origins, span.start);
  const last = atOrigin(origins, Math.max(span.start, span.end - 1));
  if (!first || !last) return { source: { start: 0, end: 0 } };
  const head = cutOrigin(first, { start: span.start, end: Math.min(span.end, first.span.end) });
  const tail = cutOrigin(last, { start: Math.max(span.start, last.span.start), end: span.end });
  const source = cover(head.source, tail.source);
  if (!head.include || head.include.path !== tail.include?.path) return { source };
  return { source, include: { path: head.include.path, source: cover(head.include.source, tail.include.source) } };
}

/** The range of the template's own source that a stretch of a letter or projection comes from. */
export function sourceOf(origins: readonly Origin[], span: Span): Span {
  return spanToSource(origins, span).source;
}

/** The part of an origin over a part of its span. */
export function cutOrigin(origin: Origin, part: Span): Origin {
  const start = Math.max(origin.span.start, Math.min(part.start, origin.span.end));
  const end = Math.max(start, Math.min(part.end, origin.span.end));
  const span = { start, end };
  const own = origin.include?.source ?? origin.source;
  const linear = origin.variable === undefined && own.end - own.start === origin.span.end - origin.span.start;
  if (!linear) return { ...origin, span };
  const offset = start - origin.span.start;
  const source = { start: own.start + offset, end: own.start + offset + (end - start) };
  return origin.include
    ? { ...origin, span, include: { path: origin.include.path, source } }
    : { ...origin, span, source };
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
