import { parse } from 'yaml';
import { record } from '../../clauses/data.ts';
import type { Engine } from '../../engine.ts';

/** A YAML file of the pack as plain data by its top-level keys; empty when the pack has none. Read once for each engine. */
export function packData(engine: Engine, file: string): Readonly<Record<string, unknown>> {
  let known = READ.get(engine);
  if (!known) {
    known = new Map();
    READ.set(engine, known);
  }
  let data = known.get(file);
  if (!data) {
    data = read(engine.packFile(file) ?? '');
    known.set(file, data);
  }
  return data;
}

/** A memory only. */
const READ = new WeakMap<Engine, Map<string, Readonly<Record<string, unknown>>>>();

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(text.startsWith('{') ? JSON.parse(text) : parse(text, { prettyErrors: false, maxAliasCount: 0 }));
  } catch {
    // A pack that lacks a table still has its clauses: whatever stands in the table is not shown.
    return {};
  }
}
