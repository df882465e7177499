import type { Table, TableCell } from 'mdast';
import { answered } from './answers.ts';
import { type Duty, dutiesIn, type Labeled } from './facets.ts';
import { rangeOf } from './markdown.ts';
import { splitSentences } from './split.ts';
import type { Range } from './tokens.ts';
import { type Piece, type Words, wordsAt } from './words.ts';

/** What the cells of a table's row say. */
export type Row = readonly Words[];

/** The rows of a table behind its head: a sentence for each cell behind the first; it reads as: column heading, first cell, the cell. */
export function rowsOf(table: Table, visible: string): Row[] {
  const [headings = [], ...rows] = cellsOf(table, visible);
  const isRecord = rows.length === 1 && headings.length > 2 && isField(headings[0], visible);
  const read = rows.map((row) => (isRecord ? recordOf(row, headings, visible) : rowOf(row, headings, visible)));
  return isFact(headings, visible) ? [rowOf(headings, [], visible), ...read] : read;
}

/** `Forum | Bexar County, Texas`: the head of a table of two columns that is its first row. */
function isFact([label, fact, ...others]: readonly Range[], visible: string): boolean {
  if (!label || !fact || others.length > 0 || isBlank(label)) return false;
  const text = visible.slice(fact.start, fact.end);
  return /\d/.test(text) || /^[A-Z][\w.]*(?: [A-Z][\w.]*)*, [A-Z]/.test(text);
}

/** The duties that a table's rows make together, or each row of a table of three columns and more. */
export function dutiesOf(table: Table, visible: string): Duty[] {
  const [headings = [], ...rows] = cellsOf(table, visible);
  if (headings.length > 2) return rows.flatMap((row) => dutiesIn(pairs(headings, row), visible));
  return dutiesIn(
    rows.flatMap(([label, content]) => pairs(label ? [label] : [], content ? [content] : [])),
    visible,
  );
}

function cellsOf({ children }: Table, visible: string): Range[][] {
  return children.map((row) => row.children.map((cell) => cellRange(cell, visible)));
}

function pairs(labels: readonly Range[], contents: readonly Range[]): Labeled[] {
  return labels.flatMap((label, index) => {
    const content = contents[index];
    return content ? [{ label, content }] : [];
  });
}

function rowOf(cells: readonly Range[], columns: readonly Range[], visible: string): Row {
  if (isCounted(cells, columns, visible)) return recordOf(cells, columns, visible);
  const isNumbered = cells.length > 2 && cells[0] !== undefined && isNumber(cells[0], visible);
  const [first, ...others] = isNumbered ? cells.slice(1) : cells;
  const headings = isNumbered ? columns.slice(1) : columns;
  if (!first) return [];
  if (others.length === 0 || others.every(isBlank)) return isBlank(first) ? [] : [toFillIn(first, headings, visible)];
  const topic = headings[0];
  const about: Piece[] = topic && (isTopic(topic, visible) || asksFor(topic, visible)) ? [topic, { words: ':' }] : [];
  return others.flatMap((cell, index) => {
    if (isBlank(cell)) return [];
    const heading = headings[index + 1];
    const filled = [...about, ...cellUnder(topic, heading, first, cell, visible)].filter(
      (piece) => 'words' in piece || !isBlank(piece),
    );
    return [
      wordsAt(
        visible,
        cell,
        false,
        filled.flatMap((piece) => (piece === cell ? spoken(cell, visible) : [piece])),
      ),
    ];
  });
}

/** `Payer | Payee | Amount` over one row: its first cell is a fact like the others, and not what they are about. */
function isField(heading: Range | undefined, visible: string): boolean {
  return heading !== undefined && FIELD.test(visible.slice(heading.start, heading.end));
}
const FIELD =
  /^(?:pay(?:er|or|ee)|paid (?:by|to)|who pays|from|to|received(?: from)?|date(?: received| paid| of payment)?|amount(?: paid| received)?|sum|deadline|due(?: date| by)?|pay(?:able)? (?:by|to)|court|county|forum|state)$/i;

/** Each cell below its own heading. */
function recordOf(cells: readonly Range[], columns: readonly Range[], visible: string): Row {
  return cells.flatMap((cell, at) => ownHeading(columns[at], cell, visible));
}

/** Headings over how many there are of something. */
const COUNTS = /^(?:(?:number|count) of \w+|count|how many|(?:monthly )?(?:payments|installments))$/i;

