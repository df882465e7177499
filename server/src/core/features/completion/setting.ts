import type { Span } from '../../text/span.ts';
import type { Delimited } from './delimited.ts';

/** How a word is set into an output or tag: what is replaced, and what has to stand around the new word. */
export type Setting = {
  readonly span: Span;
  /** A space behind the opening delimiter. */
  readonly before: string;
  /** What the tag needs behind a word that ends it: a space before its delimiter, or the delimiter itself. */
  readonly after: string;
  /** Whether the delimiter that closes it is there. */
  readonly closed: boolean;
};

/** The setting of the word at a place. Never makes a second closing delimiter of one that is there, or of half of one. */
export function settingOf(text: string, at: Delimited): Setting {
  const { word, inner, closed } = at;
  const own = at.kind === 'output' ? '}}' : '%}';
  const before = word.start === inner.start && !at.string ? ' ' : '';
  const end = at.string?.closed ? word.end + 1 : word.end;
  if (closed === 'whole')
    return { span: word, before, after: end === inner.end && !at.string ? ' ' : '', closed: true };
  const start = word.start;
  if (closed === 'no') return { span: { start, end }, before, after: ` ${own}`, closed: false };
  // Something else stands between the word and the half delimiter: it is left to the author.
  if (!/^[ \t]*$/.test(text.slice(end, inner.end))) return { span: word, before, after: '', closed: true };
  const width = text[inner.end] === '%' ? 2 : 1;
  return { span: { start, end: inner.end + width }, before, after: ` ${own}`, closed: false };
}

/** A quoted text where the place is in one already: only what is missing of its quotation marks is added. */
export function quotedFor(value: string, at: Delimited, setting: Setting): string {
  if (!at.string) {
    const quote = value.includes('"') ? "'" : '"';
    return `${quote}${value}${quote}`;
  }
  const { quote, closed } = at.string;
  // Where the delimiter is written anew, the quotation mark before it is too.
  return closed && setting.span.end === at.word.end ? value : `${value}${quote}`;
}
