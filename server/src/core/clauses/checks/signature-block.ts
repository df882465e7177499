import type { CheckScope, Found } from './check.ts';

/** Lines to sign for both sides: two signatures, and a name or date by them. */
export function signatureBlock(scope: CheckScope): Found[] {
  if (hasBlock(scope)) return [{ sentence: Math.max(0, scope.sentences.length - 1), from: 0, to: 1 }];
  // Prose that says that both sign below, in a note of terms.
  const note = scope.sentences.findIndex(({ tokens }) =>
    SIGNATURE_LINES.test(` ${tokens.map(({ key }) => key).join(' ')}`),
  );
  return note >= 0 ? [{ sentence: note, from: 0, to: 1 }] : [];
}

/** Whether a document has the lines, looked up once for all its sections. */
const BLOCKS = new WeakMap<object, boolean>();

function hasBlock({ document, text }: CheckScope): boolean {
  const known = BLOCKS.get(document);
  if (known !== undefined) return known;
  const cells = text.split('\n').flatMap(cellsOf);
  const signatures = cells.filter((cell) => BLANK.test(cell) && SIGNS.test(cell)).length;
  const isDated = cells.some((cell) => DATE.test(cell) && DATE_VALUE.test(cell));
  const found = signatures >= 2 && (isDated || cells.some((cell) => NAME.test(cell)));
  BLOCKS.set(document, found);
  return found;
}

const BLANK = /_{3,}/;
const SIGNS = /\b(?:by|sign(?:ed|ature)?)\b|^\s*_{3,}/i;
const DATE = /\bdated?\b/i;
/** A blank, nothing yet, a variable, or a year. */
const DATE_VALUE = /_{3,}|:\s*$|\uE000|\d{4}/;
const NAME = /\bname\b|\btitle\b|\b(?:company|customer|patient|client|borrower)\s*:/i;
const SIGNATURE_LINES = / signature lines?\b/i;

/** The cells of a table's row; any other line is one cell. */
function cellsOf(line: string): readonly string[] {
  const cells = line.split('|');
  return cells.length > 2 ? cells : [line];
}
