import type { BaselineEntry } from '../../core/baseline.ts';
import type { Engine } from '../../core/engine.ts';
import type { Io } from '../io.ts';
import type { ReportedFile } from '../reported.ts';
import type { Suggest } from '../suggested.ts';
import { lintCheckstyle } from './checkstyle.ts';
import { type ColourChoice, type Paint, paint } from './colour.ts';
import { lintCompact } from './compact.ts';
import { lintGithub } from './github.ts';
import { lintGitlab } from './gitlab.ts';
import { lintJson } from './json.ts';
import { lintJsonLines } from './jsonLines.ts';
import { lintJunit } from './junit.ts';
import { lintMarkdown } from './markdown.ts';
import { lintPretty, lintSummary } from './pretty.ts';
import { lintRdjson, lintRdjsonl } from './rdjson.ts';
import { lintSarif } from './sarif/sarif.ts';
import { addToStepSummary } from './stepSummary.ts';
import { type Named, type Target, writeReport } from './targets.ts';

/** What a reporter knows beside the checked files. */
export type ReportContext = {
  readonly paint: Paint;
  /** Width of the terminal in cells. */
  readonly columns: number;
  readonly version: string;
  /** The cores that the files were checked with, each with the rules of its packs. */
  readonly engines: readonly Engine[];
  /** Was the run held against a baseline? */
  readonly against: boolean;
  /** What of the baseline no longer occurs. */
  readonly lost: readonly BaselineEntry[];
  /** One edit that answers a finding which has no fix of its own: a clause put in. */
  readonly suggest?: Suggest;
  /** Does the step of GitHub Actions have a summary, which lists what is not annotated? */
  readonly stepSummary: boolean;
};

/** One way to print findings. `text` is whole, with its line end; empty when there is nothing to say. */
export type LintReporter = Named & {
  readonly text: (files: readonly ReportedFile[], context: ReportContext) => string;
};

/** Every way to print findings, in the order in which help names them. The first is for people. */
export const LINT_REPORTERS: readonly LintReporter[] = [
  { name: 'pretty', says: 'for people, with the line and the place in it', text: prettyWithSummary },
  { name: 'compact', says: 'a line a finding, for editors and scripts', text: lintCompact },
  { name: 'json', says: 'everything, for programs; version 1 of a form that is only ever added to', text: lintJson },
  { name: 'json-lines', says: 'a finding a line, as JSON', text: lintJsonLines },
  { name: 'sarif', says: 'SARIF 2.1.0, for code scanning', text: lintSarif },
  { name: 'github', says: 'annotations of GitHub Actions, and the summary of the step', text: lintGithub },
  { name: 'gitlab', says: 'code quality report of GitLab', text: lintGitlab },
  { name: 'junit', says: 'JUnit XML, for test reports of CI servers', text: lintJunit },
  { name: 'checkstyle', says: 'Checkstyle XML, for Jenkins and others', text: lintCheckstyle },
  { name: 'rdjson', says: 'for reviewdog, with suggestions', text: lintRdjson },
  { name: 'rdjsonl', says: 'the same, a finding a line', text: lintRdjsonl },
  { name: 'markdown', says: 'for a comment or a summary', text: (files) => lintMarkdown(files) },
];

export type ReportOptions = { readonly color: ColourChoice; readonly quiet?: boolean };

/** What was checked, and how it stands against the baseline. */
export type Checks = Pick<ReportContext, 'engines' | 'against' | 'lost' | 'suggest'> & {
  readonly files: readonly ReportedFile[];
};

/**
 * Writes the reports into their files and prints the one for standard output; where a fixed text is there (`textOnStdout`), it
 * goes to standard error. Throws a Failure that names the file which cannot be written.
 */
export async function printReports(
  { files, ...checks }: Checks,
  targets: readonly Target<LintReporter>[],
  options: ReportOptions,
  textOnStdout: boolean,
  io: Io,
): Promise<void> {
  const shown = options.quiet === true ? files.map(errorsOnly) : files;
  const stepSummary = (io.env.GITHUB_STEP_SUMMARY ?? '') !== '';
  const context = { ...checks, stepSummary, paint: paint(options.color, io), columns: io.columns, version: io.version };
  for (const { reporter, file } of targets) {
    if (reporter.name === 'github') addToStepSummary(shown, io);
    if (file === undefined) continue;
    // No colour in a file, whatever was chosen for the terminal.
    writeReport(file, reporter.text(shown, { ...context, paint: paint('never', io), columns: 100 }), io);
  }
  const printed = targets.find(({ file }) => file === undefined)?.reporter;
  if (printed === undefined) return;
  const text = printed.text(shown, context);
  await (textOnStdout ? io.stderr : io.stdout)(text);
  // Silent on success, but a person at a terminal wants to know that it ran.
  if (text === '' && printed.name === 'pretty' && io.isTerminal && files.length > 0)
    await io.stderr(lintSummary(shown, context.paint));
}

function prettyWithSummary(files: readonly ReportedFile[], context: ReportContext): string {
  const text = lintPretty(files, context);
  return text === '' ? '' : `${text}\n${lintSummary(files, context.paint)}`;
}

function errorsOnly(file: ReportedFile): ReportedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}
