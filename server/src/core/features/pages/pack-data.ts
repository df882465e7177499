import type { Engine } from '../../engine.ts';
import { readTable } from '../../pack-table.ts';

/** A YAML file of the pack as plain data by its top-level keys; empty when the pack has none. Read once for each engine. */
export function packData(engine: Engine, file: string): Readonly<Record<string, unknown>> {
  let known = READ.get(engine);
  if (!known) {
    known = new Map();
    READ.set(engine, known);
  }
  let data = known.get(file);
  if (!data) {
    data = readTable(engine.packFile(file) ?? '');
    known.set(file, data);
  }
  return data;
}

/** A memory only. */
const READ = new WeakMap<Engine, Map<string, Readonly<Record<string, unknown>>>>();
