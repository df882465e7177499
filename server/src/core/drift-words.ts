import { roleOfVariable } from './language/roles.ts';
import type { Span } from './text/span.ts';

/** One word or sign of a clause: how it is compared, how it reads, and where it stands. */
export type DriftWord = { readonly key: string; readonly text: string; readonly span: Span };

/** How a value that comes from data is compared: any variable is as good as another. */
export const VALUE = '{{ }}';

/** What a document calls the two parties, in small letters. */
export type PartyNames = { readonly company: ReadonlySet<string>; readonly customer: ReadonlySet<string> };

const PIECES =
  /\{%[^%]{0,400}%\}|\{\{[^{}]{0,400}\}\}|<!--[\s\S]{0,400}?-->|[\p{L}\p{N}]+(?:[’'.,][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
/** What opens a line and is no part of what it says: a number, a list sign, a heading, a bold title. */
const OPENING =
  /^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)][ \t]+)?(?:(?:\*\*|__)[^*\n]{1,120}(?:\*\*|__)[.:]?[ \t]*)?/gm;

/** The words of a source as they are compared: no numbering, emphasis, tags or white space; parties by their side, data as `VALUE`. */
export function driftWords(source: string, names: PartyNames, offset = 0): readonly DriftWord[] {
  const masked = source.replace(OPENING, (opening) => opening.replace(/[^\n]/g, ' '));
  const words: DriftWord[] = [];
  for (const match of masked.matchAll(PIECES)) {
    const text = match[0];
    if (text.startsWith('{%') || text.startsWith('<!--') || /^[*_`>|]$/.test(text)) continue;
    const key = keyOf(text, names);
    // `the Clinic` is `Company`.
    if ((key === 'company' || key === 'customer') && words.at(-1)?.key === 'the') words.pop();
    words.push({ key, text, span: { start: offset + match.index, end: offset + match.index + text.length } });
  }
  return words;
}

const SIGNS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-' };

function keyOf(text: string, { company, customer }: PartyNames): string {
  if (text.startsWith('{{')) return sideOf(text) ?? VALUE;
  const word = text.toLowerCase().replaceAll('’', "'");
  const bare = word.replace(/'s?$/, '');
  const end = word.slice(bare.length);
  if (company.has(bare)) return `company${end}`;
  if (customer.has(bare)) return `customer${end}`;
  return SIGNS[text] ?? word;
}

function sideOf(output: string): string | undefined {
  const name = /^\{\{-?\s*([\w.]+)/.exec(output)?.[1] ?? '';
  return roleOfVariable(name);
}
