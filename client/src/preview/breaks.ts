import type { Paper } from './messages.ts';

/** Sizes in CSS pixels, as the exported letter has them: 96 to the inch. */
export const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  letter: { width: 816, height: 1056 },
  a4: { width: 794, height: 1123 },
};
export const MARGIN = { top: 96, bottom: 85, side: 96 } as const;

/** A block as it stands on the endless sheet. */
export type Box = {
  readonly top: number;
  readonly bottom: number;
  /** The height of a line; 0 for what must not be cut. */
  readonly line: number;
  /** Stays with the next one. */
  readonly next: boolean;
};

/**
 * Where pages end on a sheet without end: a page holds `height`, blocks that must not be cut and what belongs to them go over whole, and
 * a paragraph leaves two lines at least on either side. Everything is counted from the top of the text.
 */
export function breaksOf(boxes: readonly Box[], height: number): readonly number[] {
  const breaks: number[] = [];
  let top = 0;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i]!;
    while (box.bottom > top + height + SLACK) {
      const cut = cutIn(box, top + height);
      const start = cut ?? groupTop(boxes, i);
      // What is higher than a page is cut where the page ends.
      const at = start > top + SLACK ? start : Math.max(top + height, box.top + SLACK);
      breaks.push(at);
      top = at;
    }
  }
  return breaks;
}

const SLACK = 1;

function cutIn({ top, bottom, line }: Box, end: number): number | undefined {
  if (line === 0) return undefined;
  const all = Math.round((bottom - top) / line);
  const lines = Math.min(Math.floor((end - top) / line), all - 2);
  return lines < 2 ? undefined : top + lines * line;
}

/** The top of the first of the blocks that go together with this one. */
function groupTop(boxes: readonly Box[], i: number): number {
  let first = i;
  while (first > 0 && boxes[first - 1]?.next === true) first--;
  return boxes[first]!.top;
}