/** `12` below `Number`, in a row that is not the twelfth: a figure of the row, and not its number. */
function isCounted([first, , other]: readonly Range[], columns: readonly Range[], visible: string): boolean {
  const heading = columns[0];
  if (!first || !other || !heading || !COUNTS.test(visible.slice(heading.start, heading.end).trim())) return false;
  return /^(?:[2-9]|\d\d)$/.test(visible.slice(first.start, first.end).trim());
}

/** A cell below its own heading alone. */
function ownHeading(heading: Range | undefined, cell: Range, visible: string): Row {
  if (isBlank(cell)) return [];
  return [wordsAt(visible, cell, false, heading && !isBlank(heading) ? [heading, { words: ':' }, cell] : [cell])];
}

/** A cell's sentences, each for itself: `Not cancelled. Abated as a courtesy.` */
function spoken({ start, end }: Range, visible: string): Piece[] {
  return splitSentences(visible, start, end).flatMap((one, index) => (index > 0 ? [{ words: ';' }, one] : [one]));
}

/** A cell behind the first one of its row, with the heading of its column unless that says nothing. */
function cellUnder(
  topic: Range | undefined,
  heading: Range | undefined,
  first: Range,
  cell: Range,
  visible: string,
): Piece[] {
  if (!heading || isBlank(heading)) return noneOf(first, cell, visible) ?? ownPieces(first, cell, visible);
  if (isEvent(topic, heading, visible)) return [{ words: 'when' }, first, { words: ':' }, cell];
  const named: Piece[] = isGeneric(heading, visible) ? [] : [heading, ...pauseBehind(heading, visible)];
  const bare = BARE_FIRST.exec(visible.slice(cell.start, cell.end))?.[0];
  if (bare === undefined) return [...named, ...ownPieces(first, cell, visible)];
  const answer = { start: cell.start, end: cell.start + bare.length };
  const rest = { start: Math.min(answer.end + 1, cell.end), end: cell.end };
  const behind: Piece[] = isBlank(rest) ? [] : [rest];
  if (countsNone(heading, first, answer, visible))
    return [...named, { words: 'no' }, withoutMark(first, visible), { words: ';' }, ...behind];
  // `Expires | never`: the answer stands right behind what it answers.
  return [...named, answer, { words: ';' }, first, ...(behind.length > 0 ? [{ words: ';' }, ...behind] : [])];
}

/** `Any other mark | None, at any bureau` in a table without headings: there is none of what the first cell names. */
function noneOf(first: Range, cell: Range, visible: string): Piece[] | undefined {
  const bare = NONE_BARE.exec(visible.slice(cell.start, cell.end))?.[0];
  if (bare === undefined || !NAMES_MARKS.test(visible.slice(first.start, first.end))) return undefined;
  const rest = { start: Math.min(cell.start + bare.length + 1, cell.end), end: cell.end };
  return [{ words: 'no' }, first, { words: ';' }, ...(isBlank(rest) ? [] : [rest])];
}
const NONE_BARE = /^none(?=\.?$|\s*[.;,—–])/i;
const NAMES_MARKS = /^(?:any |all |every )?(?:other|further) /i;

/** `Event | Consequence`: each row is a condition and what follows from it. */
function isEvent(topic: Range | undefined, heading: Range, visible: string): boolean {
  if (!topic || !EVENT.test(visible.slice(topic.start, topic.end))) return false;
  return CONSEQUENCE.test(visible.slice(heading.start, heading.end));
}
const EVENT = /^(?:events?|triggers?|occurrences?|what happens|if this happens|when this happens)$/i;
const CONSEQUENCE = /^(?:(?:the )?(?:consequences?|results?|effects?|outcomes?)|then|then this|what follows)$/i;

function ownPieces(first: Range, cell: Range, visible: string): Piece[] {
  const text = visible.slice(cell.start, cell.end);
  if (NOT_SO.test(text)) return [first, { words: 'is' }, cell];
  const none = NONE_OF_IT.exec(text);
  if (none && !DENIED.test(visible.slice(first.start, first.end))) {
    const to = cell.start + none[0].length;
    return [{ start: cell.start, end: to - 'none'.length }, { words: 'no' }, first, { start: to, end: cell.end }];
  }
  return isNumber(first, visible) ? [cell] : cellPieces(first, cell, visible);
}

/** A row whose other cells are left for the reader: what its first cell says, under what the table asks for. */
function toFillIn(first: Range, [topic, ...columns]: readonly Range[], visible: string): Words {
  const isQuestion = visible.slice(first.start, first.end).endsWith('?');
  const asks = topic !== undefined && !isQuestion && (asksFor(topic, visible) || isQuestions(topic, visible));
  // `| Question | Please answer here |`
  const waits = columns.some((column) => asksFor(column, visible) || awaitsAnswer(column, visible));
  if (waits && !isQuestion) return wordsAt(visible, first, false, [{ words: 'please state' }, first]);
  return wordsAt(visible, first, false, asks ? [topic, { words: ':' }, first] : [first]);
}

