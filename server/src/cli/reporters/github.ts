import type { Severity } from '../../core/text/span.ts';
import type { ReportedFile } from '../reported.ts';
import { withoutKnown } from '../reported.ts';
import type { ReportContext } from './index.ts';
import { gravestFirst, type Row, rowsOf } from './rows.ts';
import { plural } from './summary.ts';
import { visible } from './terminal.ts';

/**
 * Findings as commands that GitHub turns into annotations: the gravest first, at most as many of each severity as GitHub shows of
 * a step, and a line that says how many are left out. What the baseline knows is counted, not annotated.
 */
export function lintGithub(
  files: readonly ReportedFile[],
  { stepSummary }: Pick<ReportContext, 'stepSummary'>,
): string {
  const rows = gravestFirst(rowsOf(files.map(withoutKnown)));
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    rows.filter(({ finding }) => finding.severity === severity).slice(0, MOST),
  );
  const known = rowsOf(files).length - rows.length;
  return [...shown.map(command), ...leftOut(rows.length - shown.length, stepSummary), ...knownLine(known)]
    .map((line) => `${line}\n`)
    .join('');
}

/** How many annotations of a kind GitHub shows of one step. */
const MOST = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function command({ file, finding, range }: Row): string {
  const oneLine = range.start.line === range.end.line;
  const properties = [
    ['file', file.name],
    ['line', range.start.line + 1],
    ['endLine', range.end.line + 1],
    ...(oneLine ? [['col', range.start.character + 1] as const, ['endColumn', range.end.character + 1] as const] : []),
    ['title', finding.rule],
  ] as const;
  const said = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${said}::${data(visible(finding.message))}`;
}

function leftOut(count: number, stepSummary: boolean): readonly string[] {
  if (count === 0) return [];
  return [
    `Proviso: ${plural(count, 'more finding')} not annotated: GitHub shows ${MOST} of a kind.${stepSummary ? ' The summary of the step lists them.' : ''}`,
  ];
}

function knownLine(count: number): readonly string[] {
  return count === 0 ? [] : [`Proviso: ${plural(count, 'known finding')} in the baseline, not annotated.`];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
