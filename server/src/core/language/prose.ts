import type { List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import { parseMarkdown, rangeOf } from './markdown.ts';
import { splitSentences } from './split.ts';
import { visibleText } from './visible.ts';

/** A stretch of the text, or words of ours that stand for layout (a table's `No` as an answer). */
export type Piece = { readonly start: number; readonly end: number } | { readonly words: string };

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

export type Prose = {
  readonly visible: string;
  readonly sentences: readonly ProseSentence[];
  readonly sections: number;
};

type Frame = { section: number; block: number; lead?: Lead };
type Lead = { start: number; end: number; joins: boolean; announces: boolean; inner?: Lead };

/** Reads a Markdown text as prose. Offsets are those of the text. */
export function readProse(text: string): Prose {
  const root = parseMarkdown(text);
  const visible = visibleText(text, root);
  const sentences: ProseSentence[] = [];
  const frame: Frame = { section: 0, block: 0 };
  const one = isOneSection(root, visible);
  let number: string | undefined;
  let last: Nodes | undefined;
  const nextSection = () => {
    if (!one && sentences.length > 0) frame.section++;
  };
  for (const child of root.children) {
    frame.block++;
    if (child.type === 'heading') {
      nextSection();
      number = undefined;
      addText(child, frame, visible, sentences, true);
    } else if (child.type === 'paragraph') {
      for (const part of numberedParts(child, visible)) {
        const major = majorNumber(visible.slice(part.start, part.end));
        const continues =
          last?.type === 'heading' ||
          (major !== undefined && major === number) ||
          (major === undefined && (number !== undefined || !startsNew(child, last)));
        if (
          !continues ||
          (major === undefined && startsBold(child) && part.start === rangeOf(child).start && last?.type !== 'heading')
        )
          nextSection();
        if (major !== undefined) number = major;
        frame.block++;
        addRange(part.start, part.end, frame, visible, sentences, boldEnd(child, part.start));
      }
    } else if (child.type === 'list') {
      addList(child, frame, visible, sentences, isClauseList(child, sentences, visible) ? nextSection : undefined);
      if (isClauseList(child, [], visible)) number = undefined;
    } else if (child.type === 'table') {
      addTable(child, frame, visible, sentences);
    }
    last = child;
  }
  return { visible, sentences, sections: frame.section + 1 };
}

/** A snippet, or a short letter without headings and numbers, is one section. */
function isOneSection(root: Root, visible: string): boolean {
  if (root.children.some((child) => child.type === 'heading'))
    return root.children.filter((child) => child.type === 'heading').length < 2 && root.children.length <= 5;
  const paragraphs = root.children.filter((child) => child.type === 'paragraph');
  const majors = new Set(
    paragraphs.flatMap((child) =>
      numberedParts(child as Paragraph, visible).map((part) => majorNumber(visible.slice(part.start, part.end))),
    ),
  );
  majors.delete(undefined);
  if (majors.size > 1) return false;
  const plain = root.children.every(
    (child) =>
      child.type !== 'list' ||
      child.children.every(
        (item) => item.children[0]?.type !== 'paragraph' || item.children[0].children[0]?.type !== 'strong',
      ),
  );
  if (
    root.children.length <= 3 &&
    plain &&
    root.children.every((child) => child.type !== 'list' || child.children.length <= 2)
  )
    return true;
  return (
    root.children.length <= 8 &&
    !root.children.some((child) => child.type === 'list' && isClauseList(child, [], visible))
  );
}

function startsNew(_child: Paragraph, last: Nodes | undefined): boolean {
  return last !== undefined;
}

function startsBold(paragraph: Paragraph): boolean {
  return paragraph.children[0]?.type === 'strong';
}

function boldEnd(paragraph: Paragraph, from: number): number | undefined {
  for (const child of paragraph.children) {
    const range = rangeOf(child);
    if (range.start >= from && range.start - from < 8 && child.type === 'strong') return range.end;
  }
  return undefined;
}

const NUMBER_START = /^\s*(?:(?:section|clause|article|paragraph)\s+)?(\d{1,2})(?:\.\d{1,2})*[.)]?\s+/i;

