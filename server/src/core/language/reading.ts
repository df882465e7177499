import type { Paragraph } from 'mdast';
import { rangeOf } from './markdown.ts';
import type { Piece, ProseSentence } from './prose.ts';
import type { Range } from './tokens.ts';

/** What is read so far: the text, the sentences found, and the section and block that the next one belongs to. */
export type Reading = {
  readonly visible: string;
  readonly sentences: ProseSentence[];
  section: number;
  block: number;
};

/** Adds a sentence at the place reached; its pieces are its own words where no others are given. */
export function addSentence(reading: Reading, range: Range, label: boolean, pieces: readonly Piece[] = [range]): void {
  const { start, end } = range;
  reading.sentences.push({ pieces, start, end, section: reading.section, block: reading.block, label });
}

/** How far behind its beginning (a number stands there) a title in bold may begin, in characters. */
const MOST_BEFORE_BOLD = 8;

/** Where the bold words end that a paragraph, or a part of it, begins with. */
export function boldEnd(paragraph: Paragraph, from: number): number | undefined {
  for (const child of paragraph.children) {
    const { start, end } = rangeOf(child);
    if (child.type === 'strong' && start >= from && start - from < MOST_BEFORE_BOLD) return end;
  }
  return undefined;
}
