import { BadData } from './bad-data.ts';

/**
 * The records of a CSV text (RFC 4180: commas, double quotes, `""` for a quote inside), one object a row, keyed by the
 * header row. Empty cells are left out, so that they count as missing. Throws BadData naming the line that is wrong.
 */
export function readCsv(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const rows = splitRows(text.startsWith('\uFEFF') ? text.slice(1) : text, name);
  const header = rows[0];
  if (header === undefined) throw new BadData(`${name} is empty; its first line must name the variables.`);
  const names = header.cells.map((cell) => cell.trim());
  checkHeader(names, name);
  return rows.slice(1).map(({ cells, line }) => {
    if (cells.length > names.length) {
      throw new BadData(
        `${name}, line ${line}: ${cells.length} cells, but the first line names ${names.length} variables. Put a cell that holds a comma in double quotes.`,
      );
    }
    return Object.fromEntries(names.map((key, i) => [key, cells[i] ?? '']).filter(([, cell]) => cell !== ''));
  });
}

function checkHeader(names: readonly string[], file: string): void {
  names.forEach((name, i) => {
    if (name === '') throw new BadData(`${file}, line 1: column ${i + 1} has no name. Name the variable it is for.`);
    if (names.indexOf(name) !== i)
      throw new BadData(`${file}, line 1: the variable ${name} has two columns. Remove one.`);
  });
}

type Row = { readonly cells: readonly string[]; readonly line: number };

function splitRows(text: string, name: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let rowLine = 1;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, name, line) : plainCell(text, at);
    cells.push(cell.value);
    line += countLines(text, at, cell.end);
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: rowLine });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    rowLine = line;
  }
  if (cells.length > 0) rows.push({ cells, line: rowLine });
  return rows;
}

type Cell = { readonly value: string; readonly end: number };

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end).trim(), end };
}

function quotedCell(text: string, start: number, name: string, line: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0)
      throw new BadData(`${name}, line ${line}: a double quote opens a cell and never closes. Add the second quote.`);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      if (next === undefined || next === ',' || next === '\n' || next === '\r') return { value, end: quote + 1 };
      throw new BadData(
        `${name}, line ${line}: text follows a closing double quote. Write a quote inside a cell twice: "".`,
      );
    }
    value += '"';
    at = quote + 2;
  }
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
