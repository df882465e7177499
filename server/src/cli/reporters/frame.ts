import type { Paint } from './colour.ts';
import { visible, width } from './terminal.ts';

/** A place in a text for people: zero-based line and UTF-16 characters; the range is drawn up to the end of its first line. */
export type FrameRange = {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
};

/**
 * The line of a range with its number and carets under the range, as lines to print. A long line is cut around the
 * range, so that nothing is wider than `columns` cells.
 */
export function frame(
  lineText: string,
  range: FrameRange,
  options: { readonly columns: number; readonly paint: Paint; readonly mark: (text: string) => string },
): readonly string[] {
  const { paint } = options;
  const number = String(range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  const stop = range.end.line > range.start.line ? lineText.length : Math.min(range.end.character, lineText.length);
  const begin = Math.min(range.start.character, lineText.length);
  const room = Math.max(20, options.columns - number.length - 5);
  const cut = cutAround(
    visible(lineText.slice(0, begin)),
    visible(lineText.slice(begin, Math.max(begin, stop))),
    visible(lineText.slice(Math.max(begin, stop))),
    room,
  );
  const carets = '^'.repeat(Math.max(1, width(cut.inside)));
  return [
    paint.dim(`  ${gutter} |`),
    `${paint.dim(`  ${number} |`)} ${cut.before}${cut.inside}${cut.after}`,
    `${paint.dim(`  ${gutter} |`)} ${' '.repeat(width(cut.before))}${options.mark(carets)}`,
  ];
}

type Cut = { readonly before: string; readonly inside: string; readonly after: string };

/** Keeps the range and as much around it as fits; an ellipsis stands where text was left out. */
function cutAround(before: string, inside: string, after: string, room: number): Cut {
  if (width(before) + width(inside) + width(after) <= room) return { before, inside, after };
  const kept = width(inside) <= room - 2 ? inside : `${takeStart(inside, room - 3)}…`;
  const rest = Math.max(0, room - width(kept));
  // Each side gets half of what is left, and what the other side does not need.
  const right = Math.min(width(after), Math.max(Math.floor(rest / 2), rest - width(before)));
  const left = Math.max(0, rest - right);
  return {
    before: width(before) <= left ? before : `…${takeEnd(before, Math.max(0, left - 1))}`,
    inside: kept,
    after: width(after) <= right ? after : `${takeStart(after, Math.max(0, right - 1))}…`,
  };
}

function takeStart(text: string, cells: number): string {
  let out = '';
  let used = 0;
  for (const char of text) {
    used += width(char);
    if (used > cells) break;
    out += char;
  }
  return out;
}

function takeEnd(text: string, cells: number): string {
  const chars = [...text];
  let used = 0;
  let at = chars.length;
  while (at > 0 && used + width(chars[at - 1]!) <= cells) {
    at -= 1;
    used += width(chars[at]!);
  }
  return chars.slice(at).join('');
}
