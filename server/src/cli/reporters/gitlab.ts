import type { Severity } from '../../core/text/span.ts';
import type { ReportedFile } from '../reported.ts';
import { knownNote, rowsOf } from './rows.ts';
import { safeJson } from './safe.ts';

/** The findings as a code quality report of GitLab. Each has a fingerprint of its own: equal ones would be shown as one. */
export function lintGitlab(files: readonly ReportedFile[]): string {
  const items = rowsOf(files).map(({ file, finding, range, mark }) => ({
    description: finding.message + knownNote(mark),
    check_name: finding.rule,
    fingerprint: mark.fingerprint,
    severity: SEVERITIES[finding.severity],
    location: { path: file.name, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  }));
  return `${safeJson(items, 2)}\n`;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };
