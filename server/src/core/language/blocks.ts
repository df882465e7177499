import type { ListItem, List as ListNode, Nodes, Paragraph, Root, Table as TableNode } from 'mdast';
import { answered } from './answers.ts';
import { withAsides } from './asides.ts';
import { isBanner } from './banners.ts';
import type { Duty } from './facets.ts';
import { distributed } from './inline-lists.ts';
import { rangeOf } from './markdown.ts';
import { dutiesInNotes } from './notes.ts';
import { majorNumber, numberedParts, numberWidth, pointsBack, saysMeaning, startsAsItem } from './sections.ts';
import { splitSentences } from './split.ts';
import { dutiesOf, type Row, rowsOf } from './tables.ts';
import { isCapitalsLabel, isContents, isOverPart, isPlainTitle } from './titles.ts';
import type { Range } from './tokens.ts';
import { type Words, wordsAt } from './words.ts';

/** A top-level block of a passage as far as prose needs it. All offsets are those of the passage. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly words: readonly Words[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | List
  | Table
  | { readonly kind: 'other' };

/** A paragraph, or one of the clauses that it holds when they are written without blank lines between them. */
export type Part = {
  /** The section that its number names: `4` of `4.2 Payment`. */
  readonly major: string | undefined;
  /** It says what a term means: `1.9 “Compromise” means …`. */
  readonly defines: boolean;
  /** It begins its paragraph with bold words. */
  readonly titled: boolean;
  /** It begins with a letter or a box (`(a)`, `☐`): an item of a list that Markdown does not see. */
  readonly item: boolean;
  /** It begins with words that point to the clause before it: `This section …`. */
  readonly pointsBack: boolean;
  readonly words: readonly Words[];
};

export type List = {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** What its items begin with: `-`, `*`, `+`, or what stands behind their numbers. */
  readonly marker: string;
  readonly items: readonly Item[];
};
export type Table = {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** What its rows say together, where each tells a facet of one duty. */
  readonly duties: readonly Duty[];
};

export type Item = {
  /** It begins with bold words. */
  readonly titled: boolean;
  /** It ends as a sentence does and has a capital within: a whole clause. */
  readonly whole: boolean;
  readonly content: readonly (ItemText | List | Table)[];
};

/** A paragraph of an item. */
export type ItemText = { readonly kind: 'text'; readonly words: readonly (Words & { readonly bold: boolean })[] };

/** A Markdown tree of `text` as blocks. `visible` is the text as readers see it. */
export function blocksOf(root: Root, text: string, visible: string): Block[] {
  const nodes = root.children.flatMap((node) =>
    node.type === 'blockquote' && isBanner(node) ? node.children : [node],
  );
  return nodes.map((node): Block => {
    switch (node.type) {
      case 'heading':
        return { kind: 'heading', depth: node.depth, words: sentencesIn(visible, rangeOf(node), true) };
      case 'paragraph':
        return { kind: 'paragraph', parts: partsOf(node, visible) };
      case 'list':
        return listOf(node, text, visible, 0);
      case 'table':
        return tableOf(node, visible);
      default:
        return { kind: 'other' };
    }
  });
}

function tableOf(node: TableNode, visible: string): Table {
  return { kind: 'table', rows: rowsOf(node, visible), duties: dutiesOf(node, visible) };
}

function sentencesIn(visible: string, { start, end }: Range, label: boolean): Words[] {
  return splitSentences(visible, start, end).flatMap((range) => spoken(wordsAt(visible, range, label), visible));
}

/** A sentence as what it says one by one: the items of a list that it denies, and without the remarks that interrupt it. */
function spoken(words: Words, visible: string): Words[] {
  return withAsides(words, visible).flatMap((one) => distributed(one, visible));
}

function partsOf(node: Paragraph, visible: string): Part[] {
  const first = rangeOf(node).start;
  const parts = numberedParts(node, visible).map(({ start, end }) => {
    const bold = boldEnd(node, start);
    const width = numberWidth(visible, start, end);
    const isNumbered = width > 0 || startsAsItem(visible, start);
    const words = withAnswers(
      splitSentences(visible, start + width, end)
        .map((range, index, all) =>
          wordsAt(
            visible,
            range,
            isWithin(range, bold) ||
              isCapitalsLabel(visible, range) ||
              isContents(visible, range) ||
              ((isNumbered || isOfWords(visible, range)) && isTitle(visible, range, index, all)),
          ),
        )
        .flatMap((words) => spoken(words, visible)),
      visible,
    );
    return {
      major: majorNumber(visible.slice(start, end)),
      defines: saysMeaning(visible, start + width),
      titled: start === first && startsBold(node),
      item: startsAsItem(visible, start),
      pointsBack: pointsBack(visible, start),
      words: [...words, ...dutiesInNotes(words, visible).map((duty) => duty.words)],
      told: words,
    };
  });
  return withSharedDuties(parts, visible);
}

