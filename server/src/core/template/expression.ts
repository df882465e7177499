import type { Span } from '../text/span.ts';
import { type Cursor, peek, restSpan, sees, spanFrom, take } from './cursor.ts';
import { readFilter } from './filter-call.ts';
import type { Lexeme } from './lexer.ts';
import { quoted, replaceFix } from './problems.ts';
import type { Expression, FilterCall, FilteredExpression, LiteralExpression } from './types.ts';

/** Words that stand for a value. `empty` and `blank` compare equal to what is empty; their `raw` tells them from text. */
export const CONSTANTS: Readonly<Record<string, string | boolean | null>> = {
  true: true,
  false: false,
  nil: null,
  null: null,
  empty: '',
  blank: '',
};

/** A name as the front matter should declare it: `Debtor Name` → `debtor_name`; undefined when nothing is left of it. */
export function snakeName(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^[_\d]+/, '')
    .replace(/_$/, '')
    .toLowerCase();
  return name === '' ? undefined : name.slice(0, 64);
}

/** Reads `value | filter: argument | …` to the tag's end; undefined (with a problem) when there is no value to read. */
export function readFiltered(cursor: Cursor): FilteredExpression | undefined {
  const start = peek(cursor)?.span.start ?? cursor.end;
  const value = readSpacedName(cursor) ?? readValue(cursor);
  if (!value) return undefined;
  const filters: FilterCall[] = [];
  while (sees(cursor, '|')) {
    const filter = readFilter(cursor);
    if (filter) filters.push(filter);
    if (filters.length >= 32) break;
  }
  expectEnd(cursor, 'after the value');
  return { value, filters, span: spanFrom(cursor, start) };
}