/** `Please supply`, `Documents requested`: a heading over what is asked for. */
function asksFor({ start, end }: Range, visible: string): boolean {
  return REQUESTS.test(visible.slice(start, end));
}
function awaitsAnswer({ start, end }: Range, visible: string): boolean {
  return /^your (?:answers?|response|reply)\b/i.test(visible.slice(start, end));
}
function isQuestions({ start, end }: Range, visible: string): boolean {
  return /^questions?$/i.test(visible.slice(start, end));
}
const REQUESTS =
  /^(?:please|kindly)\b|\b(?:we|i) (?:am asking|ask|re(?:quest|quire)|need|want|seek|should like|would like)\b|\b(?:requested|wanted|sought)$|^(?:requests?|send|provide|supply|furnish)$/i;

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
  return (
    end - start < LONGEST_NUMBER &&
    /^\(?(?:\d{1,2}(?:\([a-z]\)|\.\d{1,2}|[a-z])?|[a-z]|[ivx]{1,4})[.)]*$/i.test(visible.slice(start, end))
  );
}
const LONGEST_NUMBER = 7;

/** `not needed`: what is said of the first cell. */
const NOT_SO =
  /^(?:(?:not|never) (?:to be )?(?:needed|wanted|necessary|called for|re[q]uired|used|allowed|permitted|reported|shown|charged|furnished|accepted)|unnecessary|needless)\.?$/i;
/** `Lender shall make none, at any bureau`: none of what the first cell names. */
const NONE_OF_IT =
  /^[^,.;:]{0,60} (?:make|place|put|report|furnish|give|charge|add|impose|send|pay|seek)s? none(?=[,.;]|\s(?:at|on|to|with|for|in|from|by|of)\b|$)/i;
/** `none`, `None; the company may leave them in place` */
const BARE_FIRST = /^(?:never|none|nothing|nil)(?: either)?(?=\.?$|\s*[.;,—–])/i;
/** A heading that says nothing of what stands below it. */
const GENERIC =
  /^(?:terms?|details?|items?|positions?|provisions?|entr(?:y|ies)|contents?|effects?|descriptions?|particulars|notes?|remarks?|information|statements?|undertakings?|treatments?|what (?:it|this) says|what is agreed|the detail|our position|text|wording)$/i;

function isGeneric({ start, end }: Range, visible: string): boolean {
  return GENERIC.test(visible.slice(start, end));
}

/** A heading over what there is of each thing: its cells answer the first cell of the row, not the heading. */
const MEASURES =
  /\b(?:amounts?|sums?|charged?|charges|payable|past|future|agreed|values?|details?|figures?|costs?|prices?|rates?|due|totals?|quantity|content|in addition|extra|added|how much|agrees?|undertakes?|promises?|terms?|agreement|positions?|provisions?|rules?|outcome|stance|covenants?|commitments?|dut(?:y|ies)|obligations?|does|may|allowed)\b/i;
const DENIED = /\b(?:no|not|never|without|nor)\b/i;

/** `Interest | none` under `Amount` reads as `no interest`. */
function countsNone(heading: Range, first: Range, { start, end }: Range, visible: string): boolean {
  // `Marks of any other kind | None either`: as the row before.
  if (/ either$/i.test(visible.slice(start, end)) && !DENIED.test(visible.slice(first.start, first.end))) return true;
  return (
    (!/never/i.test(visible.slice(start, end)) || isPlace(heading, visible)) &&
    !isAsked(first, visible) &&
    (isGeneric(heading, visible) ||
      MEASURES.test(visible.slice(heading.start, heading.end)) ||
      isPlace(heading, visible)) &&
    !DENIED.test(visible.slice(first.start, first.end))
  );
}

/** `Is it forgiven?` asks with a verb; `Any other mark?` only names what it asks after. */
function isAsked({ start, end }: Range, visible: string): boolean {
  const text = visible.slice(start, end);
  return text.endsWith('?') && !NAMES.test(text);
}
const NAMES =
  /^(?:any|an?|the|adverse|negative|derogatory|unfavou?rable|other|further|further|interest|fees?)\b(?![^?]*\b(?:is|are|was|were|does|do|did|will|shall|may|can)\b)/i;

function withoutMark({ start, end }: Range, visible: string): Range {
  return { start, end: visible.charAt(end - 1) === '?' ? end - 1 : end };
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
