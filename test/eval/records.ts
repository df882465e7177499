import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text written to be judged. A good one has every error-level element of its clause; a bad one harms or lacks one. */
export type LabelledText = {
  readonly id: string;
  readonly clause: string;
  readonly verdict: 'good' | 'bad';
  readonly reason: string;
  readonly text: string;
};

/** Texts of one origin, under the name that the report gives them. */
export type Source = { readonly name: string; readonly texts: readonly LabelledText[] };

/** The project's own rounds, one source a file, in the order of their names. */
export function readRounds(folder: string): readonly Source[] {
  if (!existsSync(folder)) throw new Error(`no folder ${folder}: run the evaluation from the project's root`);
  return filesIn(folder).map((file) => ({
    name: file.replace(/\.jsonl$/, ''),
    texts: readLabelled(path.join(folder, file)),
  }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
}

/** The texts that were made while detection was written, one file a clause: one source, or none where there are no files. */
export function readMade(folder: string): readonly Source[] {
  const texts = existsSync(folder) ? readRounds(folder).flatMap((source) => source.texts) : [];
  return texts.length > 0 ? [{ name: 'made', texts }] : [];
}

/** The paraphrases beside the project in two halves: odd numbers were tuned on, even ones were not. */
export function readParaphrases(file: string): readonly Source[] {
  const texts = readLabelled(file);
  const isOdd = ({ id }: LabelledText) => Number(/(\d)$/.exec(id)?.[1] ?? 0) % 2 === 1;
  return [
    { name: 'paraphrases, tuned half', texts: texts.filter(isOdd) },
    { name: 'paraphrases, untouched half', texts: texts.filter((text) => !isOdd(text)) },
  ];
}

function readLabelled(file: string): readonly LabelledText[] {
  return readLines(file).map(({ value, place }) => {
    const { id, clause, verdict, reason, text } = value;
    if (verdict !== 'good' && verdict !== 'bad')
      throw new Error(`${place}: “verdict” is ${JSON.stringify(verdict)}; it must be "good" or "bad"`);
    return {
      id: string(id, 'id', place),
      clause: string(clause, 'clause', place),
      verdict,
      reason: typeof reason === 'string' ? reason : '',
      text: string(text, 'text', place),
    };
  });
}

export type Line = { readonly value: Readonly<Record<string, unknown>>; readonly place: string };

/** The objects of a JSON-lines file. Throws an Error that names file and line where one cannot be read. */
export function readLines(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [{ value: parseObject(line, `${file}:${index + 1}`), place: `${file}:${index + 1}` }],
    );
}

/** The object of a JSON text; `place` names it in the error. */
export function parseObject(text: string, place: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${place}: not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place}: expected an object`);
  return value as Record<string, unknown>;
}

/** A member that must be a string. */
export function string(value: unknown, key: string, place: string): string {
  if (typeof value !== 'string') throw new Error(`${place}: “${key}” must be a string`);
  return value;
}

/** A member that must be a list of strings; nothing is an empty list. */
export function strings(value: unknown, key: string, place: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    throw new Error(`${place}: “${key}” must be a list of strings`);
  return value as string[];
}