/** Reads one value: a path, a literal or a range. Undefined, with a problem, when what follows is none. */
export function readValue(cursor: Cursor): Expression | undefined {
  const next = peek(cursor);
  if (!next) {
    cursor.sink.error(
      'template/syntax',
      cursor.tag,
      `${tagText(cursor)} ends where a value should stand. Write a variable's name or a quoted text.`,
    );
    return undefined;
  }
  if (next.text === '(' && next.kind === 'punctuation') return readRange(cursor);
  cursor.index++;
  if (next.kind === 'string') return readString(cursor, next);
  if (next.kind === 'number') return { kind: 'literal', value: Number(next.text), raw: next.text, span: next.span };
  if (next.kind === 'name')
    return Object.hasOwn(CONSTANTS, next.text) && !sees(cursor, '.') ? constant(next) : readPath(cursor, next);
  const shown = quoted(next.text, 20);
  const quote = next.kind === 'unknown' && /["'“”‘’]/.test(next.text);
  const way = quote ? 'Close the quotation on the same line.' : "Write a variable's name, a number or a quoted text.";
  cursor.sink.error('template/syntax', next.span, `"${shown}" is not a value in ${tagText(cursor)}. ${way}`);
  return undefined;
}

/** Reports whatever is left in the tag, and skips it. */
export function expectEnd(cursor: Cursor, where: string): void {
  const rest = restSpan(cursor);
  if (!rest) return;
  const shown = quoted(cursor.text.slice(rest.start, rest.end));
  const message = `"${shown}" is left over ${where} in ${tagText(cursor)}. Remove it, or write it in a tag of its own.`;
  cursor.sink.error('template/syntax', rest, message);
  cursor.index = cursor.lexemes.length;
}

/** The tag as written, for a message. */
export function tagText(cursor: Cursor): string {
  return quoted(cursor.text.slice(cursor.tag.start, cursor.tag.end));
}

function constant(next: Lexeme): LiteralExpression {
  return { kind: 'literal', value: CONSTANTS[next.text] ?? null, raw: next.text, span: next.span };
}

function readString(cursor: Cursor, next: Lexeme): LiteralExpression {
  if (next.curly) {
    const quote = next.text.includes('"') ? "'" : '"';
    // Read as quoted already: straight marks change nothing, as long as they do not stand in the text themselves.
    const safe = !next.text.includes(quote);
    const fix = replaceFix('Use straight quotation marks', next.span, `${quote}${next.text}${quote}`, safe);
    cursor.sink.error(
      'template/syntax',
      next.span,
      `Typographic quotation marks do not quote in a tag. Write "${quoted(next.text)}" with straight ones.`,
      fix,
    );
  }
  return { kind: 'literal', value: next.text, raw: cursor.text.slice(next.span.start, next.span.end), span: next.span };
}

function readPath(cursor: Cursor, first: Lexeme): Expression {
  const segments: (string | number)[] = [first.text];
  while (sees(cursor, '.') || sees(cursor, '[')) {
    const open = peek(cursor);
    cursor.index++;
    const next = peek(cursor);
    if (open?.text === '.' && next?.kind === 'name') {
      segments.push(next.text);
      cursor.index++;
      continue;
    }
    const index =
      next?.kind === 'string'
        ? next.text
        : next?.kind === 'number' && /^-?\d+$/.test(next.text)
          ? Number(next.text)
          : undefined;
    if (open?.text === '[' && index !== undefined && peek(cursor, 1)?.text === ']') {
      segments.push(index);
      cursor.index += 2;
      continue;
    }
    const span = next ? { start: open?.span.start ?? next.span.start, end: next.span.end } : (open?.span ?? first.span);
    const way = 'After a dot stands a name; in brackets, a whole number or a quoted text.';
    cursor.sink.error(
      'template/syntax',
      span,
      `The path "${quoted(first.text)}" cannot go on with "${quoted(cursor.text.slice(span.start, span.end))}". ${way}`,
    );
    break;
  }
  return { kind: 'path', segments: segments.slice(0, 16), span: spanFrom(cursor, first.span.start) };
}

function readRange(cursor: Cursor): Expression | undefined {
  const start = peek(cursor)?.span.start ?? cursor.end;
  cursor.index++;
  if (sees(cursor, '(')) {
    cursor.sink.error(
      'template/syntax',
      spanFrom(cursor, start),
      'Liquid has no nested parentheses. A range is written (1..5).',
    );
    return undefined;
  }
  const from = readValue(cursor);
  const dots = from && take(cursor, '..');
  if (from && !dots) {
    cursor.sink.error(
      'template/syntax',
      spanFrom(cursor, start),
      'Parentheses only make a range, as in (1..5). Take them away.',
    );
    take(cursor, ')');
    return from;
  }
  if (sees(cursor, '(')) return undefined;
  const to = from && readValue(cursor);
  if (!from || !to) return undefined;
  if (!take(cursor, ')'))
    cursor.sink.error('template/syntax', spanFrom(cursor, start), 'The range is not closed. Write it as (1..5).');
  return { kind: 'range', from, to, span: spanFrom(cursor, start) };
}

/** `Debtor Name`: several words where one name should stand. Reported with a fix, and read as `debtor_name`. */
function readSpacedName(cursor: Cursor): Expression | undefined {
  if (peek(cursor)?.kind !== 'name') return undefined;
  let count = 1;
  while (isWordy(peek(cursor, count))) count++;
  const last = peek(cursor, count - 1);
  const first = peek(cursor);
  const after = peek(cursor, count)?.text;
  if (count < 2 || !first || !last || (after !== undefined && after !== '|')) return undefined;
  const span: Span = { start: first.span.start, end: last.span.end };
  const written = cursor.text.slice(span.start, span.end);
  const name = snakeName(written);
  if (name === undefined) return undefined;
  const message = `"${quoted(written)}" is not one name: names have no spaces. Write ${name}.`;
  cursor.sink.error('template/bad-name', span, message, replaceFix(`Rename to ${name}`, span, name, true));
  cursor.index += count;
  return { kind: 'path', segments: [name], span };
}

function isWordy(next: Lexeme | undefined): boolean {
  if (next === undefined) return false;
  return next.kind === 'name' || next.kind === 'number' || (next.kind === 'unknown' && /^['’&/#-]$/.test(next.text));
}
