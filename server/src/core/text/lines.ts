/** A place in a text as editors count it: zero-based line, zero-based UTF-16 character within the line. */
export type Position = { readonly line: number; readonly character: number };

/** Where every line of a text starts. Made once per text; lookups are a binary search. */
export type LineIndex = {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Indexes the lines of a text. A line ends at LF, CRLF or a lone CR, as in LSP. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    ends.push(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  return { length: text.length, starts, ends };
}

/** The position of an offset. Offsets outside the text are clamped; one inside a line break belongs to the line's end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, index.length));
  const line = lineOf(index, at);
  const end = index.ends[line] ?? index.length;
  return { line, character: Math.min(at, end) - (index.starts[line] ?? 0) };
}

/** The offset of a position. A character past the line's end means the line's end; a line past the last, the text's end. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  return Math.min(start + Math.max(0, position.character), index.ends[position.line] ?? index.length);
}

/** The zero-based line that holds an offset. */
export function lineOf(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
