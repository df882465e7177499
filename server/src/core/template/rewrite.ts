import type { Edit } from '../text/span.ts';
import { cutOrigin } from './origins.ts';
import type { Origin } from './types.ts';

export type Traced = { readonly text: string; readonly origins: readonly Origin[] };

/**
 * A traced text with edits made, its origins still covering it exactly. Edits are in order and do not overlap; what one
 * puts in has the origin of what it replaces, whole.
 */
export function rewrite({ text, origins }: Traced, edits: readonly Edit[]): Traced {
  if (edits.length === 0) return { text, origins };
  const parts: string[] = [];
  const traced: Origin[] = [];
  let length = 0;
  let origin = 0;
  let at = 0;
  const keep = (end: number) => {
    while (at < end) {
      const current = origins[origin];
      if (!current) break;
      const stop = Math.min(end, current.span.end);
      const cut = cutOrigin(current, { start: at, end: stop });
      if (stop > at) {
        traced.push({ ...cut, span: { start: length, end: length + stop - at } });
        parts.push(text.slice(at, stop));
        length += stop - at;
      }
      at = stop;
      if (stop >= current.span.end) origin++;
    }
  };
  for (const edit of edits) {
    keep(edit.span.start);
    const current = origins[origin];
    if (edit.text !== '' && current) {
      const cut = cutOrigin(current, edit.span);
      traced.push({ ...cut, span: { start: length, end: length + edit.text.length } });
      parts.push(edit.text);
      length += edit.text.length;
    }
    at = Math.max(at, edit.span.end);
    while (origin < origins.length && (origins[origin]?.span.end ?? 0) <= at) origin++;
  }
  keep(text.length);
  return { text: parts.join(''), origins: traced };
}
