import { unzipSync } from 'fflate';

/** A workbook that would take more memory than the data of letters ever needs. The message goes on behind the file's name. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Unpacked, in bytes. No more than a part says is ever unpacked of it. */
const MOST_BYTES = 400 * 1024 * 1024;
/** The reader makes every cell of a sheet as far as its last row and column reach, empty ones too. */
const MOST_CELLS = 20_000_000;

/** Looks at a workbook before it is read. Throws TooLarge; a file that is no workbook is left to the reader. */
export function checkExtent(workbook: Uint8Array): void {
  for (const [name, sheet] of Object.entries(sheetsOf(workbook))) {
    const { rows, columns } = extentOf(sheet);
    if (rows * columns > MOST_CELLS)
      throw new TooLarge(
        `has a sheet (${name.replace(/^.*\//, '')}) that reaches as far as row ${rows} and column ${columns}. Delete the rows and columns behind the data, or save the sheet as CSV.`,
      );
  }
}

function sheetsOf(workbook: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  try {
    return unzipSync(workbook, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES)
          throw new TooLarge(
            `is larger than ${MOST_BYTES / 1024 / 1024} MB when it is unpacked. Save the sheet as CSV, which is read piece by piece.`,
          );
        return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
      },
    });
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return {};
  }
}

/** The last row and column that are named, as `r="D12"` in a cell or `r="12"` in a row. */
function extentOf(sheet: Uint8Array): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (let at = sheet.indexOf(EQUALS); at >= 0; at = sheet.indexOf(EQUALS, at + 1)) {
    if (sheet[at - 1] !== LETTER_R || (sheet[at - 2] ?? 0) > BLANK) continue;
    let i = at + 2;
    let column = 0;
    for (; (sheet[i] ?? 0) >= A && (sheet[i] ?? 0) <= Z; i++)
      column = Math.min(column * 26 + (sheet[i] ?? 0) - A + 1, FAR);
    let row = 0;
    for (; (sheet[i] ?? 0) >= NOUGHT && (sheet[i] ?? 0) <= NINE; i++)
      row = Math.min(row * 10 + (sheet[i] ?? 0) - NOUGHT, FAR);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}

const FAR = 100_000_000;
const [EQUALS, LETTER_R, BLANK, A, Z, NOUGHT, NINE] = [...'=r AZ09'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
