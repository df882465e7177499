import type { Span } from '../../text/span.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** A number of a clause in running text: `section 5`, both numbers of `sections 5 and 7.2`. */
export type Reference = {
  /** The number alone. */
  readonly span: Span;
  readonly numbers: readonly number[];
  readonly kind: Numeral;
};

const WORD = /(?:\b(?:sections?|clauses?|paragraphs?|articles?|sec\.|para\.|parts?)|§{1,2})[ \t\r\n]{0,3}/gi;
const NUMBER = /\(?(\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxl]{2,6})(?![\p{L}\p{N}])\)?/iuy;
const JOINT = /[ \t\r\n]{0,3}(?:,?[ \t\r\n]{0,3}(?:and|or|through|to|&|–|-)|,)[ \t\r\n]{1,3}|[–-]/iy;
/** Laws have sections too: what names one stands right before or behind the number. */
const OF_A_LAW =
  /^[^.;:\n]{0,8}[ \t\r\n]{1,3}(?:of|under|in)[ \t\r\n]{1,3}(?:the[ \t\r\n]{1,3}(?!agreement|settlement|contract|letter|document|same|present)|title\b|chapter\b|\d)/i;
const BEFORE_A_LAW =
  /(?:U\.?S\.?C\.?A?|C\.?F\.?R|Code|Act|Rule|Law|Stat|Regulations?|Title|Chapter)[.,]?[ \t\r\n]{1,3}$/i;

/**
 * The references to numbered clauses in a text (see `readableText`), in order. Sections of laws are none, and neither is a
 * number that begins a clause itself: `marks` are the places of those.
 */
export function findReferences(text: string, marks: readonly Span[]): readonly Reference[] {
  const taken = new Set(marks.map(({ start }) => start));
  const found: Reference[] = [];
  for (const match of text.matchAll(WORD)) {
    if (BEFORE_A_LAW.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    const group: Reference[] = [];
    let at = match.index + match[0].length;
    for (;;) {
      const one = numberAt(text, at);
      if (!one || taken.has(one.span.start)) break;
      group.push(one);
      NUMBER.lastIndex = at;
      at += NUMBER.exec(text)?.[0].length ?? 0;
      JOINT.lastIndex = at;
      const joint = JOINT.exec(text);
      if (!joint || numberAt(text, at + joint[0].length) === undefined) break;
      at += joint[0].length;
    }
    if (!OF_A_LAW.test(text.slice(at, at + 60))) found.push(...group);
  }
  return found;
}

function numberAt(text: string, at: number): Reference | undefined {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  const written = match?.[1];
  if (!match || written === undefined) return undefined;
  const open = match[0].startsWith('(');
  if (open !== match[0].endsWith(')')) {
    if (open) return undefined;
  }
  const kind: Numeral = /^\d/.test(written) ? 'figures' : written.length > 1 ? 'roman' : 'letters';
  // `a` alone is an article; a letter is a number only between parentheses.
  if (kind === 'letters' && !open) return undefined;
  const numbers = written.split('.').map((part) => readNumeral(part, kind));
  if (numbers.some((number) => number === undefined)) return undefined;
  const start = at + (open ? 1 : 0);
  return { span: { start, end: start + written.length }, numbers: numbers as number[], kind };
}
