import type { Library } from '../../core/catalog.ts';
import type { CheckedFile } from '../checked.ts';
import type { Io } from '../io.ts';
import { type ColourChoice, type Paint, paint } from './colour.ts';
import { lintCompact } from './compact.ts';
import { lintJson } from './json.ts';
import { lintPretty, lintSummary } from './pretty.ts';

/** What a reporter knows beside the checked files. */
export type ReportContext = {
  readonly paint: Paint;
  /** Width of the terminal in cells. */
  readonly columns: number;
  readonly version: string;
  readonly library: Library;
};

/** One way to print findings. `text` is whole, with its line end; empty when there is nothing to say. */
export type LintReporter = {
  readonly name: string;
  /** One line for people. */
  readonly says: string;
  readonly text: (files: readonly CheckedFile[], context: ReportContext) => string;
};

/** Every way to print findings, in the order in which help names them. */
export const LINT_REPORTERS: readonly LintReporter[] = [
  { name: 'pretty', says: 'for people, with the line and the place in it', text: prettyWithSummary },
  { name: 'compact', says: 'one line a finding, for editors and scripts', text: lintCompact },
  { name: 'json', says: 'everything, for programs; version 1 of a form that is only ever added to', text: lintJson },
];

export type ReportOptions = {
  readonly format: string;
  readonly color: ColourChoice;
  readonly quiet?: boolean;
};

/** Prints what was found. Findings go to standard output, unless a fixed text is there (`textOnStdout`). */
export async function printReports(
  files: readonly CheckedFile[],
  options: ReportOptions,
  textOnStdout: boolean,
  library: Library,
  io: Io,
): Promise<void> {
  const print = textOnStdout ? io.stderr : io.stdout;
  const shown = options.quiet === true ? files.map(errorsOnly) : files;
  const context = { paint: paint(options.color, io), columns: io.columns, version: io.version, library };
  const reporter = LINT_REPORTERS.find(({ name }) => name === options.format) ?? LINT_REPORTERS[0]!;
  const text = reporter.text(shown, context);
  await print(text);
  // Silent on success, but a person at a terminal wants to know that it ran.
  if (text === '' && reporter.name === 'pretty' && io.isTerminal && files.length > 0)
    await io.stderr(lintSummary(shown, context.paint));
}

function prettyWithSummary(files: readonly CheckedFile[], context: ReportContext): string {
  const text = lintPretty(files, context);
  return text === '' ? '' : `${text}\n${lintSummary(files, context.paint)}`;
}

function errorsOnly(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}
