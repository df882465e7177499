import type { Block, Cell, Page, Run, TextRun } from '../model.ts';
import { type OpenFonts, printable } from './fonts.ts';

/**
 * The letter with nothing in it that the fonts cannot show, which `lacking` is told of. A value that is missing, `⟦name⟧` in every other
 * format, is a bold `[name]`: few fonts have those brackets.
 */
export function showable(page: Page, fonts: OpenFonts, lacking: (character: string) => void): Page {
  const text = (written: string): string => printable(withPlainBrackets(written), fonts, lacking);
  const textRuns = (run: TextRun): readonly TextRun[] =>
    missingApart(run).map((one) => ({ ...one, text: text(one.text) }));
  const runs = (all: readonly Run[]): readonly Run[] =>
    all.flatMap((one): readonly Run[] => (one.kind === 'text' ? textRuns(one) : [one]));
  const cells = (row: readonly Cell[]): readonly Cell[] => row.map((cell) => ({ ...cell, runs: runs(cell.runs) }));
  const block = <T extends Block>(one: T): T => shownBlock(one) as T;
  const shownBlock = (one: Block): Block => {
    switch (one.kind) {
      case 'heading':
        return { ...one, runs: runs(one.runs) };
      case 'paragraph':
        return { ...one, runs: runs(one.runs), ...(one.label ? { label: one.label.flatMap(textRuns) } : {}) };
      case 'lines':
        return { ...one, lines: one.lines.map(runs) };
      case 'list':
        return { ...one, items: one.items.map((item) => ({ ...item, blocks: item.blocks.map(block) })) };
      case 'table':
        return { ...one, head: cells(one.head), rows: one.rows.map(cells) };
      case 'quote':
        return { ...one, blocks: one.blocks.map(block) };
      case 'code':
        return { ...one, text: one.text.split('\n').map(text).join('\n') };
      case 'signature': {
        const lines = one.lines.map((line) => ({ ...line, label: runs(line.label), runs: runs(line.runs) }));
        return { ...one, opening: one.opening.map(block), lines };
      }
      case 'rule':
        return one;
    }
  };
  return { ...page, blocks: page.blocks.map(block) };
}

const MISSING = /(⟦[\p{L}_][\p{L}\p{N}_.-]*⟧)/u;

function withPlainBrackets(text: string): string {
  return text
    .split(MISSING)
    .map((part, i) => (i % 2 === 1 ? `[${part.slice(1, -1)}]` : part))
    .join('');
}

/** A run, cut so that each missing value is a bold one of its own. */
function missingApart(run: TextRun): readonly TextRun[] {
  if (!run.text.includes('⟦')) return [run];
  return run.text
    .split(MISSING)
    .map((text, i): TextRun => (i % 2 === 1 ? { ...run, text, strong: true } : { ...run, text }))
    .filter(({ text }) => text !== '');
}
