import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { printedPath } from '../paths.ts';
import type { SheetCell } from './xlsx.ts';

/** A workbook is unpacked in memory, so that one larger than this is refused. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * The rows of a sheet of an Excel workbook (absolute path); `sheet` is its name or its number. The reader is loaded when first asked for.
 * Rejects with a Failure that says what is wrong with the file and what to do.
 */
export async function readSheetRows(
  file: string,
  sheet: string | undefined,
  io: Io,
): Promise<readonly (readonly SheetCell[])[]> {
  const name = printedPath(file, io);
  const kind = io.disk.kind(file);
  if (kind !== 'file')
    throw new Failure(`${name} cannot be read: it is ${kind === 'nothing' ? 'not there' : 'no file'}.`);
  if (io.disk.size(file) > MOST_BYTES)
    throw new Failure(
      `${name} is larger than ${MOST_BYTES / 1024 / 1024} MB. Save the sheet as CSV, which is read piece by piece.`,
    );
  const bytes = io.disk.readFile(file);
  const { readWorkbook } = await import('./xlsx.ts');
  try {
    return await readWorkbook(bytes, sheet !== undefined && /^\d{1,4}$/.test(sheet) ? numberOrName(sheet) : sheet);
  } catch (error) {
    throw new Failure(`${name} ${whatIsWrong(error, sheet)}`);
  }
}

/** `--sheet 2` is the second sheet; four digits are the name of a year. */
function numberOrName(sheet: string): string | number {
  return sheet.length === 4 ? sheet : Number(sheet);
}

function whatIsWrong(error: unknown, sheet: string | undefined): string {
  const { name = '', message = '', code = '' } = error instanceof Error ? (error as Error & { code?: string }) : {};
  if (name === 'TooLarge') return message;
  if (name === 'SheetNotFoundError')
    return `has no sheet ${sheet}. ${message.replace(/^Sheet not found: [^.]*\. /, '')}.`;
  if (code === 'XLS_FILE_NOT_SUPPORTED')
    return 'is an old or a protected Excel workbook. Save it as .xlsx without a password, or as CSV.';
  const why = code === 'INVALID_ZIP' || code === 'FILE_NOT_SUPPORTED' || code === 'NO_DATA' ? '' : ` (${message})`;
  return `cannot be read as an Excel workbook${why}: the file is damaged or something else. Open it in Excel and save it again.`;
}
