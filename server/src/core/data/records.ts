import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { BadData } from './bad-data.ts';
import { readCsv } from './csv.ts';
import { nestsTooDeep } from './depth.ts';
import { readJsonLines } from './json-lines.ts';

/** The endings that a data file may have. */
export const DATA_ENDINGS = ['.yaml', '.yml', '.json', '.jsonl', '.csv'] as const;

/**
 * The records of a data file: the rows of a CSV file, the lines of JSON Lines, the items of a YAML or JSON list, or the one object that the file holds.
 * `name` is the file's name as a message may say it; its ending decides. Numbers are kept as they are written. Throws BadData.
 */
export function readRecords(name: string, text: string): readonly unknown[] {
  const lower = name.toLowerCase();
  if (lower.endsWith('.csv')) return readCsv(text, name);
  if (lower.endsWith('.jsonl')) return readJsonLines(text, name);
  if (!DATA_ENDINGS.some((ending) => lower.endsWith(ending)))
    throw new BadData(`${name} is no data file: its name must end in .yaml, .yml, .json, .jsonl or .csv.`);
  const data = lower.endsWith('.json') ? parseJson(text, name) : parseYaml(text, name);
  return Array.isArray(data) ? data : [data];
}

/** A record with named values; throws BadData that says what stands there instead. */
export function namedValues(data: unknown, name: string): Readonly<Record<string, unknown>> {
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    throw new BadData(
      `${name} does not hold named values: ${describe(data)} stands where an object is needed. Write one "name: value" a line.`,
    );
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
    throw new BadData(
      `${name} is not valid JSON: ${error instanceof Error ? error.message : String(error)}. Correct it and try again.`,
    );
  }
  // JSON is YAML as well; this reading keeps 720.00 as it was written, where JSON.parse would make it 720.
  return parseYaml(bare, name);
}

function parseYaml(text: string, name: string): unknown {
  const deep = nestsTooDeep(text);
  if (deep !== undefined) {
    throw new BadData(
      `${name}, line ${deep}: brackets nest deeper than any data of a letter. Write one “name: value” a line.`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter, schema: 'core', version: '1.2' });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw new BadData(
      `${name}, line ${line}, column ${col}: this is not valid YAML (${problem.message}). Correct it and try again.`,
    );
  }
  keepDigits(document);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new BadData(`${name} uses YAML aliases (*name). Write each value out; aliases can blow a file up.`);
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
