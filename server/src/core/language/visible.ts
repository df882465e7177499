import type { Nodes, Root } from 'mdast';
import { isAdoptedAround, isUndoneBehind } from './adopted-around.ts';
import { isAdopted } from './adopted-quotes.ts';
import { isPutInByAmendment } from './amending-quotes.ts';
import { isBanner } from './banners.ts';
import { rangeOf } from './markdown.ts';
import { isOperative, spokenInTurn } from './operative-quotes.ts';
import { isStruckOut } from './struck-quotes.ts';

/**
 * The text with everything that a reader does not read as agreed blanked out by spaces of equal length: comments, code,
 * struck-out passages, quotations, link targets, HTML tags, emphasis marks, list markers. Offsets stay.
 */
export function visibleText(text: string, root: Root): string {
  const chars = text.split('');
  const blank = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (chars[at] !== '\n') chars[at] = ' ';
  };
  for (const at of letteredStops(text)) chars[at] = ')';
  for (const child of root.children) walk(child, blank, text, 0);
  for (const [start, end] of [...quotations(chars), ...hashComments(text), ...unticked(text)]) blank(start, end);
  return chars.join('');
}

const LETTERED = /^[ \t]*(?:[a-k]|[ivx]{1,4})\.(?=[ \t]+\S)/gm;
/** `A. The term …`, where a line before or behind begins with the next letter: no initial of a name. */
const CAPITAL = /^[ \t]*([A-K])\.(?=[ \t]+\S)/gm;

/** The stops of lines that begin `a.`, `b.`, which read as `a)`: items of a list that Markdown does not see. */
function letteredStops(text: string): readonly number[] {
  const stops = [...text.matchAll(LETTERED)].map(({ 0: mark, index }) => index + mark.length - 1);
  const capitals = [...text.matchAll(CAPITAL)];
  const isInOrder = capitals.every(({ 1: letter = '' }, at) => letter.charCodeAt(0) === 'A'.charCodeAt(0) + at);
  const large = isInOrder ? capitals.map(({ 0: mark, index }) => index + mark.length - 1) : [];
  return [stops, large].flatMap((some) => (some.length > 1 ? some : []));
}

type Blank = (start: number, end: number) => void;

/** What stands deeper in lists than this is not read: nobody writes it, and reading it would end the stack. */
const DEEPEST = 1000;

function walk(node: Nodes, blank: Blank, text: string, depth: number): void {
  const { start, end } = rangeOf(node);
  if (depth > DEEPEST) {
    blank(start, end);
    return;
  }
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'delete':
    case 'definition':
    case 'image':
      blank(start, end);
      return;
    case 'blockquote':
      if (!isBanner(node)) {
        blank(start, end);
        return;
      }
      blankQuoteMarks(text, start, end, blank);
      break;
    case 'thematicBreak':
      // A line to sign on, in a letter.
      if (!text.startsWith('____', start)) blank(start, end);
      return;
    case 'html':
      blankTags(text, start, end, blank);
      return;
    case 'paragraph':
      // A footnote's text is not part of the agreement's body.
      if (text.startsWith('[^', start)) {
        blank(start, end);
        return;
      }
      break;
    default:
  }
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  let struckFrom: number | undefined;
  let last = start;
  for (const child of children) {
    const range = rangeOf(child);
    if (node.type !== 'table' && node.type !== 'tableRow' && node.type !== 'tableCell') blank(last, range.start);
    last = range.end;
    if (child.type === 'html') {
      const tag = text.slice(range.start, range.end).toLowerCase();
      if (/^<(del|s|strike)>$/.test(tag)) struckFrom ??= range.start;
      if (/^<\/(del|s|strike)>$/.test(tag) && struckFrom !== undefined) {
        blank(struckFrom, range.end);
        struckFrom = undefined;
      }
    }
    walk(child, blank, text, depth + 1);
  }
  if (node.type === 'table' || node.type === 'tableRow') return;
  // The bars behind a row's cells stay: an empty cell may wait for a signature.
  for (let at = last; at < end; at++) if (node.type !== 'tableCell' || text[at] !== '|') blank(at, at + 1);
}

/** The marks of a block quote, line by line. */
function blankQuoteMarks(text: string, start: number, end: number, blank: Blank): void {
  for (let line = start; line < end; line = text.indexOf('\n', line) + 1) {
    const mark = /^[ \t]{0,3}>/.exec(text.slice(line, line + 4));
    if (mark) blank(line, line + mark[0].length);
    if (text.indexOf('\n', line) < 0) return;
  }
}

