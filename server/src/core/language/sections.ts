import type { Paragraph } from 'mdast';
import { rangeOf } from './markdown.ts';
import type { ProseSentence, Standing, StandingList } from './reading.ts';
import type { Range } from './tokens.ts';

/** A snippet of so few blocks is one section when its lists are short and their items have no titles. */
const SNIPPET_BLOCKS = 3;
const SNIPPET_ITEMS = 2;
/** A letter of so few blocks is one section when no list of it holds clauses. */
const SHORT_BLOCKS = 8;
/** A letter of so few blocks is one section under its only heading. */
const HEADED_BLOCKS = 5;

/** Whether a text has no sections of its own: a snippet, or a short letter without headings and numbers. */
export function isOneSection(all: readonly Standing[]): boolean {
  const blocks = all.flatMap((one) => ('block' in one ? [one.block] : []));
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  const majors = new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.parts.filter(({ defines }) => !defines).map(({ major }) => major) : [],
    ),
  );
  majors.delete(undefined);
  if (majors.size > (headings === 0 ? 1 : 2)) return false;
  const lists = all.flatMap((one) => ('list' in one ? [one.list] : []));
  // Under the title of a document numbered paragraphs are its clauses; under a lesser heading they are parts of one.
  const isTitled = blocks.some((block) => block.kind === 'heading' && block.depth === 1);
  const isDocument = isTitled && lists.some((list) => list.items.length > SNIPPET_ITEMS && isClauseList(list));
  if (headings > 0) return headings < 2 && all.length <= HEADED_BLOCKS && !isDocument;
  const short = ({ items }: StandingList) => items.length <= SNIPPET_ITEMS && !items.some(({ item }) => item.titled);
  if (all.length <= SNIPPET_BLOCKS && lists.every(short)) return true;
  return (
    all.length <= SHORT_BLOCKS &&
    !all.some((one, at) => 'list' in one && !isLedIn(all[at - 1]) && isClauseList(one.list))
  );
}

/** Whether a list goes on with a sentence that ends with a colon before it. */
function isLedIn(before: Standing | undefined): boolean {
  if (!before || !('block' in before) || before.block.kind !== 'paragraph') return false;
  return before.block.parts.at(-1)?.words.at(-1)?.colon ?? false;
}

/**
 * Whether a list's items are whole clauses (`3. **Payment.** Customer shall …`) and not the rest of a lead-in.
 * `before` is the sentence in front of the list, where there is one to ask.
 */
export function isClauseList({ ordered, items }: StandingList, before?: ProseSentence): boolean {
  if (!ordered) return false;
  if (items.filter(({ item }) => item.titled).length * 2 > items.length) return true;
  if (before?.words.colon) return false;
  return items.some(({ item }) => item.whole);
}

// `Section 10 does not apply` begins with no number of its own: it speaks of another section.
const NUMBER_START =
  /^\s*(?:(?:[Ss]ection|SECTION|[Cc]lause|CLAUSE|[Aa]rticle|ARTICLE|[Pp]aragraph|PARAGRAPH)\s+(\d{1,2})(?:\.\d{1,2})*(?:[.)]\s+|\s+(?!\p{Ll}))|(\d{1,2})(?:\.\d{1,2})*[.)]?\s+)/u;
const PART_START =
  /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\([a-z0-9]{1,4}\)|(?:[a-z]|[ivx]{2,4})\)|\[[ x]\]|[☐☑☒✓✔✗•▪◦‣–—])\s+\S/i;
const ITEM_START = /^\s*(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{2,4})\)|\[[ x]\]|[☐☑☒✓✔✗•▪◦‣–—])\s+\S/i;
/** A dash counts an item as a number does. */
const DASH_START = /^\s*[▪◦‣–—]\s+(?=\S)/;
const POINTS_BACK =
  /^\s*(?:this|the foregoing|the above|such|that|the preceding) (?:section|paragraph|clause|provision|article|statement|understanding|term)s?\b/iu;
/** `Whether anything is done under this section is …`, in a paragraph without a number of its own. */
const OF_THIS_SECTION =
  /^\s*(?!section|article|clause|paragraph)\p{L}[^.;:]{0,70}\b(?:under|of|in|by) this (?:section|clause|paragraph|provision)\b/iu;
const FARTHEST_POINTER = 110;
/** No number of a clause is longer than this, in characters. */
const LONGEST_NUMBER = 40;
const LONGEST_PART_NUMBER = 23;

/** The section that a paragraph's number names: `4` of `4.2 Payment`. */
export function majorNumber(text: string): string | undefined {
  const [, named, bare] = NUMBER_START.exec(text) ?? [];
  return named ?? bare;
}

/** Whether a paragraph begins as an item of a list that is written without Markdown. */
export function startsAsItem(visible: string, start: number): boolean {
  return ITEM_START.test(visible.slice(start, start + LONGEST_PART_NUMBER));
}

/** Whether a paragraph begins with words for the clause that stands before it. */
export function pointsBack(visible: string, start: number): boolean {
  return (
    POINTS_BACK.test(visible.slice(start, start + LONGEST_NUMBER)) ||
    OF_THIS_SECTION.test(visible.slice(start, start + FARTHEST_POINTER))
  );
}

const MEANING = /^\s*["“][^"“”]{2,60}["”]\s+(?:means|refers to|denotes|shall mean)\b/i;
const LONGEST_TERM = 90;

/** Whether a term is said what it means at `start`: such a paragraph opens no section of its own. */
export function saysMeaning(visible: string, start: number): boolean {
  return MEANING.test(visible.slice(start, start + LONGEST_TERM));
}

/** How many characters the number takes that stands at `start`; 0 where there is none. */
export function numberWidth(visible: string, start: number, end: number): number {
  const text = visible.slice(start, Math.min(end, start + LONGEST_NUMBER));
  return (NUMBER_START.exec(text) ?? DASH_START.exec(text))?.[0].length ?? 0;
}

/** A paragraph whose lines begin with numbers is several clauses written without blank lines. */
export function numberedParts(paragraph: Paragraph, visible: string): Range[] {
  const { start, end } = rangeOf(paragraph);
  const starts = [start];
  for (let at = visible.indexOf('\n', start); at >= 0 && at < end; at = visible.indexOf('\n', at + 1)) {
    if (PART_START.test(visible.slice(at + 1, Math.min(end, at + 1 + LONGEST_PART_NUMBER)))) starts.push(at + 1);
  }
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}
