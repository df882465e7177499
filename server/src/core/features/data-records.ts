import { BadData } from '../data/bad-data.ts';
import { readRecords } from '../data/records.ts';
import type { Variable } from '../template/types.ts';
import { readLetterData } from './merged.ts';
import type { Subject } from './subject.ts';

/** The records of a data file for one letter, or why they cannot be read. */
export type LetterRecords = { readonly records: readonly string[]; readonly problem?: string };

/** More records than this are not listed. */
const MOST_RECORDS = 1000;

/**
 * What the records of a data file are called, as `1: Dana Whitfield`. Undefined when no record has a value for one of the letter's
 * variables, so that the file is none of its data. A file that names one of them and cannot be read gives the problem.
 */
export function letterRecords(subject: Subject, name: string, text: string): LetterRecords | undefined {
  const { facts } = subject;
  const variables = new Map([...readLetterData(subject, {}).known, ...facts.template.frontMatter.variables]);
  const names = new Set([...variables.keys(), ...facts.uses.flatMap((use) => (use.local ? [] : [use.name]))]);
  try {
    const records = readRecords(name, text);
    if (!records.some((record) => keysOf(record).some((key) => names.has(key)))) return undefined;
    return { records: records.slice(0, MOST_RECORDS).map((record, i) => labelOf(record, i, variables)) };
  } catch (error) {
    if (!(error instanceof BadData)) throw error;
    const isOurs = (text.slice(0, LONGEST_LOOK).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).some((word) =>
      names.has(word),
    );
    return isOurs ? { records: [], problem: error.message } : undefined;
  }
}

const LONGEST_LOOK = 100_000;
const LONGEST_LABEL = 60;

function labelOf(record: unknown, index: number, variables: ReadonlyMap<string, Variable>): string {
  const named = namingValue(record, variables)
    ?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (named === undefined || named === '') return String(index + 1);
  return `${index + 1}: ${named.length > LONGEST_LABEL ? `${named.slice(0, LONGEST_LABEL - 1)}…` : named}`;
}

/** What a record is known by: the customer's name, else another party's, else its first value for the letter. */
function namingValue(record: unknown, variables: ReadonlyMap<string, Variable>): string | undefined {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return undefined;
  const values = record as Readonly<Record<string, unknown>>;
  const keys = Object.keys(values).filter((key) => isScalar(values[key]));
  const parties = keys.filter((key) => variables.get(key)?.type === 'party');
  const best =
    keys.find((key) => key === 'customer_name') ??
    parties.find((key) => !key.startsWith('company')) ??
    parties[0] ??
    keys.find((key) => variables.has(key)) ??
    keys[0];
  return best === undefined ? undefined : String(values[best]);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function keysOf(record: unknown): readonly string[] {
  return record !== null && typeof record === 'object' && !Array.isArray(record) ? Object.keys(record) : [];
}
