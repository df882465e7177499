import type { Passage } from '../../language/passage.ts';
import type { CheckScope, Found } from './check.ts';

/** Lines to sign for both sides: two signatures, and a name or date by them. */
export function signatureBlock(scope: CheckScope): Found[] {
  if (scope.facts.hasSignatureLines) return [{ sentence: Math.max(0, scope.sentences.length - 1), from: 0, to: 1 }];
  // Prose that says that both sign below, in a note of terms.
  const note = scope.sentences.findIndex(({ tokens }) =>
    SIGNATURE_LINES.test(` ${tokens.map(({ key }) => key).join(' ')}`),
  );
  return note >= 0 ? [{ sentence: note, from: 0, to: 1 }] : [];
}

/** Whether a document has the lines: two signatures, and a name or a date by them. */
export function hasSignatureLines(passages: readonly Passage[]): boolean {
  const found = passages.map(linesOf);
  const signatures = found.reduce((sum, one) => sum + one.signatures, 0);
  return signatures >= 2 && found.some((one) => one.isDatedOrNamed);
}

type Lines = { readonly signatures: number; readonly isDatedOrNamed: boolean };

/** A memory only: passages are the same on many paths. */
const LINES = new WeakMap<Passage, Lines>();

function linesOf(passage: Passage): Lines {
  const known = LINES.get(passage);
  if (known) return known;
  const cells = passage.visible.split('\n').flatMap(cellsOf);
  const found = {
    signatures: cells.filter((cell) => BLANK.test(cell) && SIGNS.test(cell)).length,
    isDatedOrNamed: cells.some((cell) => NAME.test(cell) || (DATE.test(cell) && DATE_VALUE.test(cell))),
  };
  LINES.set(passage, found);
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
