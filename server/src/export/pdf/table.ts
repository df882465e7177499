import { columnShares } from '../columns.ts';
import type { Cell, Table } from '../model.ts';
import { type Box, GAP, INK, type Line, type Piece, type Stroke, type Tag } from './boxes.ts';
import { linesOf, type Setting } from './lines.ts';

const PADDING = 6;
const ABOVE = 3;
/** A row higher than this is broken between its lines. */
const HIGHEST = 400;

/** The rows of a table as boxes: each stays whole, the header is set again on every page, what is signed stays together. */
export function tableBoxes(table: Table, setting: Setting): readonly Box[] {
  const { head, rows, align } = table;
  const tag: Tag = { type: 'Table', ...(setting.tag.parent ? { parent: setting.tag.parent } : {}) };
  const widths = columnShares([head, ...rows]).map((share) => share * setting.width);
  const row = (cells: readonly Cell[], type: 'TH' | 'TD', last: boolean, first: boolean): readonly Line[] => {
    const tr: Tag = { type: 'TR', parent: tag };
    let x = setting.x;
    const set = cells.map(({ runs }, i) => {
      const width = widths[i] ?? 0;
      const inside = { ...setting, x: x + PADDING, width: width - 2 * PADDING, tag: { type, parent: tr } as Tag };
      x += width;
      return linesOf(runs, { ...inside, size: 10.5, strong: type === 'TH', align: align[i] ?? 'left' });
    });
    return stacked(set, { x: setting.x, width: setting.width }, { first, thick: last || type === 'TH' });
  };
  const titled = head.some(({ runs }) => runs.length > 0);
  const header = titled ? row(head, 'TH', false, true) : [];
  const boxes = rows.map((cells, i): Box => {
    const last = i === rows.length - 1;
    const lines = row(cells, 'TD', last, i === 0 && !titled);
    return {
      lines,
      before: i === 0 && !titled ? GAP : 0,
      after: last ? GAP + 5 : 0,
      whole: lines.length === 1,
      ...(header[0] && header.length === 1 ? { header: header[0] } : {}),
      ...((table.signature && !last) || (last && table.keepNext) ? { keepNext: true } : {}),
    };
  });
  return titled ? [{ lines: header, before: GAP, after: 0, whole: true, keepNext: rows.length > 0 }, ...boxes] : boxes;
}

/** Cells side by side as one line of the page, or as several when they are too high for one. */
function stacked(
  cells: readonly (readonly Line[])[],
  { x, width }: { readonly x: number; readonly width: number },
  { first, thick }: { readonly first: boolean; readonly thick: boolean },
): readonly Line[] {
  const height = Math.max(0, ...cells.flat().map((line) => line.height));
  const most = Math.max(1, ...cells.map((cell) => cell.length));
  const each = Math.max(1, Math.floor(HIGHEST / Math.max(1, height)));
  const lines: Line[] = [];
  for (let from = 0; from < most; from += each) {
    const count = Math.min(each, most - from);
    const end = from + count >= most;
    const pieces = cells.flatMap((cell) =>
      cell.slice(from, from + count).flatMap((line, i) => moved(line, ABOVE + i * height)),
    );
    const whole = count * height + 2 * ABOVE;
    const strokes: Stroke[] = [
      ...(first && from === 0 ? [{ x, width, y: 0, thick: 1, color: INK }] : []),
      ...(end ? [{ x, width, y: whole, thick: thick ? 1 : 0.5, color: thick ? INK : '#999999' }] : []),
    ];
    lines.push({ height: whole, pieces, strokes });
  }
  return lines;
}

function moved({ pieces }: Line, by: number): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, baseline: piece.baseline + by }));
}
