import type { PlainEdit } from '../../server/src/lsp/protocol.ts';

/**
 * The line (from 0) where new text stands once all edits are made: the last edit that brings a line of its own (what goes into the
 * front matter comes before it), else the longest. Blank lines that it starts with are skipped. The edits refer to the text before,
 * and do not overlap. At least one edit.
 */
export function lineOfNewText(edits: readonly PlainEdit[]): number {
  const inOrder = [...edits].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  const longest = inOrder.reduce((best, edit) => (edit.newText.length > best.newText.length ? edit : best));
  const main = inOrder.findLast(({ newText }) => newText.trim() !== '' && newText.includes('\n')) ?? longest;
  const grown = inOrder
    .slice(0, inOrder.indexOf(main))
    .reduce((sum, { range, newText }) => sum + lineEnds(newText) - (range.end.line - range.start.line), 0);
  const blank = /^\s*/.exec(main.newText)?.[0] ?? '';
  return main.range.start.line + grown + lineEnds(blank);
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
