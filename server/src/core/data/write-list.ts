import { isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Edit } from '../text/span.ts';

/**
 * The edit that makes the items of a list of YAML or JSON say something else: what stays is not touched, nor are comments beside it.
 * `seq` was read from `text`; `written` gives an item as it is written. Undefined when it cannot be done in steps: the list holds
 * more than single values, or would be empty in a form that has no such thing.
 */
export function listEdit(
  text: string,
  seq: YAMLSeq,
  values: readonly string[],
  written: (value: string) => string,
): Edit | undefined {
  const flow = seq.flow === true;
  const [from, , to] = seq.range ?? [0, 0, 0];
  let list = text.slice(from, to);
  // The items of the list alone, with the room before them, so that a block keeps its columns.
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  for (let steps = 0; steps <= MOST; steps++) {
    const items = itemsOf(list, column);
    if (items === undefined) return undefined;
    const step = nextStep(list, items, values, flow, column, written);
    if (step === 'done') return trimmed(text.slice(from, to), list, from);
    if (step === undefined) return undefined;
    list = list.slice(0, step.span.start) + step.text + list.slice(step.span.end);
  }
  return undefined;
}

/** A letter has no longer lists; each step reads the list again. */
const MOST = 300;

type Item = { readonly value: string; readonly start: number; readonly end: number };

function itemsOf(list: string, column: number): readonly Item[] | undefined {
  const { contents, errors } = parseDocument(' '.repeat(column) + list, {
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
  });
  if (!isSeq(contents) || errors.length > 0) return undefined;
  const items = contents.items.map((one): Item | undefined => {
    if (!isScalar(one) || !one.range || /^BLOCK_/.test(one.type ?? '')) return undefined;
    const value = typeof one.value === 'number' ? (one.source ?? '') : String(one.value ?? '');
    return { value, start: one.range[0] - column, end: one.range[1] - column };
  });
  return items.every((one) => one !== undefined) ? items : undefined;
}

function nextStep(
  list: string,
  items: readonly Item[],
  values: readonly string[],
  flow: boolean,
  column: number,
  written: (value: string) => string,
): Edit | 'done' | undefined {
  const same = items.findIndex(({ value }, i) => value !== values[i]);
  const first = same < 0 ? items.length : same;
  if (items.length > values.length) {
    // The one to go is the first that differs: what comes behind it moves up.
    const i = Math.min(first, items.length - 1);
    if (items.length === 1) return undefined;
    return { span: flow ? flowRoom(items, i) : blockRoom(list, items, i), text: '' };
  }
  const item = items[first];
  if (item !== undefined) return { span: item, text: written(values[first] ?? '') };
  const last = items.at(-1);
  const more = values[items.length];
  if (more === undefined) return 'done';
  if (last === undefined) return undefined;
  const gap = flow ? ', ' : `\n${' '.repeat(column)}- `;
  const at = flow ? last.end : lineEnd(list, last.end);
  return { span: { start: at, end: at }, text: gap + written(more) };
}

function flowRoom(items: readonly Item[], i: number): { start: number; end: number } {
  const before = items[i - 1];
  const next = items[i + 1];
  if (before !== undefined) return { start: before.end, end: items[i]!.end };
  return { start: items[i]!.start, end: next?.start ?? items[i]!.end };
}

/** From the dash of an item to the next, or from the end of the line before it to its own. */
function blockRoom(list: string, items: readonly Item[], i: number): { start: number; end: number } {
  const dash = (one: Item): number => list.lastIndexOf('-', one.start - 1);
  const next = items[i + 1];
  if (next !== undefined) return { start: dash(items[i]!), end: dash(next) };
  return { start: lineEnd(list, items[i - 1]?.end ?? 0), end: lineEnd(list, items[i]!.end) };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The least edit that makes one text the other; `from` is where it begins. */
function trimmed(before: string, after: string, from: number): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    span: { start: from + head, end: from + before.length - tail },
    text: after.slice(head, after.length - tail),
  };
}
