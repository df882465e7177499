import type { CoveredFile } from '../../checked.ts';
import type { Io } from '../../io.ts';
import { type ColourChoice, paint } from '../colour.ts';
import { coveragePretty } from '../coverageTable.ts';
import { coverageJson } from '../json.ts';
import type { PrettyOptions } from '../pretty.ts';
import { type Named, type Target, writeReport } from '../targets.ts';
import { coverageCsv } from './csv.ts';
import { coverageHtml } from './html.ts';
import { coverageMarkdown } from './markdown.ts';

/** One way to print coverage. */
export type CoverageReporter = Named & {
  readonly text: (files: readonly CoveredFile[], options: PrettyOptions) => string;
};

/** Every way to print coverage, in the order in which help names them. The first is for people. */
export const COVERAGE_REPORTERS: readonly CoverageReporter[] = [
  { name: 'pretty', says: 'for people, a line a clause', text: coveragePretty },
  {
    name: 'json',
    says: 'everything, for programs; version 1 of a form that is only ever added to',
    text: coverageJson,
  },
  { name: 'html', says: 'one page to read, filter and print: documents by clauses', text: coverageHtml },
  { name: 'markdown', says: 'for a comment or a summary', text: coverageMarkdown },
  { name: 'csv', says: 'for spreadsheets, a row an element', text: coverageCsv },
];

/** Writes the reports into their files and prints the one for standard output. Throws a Failure that names the file which cannot be written. */
export async function printCoverage(
  files: readonly CoveredFile[],
  targets: readonly Target<CoverageReporter>[],
  color: ColourChoice,
  io: Io,
): Promise<void> {
  for (const { reporter, file } of targets) {
    // No colour in a file, whatever was chosen for the terminal.
    if (file === undefined) await io.stdout(reporter.text(files, { paint: paint(color, io), columns: io.columns }));
    else writeReport(file, reporter.text(files, { paint: paint('never', io), columns: 100 }), io);
  }
}
