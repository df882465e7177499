import type { Range } from './tokens.ts';

const SMALL = /^(?:of|and|the|to|for|in|on|or|by|with|a|an|as|at|from|no|not|upon|under)$/;
const MOST_WORDS = 8;
const LONGEST = 70;

/**
 * `3. Complete Release. Employee releases …`: a title without bold letters, before the text of its numbered clause. Every word of it
 * that carries meaning has a capital.
 */
export function isPlainTitle(visible: string, { start, end }: Range): boolean {
  if (end - start > LONGEST) return false;
  const text = visible.slice(start, end).trim().replace(NUMBER, '');
  if (!TITLE.test(text)) return false;
  const words = text.slice(0, -1).split(/[\s;,/&]+/);
  return words.length <= MOST_WORDS && words.every((word) => word === '' || SMALL.test(word) || BEGINS_HIGH.test(word));
}

const TITLE = /^\p{Lu}[^.!?:]*\.$/u;
const BEGINS_HIGH = /^[\p{Lu}(“"]/u;
const NUMBER = /^(?:(?:section|article|clause)\s)?\(?[0-9a-z]{1,4}(?:\.\d{1,2}){0,3}[.)]?\s+/i;

/** `5. Without admission`, over the line `5.1 The Parties agree …`: a title without a full stop. */
export function isOverPart(visible: string, { start, end }: Range, next: Range): boolean {
  const isShort = end - start <= LONGEST && !/[.!?:;,]\s*$/.test(visible.slice(start, end));
  return isShort && /^\d{1,2}\.\d{1,2}[\s.]/.test(visible.slice(next.start, next.end));
}

/** `NO ADMISSION OF LIABILITY`: a title written in capitals. */
export function isCapitalsLabel(visible: string, { start, end }: Range): boolean {
  if (hasSmall(visible, start, Math.min(end, start + FIRST_LETTERS))) return false;
  const text = visible.slice(start, end).trim();
  return text.length < 60 && text.length > 3 && text === text.toUpperCase() && /[A-Z]{3}/.test(text);
}

/** In so many characters most titles that are not written in capitals show it. */
const FIRST_LETTERS = 12;

function hasSmall(visible: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = visible.charAt(at);
    if (char >= 'a' && char <= 'z') return true;
  }
  return false;
}

/** `14.8 Severability 45 14.9 Remedies 46`, `Severability ........ 45`: titles with the numbers of their pages. */
export function isContents(visible: string, { start, end }: Range): boolean {
  const text = visible.slice(start, end).trimEnd();
  if (!/\d/.test(text.charAt(text.length - 1))) return false;
  return LEADER.test(text) || [...text.matchAll(CONTENTS_ENTRY)].length >= FEWEST_ENTRIES;
}
const LEADER = /[.…]{4,}\s{0,4}\d{1,3}\s*$/;
const CONTENTS_ENTRY = /\b\d{1,2}\.\d{1,2}\.? {1,4}\p{Lu}[^.;:]{2,80}? \d{1,3}(?=\s|$)/gu;
const FEWEST_ENTRIES = 2;
