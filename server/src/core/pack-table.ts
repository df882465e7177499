import { parse } from 'yaml';
import { record } from './clauses/data.ts';

/**
 * A YAML file of a pack as plain data by its top-level keys. One that cannot be read is empty: a pack that lacks a table still has
 * its clauses, and whatever stands in the table is not shown.
 */
export function readTable(text: string): Readonly<Record<string, unknown>> {
  try {
    // The shipped pack is turned into JSON when it is built.
    return record(text.startsWith('{') ? JSON.parse(text) : parse(text, { prettyErrors: false, maxAliasCount: 0 }));
  } catch {
    return {};
  }
}
