import path from 'node:path';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { readCsv } from './csv.ts';
import { Failure } from './failure.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';

/**
 * The data of one letter: an object from a YAML or JSON file, or one record of a CSV file (or of a YAML or JSON list).
 * `record` counts from 1. Throws a Failure that names file, line and remedy.
 */
export function readDataFile(file: string, record: number, io: Io): Readonly<Record<string, unknown>> {
  const full = path.resolve(io.cwd, file);
  const name = printedPath(full, io);
  const text = readText(full, io);
  const ending = path.extname(full).toLowerCase();
  if (ending === '.csv') return pick(readCsv(text, name), record, name);
  if (!['.yaml', '.yml', '.json'].includes(ending)) {
    throw new Failure(`${name} is no data file: its name must end in .yaml, .yml, .json or .csv.`);
  }
  const data = ending === '.json' ? parseJson(text, name) : parseYaml(text, name);
  return pick(Array.isArray(data) ? data : [data], record, name);
}

function pick(records: readonly unknown[], record: number, name: string): Readonly<Record<string, unknown>> {
  if (record > records.length) {
    const count = records.length === 1 ? 'one record' : `${records.length} records`;
    throw new Failure(`${name} has ${count}; --record ${record} does not exist. Count from 1.`);
  }
  const data = records[record - 1];
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new Failure(
      `${name} does not hold named values: ${describe(data)} stands where an object is needed. Write one "name: value" a line.`,
    );
  }
  return data as Record<string, unknown>;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return `a single ${typeof value === 'string' ? 'text' : typeof value}`;
}

function parseJson(text: string, name: string): unknown {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    JSON.parse(bare);
  } catch (error) {
    throw new Failure(
      `${name} is not valid JSON: ${error instanceof Error ? error.message : String(error)}. Correct it and try again.`,
    );
  }
  // JSON is YAML as well; this reading keeps 720.00 as it was written, where JSON.parse would make it 720.
  return parseYaml(bare, name);
}

function parseYaml(text: string, name: string): unknown {
  const deep = nestsTooDeep(text);
  if (deep !== undefined) {
    throw new Failure(
      `${name}, line ${deep}: brackets nest deeper than any data of a letter. Write one “name: value” a line.`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter, schema: 'core', version: '1.2' });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw new Failure(
      `${name}, line ${line}, column ${col}: this is not valid YAML (${problem.message}). Correct it and try again.`,
    );
  }
  keepDigits(document);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new Failure(`${name} uses YAML aliases (*name). Write each value out; aliases can blow a file up.`);
  }
}

/** Numbers become the text as it was written: money is never a floating-point number, and 0012 keeps its zeros. */
function keepDigits(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}

/** The line at which brackets nest too deep to be read in reasonable time; undefined when none do. */
function nestsTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > 64) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}
