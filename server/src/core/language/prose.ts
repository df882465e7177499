import type { Nodes, Paragraph, Root } from 'mdast';
import { addList } from './lists.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';
import { addSentence, boldEnd, type Reading } from './reading.ts';
import { isClauseList, isOneSection, majorNumber, numberedParts, numberWidth } from './sections.ts';
import { splitSentences } from './split.ts';
import { addTable } from './tables.ts';
import type { Range } from './tokens.ts';
import { visibleText } from './visible.ts';

/** A stretch of the text, or words of ours that stand for layout (a table's `No` as an answer). */
export type Piece = Range | { readonly words: string };

/** A sentence as a reader takes it in: a list item together with its lead-in, a table cell with its headings. */
export type ProseSentence = {
  readonly pieces: readonly Piece[];
  /** The sentence's own words, without lead-in and headings. */
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly block: number;
  /** A heading, or a short bold beginning like `No fault.` */
  readonly label: boolean;
};

/** A text as sentences; `sections` counts its sections, and `visible` is the text that readers see, offsets kept. */
export type Prose = {
  readonly visible: string;
  readonly sentences: readonly ProseSentence[];
  readonly sections: number;
};

/** Reads a Markdown text as prose. Offsets are those of the text. */
export function readProse(text: string): Prose {
  const root = parseMarkdown(text);
  const visible = visibleText(text, root);
  const reading: Reading = { visible, sentences: [], section: 0, block: 0 };
  readBlocks(root, reading);
  return { visible, sentences: reading.sentences, sections: reading.section + 1 };
}

function readBlocks(root: Root, reading: Reading): void {
  const one = isOneSection(root, reading.visible);
  const nextSection = () => {
    if (!one && reading.sentences.length > 0) reading.section++;
  };
  let number: string | undefined;
  let last: Nodes | undefined;
  for (const child of root.children) {
    reading.block++;
    if (child.type === 'heading') {
      nextSection();
      number = undefined;
      addHeading(child, reading);
    } else if (child.type === 'paragraph') {
      for (const part of numberedParts(child, reading.visible)) {
        const major = majorNumber(reading.visible.slice(part.start, part.end));
        const goesOn = major === undefined ? number !== undefined || last === undefined : major === number;
        const titled = major === undefined && startsBold(child) && part.start === rangeOf(child).start;
        if (last?.type !== 'heading' && (!goesOn || titled)) nextSection();
        if (major !== undefined) number = major;
        reading.block++;
        addParagraph(part, boldEnd(child, part.start), reading);
      }
    } else if (child.type === 'list') {
      addList(child, reading, isClauseList(child, reading.visible, reading.sentences.at(-1)) ? nextSection : undefined);
      if (isClauseList(child, reading.visible)) number = undefined;
    } else if (child.type === 'table') {
      addTable(child, reading);
    }
    last = child;
  }
}

function startsBold(paragraph: Paragraph): boolean {
  return paragraph.children[0]?.type === 'strong';
}

function addHeading(node: Nodes, reading: Reading): void {
  const { start, end } = rangeOf(node);
  for (const range of splitSentences(reading.visible, start, end)) addSentence(reading, range, true);
}

function addParagraph({ start, end }: Range, bold: number | undefined, reading: Reading): void {
  const { visible } = reading;
  for (const range of splitSentences(visible, start + numberWidth(visible, start, end), end))
    addSentence(reading, range, (bold !== undefined && range.end <= bold + 1) || isCapitalsLabel(visible, range));
}

/** `NO ADMISSION OF LIABILITY`: a title written in capitals. */
function isCapitalsLabel(visible: string, { start, end }: Range): boolean {
  const text = visible.slice(start, end).trim();
  return text.length < 60 && text.length > 3 && text === text.toUpperCase() && /[A-Z]{3}/.test(text);
}
