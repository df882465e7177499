import { BadData } from './bad-data.ts';
import { openRows, type Row } from './csv-rows.ts';
import type { RecordReader, RecordRow } from './record-row.ts';

/**
 * The records of a CSV text (RFC 4180: commas, double quotes, `""` for a quote inside), one object a row, keyed by the
 * header row. Empty cells are left out, so that they count as missing. Throws BadData naming the line that is wrong.
 */
export function readCsv(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const reader = openCsv(name);
  return [...reader.push(text), ...reader.end()].map((row) => {
    if ('wrong' in row) throw new BadData(`${name}, line ${row.line}: ${row.wrong}`);
    return row.values as Readonly<Record<string, string>>;
  });
}

/** Reads the same piece by piece. A row that is wrong is told as such; throws BadData where nothing can be read any more. */
export function openCsv(name: string): RecordReader {
  const rows = openRows(name);
  let columns: readonly string[] | undefined;
  let begun = false;
  const records = (read: readonly Row[]): readonly RecordRow[] => {
    const [head, ...others] = read;
    if (columns !== undefined) return read.map((row) => recordOf(row, columns ?? []));
    if (head === undefined) return [];
    if (head.wrong !== undefined) throw new BadData(`${name}, line ${head.line}: ${head.wrong}`);
    columns = namesIn(head.cells, name);
    return others.map((row) => recordOf(row, columns ?? []));
  };
  return {
    columns: () => columns,
    push: (text) => {
      const plain = !begun && text.startsWith('\uFEFF') ? text.slice(1) : text;
      begun ||= text !== '';
      return records(rows.push(plain));
    },
    end: () => {
      const last = records(rows.end());
      if (columns === undefined) throw new BadData(`${name} is empty; its first line must name the variables.`);
      return last;
    },
  };
}

/** The names in a header, in order. Throws BadData for one that is empty or stands there twice. */
export function namesIn(cells: readonly string[], file: string): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  names.forEach((name, i) => {
    if (name === '') throw new BadData(`${file}, line 1: column ${i + 1} has no name. Name the variable it is for.`);
    if (names.indexOf(name) !== i)
      throw new BadData(`${file}, line 1: the variable ${name} has two columns. Remove one.`);
  });
  return names;
}

function recordOf({ cells, line, wrong }: Row, names: readonly string[]): RecordRow {
  if (wrong !== undefined) return { line, wrong };
  if (cells.length > names.length) return { line, wrong: tooMany(cells.length, names.length) };
  return {
    line,
    values: Object.fromEntries(names.map((key, i) => [key, cells[i] ?? '']).filter(([, cell]) => cell !== '')),
  };
}

function tooMany(cells: number, names: number): string {
  return `${cells} cells, but the first line names ${names} variables. Put a cell that holds a comma in double quotes.`;
}
