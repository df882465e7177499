import type { Finding } from '../../core/rules/types.ts';
import type { CheckedFile } from '../checked.ts';
import { type ReportedFile, withoutKnown } from '../reported.ts';
import type { Paint } from './colour.ts';
import { frame } from './frame.ts';
import { counted, plural, summarise } from './summary.ts';
import { visible, wrap } from './terminal.ts';

export type PrettyOptions = { readonly paint: Paint; readonly columns: number };

/** Findings for people: place, severity and rule, the message, the line with carets, the fix. Empty when nothing was found that the baseline does not know. */
export function lintPretty(files: readonly ReportedFile[], options: PrettyOptions): string {
  const blocks = files
    .map(withoutKnown)
    .flatMap((file) => file.findings.map((finding, i) => block(finding, file.findings[i - 1], file, options)));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** The closing line: what was found in how many files, how many of them a safe fix removes, and how many more the baseline knows. */
export function lintSummary(all: readonly ReportedFile[], paint: Paint): string {
  const files = all.map(withoutKnown);
  const summary = summarise(files);
  const known =
    all.reduce((sum, { findings }) => sum + findings.length, 0) - summary.errors - summary.warnings - summary.infos;
  const tint = summary.errors > 0 ? paint.error : summary.warnings > 0 ? paint.warning : paint.good;
  const safe = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safe === true).length;
  const hint = safe === 0 ? '' : ` ${safe === 1 ? 'One has a safe fix' : `${safe} have a safe fix`}: run with --fix.`;
  const beside = known === 0 ? '' : paint.dim(` ${plural(known, 'known finding')} in the baseline.`);
  return `${tint(`${plural(summary.files, 'file')} checked: ${counted(summary)}.`)}${beside}${hint}\n`;
}

/** The line is drawn once for findings that follow each other at one place. */
function block(
  finding: Finding,
  before: Finding | undefined,
  file: CheckedFile,
  { paint, columns }: PrettyOptions,
): string {
  const drawn = before?.span.start === finding.span.start && before.span.end === finding.span.end;
  const range = file.range(finding.span);
  const tint = paint[finding.severity];
  const place = `${visible(file.path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const room = Math.min(Math.max(40, columns), 110) - 2;
  return [
    `${paint.underline(place)}  ${tint(finding.severity)}  ${paint.dim(finding.rule + (finding.element === undefined ? '' : ` (${finding.element})`))}`,
    ...wrap(visible(finding.message), room).map((line) => `  ${line}`),
    ...(drawn ? [] : frame(lineAt(file.text, finding.span.start), range, { columns, paint, mark: tint })),
    ...(finding.related ?? []).map((related) =>
      paint.dim(`  see ${whereTo(related.span.start, file)}: ${visible(related.message)}`),
    ),
    ...(finding.fix === undefined
      ? []
      : [`  ${paint.good('fix')}: ${visible(finding.fix.title)}${finding.fix.safe ? ' (--fix does it)' : ''}`]),
  ].join('\n');
}

/** The whole line that holds an offset, without its line end. */
export function lineAt(text: string, offset: number): string {
  let start = Math.min(offset, text.length);
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = Math.min(offset, text.length);
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

function whereTo(offset: number, file: CheckedFile): string {
  const { start } = file.range({ start: offset, end: offset });
  return `line ${start.line + 1}, column ${start.character + 1}`;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
