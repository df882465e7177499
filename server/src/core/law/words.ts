import type { Span } from '../text/span.ts';

/** A word or number of cited law, folded: `U.S.C.` → `usc`, `§` left out. Subsections such as `(a)` stand apart. */
export type LawWord = { readonly word: string; readonly span: Span; readonly sub: boolean };

const WORD = /\([\p{L}\p{N}]{1,4}\)|\d{1,3}(?:,\d{3})+|[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;
/** Words that may stand in a citation or not. */
const LEFT_OUT: ReadonlySet<string> = new Set(['section', 'sections', 'sec', 'secs', 'title']);

/** The words of a stretch of text, folded so that two ways to cite one law are equal. Linear. */
export function lawWords(text: string, from: number, to: number): readonly LawWord[] {
  const words: LawWord[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const [written] = match;
    const span = { start: from + match.index, end: from + match.index + written.length };
    const sub = written.startsWith('(');
    const word = sub ? written.toLowerCase() : folded(written);
    const last = words.at(-1);
    if (LEFT_OUT.has(word)) continue;
    // `U. S. C.` is `USC`.
    if (last && word.length === 1 && text[last.span.end] === '.' && /\p{L}/u.test(word) && isLetters(last, text))
      words[words.length - 1] = { word: last.word + word, span: { start: last.span.start, end: span.end }, sub: false };
    else words.push({ word, span, sub });
  }
  return words;
}

function folded(written: string): string {
  const lower = written.toLowerCase();
  return /^\p{L}(?:\.\p{L})+$/u.test(lower) ? lower.replaceAll('.', '') : lower;
}

function isLetters({ span, sub }: LawWord, text: string): boolean {
  return (
    !sub &&
    /^\p{L}(?:\.?\s?\p{L})*$/u.test(text.slice(span.start, span.end)) &&
    text.slice(span.start, span.end).length <= 6 &&
    /^\p{Lu}(?![\p{Ll}])/u.test(text.slice(span.start, span.end))
  );
}
