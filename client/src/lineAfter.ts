import type { PlainEdit } from '../../server/src/lsp/protocol.ts';

/**
 * The line (from 0) where the edit with the most new text begins once all edits are made; blank lines that it starts with are
 * skipped. The edits refer to the text before, and do not overlap. At least one edit.
 */
export function lineOfLargest(edits: readonly PlainEdit[]): number {
  const inOrder = [...edits].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  const largest = inOrder.reduce((best, edit) => (edit.newText.length > best.newText.length ? edit : best));
  const grown = inOrder
    .slice(0, inOrder.indexOf(largest))
    .reduce((sum, { range, newText }) => sum + lineEnds(newText) - (range.end.line - range.start.line), 0);
  const blank = /^\s*/.exec(largest.newText)?.[0] ?? '';
  return largest.range.start.line + grown + lineEnds(blank);
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
