import type { Span } from '../text/span.ts';
import type { Origin } from './types.ts';

/** Where the words being written come from: `own` in their own file, character by character when `linear`. */
export type Stretch = { readonly own: Span; readonly linear: boolean; readonly variable?: string | undefined };

/** The file being written from when it is not the template itself, and the template's `render` tag that led there. */
export type Inclusion = { readonly path: string; readonly tag: Span };

/** A text being put together, with the origin of every character. */
export type Writer = {
  readonly origins: readonly Origin[];
  /** How many UTF-16 units have been written. */
  length(): number;
  /** True when the text would have become longer than its limit; the rest was dropped. */
  full(): boolean;
  text(): string;
  /** What stands on the current line so far; of a long one, how it begins. */
  line(): string;
  write(text: string, from: Stretch, inclusion: Inclusion | undefined): void;
  /** Writes what `body` writes, every line after the first indented to where the current line stands. */
  indented(inclusion: Inclusion, body: () => void): void;
};

/** What a line is (a list item, a heading, a table row) shows in its first signs. */
const LINE_KEPT = 200;

/** An empty text that may grow to `limit` UTF-16 units. Without `keepsOrigins` it only writes, which is faster. */
export function createWriter(limit: number, keepsOrigins = true): Writer {
  const parts: string[] = [];
  const origins: Origin[] = [];
  let length = 0;
  let full = false;
  let line = '';
  let indent = '';
  let pending = false;
  /** Where the last origin ends in its own file, when text written from there goes it on. */
  let joint: { readonly at: number; readonly inclusion: Inclusion | undefined } | undefined;

  const emit = (text: string, from: Stretch, offset: number, inclusion: Inclusion | undefined) => {
    if (full || text === '') return;
    if (length + text.length > limit) {
      full = true;
      return;
    }
    if (keepsOrigins) remember(text, from, offset, inclusion);
    parts.push(text);
    length += text.length;
    const lastBreak = text.lastIndexOf('\n');
    if (lastBreak >= 0) line = text.slice(lastBreak + 1, lastBreak + 1 + LINE_KEPT);
    else if (line.length < LINE_KEPT) line += text.slice(0, LINE_KEPT);
  };
  const remember = (text: string, from: Stretch, offset: number, inclusion: Inclusion | undefined) => {
    const span = { start: length, end: length + text.length };
    const own = from.linear ? { start: from.own.start + offset, end: from.own.start + offset + text.length } : from.own;
    const last = origins.at(-1);
    if (from.linear && last && joint?.at === own.start && joint.inclusion === inclusion)
      origins[origins.length - 1] = extended(last, span.end, own.end);
    else origins.push(originOf(span, own, from.variable, inclusion));
    joint = from.linear ? { at: own.end, inclusion } : undefined;
  };
  const flush = (at: Span, inclusion: Inclusion | undefined) => {
    if (pending) emit(indent, { own: at, linear: false }, 0, inclusion);
    pending = false;
  };
  const write = (text: string, from: Stretch, inclusion: Inclusion | undefined) => {
    if (indent === '') {
      emit(text, from, 0, inclusion);
      return;
    }
    for (let at = 0; at < text.length && !full; ) {
      const lineBreak = text.indexOf('\n', at);
      const end = lineBreak < 0 ? text.length : lineBreak + 1;
      const piece = text.slice(at, end);
      if (piece !== '\n' && piece !== '\r\n') flush({ start: from.own.start, end: from.own.start }, inclusion);
      emit(piece, from, at, inclusion);
      if (lineBreak >= 0) pending = true;
      at = end;
    }
  };
  const indented = (inclusion: Inclusion, body: () => void) => {
    flush({ start: inclusion.tag.start, end: inclusion.tag.start }, inclusion);
    const outer = indent;
    indent = indentationAfter(line) ?? outer;
    body();
    indent = outer;
    pending = pending && outer !== '';
  };
  const text = () => parts.join('');
  return { origins, length: () => length, full: () => full, text, line: () => line, write, indented };
}

function originOf(span: Span, own: Span, variable: string | undefined, inclusion: Inclusion | undefined): Origin {
  const place = inclusion ? { source: inclusion.tag, include: { path: inclusion.path, source: own } } : { source: own };
  return variable === undefined ? { span, ...place } : { span, ...place, variable };
}

/** An origin of running text that goes on, up to `end` in the produced text and `ownEnd` in its own file. */
function extended({ span, source, include }: Origin, end: number, ownEnd: number): Origin {
  const longer = { start: span.start, end };
  if (!include) return { span: longer, source: { start: source.start, end: ownEnd } };
  return {
    span: longer,
    source,
    include: { path: include.path, source: { start: include.source.start, end: ownEnd } },
  };
}

/**
 * The indentation that keeps a paragraph in the list item or quotation which a line begins: its marks made into spaces,
 * `>` kept. Undefined when other words stand before it, since then the text goes on a paragraph.
 */
function indentationAfter(line: string): string | undefined {
  if (line.length > 80 || !/^[ \t>]*(?:(?:\d{1,9}[.)]|[-*+])[ \t]+)*$/.test(line)) return undefined;
  return line.replace(/[^>\t]/g, ' ');
}
