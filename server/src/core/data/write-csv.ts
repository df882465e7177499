import type { Edit } from '../text/span.ts';
import { openCsv } from './csv.ts';
import { cellSpans } from './csv-rows.ts';

/** The names in the first line of a CSV text; throws BadData when it cannot be read. */
export function columnsOf(text: string): readonly string[] {
  const reader = openCsv('');
  reader.push(text);
  reader.end();
  return reader.columns() ?? [];
}

/**
 * The edit of a CSV text that gives one cell of a record another value, in quotes where it needs them or had them; undefined when there is no
 * such cell. A row that ends before its column is filled up. Whether nothing else changes, the caller sees by reading it again.
 */
export function csvEdit(text: string, record: number, key: string, value: string): Edit | undefined {
  const column = columnsOf(text).indexOf(key);
  const cells = cellSpans(text, text.startsWith('\uFEFF') ? 1 : 0)?.[record + 1];
  const last = cells?.at(-1);
  if (cells === undefined || last === undefined || column < 0) return undefined;
  const cell = cells[column];
  if (cell === undefined)
    return { span: { start: last.end, end: last.end }, text: ','.repeat(column - cells.length + 1) + written(value) };
  const was = text.slice(cell.start, cell.end);
  if (was.startsWith('"')) return { span: cell, text: quoted(value) };
  const now = written(value);
  if (now.startsWith('"')) return { span: cell, text: now };
  // Spaces around a cell are the writer's way of laying it out.
  const start = cell.start + was.length - was.trimStart().length;
  return { span: was.trim() === '' ? cell : { start, end: start + was.trim().length }, text: now };
}

function written(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? quoted(value) : value;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
