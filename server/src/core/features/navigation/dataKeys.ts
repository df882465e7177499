import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { nestsTooDeep } from '../../data/depth.ts';
import type { Span } from '../../text/span.ts';

/** Where the keys of a data file's records stand, by name. Of a quoted key, what stands between its quotation marks. */
export type DataKeys = ReadonlyMap<string, readonly Span[]>;

/** Reads where the keys of a data file stand: the header of a CSV file, the keys of each record of YAML or JSON. Never throws. */
export function dataKeysOf(name: string, text: string): DataKeys {
  const keys = new Map<string, Span[]>();
  const add = (key: string, span: Span): void => {
    const known = keys.get(key);
    if (known) known.push(span);
    else keys.set(key, [span]);
  };
  if (name.toLowerCase().endsWith('.csv')) for (const { key, span } of headerCells(text)) add(key, span);
  else for (const { key, span } of recordKeys(text)) add(key, span);
  return keys;
}

/** Longer data has no keys that are pointed at, in characters: reading it would take too long. */
const MOST = 2_000_000;

type Key = { readonly key: string; readonly span: Span };

function headerCells(text: string): readonly Key[] {
  const cells: Key[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    let end = at;
    const quoted = text[at] === '"';
    if (quoted) {
      end = text.indexOf('"', at + 1);
      if (end < 0) return cells;
    } else while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
    const from = quoted ? at + 1 : at;
    const key = text.slice(from, end).trim();
    const start = from + text.slice(from, end).indexOf(key);
    if (key !== '') cells.push({ key, span: { start, end: start + key.length } });
    const next = quoted ? end + 1 : end;
    if (text[next] !== ',') return cells;
    at = next + 1;
  }
}

function recordKeys(text: string): readonly Key[] {
  if (text.length > MOST || nestsTooDeep(text) !== undefined) return [];
  const bare = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const root = read(bare);
  const records = isSeq(root) ? root.items : [root];
  return records.flatMap((record) => (isMap(record) ? record.items.flatMap(({ key }) => keyOf(key, text)) : []));
}

function keyOf(key: unknown, text: string): readonly Key[] {
  if (!isNode(key) || !isScalar(key) || typeof key.value !== 'string' || !key.range) return [];
  const [start, end] = key.range;
  const quoted = text[start] === '"' || text[start] === "'";
  const span = quoted ? { start: start + 1, end: end - 1 } : { start, end };
  // A key with escapes does not stand as it is meant, so it is not pointed at.
  return text.slice(span.start, span.end) === key.value ? [{ key: key.value, span }] : [];
}

function read(text: string): Node | null {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'core' }).contents;
  } catch {
    // The reader of the yaml package is recursive: deep nesting runs out of stack.
    return null;
  }
}