/** Blanks comments whole and other HTML by its tags. */
function blankTags(text: string, start: number, end: number, blank: Blank): void {
  let at = start;
  while (at < end) {
    const open = text.indexOf('<', at);
    if (open < 0 || open >= end) return;
    const comment = text.startsWith('<!--', open);
    const struck = /^<(del|s|strike)>/i.exec(text.slice(open, open + 9));
    const mark = comment ? '-->' : struck ? `</${struck[1]?.toLowerCase()}>` : '>';
    const close = text.indexOf(mark, open);
    const to = close < 0 ? end : Math.min(end, close + mark.length);
    blank(open, to);
    at = to;
  }
}

/** `{# … #}`: a comment of other template languages; nobody prints it. */
export function hashComments(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let open = text.indexOf('{#'); open >= 0; open = text.indexOf('{#', open + 2)) {
    const close = text.indexOf('#}', open);
    if (close < 0) break;
    found.push([open, close + 2]);
    open = close;
  }
  return found;
}

const TICKED = /^[ \t]*(?:[-*+] )?(?:\[[xX✓]\]|[☑☒✓✔])/m;
const EMPTY = /\[[ _]?\]|☐/;
const EMPTY_BOX = /^[ \t]*(?:[-*+] )?(?:\[[ _]?\]|☐)(?:(?!\[[xX✓]\]|[☑☒✓✔])[^\n])*/gm;
/** `[X] 7 days   [ ] 14 days`: an empty box on a line with a ticked one, up to the next box or a wide gap. */
const EMPTY_BESIDE =
  /(?<=\[[xX✓]\][^\n]{0,120})(?:\[[ _]?\]|☐)(?:[^[\n☑☒☐ ]| (?! ))*|(?:\[[ _]?\]|☐)(?:[^[\n☑☒☐ ]| (?! ))*(?=[^\n]{0,120}\[[xX✓]\])/g;
const EMPTY_OPTION = /^[ \t]*\[[ _]?\](?:(?!\[[xX✓]\])[^\n])*/gm;

/**
 * The lines behind empty boxes that nobody has chosen: beside ticked ones, or in a paragraph of their own. A list of empty boxes may be
 * one to work through. A box may also stand at the end of its line.
 */
function unticked(text: string): [number, number][] {
  if (!EMPTY.test(text)) return [];
  const left = TICKED.test(text)
    ? [...text.matchAll(EMPTY_BOX)]
    : [...text.matchAll(EMPTY_OPTION)].filter(({ 0: line, index }) => !isStep(text, line, index));
  const lines = [...left, ...text.matchAll(EMPTY_BESIDE)];
  return [...lines.map(({ 0: line, index }): [number, number] => [index, index + line.length]), ...leftEmpty(text)];
}

const STEP = /^[ \t]*\[[ _]?\][ \t]*before (?:signing|sending|mailing|paying|you (?:sign|send|mail|pay))\b/i;
const ALL_STEPS =
  /\bchecklist\b|\b(?:answer|complete|fill in|go through|work through|tick off|check off|do)\b[^\n.]{0,24}\b(?:each|every|all)\b(?! that appl)/i;
const LONGEST_LEAD = 400;

/** `[ ] Before signing: …`, or a box below `Please answer each item:`: something to work through, and no option. */
function isStep(text: string, line: string, index: number): boolean {
  if (STEP.test(line)) return true;
  const above = text.slice(Math.max(0, index - LONGEST_LEAD), index);
  const paragraph = above.slice(above.lastIndexOf('\n\n') + 1);
  const lead = paragraph.split('\n').findLast((one) => one.trim() !== '' && !/^[ \t]*\[/.test(one));
  return lead?.trimEnd().endsWith(':') === true && ALL_STEPS.test(lead);
}

const TICKED_LAST = /(?:\[[xX✓]\]|[☑☒✓✔])$/;
const EMPTY_LAST = /(?:\[[ _]?\]|☐)$/;
const OF_SEVERAL = /^\W{0,4}(?:alternative|option|choice|version|variant)\b/i;

/** `Alternative B: no mark is placed. [ ]` beside `Alternative A: this agreement is silent. [X]` */
function leftEmpty(text: string): [number, number][] {
  const empty: { readonly range: [number, number]; readonly isOption: boolean }[] = [];
  let isTicked = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const last = line.trimEnd().slice(-3);
    isTicked ||= TICKED_LAST.test(last);
    if (EMPTY_LAST.test(last)) empty.push({ range: [start, start + line.length], isOption: OF_SEVERAL.test(line) });
    start += line.length + 1;
  }
  return empty.filter(({ isOption }) => isTicked || isOption).map(({ range }) => range);
}

const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
]);
const QUOTE_WORDS = 5;