function majorNumber(text: string): string | undefined {
  return NUMBER_START.exec(text)?.[1];
}

/** A paragraph whose lines begin with numbers is several clauses written without blank lines. */
function numberedParts(paragraph: Paragraph, visible: string): { start: number; end: number }[] {
  const { start, end } = rangeOf(paragraph);
  const starts = [start];
  for (let at = visible.indexOf('\n', start); at >= 0 && at < end; at = visible.indexOf('\n', at + 1)) {
    if (/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\([a-z0-9]{1,4}\))\s+\S/i.test(visible.slice(at + 1, at + 24)))
      starts.push(at + 1);
  }
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function addText(node: Nodes, frame: Frame, visible: string, out: ProseSentence[], label: boolean): void {
  const { start, end } = rangeOf(node);
  for (const range of splitSentences(visible, start, end))
    out.push({ pieces: [range], ...range, section: frame.section, block: frame.block, label });
}

function addRange(
  start: number,
  end: number,
  frame: Frame,
  visible: string,
  out: ProseSentence[],
  bold?: number,
): void {
  const lead = NUMBER_START.exec(visible.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  for (const range of splitSentences(visible, start + lead, end)) {
    const label = (bold !== undefined && range.end <= bold + 1) || isCapitalsLabel(visible, range);
    out.push({ pieces: [range], ...range, section: frame.section, block: frame.block, label });
  }
}

function isCapitalsLabel(visible: string, range: { start: number; end: number }): boolean {
  const text = visible.slice(range.start, range.end).trim();
  return text.length < 60 && text.length > 3 && text === text.toUpperCase() && /[A-Z]{3}/.test(text);
}

/** Items that are whole clauses (`3. **Payment.** Customer shall …`), not the rest of a lead-in sentence. */
function isClauseList(list: List, sentences: readonly ProseSentence[], visible: string): boolean {
  if (!list.ordered) return false;
  const titled = list.children.filter(
    (item) => item.children[0]?.type === 'paragraph' && item.children[0].children[0]?.type === 'strong',
  );
  if (titled.length * 2 > list.children.length) return true;
  const before = sentences.at(-1);
  if (before && /:\s*$/.test(visible.slice(before.start, before.end))) return false;
  return list.children.some((item) => {
    const { start, end } = rangeOf(item);
    const text = visible.slice(start, end).trim();
    return /[.!?]$/.test(text) && /\s\p{Lu}/u.test(text);
  });
}

function leadOf(frame: Frame, sentences: readonly ProseSentence[], visible: string): Lead | undefined {
  const before = sentences.at(-1);
  if (!before || before.section !== frame.section) return undefined;
  const text = visible.slice(before.start, before.end).trimEnd();
  if (!/[:—–,-]$/.test(text) && !/\b(?:that|shall|to|not)$/.test(text)) return undefined;
  return {
    start: before.start,
    end: before.start + text.replace(/[:—–,-]+$/, '').length,
    joins: JOINS.test(text.replace(/[:—–,\s-]+$/, '')),
    announces: /\b(?:is|are|was|were|follows|following)[:\s]*$/i.test(text),
  };
}

/** Lead-ins whose sentence goes on in the item without a pause. */
const JOINS =
  /\b(?:that|shall|will|must|may|can|not|to|be|been|is|are|was|any|no|by|of|for|with|on|in|from|a|an|the|does|do|would|agrees?|confirms?|undertakes?|mean|means|neither|nor|either|and|or|it|they|which|who)$/i;

function addList(
  list: List,
  frame: Frame,
  visible: string,
  out: ProseSentence[],
  nextSection?: () => void,
  outer?: Lead,
): void {
  const lead = outer ?? (nextSection ? undefined : leadOf(frame, out, visible));
  for (const item of list.children) {
    if (nextSection) {
      nextSection();
      frame.block++;
    }
    addItem(item, frame, visible, out, lead, nextSection !== undefined);
  }
}

function addItem(
  item: ListItem,
  frame: Frame,
  visible: string,
  out: ProseSentence[],
  lead: Lead | undefined,
  clause: boolean,
): void {
  let first = true;
  let inner: Lead | undefined = lead;
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      const { start, end } = rangeOf(child);
      const bold = boldEnd(child, start);
      for (const range of splitSentences(visible, start, end)) {
        const label = clause && bold !== undefined && range.end <= bold + 1;
        const pieces: Piece[] =
          first && lead && !label ? [...leadPieces(lead, visible.charAt(range.start)), range] : [range];
        out.push({ pieces, ...range, section: frame.section, block: frame.block, label });
        if (!label) first = false;
      }
      const own = leadOf(frame, out, visible);
      inner = own && lead ? { ...own, inner: lead } : (own ?? lead);
    } else if (child.type === 'list') {
      addList(child, frame, visible, out, undefined, inner);
    } else if (child.type === 'table') {
      addTable(child, frame, visible, out);
    }
  }
}

