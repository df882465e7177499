import type { Passage } from '../../language/passage.ts';
import { remembered } from '../../language/remembered.ts';
import type { CheckScope, Found } from './check.ts';
import { type Lines, signatureLines } from './signature-lines.ts';

/** Lines to sign for both sides: two signatures, and a name or date by them. */
export function signatureBlock(scope: CheckScope): Found[] {
  if (scope.facts.hasSignatureLines) return [{ sentence: Math.max(0, scope.sentences.length - 1), from: 0, to: 1 }];
  // Prose that says that both sign below, in a note of terms.
  const note = scope.sentences.findIndex(({ tokens }) =>
    SIGNATURE_LINES.test(` ${tokens.map(({ key }) => key).join(' ')}`),
  );
  return note >= 0 ? [{ sentence: note, from: 0, to: 1 }] : [];
}

/** Whether a document has the lines: a signature for each side, and by each of them a name or a date. */
export function hasSignatureLines(passages: readonly Passage[]): boolean {
  const found = passages.map(linesOf);
  const sum = (kind: keyof Lines) => found.reduce((all, one) => all + one[kind], 0);
  return sum('signatures') >= 2 && (sum('names') >= 2 || sum('dates') >= 2 || isTitled(sum));
}

/** One date for both, and a title for the one who signs for the company. */
function isTitled(sum: (kind: keyof Lines) => number): boolean {
  return sum('dates') === 1 && sum('titles') === 1 && sum('names') === 0;
}

const linesOf = remembered(({ visible }: Passage): Lines => signatureLines(visible));

const SIGNATURE_LINES = / signature lines?\b/i;
