import { readSheet } from 'read-excel-file/universal';
import { checkExtent } from './xlsx-extent.ts';

/** A cell as a letter's data has it: text, true or false, nothing. A date is `2026-03-05`, a number the digits that Excel shows. */
export type SheetCell = string | boolean | null;

/** The rows of a sheet (by name, or by number from 1; the first without one). Rejects with TooLarge, or with the reader's error when the file is no workbook. */
export async function readWorkbook(
  bytes: Uint8Array,
  sheet: string | number = 1,
): Promise<readonly (readonly SheetCell[])[]> {
  checkExtent(bytes);
  const rows = await readSheet<string>(new Uint8Array(bytes).buffer, sheet, { parseNumber: digitsOf });
  return rows.map((row) => row.map(cellOf));
}

/** Excel shows fifteen digits; what stands behind them in the file is the dust of binary sums. */
function digitsOf(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}

function cellOf(cell: unknown): SheetCell {
  if (cell instanceof Date) return dateOf(cell);
  if (typeof cell === 'boolean') return cell;
  if (cell === null || cell === undefined) return null;
  return String(cell);
}

function dateOf(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
