import path from 'node:path';
import { namesIn, openCsv } from '../../core/data/csv.ts';
import { openJsonLines } from '../../core/data/json-lines.ts';
import type { RecordReader, RecordRow } from '../../core/data/record-row.ts';
import { readRecords } from '../../core/data/records.ts';
import { Failure, whyRefused } from '../failure.ts';
import { readText } from '../inputs.ts';
import type { Io, Opened } from '../io.ts';
import { printedPath } from '../paths.ts';
import { readSheetRows } from './workbook.ts';

/** A record of a run. `line` is its line in the file or its row in the sheet; 0 where it has none. */
export type Source = {
  readonly rows: () => Iterable<RecordRow>;
  /** The names that the records have, once a record was read; undefined where each names its own. */
  readonly columns: () => readonly string[] | undefined;
  /** How much of the file was read, from 0 to 1. */
  readonly share: () => number;
};

/**
 * Opens a data file: CSV and JSON Lines piece by piece, so that their size does not matter, the others whole. Throws (also while it is
 * read) a Failure or BadData that names file, line and remedy.
 */
export async function openSource(file: string, sheet: string | undefined, io: Io): Promise<Source> {
  const full = path.resolve(io.cwd, file);
  const name = printedPath(full, io);
  const ending = path.extname(file).toLowerCase();
  if (sheet !== undefined && ending !== '.xlsx')
    throw new Failure(`--sheet ${sheet} is for Excel workbooks (.xlsx); ${name} has no sheets.`);
  if (ending === '.csv') return streamed(full, openCsv(name), io);
  if (ending === '.jsonl' || ending === '.ndjson') return streamed(full, openJsonLines(name), io);
  if (ending === '.xlsx') return ofSheet(await readSheetRows(full, sheet, io), name);
  return whole(readRecords(name, readText(full, io)).map((values) => rowOf(values, 0)));
}

/** Does a data file hold cells of text alone? */
export function isTable(file: string): boolean {
  return /\.(?:csv|xlsx)$/i.test(file);
}

/** One record of such a file, counted from 1. Rejects with a Failure when there is none or it is wrong. */
export async function readOneRecord(
  file: string,
  sheet: string | undefined,
  record: number,
  io: Io,
): Promise<Readonly<Record<string, unknown>>> {
  const source = await openSource(file, sheet, io);
  let count = 0;
  for (const row of source.rows()) {
    count += 1;
    if (count < record) continue;
    if ('wrong' in row) throw new Failure(`${file}, line ${row.line}: ${row.wrong}`);
    return row.values;
  }
  const has = count === 1 ? 'one record' : `${count} records`;
  throw new Failure(`${file} has ${has}; --record ${record} does not exist. Count from 1.`);
}

function rowOf(values: unknown, line: number): RecordRow {
  if (values !== null && typeof values === 'object' && !Array.isArray(values))
    return { line, values: values as Readonly<Record<string, unknown>> };
  return { line, wrong: 'this record does not hold named values. Write one "name: value" a line.' };
}

function whole(rows: readonly RecordRow[], columns?: readonly string[]): Source {
  let read = 0;
  return {
    rows: function* () {
      for (const row of rows) {
        read += 1;
        yield row;
      }
    },
    columns: () => columns,
    share: () => (rows.length === 0 ? 1 : read / rows.length),
  };
}

function ofSheet(rows: readonly (readonly (string | boolean | null)[])[], name: string): Source {
  const [head = [], ...others] = rows;
  const used = head.findLastIndex((cell) => cell !== null) + 1;
  if (used === 0) throw new Failure(`${name}: the first row of the sheet is empty; it must name the variables.`);
  const columns = namesIn(
    head.slice(0, used).map((cell) => String(cell ?? '')),
    name,
  );
  const records = others.flatMap((cells, i): readonly RecordRow[] => {
    const line = i + 2;
    if (cells.every((cell) => cell === null)) return [];
    if (cells.slice(used).some((cell) => cell !== null))
      return [{ line, wrong: `a cell stands in a column without a name. Name it in the first row.` }];
    const given = columns.map((column, at) => [column, cells[at] ?? null] as const);
    return [{ line, values: Object.fromEntries(given.filter(([, cell]) => cell !== null)) }];
  });
  return whole(records, columns);
}

function streamed(file: string, reader: RecordReader, io: Io): Source {
  const name = printedPath(file, io);
  const opened = openFile(file, name, io);
  const size = Math.max(1, io.disk.size(file));
  let taken = 0;
  const decoder = openDecoder(name);
  return {
    columns: reader.columns,
    share: () => taken / size,
    rows: function* () {
      try {
        for (let piece = opened.read(); piece.length > 0; piece = opened.read()) {
          yield* reader.push(decoder(piece));
          taken += piece.length;
        }
        yield* reader.push(decoder(undefined));
        yield* reader.end();
      } finally {
        opened.close();
      }
    },
  };
}

function openFile(file: string, name: string, io: Io): Opened {
  try {
    if (io.disk.kind(file) === 'folder') throw new Failure(`${name} is a folder. Name a data file in it.`);
    return io.disk.open(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${name} cannot be read: ${whyRefused(error)}. Check the path.`);
  }
}

/** UTF-8, piece by piece. Throws a Failure for anything else. */
function openDecoder(name: string): (piece: Uint8Array | undefined) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lines = 1;
  return (piece) => {
    try {
      const text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
      if (text.includes('\0'))
        throw new Failure(`${name} has a NUL sign near line ${lines}, so it is no text. Save it as UTF-8.`);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
      return text;
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(
        `${name} is not UTF-8 somewhere behind line ${lines}. It may be UTF-16, Latin-1 or Windows-1252; save it as UTF-8 and try again.`,
      );
    }
  };
}
