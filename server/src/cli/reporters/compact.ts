import type { ReportedFile } from '../reported.ts';
import { knownNote } from './rows.ts';
import { visible } from './terminal.ts';

/** One line a finding, `file:line:column: severity: message [rule]`, for editors and scripts: lines and columns from 1, no colour. */
export function lintCompact(files: readonly ReportedFile[]): string {
  return files
    .flatMap((file) => file.findings.map((finding) => ({ file, ...finding, note: knownNote(file.markOf(finding)) })))
    .map(({ file, span, severity, message, rule, note }) => {
      const { line, character } = file.range(span).start;
      return `${visible(file.path)}:${line + 1}:${character + 1}: ${severity}: ${visible(message)}${note} [${rule}]\n`;
    })
    .join('');
}
