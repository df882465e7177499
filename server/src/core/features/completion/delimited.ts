import { isNameCode } from '../../template/lexer.ts';
import type { Span } from '../../text/span.ts';

/** The inside of an output or tag around a place, whether it is closed yet or not. */
export type Delimited = {
  readonly kind: 'output' | 'tag';
  /** Where its `{{` or `{%` stands. */
  readonly open: number;
  /** Between the delimiters, without their hyphens; of an open one, to the end of its line. */
  readonly inner: Span;
  /** How it is closed: by its own delimiter, by half of it (as editors close brackets), or not at all. */
  readonly closed: 'whole' | 'half' | 'no';
  /** The quoted text that holds the place, without its quotation marks. */
  readonly string?: { readonly span: Span; readonly quote: string; readonly closed: boolean };
  /** The name, or part of one, that holds or touches the place; of a quoted text, all of it. */
  readonly word: Span;
};

/** How far back an opening delimiter is looked for, in UTF-16 units. */
const FARTHEST = 10_000;

/** The output or tag that holds an offset of the body; undefined in prose. Reads the text alone, so it works in broken ones. */
export function delimitedAt(text: string, offset: number, bodyStart: number): Delimited | undefined {
  const open = Math.max(lastBefore(text, '{{', offset), lastBefore(text, '{%', offset));
  if (open < bodyStart || offset - open > FARTHEST) return undefined;
  const kind = text[open + 1] === '{' ? 'output' : 'tag';
  const start = text[open + 2] === '-' && offset > open + 2 ? open + 3 : open + 2;
  const { end, closed, string } = readInside(text, start, offset, kind);
  if (offset > end) return undefined;
  const hyphen = closed === 'whole' && text[end - 1] === '-' && end - 1 >= Math.max(start, offset) ? 1 : 0;
  const inner = { start, end: end - hyphen };
  const found = { kind, open, inner, closed } as const;
  if (string) return { ...found, string, word: string.span };
  return { ...found, word: wordAt(text, offset, inner) };
}

/** The name around an offset, within a stretch of the text; empty where there is none. */
export function wordAt(text: string, offset: number, within: Span): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > within.start && isNameCode(text.charCodeAt(start - 1))) start--;
  while (end < within.end && isNameCode(text.charCodeAt(end))) end++;
  return { start, end };
}

function lastBefore(text: string, delimiter: string, offset: number): number {
  return offset < 2 ? -1 : text.lastIndexOf(delimiter, offset - 2);
}

type Inside = Pick<Delimited, 'closed' | 'string'> & { readonly end: number };

function readInside(text: string, start: number, offset: number, kind: Delimited['kind']): Inside {
  let string: Delimited['string'];
  let lineEnd = -1;
  let at = start;
  for (; at < text.length && at - start <= FARTHEST; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = stringEnd(text, at);
      if (offset > at && (close === undefined ? isOpenTo(text, at + 1, offset) : offset <= close))
        string = stringAt(text, at, close, offset);
      if (close !== undefined) at = close;
      else if (string) at = Math.max(at, string.span.end - 1);
    } else if (char === '\n' || char === '\r') {
      if (lineEnd < 0) lineEnd = at;
      if (isBlank(text, at + 1) && !(char === '\r' && text[at + 1] === '\n')) break;
    } else if (char === '{' && (text[at + 1] === '{' || text[at + 1] === '%')) break;
    else if (char === '%' && text[at + 1] === '}')
      return { end: at, closed: kind === 'tag' ? 'whole' : 'half', ...(string ? { string } : {}) };
    else if (char === '}') {
      const whole = kind === 'output' && text[at + 1] === '}';
      return { end: at, closed: whole ? 'whole' : 'half', ...(string ? { string } : {}) };
    }
  }
  return { end: lineEnd < 0 ? at : lineEnd, closed: 'no', ...(string ? { string } : {}) };
}

/** Where a quoted text closes; undefined when its line, or the tag, ends first. */
function stringEnd(text: string, open: number): number | undefined {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === quote) return at;
    if (char === '\n' || char === '\r') return undefined;
    const pair = text.slice(at, at + 2);
    if (pair === '%}' || pair === '}}' || pair === '{{' || pair === '{%') return undefined;
  }
  return undefined;
}

/** Whether nothing between an open quotation mark and a place ends its line or the tag. */
function isOpenTo(text: string, from: number, offset: number): boolean {
  return !/[\r\n]|[{%}]\}|\{[{%]/.test(text.slice(from, offset));
}

function stringAt(
  text: string,
  open: number,
  close: number | undefined,
  offset: number,
): NonNullable<Delimited['string']> {
  let end = close ?? offset;
  // What an open quotation holds after the place is not known: a path or name goes on.
  if (close === undefined) while (end < text.length && /[\w/.-]/.test(text[end] ?? '')) end++;
  return { span: { start: open + 1, end }, quote: text[open] ?? '"', closed: close !== undefined };
}

function isBlank(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') return true;
    if (char !== ' ' && char !== '\t') return false;
  }
  return true;
}
