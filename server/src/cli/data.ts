import path from 'node:path';
import { namedValues, readRecords } from '../core/data/records.ts';
import { Failure } from './failure.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';

/**
 * The data of one letter: an object from a YAML or JSON file, or one record of a CSV file (or of a YAML or JSON list).
 * `record` counts from 1. Throws a Failure or BadData that names file, line and remedy.
 */
export function readDataFile(file: string, record: number, io: Io): Readonly<Record<string, unknown>> {
  const full = path.resolve(io.cwd, file);
  const name = printedPath(full, io);
  const records = readRecords(name, readText(full, io));
  if (record > records.length) {
    const count = records.length === 1 ? 'one record' : `${records.length} records`;
    throw new Failure(`${name} has ${count}; --record ${record} does not exist. Count from 1.`);
  }
  return namedValues(records[record - 1], name);
}
