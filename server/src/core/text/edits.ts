import type { Edit } from './span.ts';

/**
 * The text with the edits made. Edits refer to the text as it was; their order does not matter, insertions at one
 * place keep theirs. An edit that overlaps an earlier one, or lies outside the text, is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of acceptedEdits(text.length, edits)) {
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** True when no two of the edits touch the same characters, so that all can be made at once. */
export function areDisjoint(edits: readonly Edit[]): boolean {
  return acceptedEdits(Number.POSITIVE_INFINITY, edits).length === edits.length;
}

function acceptedEdits(length: number, edits: readonly Edit[]): Edit[] {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order);
  const accepted: Edit[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > length) continue;
    accepted.push(edit);
    at = end;
  }
  return accepted;
}