/** Numbered lines that each tell a facet of one duty (`(a) *Act.* Removal …`, `(b) *Time.* …`) say it together behind the last one. */
function withSharedDuties(parts: readonly (Part & { readonly told: readonly Words[] })[], visible: string): Part[] {
  const last = parts.at(-1);
  const isToldBefore = parts.length < 2 || parts.some(({ words, told }) => words.length > told.length);
  const duties = isToldBefore
    ? []
    : dutiesInNotes(
        parts.flatMap(({ told }) => told),
        visible,
      );
  return parts.map((part) =>
    part === last && duties.length > 0
      ? { ...part, words: [...part.words, ...duties.map((duty) => duty.words)] }
      : part,
  );
}

/** A question with the short answer behind it becomes one statement: `Is it forgiven? No.` A lone `A.` only announces the answer. */
function withAnswers(all: readonly Words[], visible: string): Words[] {
  const spoken = all.filter((words, index) => index === 0 || !ANNOUNCES.test(visible.slice(words.start, words.end)));
  return spoken.flatMap((words, index) => {
    const before = spoken[index - 1];
    const pieces = before && answered(before, words, visible);
    if (pieces) return [wordsAt(visible, words, false, pieces)];
    const next = spoken[index + 1];
    return next && answered(words, next, visible) ? [] : [words];
  });
}
const ANNOUNCES = /^(?:a|q|answer|question)[.:]$/i;

function startsBold(paragraph: Paragraph): boolean {
  return paragraph.children[0]?.type === 'strong';
}

/** How far behind its beginning (a number stands there) a title in bold may begin, in characters. */
const MOST_BEFORE_BOLD = 8;

/** Where the bold words end that a paragraph, or a part of it, begins with. */
function boldEnd(paragraph: Paragraph, from: number): number | undefined {
  for (const child of paragraph.children) {
    const { start, end } = rangeOf(child);
    if (child.type === 'strong' && start >= from && start - from < MOST_BEFORE_BOLD) return end;
  }
  return undefined;
}

function isWithin({ end }: Range, bold: number | undefined): boolean {
  return bold !== undefined && end <= bold + 1;
}

/** Lists inside lists deeper than this are not read: nobody writes them, and reading them would end the stack. */
const DEEPEST_LIST = 100;

function listOf(node: ListNode, text: string, visible: string, depth: number): List {
  const { start } = rangeOf(node);
  const marker = /^\d{0,10}(.)/.exec(text.slice(start, start + 12))?.[1] ?? '';
  const items = node.children.map((item) => itemOf(item, text, visible, depth));
  return { kind: 'list', ordered: node.ordered === true, marker, items: withDuties(items, visible) };
}

/** Items that each tell a facet of one duty (`- Who: both parties`) say it together behind the last one. */
function withDuties(items: readonly Item[], visible: string): readonly Item[] {
  const told = items.flatMap(({ content: [first] }) => (first?.kind === 'text' ? first.words : []));
  const duties = dutiesInNotes(told, visible);
  const last = items.at(-1);
  if (!last || duties.length === 0) return items;
  return [...items.slice(0, -1), { ...last, content: [...last.content, { kind: 'table', rows: [], duties }] }];
}

function itemOf(item: ListItem, text: string, visible: string, depth: number): Item {
  const { start, end } = rangeOf(item);
  const own = visible.slice(start, end).trim();
  const [first] = item.children;
  const content = item.children.flatMap((child) => contentOf(child, text, visible, depth));
  const [beginning] = content;
  const hasPlainTitle = beginning?.kind === 'text' && beginning.words[0]?.bold === true;
  return {
    titled: first?.type === 'paragraph' && (startsBold(first) || hasPlainTitle),
    whole: /[.!?]$/.test(own) && CAPITAL_WITHIN.test(own),
    content,
  };
}

function contentOf(child: Nodes, text: string, visible: string, depth: number): Item['content'] {
  if (child.type === 'list') return depth < DEEPEST_LIST ? [listOf(child, text, visible, depth + 1)] : [];
  if (child.type === 'table') return [tableOf(child, visible)];
  if (child.type !== 'paragraph') return [];
  const range = rangeOf(child);
  const bold = boldEnd(child, range.start);
  return [
    {
      kind: 'text',
      words: sentencesIn(visible, range, false).map((words, index, all) => ({
        ...words,
        bold: isWithin(words, bold) || isTitle(visible, words, index, all),
      })),
    },
  ];
}

/** Whether a sentence is the title of those behind it. */
function isTitle(visible: string, sentence: Range, index: number, all: readonly Range[]): boolean {
  const next = all[1];
  return index === 0 && next !== undefined && (isPlainTitle(visible, sentence) || isOverPart(visible, sentence, next));
}

/** `No Disparaging Comments.` is a title without a number too; a lone `Payment.` may be the first of several short notes. */
function isOfWords(visible: string, { start, end }: Range): boolean {
  return visible.slice(start, end).trim().includes(' ');
}

const CAPITAL_WITHIN = /\s\p{Lu}/u;
