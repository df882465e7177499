import type { List, ListItem, Paragraph, Root } from 'mdast';
import { rangeOf } from './markdown.ts';
import type { ProseSentence } from './prose.ts';
import type { Range } from './tokens.ts';

/** A snippet of so few blocks is one section when its lists are short and their items have no titles. */
const SNIPPET_BLOCKS = 3;
const SNIPPET_ITEMS = 2;
/** A letter of so few blocks is one section when no list of it holds clauses. */
const SHORT_BLOCKS = 8;
/** A letter of so few blocks is one section under its only heading. */
const HEADED_BLOCKS = 5;

/** Whether a text has no sections of its own: a snippet, or a short letter without headings and numbers. */
export function isOneSection(root: Root, visible: string): boolean {
  const headings = root.children.filter((child) => child.type === 'heading').length;
  if (headings > 0) return headings < 2 && root.children.length <= HEADED_BLOCKS;
  const paragraphs = root.children.filter((child) => child.type === 'paragraph');
  const majors = new Set(
    paragraphs.flatMap((child) =>
      numberedParts(child, visible).map(({ start, end }) => majorNumber(visible.slice(start, end))),
    ),
  );
  majors.delete(undefined);
  if (majors.size > 1) return false;
  const lists = root.children.filter((child) => child.type === 'list');
  const short = (list: List) => list.children.length <= SNIPPET_ITEMS && !list.children.some(isTitled);
  if (root.children.length <= SNIPPET_BLOCKS && lists.every(short)) return true;
  return root.children.length <= SHORT_BLOCKS && !lists.some((list) => isClauseList(list, visible));
}

/**
 * Whether a list's items are whole clauses (`3. **Payment.** Customer shall …`) and not the rest of a lead-in.
 * `before` is the sentence in front of the list, where there is one to ask.
 */
export function isClauseList(list: List, visible: string, before?: ProseSentence): boolean {
  if (!list.ordered) return false;
  if (list.children.filter(isTitled).length * 2 > list.children.length) return true;
  if (before && visible.slice(before.start, before.end).trimEnd().endsWith(':')) return false;
  return list.children.some((item) => {
    const { start, end } = rangeOf(item);
    const text = visible.slice(start, end).trim();
    return /[.!?]$/.test(text) && /\s\p{Lu}/u.test(text);
  });
}

/** An item that begins with bold words. */
function isTitled(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong';
}

const NUMBER_START = /^\s*(?:(?:section|clause|article|paragraph)\s+)?(\d{1,2})(?:\.\d{1,2})*[.)]?\s+/i;
const PART_START = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\([a-z0-9]{1,4}\))\s+\S/i;
/** No number of a clause is longer than this, in characters. */
const LONGEST_NUMBER = 40;
const LONGEST_PART_NUMBER = 23;

/** The section that a paragraph's number names: `4` of `4.2 Payment`. */
export function majorNumber(text: string): string | undefined {
  return NUMBER_START.exec(text)?.[1];
}

/** How many characters the number takes that stands at `start`; 0 where there is none. */
export function numberWidth(visible: string, start: number, end: number): number {
  return NUMBER_START.exec(visible.slice(start, Math.min(end, start + LONGEST_NUMBER)))?.[0].length ?? 0;
}

/** A paragraph whose lines begin with numbers is several clauses written without blank lines. */
export function numberedParts(paragraph: Paragraph, visible: string): Range[] {
  const { start, end } = rangeOf(paragraph);
  const starts = [start];
  for (let at = visible.indexOf('\n', start); at >= 0 && at < end; at = visible.indexOf('\n', at + 1)) {
    if (PART_START.test(visible.slice(at + 1, at + 1 + LONGEST_PART_NUMBER))) starts.push(at + 1);
  }
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}
