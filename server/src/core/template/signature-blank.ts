import type { Span } from '../text/span.ts';

/**
 * True for a blank that is meant to stay one: a signature, a date or a name signed by hand. Judged by its line: a line of
 * nothing but blanks, or of blanks and the labels that signature blocks have.
 */
export function isSignatureBlank(text: string, span: Span): boolean {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - 300);
  const found = text.indexOf('\n', span.end);
  const end = Math.min(found < 0 ? text.length : found, span.end + 300);
  const before = text.slice(start, span.start);
  if (LABEL.test(before)) return true;
  const words = text
    .slice(start, end)
    .replace(/(?:\\?_)+/g, ' ')
    .split(/[^\p{L}\p{N}]+/u);
  const other = words.filter((word) => word !== '' && !LABELS.has(word.toLowerCase()));
  if (other.length === 0) return true;
  return /^\s*\|/.test(before) && isInSignatureTable(text, start);
}

/** The label right before a blank. */
const LABEL =
  /(?:(?:^|[|])[ \t>*-]*(?:signature|signed|sign|by|print(?:ed)? name|name|title|date|dated|date signed|its|witness|notary(?: public)?|initials?|attest|x)|(?:^|[^\p{L}\p{N}])(?:signature|signed|sign|by|print(?:ed)? name|name|title|date|dated|date signed|its|witness|notary(?: public)?|initials?|attest|x)[ \t]*[*_]{0,2}[ \t]*:)[ \t]*[*_]{0,2}[ \t]*$/iu;

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
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.slice(previous, start).trimStart().startsWith('|')) break;
    start = previous;
  }
  const rows: string[] = [];
  for (let at = start, i = 0; i < 24 && at < text.length; i++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const row = text.slice(at, Math.min(end, at + 400));
    if (!row.trimStart().startsWith('|')) break;
    rows.push(row);
    at = end + 1;
  }
  return rows.some((row) => /\|[ \t*]*(?:signature|signed|by|signatory)\b/i.test(row));
}
