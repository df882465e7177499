import { type Words, wordsAt } from './words.ts';

/** A lead-in that denies, before the first counted item of a list that stands in its own sentence. */
const DENIES =
  /\b(?:(?:shall|will|must|may|can|do|does|agrees?|promises?|undertakes?|covenants?)\s+(?:not|never)(?:\s+to)?|(?:prohibited|barred|enjoined|restrained|precluded|forbidden|refrain|abstain|desist)\s+(?:from|to)|not\s+to)\s*:?\s*(?=\((?:1|a|i)\)\s+\p{Ll})/iu;
const COUNTED: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5', '6', '7', '8'],
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
];
/** No such sentence is longer, in characters. */
const LONGEST = 1600;

/** In `shall not: (a) place a mark; or (b) verify one` each item is a sentence together with the lead-in. */
export function withInlineItems(words: Words, visible: string): Words[] {
  const { start, end, label, pieces } = words;
  if (label || pieces || end - start > LONGEST) return [words];
  const text = visible.slice(start, end);
  const found = DENIES.exec(text);
  if (!found) return [words];
  const from = found.index + found[0].length;
  const items = itemsFrom(text, from);
  if (items.length < 2) return [words];
  const lead = { start, end: start + found.index + found[0].trimEnd().replace(/:$/, '').length };
  return items.map((item) => {
    const own = { start: start + item.start, end: start + item.end };
    return wordsAt(visible, own, false, [lead, own]);
  });
}

/** The items counted from a place of the text on, each up to the mark before the next one. */
function itemsFrom(text: string, from: number): { start: number; end: number }[] {
  const counts = COUNTED.find(([first]) => text.startsWith(`(${first})`, from)) ?? [];
  const items: { start: number; end: number }[] = [];
  let at = from;
  for (const [index, count] of counts.entries()) {
    const start = at + count.length + 2;
    const next = text.indexOf(`(${counts[index + 1]})`, start);
    const isLast = next < 0 || index + 1 === counts.length;
    items.push({ start, end: isLast ? text.length : beforeJoint(text, next) });
    if (isLast) return items;
    at = next;
  }
  return items;
}

/** Where an item ends before `; or (b)`. */
function beforeJoint(text: string, next: number): number {
  return text
    .slice(0, next)
    .trimEnd()
    .replace(/[,;]?\s*\b(?:and|or|nor)$/i, '')
    .replace(/[,;]$/, '').length;
}
