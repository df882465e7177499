import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Edit } from '../text/span.ts';
import { BadData } from './bad-data.ts';
import { readRecords } from './records.ts';
import { columnsOf, csvEdit } from './write-csv.ts';
import { listEdit } from './write-list.ts';

/** An edit, or why there is none: a sentence for people with the way out. */
export type Written = Edit | { readonly refused: string };
/** A single value, or all values of a list in order, each as it is typed. */
export type Value = string | readonly string[];

/**
 * The edit that gives one value of one record of a data file another text, and leaves everything else as it is written. It is made only
 * when reading the file again shows exactly that. `plain`: the value is a number or a flag, which needs no quotation marks. An empty value
 * empties a cell of a table.
 */
export function recordEdit(
  name: string,
  text: string,
  record: number,
  key: string,
  value: Value,
  plain: boolean,
): Written {
  const lower = name.toLowerCase();
  const refused = { refused: `${key} cannot be changed here without touching more of ${name}. Change it there.` };
  try {
    readRecords(name, text);
    if (lower.endsWith('.csv') && !columnsOf(text).includes(key))
      return { refused: `${name} has no column ${key}. Add one to its first line.` };
    if (lower.endsWith('.csv') && typeof value !== 'string')
      return { refused: `${key} is a list, and ${name} is a table, which has none. Keep the record in YAML or JSON.` };
    const edit = lower.endsWith('.csv')
      ? csvEdit(text, record, key, String(value))
      : lower.endsWith('.jsonl')
        ? lineEdit(text, record, key, value, plain)
        : editIn(text, record, key, value, plain, lower.endsWith('.json'));
    return edit !== undefined && isRight(name, text, edit, record, key, value) ? edit : refused;
  } catch (error) {
    if (error instanceof BadData) return { refused: error.message };
    return refused;
  }
}

/** In JSON Lines, a record is an object on a line of its own. */
function lineEdit(text: string, record: number, key: string, value: Value, plain: boolean): Edit | undefined {
  let left = record;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.replace('\uFEFF', '').trim() === '' || left-- > 0) continue;
    const edit = editIn(line, 0, key, value, plain, true);
    return edit && { ...edit, span: { start: edit.span.start + index, end: edit.span.end + index } };
  }
  return undefined;
}

function editIn(
  whole: string,
  record: number,
  key: string,
  value: Value,
  plain: boolean,
  json: boolean,
): Edit | undefined {
  const shift = whole.startsWith('\uFEFF') ? 1 : 0;
  const text = whole.slice(shift);
  const { contents } = parseDocument(text, { prettyErrors: false, schema: 'core', version: '1.2' });
  const map = isSeq(contents) ? contents.items[record] : contents;
  if (!isMap(map)) return undefined;
  const pair = map.items.find((one) => keyOf(one) === key);
  const edit =
    pair === undefined
      ? added(text, map, key, flowText(value, plain, json), json)
      : isSeq(pair.value)
        ? typeof value === 'string'
          ? undefined
          : listEdit(text, pair.value, value, (one) => scalarText(one, plain, json))
        : replaced(text, pair, value, plain, json);
  return edit && { ...edit, span: { start: edit.span.start + shift, end: edit.span.end + shift } };
}

function replaced(
  text: string,
  { key, value: node }: Pair,
  value: Value,
  plain: boolean,
  json: boolean,
): Edit | undefined {
  if (node !== null && !isScalar(node)) return undefined;
  const range = node?.range ?? (key as Scalar).range;
  if (!range) return undefined;
  const [start, end] = range;
  const quotes = isScalar(node) && /^QUOTE_/.test(node.type ?? '');
  const written = quotes ? JSON.stringify(value) : flowText(value, plain, json);
  const block = isScalar(node) && /^BLOCK_/.test(node.type ?? '') ? '\n' : '';
  const gap = start > 0 && text[start - 1] === ':' ? ' ' : '';
  return { span: { start, end }, text: `${gap}${written}${block}` };
}

/** One more entry behind the last, set as the others are. */
function added(text: string, map: YAMLMap, key: string, written: string, json: boolean): Edit | undefined {
  const first = map.items[0]?.key;
  const last = map.items.at(-1)?.value;
  if (!isScalar(first) || !first.range || !isScalar(last) || !last.range) return undefined;
  const lineStart = text.lastIndexOf('\n', first.range[0] - 1) + 1;
  const before = text.slice(lineStart, first.range[0]);
  const name = json ? JSON.stringify(key) : key;
  const at = last.range[1];
  if (map.flow === true) {
    const gap = before.trim() === '' && lineStart > 0 ? `,\n${before}` : ', ';
    return { span: { start: at, end: at }, text: `${gap}${name}: ${written}` };
  }
  const ended = text[at - 1] === '\n';
  const entry = `${' '.repeat(before.length)}${name}: ${written}`;
  return { span: { start: at, end: at }, text: ended ? `${entry}\n` : `\n${entry}` };
}

/** A value or a list as YAML or JSON has it, within braces too. */
export function flowText(value: Value, plain: boolean, json: boolean): string {
  if (typeof value === 'string') return scalarText(value, plain, json);
  return `[${value.map((one) => scalarText(one, plain, json)).join(', ')}]`;
}

/** A value as YAML or JSON has it, within braces too. */
export function scalarText(value: string, plain: boolean, json: boolean): string {
  if (plain && /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/.test(value)) return value;
  if (!json && (PLAIN.test(value) || DAY.test(value)) && !NOT_TEXT.test(value)) return value;
  return JSON.stringify(value);
}

const PLAIN = /^\p{L}[\p{L}\p{N}.&'()/-]*(?: [\p{L}\p{N}.&'()/-]+)*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|inf|nan)$/i;

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

/** Whether the file then says the new value and, beside it, what it said before. */
function isRight(name: string, text: string, edit: Edit, record: number, key: string, value: Value): boolean {
  const changed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  const before = readRecords(name, text).map((one, i) => (i === record ? said(one, key, value) : one));
  const after = readRecords(name, changed).map((one, i) =>
    i === record ? said(one, key, textOf((one as Record<string, unknown>)[key])) : one,
  );
  return JSON.stringify(before) === JSON.stringify(after);
}

/** What a record says: names in any order, which a table does not keep. */
function said(record: unknown, key: string, value: Value): unknown {
  const all = Object.entries({ ...(record as Record<string, unknown>), [key]: value });
  return all.sort(([a], [b]) => (a < b ? -1 : 1));
}

function textOf(value: unknown): Value {
  return Array.isArray(value) ? value.map((one) => String(one ?? '')) : String(value ?? '');
}
