import { DiagnosticSeverity, type Position, type Range, type TextEdit } from 'vscode-languageserver';
import { type LineIndex, lineIndex, offsetAt, positionAt } from '../core/text/lines.ts';
import type { Edit, Severity, Span } from '../core/text/span.ts';

// The one bridge between offsets of the core and positions of the protocol. Both count UTF-16 units.

/** Where the lines of a text start; made once for each text that is asked about again. */
export function linesOf(text: string): LineIndex {
  if (last?.text !== text) last = { text, lines: lineIndex(text) };
  return last.lines;
}

/** A memory only, of the text that was asked about last. */
let last: { readonly text: string; readonly lines: LineIndex } | undefined;

export function rangeOf(text: string, span: Span): Range {
  const lines = linesOf(text);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function offsetOf(text: string, position: Position): number {
  return offsetAt(linesOf(text), position);
}

export function spanOf(text: string, range: Range): Span {
  return { start: offsetOf(text, range.start), end: offsetOf(text, range.end) };
}

export function textEditOf(text: string, edit: Edit): TextEdit {
  return { range: rangeOf(text, edit.span), newText: edit.text };
}

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
