import { type Duty, dutiesIn, isFacet, type Labeled } from './facets.ts';
import type { Range } from './tokens.ts';
import type { Words } from './words.ts';

/** A title like `Removal.` is no longer than this, in characters. */
const LONGEST_TITLE = 40;
const LONGEST_LABEL = 50;
/** The same with its number, and with whatever space stands around it. */
const LONGEST_COUNTED = 200;
const ONLY_WORDS = /^[\p{L}'’ -]+[.?]$/u;

/** The duties that notes with labels make together: `Removal. What: … Who: … Time limit: …`, `Who removes it? Both of us.` */
export function dutiesInNotes(all: readonly Words[], visible: string): Duty[] {
  const labeled = all.flatMap(
    (words, index) => labeledOf(words, visible) ?? titledBy(words, all[index + 1], visible) ?? [],
  );
  const isTitled = labeled[0] === undefined || labeled[0].label.start !== all[0]?.start;
  return labeled.length < FEWEST ? [] : dutiesIn(labeled, visible, isTitled ? titleOf(all[0], visible) : undefined);
}
const FEWEST = 2;

/** `Who: both parties.` as its two sides. */
function labeledOf({ start, end }: Range, visible: string): Labeled | undefined {
  const colon = visible.slice(start, Math.min(end, start + LONGEST_LABEL)).search(/:| [–—] /);
  if (colon <= 0) return undefined;
  // A title on a line of its own stands before the first label.
  const line = start + visible.slice(start, start + colon).lastIndexOf('\n') + 1;
  return labeled({ start: line, end: start + colon }, { start: start + colon + 1, end }, visible);
}

/** `Act.` or `Who must remove it?` and the sentence behind it. */
function titledBy(title: Range, next: Range | undefined, visible: string): Labeled | undefined {
  if (!next || title.end - title.start > LONGEST_COUNTED) return undefined;
  const own = visible.slice(title.start, title.end).trimEnd();
  const start = title.start + (ITEM.exec(own)?.[0].length ?? 0);
  const text = visible.slice(start, title.end).trimEnd();
  if (text.length > LONGEST_LABEL || !ONLY_WORDS.test(text)) return undefined;
  const isTitle = text.endsWith('?') || text.split(/\s+/).length <= LONGEST_PLAIN;
  const label = { start, end: start + text.length - 1 };
  return isTitle && isFacet(label, visible) ? labeled(label, next, visible) : undefined;
}
const ITEM = /^\s*\(?[a-z0-9]{1,4}\)\s*/;
/** A title that is no question has no more words. */
const LONGEST_PLAIN = 3;

function labeled(label: Range, { start, end }: Range, visible: string): Labeled | undefined {
  let from = start;
  while (from < end && /[\s*_–—-]/.test(visible.charAt(from))) from++;
  const to = /[.;]/.test(visible.charAt(end - 1)) ? end - 1 : end;
  return from < to ? { label, content: { start: from, end: to } } : undefined;
}

function titleOf(words: Words | undefined, visible: string): Range | undefined {
  if (!words || words.end - words.start > LONGEST_TITLE) return undefined;
  const text = visible.slice(words.start, words.end);
  return /^[\p{L}\s-]+\.?$/u.test(text)
    ? { start: words.start, end: words.end - (text.endsWith('.') ? 1 : 0) }
    : undefined;
}
