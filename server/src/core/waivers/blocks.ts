import { type LineIndex, lineOf } from '../text/lines.ts';

/** The lines of one block of a Markdown text, zero-based, both included. */
export type Block = { readonly first: number; readonly last: number };

/**
 * The block that begins on a line: a paragraph, list item, table or heading as far as no line begins something new, or a
 * whole fenced code. A cheap look at the signs that begin a line, enough to say what “the next line” reaches.
 */
export function blockFrom(text: string, lines: LineIndex, first: number): Block {
  const line = lineText(text, lines, first);
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return { first, last: fenceEnd(text, lines, first, fence) };
  if (isHeading(line) || isOneLine(line)) return { first, last: first };
  let last = first;
  while (last + 1 < lines.starts.length && !begins(lineText(text, lines, last + 1))) last++;
  return { first, last };
}

/** The block that holds an offset of the body; on a blank line, that line. Takes time linear in the text. */
export function blockAt(text: string, lines: LineIndex, bodyStart: number, offset: number): Block {
  const wanted = lineOf(lines, offset);
  for (let first = lineOf(lines, bodyStart); first < wanted; ) {
    const block = isBlank(lineText(text, lines, first)) ? { first, last: first } : blockFrom(text, lines, first);
    if (block.last >= wanted) return block;
    first = block.last + 1;
  }
  return isBlank(lineText(text, lines, wanted)) ? { first: wanted, last: wanted } : blockFrom(text, lines, wanted);
}

/** How a line begins, without its end: long lines are cut, since only their first signs matter. */
export function lineText(text: string, lines: LineIndex, line: number): string {
  const start = lines.starts[line] ?? text.length;
  return text.slice(start, Math.min(lines.ends[line] ?? text.length, start + LOOKED_AT));
}

export function isBlank(line: string): boolean {
  return /^[\s>]*$/.test(line);
}

const LOOKED_AT = 1000;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(```+|~~~+)/;

/** Whether a line ends the block above it: it is blank, or its first signs begin a block of their own. */
function begins(line: string): boolean {
  return (
    isBlank(line) ||
    isHeading(line) ||
    FENCE.test(line) ||
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|<!--|\{%)/.test(line) ||
    /^[ \t>]*(?:\*[ \t]*){3,}$/.test(line)
  );
}

function isHeading(line: string): boolean {
  return /^[ \t>]*#{1,6}(?:[ \t]|$)/.test(line);
}

/** A tag or a comment that has its line to itself. */
function isOneLine(line: string): boolean {
  const bare = line.replace(/^[ \t>]*/, '').trimEnd();
  return (bare.startsWith('{%') && bare.endsWith('%}')) || (bare.startsWith('<!--') && bare.endsWith('-->'));
}

function fenceEnd(text: string, lines: LineIndex, first: number, fence: string): number {
  for (let line = first + 1; line < lines.starts.length; line++) {
    const mark = /^[ \t>]*(```+|~~~+)[ \t]*$/.exec(lineText(text, lines, line))?.[1];
    if (mark?.startsWith(fence)) return line;
  }
  return lines.starts.length - 1;
}
