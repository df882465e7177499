import type { Table, TableCell } from 'mdast';
import { answered } from './answers.ts';
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
    if (others.length === 0 || others.every(isBlank)) return isBlank(first) ? [] : [toFillIn(first, headings, visible)];
    return others.flatMap((cell, index) => {
      if (isBlank(cell)) return [];
      const heading = headings[index + 1];
      const named: Piece[] = heading && !isBlank(heading) ? [heading, ...pauseBehind(heading, visible)] : [];
      const topic = headings[0];
      const about = topic && (isTopic(topic, visible) || asksFor(topic, visible)) ? [topic, { words: ':' }] : [];
      const own = isNumber(first, visible) ? [cell] : cellPieces(first, cell, visible);
      const isBare = named.length > 0 && BARE.test(visible.slice(cell.start, cell.end));
      if (isBare && heading && countsNone(heading, first, cell, visible)) {
        const denied: Piece[] = [...about, ...named, { words: 'no' }, first, { words: ';' }];
        return [wordsAt(visible, cell, false, denied)];
      }
      // `Expires | never`: the answer stands right behind what it answers.
      const bare = isBare || named.length === 0 ? undefined : BARE_FIRST.exec(visible.slice(cell.start, cell.end))?.[0];
      const answer = { start: cell.start, end: bare === undefined ? cell.end : cell.start + bare.length };
      const rest = { start: Math.min(answer.end + 1, cell.end), end: cell.end };
      const pieces =
        isBare || bare !== undefined
          ? [...about, ...named, answer, { words: ';' }, first, ...(bare === undefined ? [] : [{ words: ';' }, rest])]
          : [...about, ...named, ...own];
      const filled = pieces.filter((piece) => 'words' in piece || !isBlank(piece));
      return [wordsAt(visible, cell, false, filled)];
    });
  });
}

/** A row whose other cells are left for the reader: what its first cell says, under what the table asks for. */
function toFillIn(first: Range, [topic]: readonly Range[], visible: string): Words {
  const isQuestion = visible.slice(first.start, first.end).endsWith('?');
  const asks = topic !== undefined && !isQuestion && (asksFor(topic, visible) || isQuestions(topic, visible));
  return wordsAt(visible, first, false, asks ? [topic, { words: ':' }, first] : [first]);
}

/** `Please supply`, `Documents requested`: a heading over what is asked for. */
function asksFor({ start, end }: Range, visible: string): boolean {
  return REQUESTS.test(visible.slice(start, end));
}
function isQuestions({ start, end }: Range, visible: string): boolean {
  return /^questions?$/i.test(visible.slice(start, end));
}
const REQUESTS =
  /^(?:please|kindly)\b|\b(?:we|i) (?:am asking|ask|request|need|require|want|seek|should like|would like)\b|\b(?:requested|wanted|sought)$|^(?:requests?|send|provide|supply|furnish)$/i;

/** `We both agree that` runs on in the cells below it. */
function pauseBehind({ start, end }: Range, visible: string): Piece[] {
  return /\bthat[:\s]*$/i.test(visible.slice(start, end)) ? [] : [{ words: ':' }];
}

/** `About the $865 that will not be paid`: a heading over the first column that says what all rows are about. */
function isTopic({ start, end }: Range, visible: string): boolean {
  if (ASKS.test(visible.slice(start, end))) return false;
  return visible.slice(start, end).split(/\s+/, SHORTEST_TOPIC).length === SHORTEST_TOPIC;
}
const SHORTEST_TOPIC = 4;
/** `If the question is`: a heading over questions. */
const ASKS = /^(?:if|when|whenever|question|what|who|how)\b/i;

/** `1`, `(a)`: a cell that only counts its row. */
function isNumber({ start, end }: Range, visible: string): boolean {
  return end - start < LONGEST_NUMBER && /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]*$/i.test(visible.slice(start, end));
}
const LONGEST_NUMBER = 7;

const BARE = /^(?:never|none|nothing|nil)\.?$/i;
/** `None; the company may leave them in place` */
const BARE_FIRST = /^(?:never|none|nothing|nil)(?=\s*[.;,—–])/i;
/** A heading over what there is of each thing: its cells answer the first cell of the row, not the heading. */
const MEASURES =
  /\b(?:amounts?|sums?|charged?|charges|payable|past|future|agreed|values?|details?|figures?|costs?|prices?|rates?|due|totals?|quantity|content|in addition|extra|added|how much|terms?|agreement|positions?|provisions?|rules?|outcome|stance)\b/i;
const DENIED = /\b(?:no|not|never|without|nor)\b/i;

/** `Interest | none` under `Amount` reads as `no interest`. */
function countsNone(heading: Range, first: Range, { start, end }: Range, visible: string): boolean {
  return (
    (!/never/i.test(visible.slice(start, end)) || isPlace(heading, visible)) &&
    (MEASURES.test(visible.slice(heading.start, heading.end)) || isPlace(heading, visible)) &&
    !DENIED.test(visible.slice(first.start, first.end))
  );
}

/** `In this document?`: a heading over what stands there. */
function isPlace({ start, end }: Range, visible: string): boolean {
  return /^(?:in|on|within|inside)\b.*\?$/i.test(visible.slice(start, end));
}

/** A cell behind the first cell of its row. A question answered by `No` or `Yes` becomes a statement, `What if …?` a condition. */
function cellPieces(first: Range, cell: Range, visible: string): Piece[] {
  return answered(first, cell, visible) ?? [first, { words: ':' }, cell];
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