/** A label is no longer than this, in words. */
const LABEL_WORDS = 14;
const BEFORE_LABEL =
  /\b(?:(?:description|designation|characterization|listing|tradeline)[^.;"“”]{0,48} (?:is|be|being)|as|namely|viz\.|to wit|styled|worded|marked|coded|labell?ed|listed|reads?|reading|shows?|showing|reflects?|status|code|remark|words?|notations?|comment|designation|legend|narrative|(?:must|shall|will|should|to) (?:only )?(?:say|state)|(?:updat|chang|correct|amend|mark|cod|list|report)(?:e|ed|s|es|ing)?(?: [\w'()-]+){0,5} to),? $/i;
const LONGEST_BEFORE_LABEL = 80;

/** `reported as “paid in full, zero balance”`: the quoted words are a label that the text gives, and no quotation. */
function isLabelled(chars: readonly string[], at: number): boolean {
  return BEFORE_LABEL.test(chars.slice(Math.max(0, at - LONGEST_BEFORE_LABEL), at).join(''));
}

/** `The receipt reads: “…”`, `an acknowledgment in the form “…”`: the words of a paper that the text itself asks for. */
const BEFORE_FORM =
  /\b(?:receipts?|acknowledge?ments?|slip)\b[^.;"“”]{0,40}\b(?:reads?|reading|says?|saying|states?|stating|form|worded)\s?[:,]? $/i;
const LONGEST_BEFORE_FORM = 80;

/** `a receipt form. The form reads: “…”` */
const BEFORE_SAID_FORM =
  /\breceipt(?: form| slip)?\b[^"“”]{0,24}\b(?:the|that|this|which|it)(?: form| slip| receipt)? (?:reads?|says?|states?)\s?[:,]? $/i;

/** `this form of receipt: “…”`, `the receipt below: “…”` */
const BEFORE_BARE_FORM =
  /\b(?:form of receipt|receipt form|(?:this|following|enclosed|attached|short|signed) (?:receipt|acknowledge?ment|confirmation)|receipt below)\b[^.;"“”]{0,24}: $/i;

function isOfForm(chars: readonly string[], at: number): boolean {
  const before = chars.slice(Math.max(0, at - LONGEST_BEFORE_FORM), at).join('');
  return BEFORE_FORM.test(before) || BEFORE_SAID_FORM.test(before) || BEFORE_BARE_FORM.test(before);
}

/** Quoted words that the text around them makes the agreement of both, and does not take back. */
function isMadeOwn(chars: readonly string[], at: number, end: number): boolean {
  const isOwn =
    isOperative(chars, at, end) ||
    isAdoptedAround(chars, at, end) ||
    isAdopted(chars, at, end) ||
    isPutInByAmendment(chars, at, end);
  return isOwn && !isUndoneBehind(chars, end);
}

/** Quoted passages of five words and more; a quoted term (`("Company")`) is a name and stays. */
function quotations(chars: readonly string[]): [number, number][] {
  const quotes = quotesIn(chars);
  const inTurn = spokenInTurn(chars, quotes);
  return quotes.flatMap(([at, end]): [number, number][] => {
    const words = chars
      .slice(at + 1, end)
      .join('')
      .trim()
      .split(/\s+/).length;
    if (words > 1 && isStruckOut(chars, at, end)) return [[at, end + 1]];
    if (words < QUOTE_WORDS || (words <= LABEL_WORDS && isLabelled(chars, at)) || isOfForm(chars, at)) return [];
    if (inTurn.has(at) || isMadeOwn(chars, at, end)) return [];
    // A stop within the quotation marks ends the sentence around them as well.
    if (chars[end - 1] !== '.') return [[at, end + 1]];
    return [
      [at, end - 1],
      [end, end + 1],
    ];
  });
}

/** Where quotation marks open and close, within a paragraph or the line behind it. */
function quotesIn(chars: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < chars.length; at++) {
    const close = CLOSING_QUOTES.get(chars[at] ?? '');
    if (!close) continue;
    let end = at + 1;
    let newlines = 0;
    while (end < chars.length && chars[end] !== close && newlines < 2) {
      newlines = chars[end] === '\n' ? newlines + 1 : /\s/.test(chars[end] ?? '') ? newlines : 0;
      end++;
    }
    if (chars[end] !== close) continue;
    found.push([at, end]);
    at = end;
  }
  return found;
}