function leadPieces(lead: Lead, next: string): Piece[] {
  const outer = lead.inner ? leadPieces(lead.inner, next) : [];
  // `The terms are: Company shall …`: a lead-in that only announces whole sentences.
  const announces = lead.announces && next !== next.toLowerCase();
  return [
    ...outer,
    { start: lead.start, end: lead.end },
    ...(lead.joins && !announces ? [] : [{ words: announces ? ';' : ',' }]),
  ];
}

/** A row reads as: column heading, first cell, the cell. A question answered by `No` or `Yes` becomes a statement. */
function addTable(table: Table, frame: Frame, visible: string, out: ProseSentence[]): void {
  const [head, ...rows] = table.children;
  for (const row of rows) {
    frame.block++;
    const cells = row.children.map((cell) => cellRange(rangeOf(cell), visible));
    const [first, ...others] = cells;
    if (!first) continue;
    if (others.length === 0) others.push(first);
    others.forEach((cell, index) => {
      if (cell.end <= cell.start) return;
      const headRange = head?.children[index + 1]
        ? cellRange(rangeOf(head.children[index + 1] as Nodes), visible)
        : undefined;
      const pieces: Piece[] = [];
      if (headRange && headRange.end > headRange.start) pieces.push(headRange, { words: ':' });
      const question = visible.slice(first.start, first.end);
      const answer = /^(no|none|never|not|yes)\b[\s,.;:]*/i.exec(visible.slice(cell.start, cell.end));
      if (question.endsWith('?') && answer) {
        const bare = { start: first.start, end: first.end - 1 };
        if (answer[1]?.toLowerCase() === 'yes') pieces.push(bare);
        else pieces.push({ words: 'never' }, bare);
        pieces.push({ words: ';' }, { start: cell.start + answer[0].length, end: cell.end });
      } else if (/^what if\b/i.test(question)) {
        pieces.push(
          { start: first.start + 5, end: first.end - (question.endsWith('?') ? 1 : 0) },
          { words: ',' },
          cell,
        );
      } else {
        pieces.push(first, { words: ':' }, cell);
      }
      out.push({
        pieces: pieces.filter((piece) => 'words' in piece || piece.end > piece.start),
        start: cell.start,
        end: cell.end,
        section: frame.section,
        block: frame.block,
        label: false,
      });
    });
  }
}

function cellRange(range: { start: number; end: number }, visible: string): { start: number; end: number } {
  let { start, end } = range;
  while (start < end && /[\s|]/.test(visible.charAt(start))) start++;
  while (end > start && /[\s|]/.test(visible.charAt(end - 1))) end--;
  return { start, end };
}
