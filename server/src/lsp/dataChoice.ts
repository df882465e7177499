import { URI, Utils } from 'vscode-uri';
import { BadData } from '../core/data/bad-data.ts';
import { namedValues, readRecords } from '../core/data/records.ts';
import type { DataChoice } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** A choice for people: `record 2 of accounts.csv`; undefined without one. */
export function choiceName(choice: DataChoice | undefined): string | undefined {
  return choice && `record ${choice.record + 1} of ${fileName(choice.file)}`;
}

/** Why the chosen record cannot be shown: a sentence with the way out; undefined when it can. */
export async function troubleWith(
  { file, record }: DataChoice,
  root: string,
  workspace: Workspace,
): Promise<string | undefined> {
  const name = fileName(file);
  const text = await workspace.text(file, root);
  if (text === undefined) return `${name} cannot be read: it is gone, no text, or outside the workspace.`;
  try {
    const records = readRecords(name, text);
    if (record < 0 || record >= records.length) {
      const count = records.length === 1 ? 'one record' : `${records.length} records`;
      return `${name} has ${count}, so there is no record ${record + 1}.`;
    }
    namedValues(records[record], name);
    return undefined;
  } catch (error) {
    if (error instanceof BadData) return error.message;
    throw error;
  }
}

export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
