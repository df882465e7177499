import type { Span } from '../text/span.ts';

/**
 * True for a blank that is meant to stay one: a signature, a date or a name signed by hand. Judged by its line: a line of
 * nothing but blanks, or of blanks and the labels that signature blocks have.
 */
export function isSignatureBlank(text: string, span: Span): boolean {
  const start = lineStartBefore(text, span.start);
  const end = lineEndAfter(text, span.end);
  const before = text.slice(start, span.start);
  if (LABEL.test(before.slice(-LONGEST_LABEL))) return true;
  if (onlyLabels(text.slice(start, end)) || isNamedLine(text.slice(start, end))) return true;
  return /^\s*\|/.test(before) && isInSignatureTable(text, start);
}

/** The label right before a blank. */
const LABEL =
  /(?:(?:^|[|])[ \t>*-]*(?:signature|signed|sign|by|print(?:ed)? name|name|title|date|dated|date signed|its|witness|notary(?: public)?|initials?|attest|x)|(?:^|[^\p{L}\p{N}])(?:signature|signed|sign|by|print(?:ed)? name|name|title|date|dated|date signed|its|witness|notary(?: public)?|initials?|attest|x)[ \t]*[*_]{0,2}[ \t]*:)[ \t]*[*_]{0,2}[ \t]*$/iu;

/** More than the longest label with the signs around it. */
const LONGEST_LABEL = 100;

function onlyLabels(line: string): boolean {
  for (const [word] of line.replace(/(?:\\?_)+/g, ' ').matchAll(/[\p{L}\p{N}]+/gu))
    if (!LABELS.has(word.toLowerCase())) return false;
  return true;
}

/** As long as a blank for a signature, and more words than stand beside one. */
const LONG_BLANK = /(?:\\?_){12}/;
const MOST_NAMES = 12;
/** Words for what is filled in, and not signed. */
const FILLED =
  /\b(?:account|number|no|amount|sum|balance|service|address|phone|email|dollars|payment|due|pay|paid)\b|\$/i;

/** `For the Clinic: ____________ Date: ____`, `____________ Ellen Strand`: a long blank beside nothing but names and labels. */
function isNamedLine(line: string): boolean {
  if (!LONG_BLANK.test(line) || FILLED.test(line)) return false;
  const words = [...line.replace(/(?:\\?_)+/g, ' ').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  return words.length <= MOST_NAMES && words.every((word) => /^\p{Lu}/u.test(word) || LABELS.has(word.toLowerCase()));
}

const LABELS = new Set(
  (
    'signature signed sign by print printed name title date dated its witness notary public initial initials attest x for of the ' +
    'this day and on behalf authorized authorised representative company customer creditor debtor collector consumer client ' +
    'patient provider borrower lender agency guarantor party parties signatory signer capacity 20 20__ month year'
  ).split(' '),
);

/** Whether the table around a line has a row with a signature block's labels. */
function isInSignatureTable(text: string, lineStart: number): boolean {
  let start = lineStart;
  for (let i = 0; i < 12 && start > 0; i++) {
    const previous = lineStartBefore(text, start - 1);
    if (!text.slice(previous, start).trimStart().startsWith('|')) break;
    start = previous;
  }
  const rows: string[] = [];
  for (let at = start, i = 0; i < 24 && at < text.length; i++) {
    const end = lineEndAfter(text, at);
    const row = text.slice(at, end);
    if (!row.trimStart().startsWith('|')) break;
    rows.push(row);
    at = end + 1;
  }
  return rows.some((row) => /\|[ \t*]*(?:signature|signed|by|signatory)\b/i.test(row));
}

/** How far a line is followed: no more of it is needed, and a file of one endless line must not take forever. */
const REACH = 300;

function lineStartBefore(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function lineEndAfter(text: string, at: number): number {
  const found = text.slice(at, at + REACH).indexOf('\n');
  return found < 0 ? Math.min(text.length, at + REACH) : at + found;
}
