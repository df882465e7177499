import type { Table, TableCell } from 'mdast';
import { rangeOf } from './markdown.ts';
import type { Range } from './tokens.ts';
import { type Piece, type Words, wordsAt } from './words.ts';

/** What the cells of a table's row say. */
export type Row = readonly Words[];

/** The rows of a table behind its head: a sentence for each cell behind the first; it reads as: column heading, first cell, the cell. */
export function rowsOf(table: Table, visible: string): Row[] {
  const [head, ...rows] = table.children;
  const headings = (head?.children ?? []).map((cell) => cellRange(cell, visible));
  return rows.map((row) => {
    const [first, ...others] = row.children.map((cell) => cellRange(cell, visible));
    if (!first) return [];
    if (others.length === 0) others.push(first);
    return others.flatMap((cell, index) => {
      if (isBlank(cell)) return [];
      const heading = headings[index + 1];
      const named: Piece[] = heading && !isBlank(heading) ? [heading, ...pauseBehind(heading, visible)] : [];
      const own = isNumber(first, visible) ? [cell] : cellPieces(first, cell, visible);
      const isBare = named.length > 0 && BARE.test(visible.slice(cell.start, cell.end));
      // `Expires | never`: the answer stands right behind what it answers.
      const pieces = isBare ? [...named, cell, { words: ';' }, first] : [...named, ...own];
      const filled = pieces.filter((piece) => 'words' in piece || !isBlank(piece));
      return [wordsAt(visible, cell, false, filled)];
    });
  });
}

/** `We both agree that` runs on in the cells below it. */
function pauseBehind({ start, end }: Range, visible: string): Piece[] {
  return /\bthat[:\s]*$/i.test(visible.slice(start, end)) ? [] : [{ words: ':' }];
}

/** `1`, `(a)`: a cell that only counts its row. */
function isNumber({ start, end }: Range, visible: string): boolean {
  return end - start < LONGEST_NUMBER && /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]*$/i.test(visible.slice(start, end));
}
const LONGEST_NUMBER = 7;

const BARE = /^(?:never|none|nothing|nil)\.?$/i;
const ANSWER = /^(no|none|never|not|yes)\b[\s,.;:]*/i;
const WHAT_IF = /^what if\b/i;

/** A cell behind the first cell of its row. A question answered by `No` or `Yes` becomes a statement, `What if …?` a condition. */
function cellPieces(first: Range, cell: Range, visible: string): Piece[] {
  const question = visible.slice(first.start, first.end);
  const end = question.endsWith('?') ? first.end - 1 : first.end;
  const answer = question.endsWith('?') ? ANSWER.exec(visible.slice(cell.start, cell.end)) : null;
  if (answer) {
    const denied = answer[1]?.toLowerCase() === 'yes' ? [] : [{ words: 'never' }];
    const rest = { start: cell.start + answer[0].length, end: cell.end };
    return [...denied, { start: first.start, end }, { words: ';' }, rest];
  }
  if (WHAT_IF.test(question)) return [{ start: first.start + 'what '.length, end }, { words: ',' }, cell];
  return [first, { words: ':' }, cell];
}

function isBlank({ start, end }: Range): boolean {
  return end <= start;
}

/** A cell without the bars and spaces around its text. */
function cellRange(cell: TableCell, visible: string): Range {
  let { start, end } = rangeOf(cell);
  while (start < end && /[\s|]/.test(visible.charAt(start))) start++;
  while (end > start && /[\s|]/.test(visible.charAt(end - 1))) end--;
  return { start, end };
}
