import type { Nodes, Root } from 'mdast';
import { rangeOf } from './markdown.ts';
import { hashComments } from './visible.ts';

/**
 * Where a Markdown text may be cut between two top-level blocks, in order: at lines that begin at the margin behind a blank
 * line. Such a line ends every list item, quotation, paragraph, table and indented code before it; only fenced code and
 * some HTML go on over it, which `openEndOf` tells once the part before it is parsed. A list may go on with its next item. What
 * stands behind a quotation stays with it, as it may say whose words they are.
 */
export function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  let blank = false;
  let isQuoted = false;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (isBlank(text, start, end)) blank = true;
    else {
      if (blank && start > 0 && !isQuoted && !BEGINS_NO_PART.has(text.charAt(start))) cuts.push(start);
      blank = false;
      isQuoted = QUOTED.test(text.slice(Math.max(start, end - LONGEST_CLOSING), end));
    }
    start = end + 1;
  }
  const comments = hashComments(text);
  return comments.length === 0 ? cuts : cuts.filter((cut) => !comments.some(([from, to]) => from < cut && cut < to));
}

/** Blanks, a byte-order mark (which is one only at the very beginning of a text), and marks that may end a quotation. */
const BEGINS_NO_PART: ReadonlySet<string> = new Set([' ', '\t', '\r', '\ufeff', '"', '”']);

const QUOTED = /["”][.,;]?[ \t\r]*$/;
const LONGEST_CLOSING = 8;

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char !== 0x20 && char !== 0x09 && char !== 0x0d) return false;
  }
  return true;
}

/** How the last block of a part of a text reaches over the blank line behind it. */
export type OpenEnd = {
  /** Whether the part may end all the same before a line that begins with this character. */
  readonly mayPrecede: (next: string) => boolean;
  /** Whether a line ends the block. */
  readonly closes: (line: string) => boolean;
};

/** How the last block of a text reaches over a blank line; undefined when it is whole, whatever follows. */
export function openEndOf(text: string, root: Root): OpenEnd | undefined {
  const last = root.children.at(-1);
  if (last?.type === 'code') return FENCE.test(ownText(text, last)) ? fenceEnd(ownText(text, last)) : INDENTED;
  return last?.type === 'html' ? htmlEnd(ownText(text, last).trimStart()) : undefined;
}

function ownText(text: string, node: Nodes): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end);
}

/** Behind indented code the parser takes fewer lines for the beginning of a list. */
const INDENTED: OpenEnd = { mayPrecede: (next) => /\p{L}/u.test(next), closes: () => true };

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/;

function fenceEnd(own: string): OpenEnd | undefined {
  const lines = own.split(/\r\n|\r|\n/);
  const opening = FENCE.exec(own)?.[1] ?? '';
  const closes = (line: string) => {
    const closing = CLOSING.exec(line)?.[1] ?? '';
    return closing.length >= opening.length && closing.startsWith(opening.charAt(0));
  };
  return lines.length > 1 && closes(lines.at(-1) ?? '') ? undefined : { mayPrecede: () => false, closes };
}

/** HTML that goes on over blank lines, by its opening, and what ends it. */
const HTML: readonly (readonly [opening: RegExp, ending: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

function htmlEnd(own: string): OpenEnd | undefined {
  for (const [opening, ending] of HTML) {
    const opened = opening.exec(own);
    if (!opened) continue;
    if (ending.test(own.slice(opened[0].length))) return undefined;
    return { mayPrecede: () => false, closes: (line) => ending.test(line) };
  }
  return undefined;
}
