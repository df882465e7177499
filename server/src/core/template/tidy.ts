import type { Edit } from '../text/span.ts';
import { agreementEdits } from './number-agreement.ts';
import { rewrite, type Traced } from './rewrite.ts';

/**
 * Takes away the blank lines that tags leave behind: two or more in a row become one, those at the very start go. With
 * `renumber`, a top-level number that jumps ahead, because a condition took its neighbours out, follows the one before it;
 * a number that does not go up starts a new count. What stands in fenced code is left alone. A unit of time agrees with a value
 * of one in front of it.
 */
export function tidyLetter(letter: Traced, renumber: boolean): Traced {
  const agreed = rewrite(letter, agreementEdits(letter));
  const tidied = rewrite(agreed, blankLineEdits(agreed.text));
  return renumber ? rewrite(tidied, numberEdits(tidied.text)) : tidied;
}

type Line = { readonly start: number; readonly end: number; readonly next: number; readonly text: string };

function blankLineEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let blanks: Line[] = [];
  let started = false;
  for (const { line, code } of linesOf(text)) {
    if (!code && line.text.trim() === '' && line.next > line.end) {
      blanks.push(line);
      continue;
    }
    const surplus = started ? blanks.slice(1) : blanks;
    const [first] = surplus;
    if (first) edits.push({ span: { start: first.start, end: line.start }, text: '' });
    if (line.text.trim() !== '') started = true;
    blanks = [];
  }
  return edits;
}

function numberEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let written = 0;
  let given = 0;
  for (const { line, code } of linesOf(text)) {
    const match = code ? null : /^(\d{1,6})[.)][ \t]/.exec(line.text);
    if (!match) continue;
    const number = Number(match[1]);
    const right = number > written && written > 0 ? given + 1 : number;
    written = number;
    given = right;
    if (right !== number)
      edits.push({ span: { start: line.start, end: line.start + (match[1] ?? '').length }, text: String(right) });
  }
  return edits;
}

function* linesOf(text: string): Generator<{ readonly line: Line; readonly code: boolean }> {
  let fence = '';
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end = found < 0 ? text.length : found > start && text[found - 1] === '\r' ? found - 1 : found;
    const line = { start, end, next, text: text.slice(start, Math.min(end, start + 1000)) };
    const mark = /^ {0,3}(```|~~~)/.exec(line.text)?.[1];
    yield { line, code: fence !== '' };
    if (fence === '' && mark) fence = mark;
    else if (mark === fence) fence = '';
    start = next;
  }
}
