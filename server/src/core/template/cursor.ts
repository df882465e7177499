import type { Span } from '../text/span.ts';
import { type Lexeme, lex } from './lexer.ts';
import type { ProblemSink } from './problems.ts';

/** A place in the lexemes of one tag, with what reading them needs. */
export type Cursor = {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly sink: ProblemSink;
  /** The whole tag or output, for problems that no lexeme carries. */
  readonly tag: Span;
  /** The end of the tag's inside. */
  readonly end: number;
  index: number;
};

/** How many characters the inside of a tag may have. */
const LONGEST = 10_000;

/** A cursor at the start of the inside of a tag. */
export function cursorOver(text: string, inner: Span, tag: Span, sink: ProblemSink): Cursor {
  const end = Math.min(inner.end, inner.start + LONGEST);
  if (end < inner.end) {
    const message = `This tag is longer than ${LONGEST} characters and was not read to its end. Split it into several.`;
    sink.error('template/limit', { start: tag.start, end: inner.start }, message);
  }
  return { text, lexemes: lex(text, { start: inner.start, end }), sink, tag, end, index: 0 };
}

export function peek(cursor: Cursor, ahead = 0): Lexeme | undefined {
  return cursor.lexemes[cursor.index + ahead];
}

/** True, and one step on, when the next lexeme is this word or sign. */
export function take(cursor: Cursor, text: string): boolean {
  const next = peek(cursor);
  if (next === undefined || next.kind === 'string' || next.text !== text) return false;
  cursor.index++;
  return true;
}

/** True when the next lexeme is this word or sign. */
export function sees(cursor: Cursor, text: string): boolean {
  const next = peek(cursor);
  return next !== undefined && next.kind !== 'string' && next.text === text;
}

/** From the next lexeme to the last; undefined at the end. */
export function restSpan(cursor: Cursor): Span | undefined {
  const first = peek(cursor);
  const last = cursor.lexemes.at(-1);
  return first && last ? { start: first.span.start, end: last.span.end } : undefined;
}

/** From a start to the end of the lexeme read last. */
export function spanFrom(cursor: Cursor, start: number): Span {
  return { start, end: Math.max(start, cursor.lexemes[cursor.index - 1]?.span.end ?? start) };
}
