import type { Severity, Span } from '../../core/text/span.ts';
import type { ReportedFile } from '../reported.ts';
import type { ReportContext } from './index.ts';
import { knownNote, type Row, rowsOf } from './rows.ts';
import { safeJson } from './safe.ts';

/** The findings in reviewdog's form. A fix that is one edit, or a missing clause put in, is a suggestion that a reviewer can accept. */
export function lintRdjson(files: readonly ReportedFile[], { suggest }: Suggesting): string {
  return `${safeJson({ source: SOURCE, diagnostics: rowsOf(files).map((row) => diagnostic(row, suggest)) }, 2)}\n`;
}

/** The same, a finding a line. */
export function lintRdjsonl(files: readonly ReportedFile[], { suggest }: Suggesting): string {
  return rowsOf(files)
    .map((row) => `${safeJson({ ...diagnostic(row, suggest), source: SOURCE })}\n`)
    .join('');
}

type Suggesting = Pick<ReportContext, 'suggest'>;

const SOURCE = { name: 'proviso' };
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

function diagnostic({ file, finding, mark }: Row, suggest: ReportContext['suggest']): object {
  const { fix, related = [] } = finding;
  // Half of a fix could leave the text broken, and suggestions are accepted one by one.
  const [edit, ...others] = fix?.edits ?? [];
  const suggested = edit === undefined ? suggest?.(file, finding) : others.length === 0 ? edit : undefined;
  return {
    message: finding.message + knownNote(mark),
    location: location(file, finding.span),
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule },
    ...(suggested ? { suggestions: [{ range: byteRange(file, suggested.span), text: suggested.text }] } : {}),
    ...(related.length === 0
      ? {}
      : { related_locations: related.map(({ span, message }) => ({ message, location: location(file, span) })) }),
  };
}

function location(file: ReportedFile, span: Span): object {
  return { path: file.name, range: byteRange(file, span) };
}

/** Lines and columns from 1; columns count the bytes of UTF-8, and the end is the place behind the last one. */
function byteRange(file: ReportedFile, { start, end }: Span): object {
  return { start: place(file, start), end: place(file, end) };
}

function place(file: ReportedFile, offset: number): { readonly line: number; readonly column: number } {
  const { line, character } = file.range({ start: offset, end: offset }).start;
  const before = file.text.slice(offset - character, offset);
  return { line: line + 1, column: new TextEncoder().encode(before).length + 1 };
}
