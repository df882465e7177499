import type { Finding } from './rules/types.ts';
import { applyEdits, areDisjoint } from './text/edits.ts';
import type { Edit } from './text/span.ts';

/** A text after its safe fixes: how many were made, and what is still found. */
export type Fixed = { readonly text: string; readonly made: number; readonly findings: readonly Finding[] };

/** Fixes that make room for further fixes: more rounds than this would mean two of them undo each other. */
const MAX_ROUNDS = 10;

/**
 * Applies safe fixes until none is left (or ten rounds have passed). Only safe fixes: they cannot change what the letter
 * says to its reader. Of two that touch the same words the first in reading order goes first, the other a round later.
 */
export function fix(text: string, find: (text: string) => readonly Finding[]): Fixed {
  let current = text;
  let made = 0;
  let findings = find(current);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { edits, count } = compatible(findings);
    const next = applyEdits(current, edits);
    if (count === 0 || next === current) break;
    current = next;
    made += count;
    findings = find(current);
  }
  return { text: current, made, findings };
}

/** A fix is taken whole or not at all: half of one could leave the text broken. */
function compatible(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fix: offered } of findings) {
    if (offered?.safe !== true || offered.edits.length === 0 || !areDisjoint(offered.edits)) continue;
    if (!offered.edits.every((edit) => isFree(edit, taken))) continue;
    for (const edit of offered.edits) taken.splice(placeIn(taken, edit.span.start), 0, edit);
    count += 1;
  }
  return { edits: taken, count };
}

/** Two insertions at one place collide too: the second may be the same one again, wanted by another finding. */
function isFree({ span }: Edit, taken: readonly Edit[]): boolean {
  const at = placeIn(taken, span.start);
  const before = taken[at - 1];
  const next = taken[at];
  if (before !== undefined && before.span.end > span.start) return false;
  return next === undefined || (next.span.start !== span.start && next.span.start >= span.end);
}

/** Where an edit that starts there belongs among edits sorted by their start. */
function placeIn(taken: readonly Edit[], start: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
