import { isSignatureBlank } from '../../template/signature-blank.ts';
import type { Resolve, Template } from '../../template/types.ts';
import { type LineIndex, lineIndex, lineOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { findMarks, type Mark, readableText } from '../numbering/marks.ts';
import { cleaned, runIn, type Tags, tagsOf, titleAt } from './title.ts';

/** Where a part of a document begins: a heading, a clause, the lines to sign. */
export type Landmark = {
  readonly kind: 'heading' | 'clause' | 'signature';
  /** 1 to 6 of a heading; of a clause how deep its number is. */
  readonly level: number;
  readonly name: string;
  /** Where its line begins. */
  readonly start: number;
  /** Where it has ended at the latest; the next landmark may come first. */
  readonly end: number;
  /** The number and title, on one line. */
  readonly title: Span;
};

/** The landmarks of a template's body, in order. What stands in code, `raw` and comments is none. Linear. */
export function landmarksOf(template: Template, resolve?: Resolve): readonly Landmark[] {
  const { text, bodyStart } = template;
  const lines = lineIndex(text);
  const page: Page = { template, readable: readableText(template), lines, tags: tagsOf(template.nodes), resolve };
  const marks = new Map(findMarks(template).map((mark) => [lineOf(lines, mark.start), mark]));
  const found: Landmark[] = [];
  for (let line = lineOf(lines, bodyStart); line < lines.starts.length; line++) {
    const one = headingAt(line, page) ?? clauseAt(line, marks.get(line), page) ?? untitledAt(line, page);
    if (one) found.push(one);
  }
  const signature = signatureIn(found, page);
  return signature ? [...found, signature].sort((a, b) => a.start - b.start) : found;
}

type Page = {
  readonly template: Template;
  readonly readable: string;
  readonly lines: LineIndex;
  readonly tags: Tags;
  readonly resolve: Resolve | undefined;
};

function headingAt(line: number, { template: { text }, readable, lines }: Page): Landmark | undefined {
  const { start, end, own } = lineSpan(line, readable, text, lines);
  const match = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(readable.slice(own, Math.min(end, own + 12)));
  const level = match?.[1]?.length ?? underlined(line, readable, text, lines);
  if (level === undefined) return undefined;
  const from = match === null ? own : own + match[0].length;
  const words = text
    .slice(from, Math.min(end, from + LONGEST_HEADING))
    .replace(/[ \t]#+[ \t]*$/, '')
    .trimEnd();
  const begin = from + words.length - words.trimStart().length;
  const title = { start: begin, end: Math.max(begin, from + words.length) };
  return { kind: 'heading', level, name: cleaned(words) || 'Heading', start, end: text.length, title };
}

/** The level of a heading that is underlined by the line below it. */
function underlined(line: number, readable: string, text: string, lines: LineIndex): number | undefined {
  const below = lineSpan(line + 1, readable, text, lines);
  const sign = /^ {0,3}(=+|--+)[ \t]*$/.exec(readable.slice(below.start, Math.min(below.end, below.start + 200)))?.[1];
  if (sign === undefined || line + 1 >= lines.starts.length) return undefined;
  const { start, end } = lineSpan(line, readable, text, lines);
  const words = text.slice(start, Math.min(end, start + LONGEST_HEADING));
  if (!/^ {0,3}[^\s>|#-]/.test(words) || /^ {0,3}(?:\{%|\d{1,9}[.)]\s)/.test(words)) return undefined;
  return sign.startsWith('=') ? 1 : 2;
}

/** A line that begins with a clause's number. Letters and numbers in parentheses count the parts of a clause. */
function clauseAt(line: number, mark: Mark | undefined, page: Page): Landmark | undefined {
  if (mark === undefined || mark.heading > 0 || mark.kind === 'letters' || mark.before.includes('(')) return undefined;
  const level = mark.numbers.length;
  const indent = mark.before.length - mark.before.trimStart().length;
  if (level === 1 && indent > 1) return undefined;
  const { template, lines, tags, resolve } = page;
  const end = lines.ends[line] ?? template.text.length;
  const bold = /\*\*|__/.test(mark.before) && !/\*\*|__/.test(mark.after);
  const words = titleAt({ start: wordsBehind(mark, template.text), end }, bold, template, tags, resolve);
  const number = template.text.slice(mark.span.start, mark.span.end);
  const name = words.name === '' ? number : `${number}${level > 1 ? '' : '.'} ${words.name}`;
  const isList = mark.before.trim() === '' && /^[.)]/.test(mark.after);
  return {
    kind: 'clause',
    level,
    name,
    start: lines.starts[line] ?? 0,
    end: isList ? endOfItem(line, page) : template.text.length,
    title: { start: mark.span.start, end: Math.max(mark.span.end, words.span.end) },
  };
}

/** Where the words behind a number begin: a tag is a word too. */
function wordsBehind({ span, after }: Mark, text: string): number {
  let at = span.end + after.trimEnd().length;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** A clause without a number: a paragraph that begins with `**Title.**`, or a clause of the pack put in on a line of its own. */
function untitledAt(line: number, page: Page): Landmark | undefined {
  const { template, readable, lines, tags, resolve } = page;
  const { text } = template;
  const { start, end, own } = lineSpan(line, readable, text, lines);
  const words = text.slice(own, Math.min(end, own + 400));
  const tag = tags.get(own);
  const isClause =
    tag?.kind === 'render' && tag.path?.startsWith('clauses/') && words.trim().length <= length(tag.span);
  const run = readable.startsWith('**', own) || readable.startsWith('__', own) ? runIn(words) : undefined;
  const after = run === undefined ? '' : words.slice(run.start + run.title.length + 2);
  const isTitled =
    run !== undefined && (/[.:]$/.test(run.title) ? /^\s+\S/ : /^\.\s+\S/).test(after) && !/^[^.]*:$/.test(run.title);
  if (!isClause && !isTitled) return undefined;
  const { name, span } = titleAt({ start: own, end }, false, template, tags, resolve);
  return { kind: 'clause', level: 1, name, start, end: text.length, title: span };
}

/** Where a list item ends: before a paragraph at the left margin that a blank line parts from it. */
function endOfItem(line: number, { template: { text }, readable, lines }: Page): number {
  let blank = false;
  for (let next = line + 1; next < lines.starts.length; next++) {
    const { start, end } = lineSpan(next, readable, text, lines);
    if (readable.slice(start, end).trim() === '') {
      const source = text.slice(start, Math.min(end, start + 200)).trimStart();
      if (source !== '' && !source.startsWith('{%') && blank && !/^\s/.test(text.charAt(start))) return start;
      blank ||= source === '';
    } else if (blank && !/^[ \t]/.test(text.charAt(start)) && !text.startsWith('{%', start)) return start;
    else blank = false;
  }
  return text.length;
}

/** The lines to sign: from the first blank with its name to the last, as long as no heading or clause stands between. */
function signatureIn(found: readonly Landmark[], { template: { text, bodyStart }, readable, lines }: Page) {
  const blanks = [...readable.matchAll(/_{3,}/g)]
    .map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }))
    .filter((span) => span.start >= bodyStart && isSignatureBlank(text, span));
  const last = blanks.at(-1);
  if (last === undefined) return undefined;
  const border = found.findLast(({ start }) => start < last.start);
  const floor = border === undefined ? lineOf(lines, bodyStart) : lineOf(lines, border.start) + 1;
  const first = blanks.find(({ start }) => lineOf(lines, start) >= floor);
  if (first === undefined) return undefined;
  const isText = (at: number): boolean =>
    at >= floor && text.slice(lines.starts[at], Math.min(lines.ends[at]!, lines.starts[at]! + 400)).trim() !== '';
  let top = lineOf(lines, first.start);
  while (isText(top - 1)) top--;
  // The name of who signs stands in bold above the lines.
  if (!isText(top - 1) && isText(top - 2) && /^\s*(?:\*\*|__)/.test(text.slice(lines.starts[top - 2]))) top -= 2;
  let bottom = lineOf(lines, last.start);
  while (bottom + 1 < lines.starts.length && isText(bottom + 1)) bottom++;
  const start = lines.starts[top]!;
  const end = lines.ends[bottom]!;
  const title = { start, end: lines.ends[top]! };
  return { kind: 'signature', level: 1, name: 'Signature block', start, end, title } as const;
}

/** A line, and where its own words begin when tags stand before them. */
function lineSpan(line: number, readable: string, text: string, lines: LineIndex) {
  const start = lines.starts[line] ?? text.length;
  const end = lines.ends[line] ?? text.length;
  const head = readable.slice(start, Math.min(end, start + 400));
  const blanks = head.length - head.trimStart().length;
  const tags = /^[ \t]*(?:\{%[^%]{0,200}%\}[ \t]*)+/.exec(text.slice(start, start + blanks))?.[0];
  const isRender = tags !== undefined && /\{%-?\s*render\b/.test(tags);
  return { start, end, own: tags === undefined || isRender ? start : start + tags.length };
}

function length({ start, end }: Span): number {
  return end - start;
}

const LONGEST_HEADING = 300;
