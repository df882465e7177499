import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Edit } from '../text/span.ts';
import { BadData } from './bad-data.ts';
import { readRecords } from './records.ts';

/** An edit, or why there is none: a sentence for people with the way out. */
export type Written = Edit | { readonly refused: string };

/**
 * The edit that gives one value of one record of a data file another text, and leaves everything else as it is written. It is made only
 * when reading the file again shows exactly that. `plain`: the value is a number or a flag, which needs no quotation marks.
 */
export function recordEdit(
  name: string,
  text: string,
  record: number,
  key: string,
  value: string,
  plain: boolean,
): Written {
  if (name.toLowerCase().endsWith('.csv'))
    return { refused: `${name} is a table, in which one sign can move a whole row. Change ${key} there.` };
  const refused = { refused: `${key} cannot be changed here without touching more of ${name}. Change it there.` };
  try {
    readRecords(name, text);
    const edit = editIn(text, record, key, value, plain, name.toLowerCase().endsWith('.json'));
    return edit !== undefined && isRight(name, text, edit, record, key, value) ? edit : refused;
  } catch (error) {
    if (error instanceof BadData) return { refused: error.message };
    return refused;
  }
}

function editIn(
  whole: string,
  record: number,
  key: string,
  value: string,
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
      ? added(text, map, key, scalarText(value, plain, json), json)
      : replaced(text, pair, value, plain, json);
  return edit && { ...edit, span: { start: edit.span.start + shift, end: edit.span.end + shift } };
}

function replaced(
  text: string,
  { key, value: node }: Pair,
  value: string,
  plain: boolean,
  json: boolean,
): Edit | undefined {
  if (node !== null && !isScalar(node)) return undefined;
  const range = node?.range ?? (key as Scalar).range;
  if (!range) return undefined;
  const [start, end] = range;
  const quotes = isScalar(node) && /^QUOTE_/.test(node.type ?? '');
  const written = quotes ? JSON.stringify(value) : scalarText(value, plain, json);
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
function isRight(name: string, text: string, edit: Edit, record: number, key: string, value: string): boolean {
  const changed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  const before = readRecords(name, text).map((one, i) =>
    i === record ? { ...(one as Record<string, unknown>), [key]: value } : one,
  );
  const after = readRecords(name, changed).map((one, i) => {
    const own = one as Record<string, unknown>;
    return i === record ? { ...own, [key]: String(own[key]) } : one;
  });
  return JSON.stringify(before) === JSON.stringify(after);
}
