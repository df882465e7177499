import { type Duty, dutiesIn, type Labeled } from './facets.ts';
import type { Range } from './tokens.ts';
import type { Words } from './words.ts';

/** A title like `Removal.` is no longer than this, in characters. */
const LONGEST_TITLE = 40;
const LONGEST_LABEL = 50;

/** The duties that notes with labels make together: `Removal. What: … Who: … Time limit: …`. */
export function dutiesInNotes(all: readonly Words[], visible: string): Duty[] {
  const labeled = all.flatMap((words) => labeledOf(words, visible) ?? []);
  return labeled.length < FEWEST ? [] : dutiesIn(labeled, visible, titleOf(all[0], visible));
}
const FEWEST = 2;

/** `Who: both parties.` as its two sides. */
function labeledOf({ start, end }: Range, visible: string): Labeled | undefined {
  const colon = visible.slice(start, Math.min(end, start + LONGEST_LABEL)).indexOf(':');
  if (colon <= 0) return undefined;
  let from = start + colon + 1;
  while (from < end && /[\s*_]/.test(visible.charAt(from))) from++;
  const to = /[.;]/.test(visible.charAt(end - 1)) ? end - 1 : end;
  return from < to ? { label: { start, end: start + colon }, content: { start: from, end: to } } : undefined;
}

function titleOf(words: Words | undefined, visible: string): Range | undefined {
  if (!words || words.end - words.start > LONGEST_TITLE) return undefined;
  const text = visible.slice(words.start, words.end);
  return /^[\p{L}\s-]+\.?$/u.test(text)
    ? { start: words.start, end: words.end - (text.endsWith('.') ? 1 : 0) }
    : undefined;
}
