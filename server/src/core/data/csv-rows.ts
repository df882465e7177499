import type { Span } from '../text/span.ts';
import { BadData } from './bad-data.ts';

/** A row: its cells, and the line (from 1) that it begins on. `wrong` says what is broken in it; the next row begins on the next line. */
export type Row = { readonly cells: readonly string[]; readonly line: number; readonly wrong?: string };

/** Takes the text of a CSV file piece by piece; each piece gives the rows that it completes. Throws BadData for a quote that never closes. */
export type RowReader = { readonly push: (text: string) => readonly Row[]; readonly end: () => readonly Row[] };

/** No record of a letter is longer, in UTF-16 units; a row that is has lost a quote. */
const MOST_ROW = 4 * 1024 * 1024;

/** Reads RFC 4180: commas, double quotes, `""` for a quote inside, any line end. Rows without anything are left out. */
export function openRows(name: string): RowReader {
  let rest = '';
  let line = 1;
  const take = (last: boolean): readonly Row[] => {
    const rows: Row[] = [];
    let at = 0;
    while (at < rest.length) {
      const row = readRow(rest, at, last);
      if (typeof row === 'number') {
        // No end so far; it may come with the next piece.
        if (!last && rest.length - at <= MOST_ROW) break;
        const place = `${name}, line ${line + breaks(rest, at, row)}`;
        throw new BadData(
          rest[row] === '"'
            ? `${place}: a double quote opens a cell and never closes. Add the second quote.`
            : `${place}: the row is longer than ${MOST_ROW.toLocaleString('en-US')} characters. Put each record on a line of its own.`,
        );
      }
      const { cells, wrong, end } = row;
      if (wrong !== undefined) rows.push({ cells, line, wrong });
      else if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line });
      line += breaks(rest, at, end);
      at = end;
    }
    rest = rest.slice(at);
    return rows;
  };
  return {
    push: (text) => {
      rest += text;
      return take(false);
    },
    end: () => take(true),
  };
}

/** Where each cell of a row stands in the text, quotes and spaces included. */
export type CellSpans = readonly Span[];

/** The cells of each row of a whole text, in the order of `openRows`, from `start` on. Undefined when a row is broken. */
export function cellSpans(text: string, start: number): readonly CellSpans[] | undefined {
  const rows: CellSpans[] = [];
  for (let at = start; at < text.length; ) {
    const spans: Span[] = [];
    const row = readRow(text, at, true, spans);
    if (typeof row === 'number' || row.wrong !== undefined) return undefined;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(spans);
    at = row.end;
  }
  return rows;
}

type Read = { readonly cells: readonly string[]; readonly wrong?: string; readonly end: number };

/** The row that begins at `start`, or where the cell begins whose end is not there yet. `end` is behind the line end. */
function readRow(text: string, start: number, last: boolean, spans?: Span[]): Read | number {
  const cells: string[] = [];
  let wrong: string | undefined;
  for (let at = start; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell === undefined || (cell.end >= text.length && !last)) return at;
    cells.push(cell.value);
    spans?.push({ start: at, end: cell.end });
    let { end } = cell;
    if (text[at] === '"' && !isEnd(text[end])) {
      wrong = 'text follows a closing double quote. Write a quote inside a cell twice: "".';
      end = plainEnd(text, end, '');
      if (end >= text.length && !last) return at;
    }
    if (text[end] === ',') {
      at = end + 1;
      continue;
    }
    if (text[end] === '\r' && end + 1 === text.length && !last) return at;
    const next = end >= text.length ? end : end + (text.startsWith('\r\n', end) ? 2 : 1);
    return { cells, end: next, ...(wrong === undefined ? {} : { wrong }) };
  }
}

type Cell = { readonly value: string; readonly end: number };

function plainCell(text: string, start: number): Cell {
  const end = plainEnd(text, start, ',');
  return { value: text.slice(start, end).trim(), end };
}

/** Where a line ends, or a cell that is not quoted. */
function plainEnd(text: string, start: number, comma: string): number {
  let end = start;
  while (end < text.length && text[end] !== comma && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function quotedCell(text: string, start: number): Cell | undefined {
  let value = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function isEnd(sign: string | undefined): boolean {
  return sign === undefined || sign === ',' || sign === '\n' || sign === '\r';
}

/** How many lines end between two places; `\r\n` is one end. */
function breaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}
