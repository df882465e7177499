import { type Box, heightOf, type Line } from './boxes.ts';

/** What puts lines on paper. `y` is the top of the line, from the top of the page; points. */
export type Press = {
  readonly line: (line: Line, y: number) => void;
  /** The same, as a repetition that is no part of the text. */
  readonly repeated: (line: Line, y: number) => void;
  readonly newPage: () => void;
};
export type Room = { readonly top: number; readonly bottom: number };

/** Fewer lines of a paragraph stand alone on no page, neither at its end nor at its beginning. */
const COMPANY = 2;

/**
 * Sets boxes from top to bottom, page by page. What belongs together stays together as long as it fits a page; a paragraph is
 * broken so that two lines at least stand on either side; a table's header stands on each of its pages.
 */
export function flow(boxes: readonly Box[], press: Press, { top, bottom }: Room): void {
  let y = top;
  let after = 0;
  /** Up to this box there is room on the page. */
  let settled = -1;
  const turn = (): void => {
    press.newPage();
    y = top;
    after = 0;
  };
  for (const [i, box] of boxes.entries()) {
    const gap = y === top ? 0 : Math.max(after, box.before);
    const { need, last } = i <= settled ? { need: 0, last: settled } : chainOf(boxes, i, bottom - top);
    settled = last;
    if (y > top && y + gap + need > bottom) {
      turn();
      if (box.header !== undefined) {
        press.repeated(box.header, y);
        y += box.header.height;
      }
    } else y += gap;
    let left = box.lines;
    while (left.length > 0) {
      const fits = fitting(left, bottom - y, y === top);
      const count = fits >= left.length || box.whole ? fits : broken(left.length, fits, y === top);
      for (const line of left.slice(0, count)) {
        press.line(line, y);
        y += line.height;
      }
      left = left.slice(count);
      if (left.length > 0) turn();
    }
    after = box.after;
  }
}

/**
 * How much room must be left for a box to begin here, and the last box that this room is for: the box with what it is kept with,
 * as far as a page holds it.
 */
function chainOf(boxes: readonly Box[], from: number, page: number): { readonly need: number; readonly last: number } {
  let above = 0;
  let chain = { need: 0, last: from };
  for (let i = from; i < boxes.length; i++) {
    const box = boxes[i]!;
    const need = above + beginning(box);
    if (need > page) break;
    chain = { need, last: i };
    if (box.keepNext !== true) break;
    above += heightOf(box) + Math.max(box.after, boxes[i + 1]?.before ?? 0);
  }
  return chain;
}

function beginning(box: Box): number {
  if (box.whole || box.lines.length < 2 * COMPANY) return heightOf(box);
  return box.lines.slice(0, COMPANY).reduce((sum, { height }) => sum + height, 0);
}

/** How many lines fit; on an empty page at least one, however high. */
function fitting(lines: readonly Line[], room: number, empty: boolean): number {
  let count = 0;
  for (let sum = 0; count < lines.length; count++) {
    sum += lines[count]?.height ?? 0;
    if (sum > room + 0.01) break;
  }
  return count === 0 && empty ? 1 : count;
}

/** How many of the lines that fit are set here, so that none stands alone. */
function broken(all: number, fits: number, empty: boolean): number {
  const here = all - fits < COMPANY ? all - COMPANY : fits;
  if (here >= COMPANY) return here;
  return empty ? Math.max(1, fits) : 0;
}
