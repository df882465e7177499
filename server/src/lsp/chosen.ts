import { BadData } from '../core/data/bad-data.ts';
import { namedValues, readRecords } from '../core/data/records.ts';
import type { DataChoice } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** The record of a data file that the user chose, raw; undefined when the file or the record is gone or cannot be read. */
export async function readChosen(
  { file, record }: DataChoice,
  root: string,
  workspace: Workspace,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await workspace.text(file, root);
  if (text === undefined) return undefined;
  try {
    return namedValues(readRecords(file, text)[record], file);
  } catch (error) {
    if (error instanceof BadData) return undefined;
    throw error;
  }
}
