import { type Block, type Cell, textOf } from './model.ts';

/** Says of each block whether it belongs on one page with the beginning of the next: headings, lead-ins, what is signed below. */
export function keepingTogether(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, i) => (keeps(block, blocks[i + 1]) ? { ...block, keepNext: true } : block));
}

function keeps(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === 'heading') return true;
  const signed = next.kind === 'signature' || (next.kind === 'table' && next.signature);
  // All who sign do so on one page, as far as it goes.
  if (block.kind === 'signature') return signed || isEnclosure(next);
  if (block.kind !== 'paragraph' && block.kind !== 'lines') return false;
  if (signed || (isEnclosure(block) && isEnclosure(next))) return true;
  const runs = block.kind === 'lines' ? block.lines.flat() : block.runs;
  if (runs.every((run) => run.kind === 'text' && run.strong === true)) return true;
  return textOf(runs).trimEnd().endsWith(':');
}

/** Whether the cells of a table are signed: one of them says so, and there is room to do it. */
export function isSignatureTable(rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat().map(({ runs }) => textOf(runs).trim());
  const asked = cells.some((cell) => /^(?:signature|signed|by|signatory)\b/i.test(cell));
  return (
    asked && cells.some((cell) => cell === '' || /_{3,}/.test(cell) || /^(?:by|signature|signed)[ \t]*:$/i.test(cell))
  );
}

/** What is told below a signature belongs to it: what is enclosed, and who gets a copy. */
function isEnclosure(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'lines') return false;
  const first = block.kind === 'lines' ? (block.lines[0] ?? []) : [...(block.label ?? []), ...block.runs];
  return /^(?:enc(?:losed\b|losures?\b|l?s?[.:])|attachments?\b|cc:|copy to\b|copies to\b)/i.test(textOf(first));
}
