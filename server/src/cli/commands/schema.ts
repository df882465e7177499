import path from 'node:path';
import type { Command } from 'commander';
import { type Engine, packClause } from '../../core/engine.ts';
import { dataSchema } from '../../core/features/data-schema.ts';
import { letterOf } from '../../core/features/pages/letter-page.ts';
import { knownVariables } from '../../core/template/known.ts';
import { parse } from '../../core/template/parse.ts';
import type { Resolve } from '../../core/template/types.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import { openFileEngine, openHere } from '../engine.ts';
import { Failure } from '../failure.ts';
import { readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { stdinOption } from '../options.ts';
import type { Exit } from '../run.ts';

export type SchemaOptions = { readonly stdinFilename?: string };

export function addSchema(program: Command, io: Io, exit: Exit): void {
  program
    .command('schema')
    .description('Print the JSON Schema of the data that fills a template in, for editors and forms.')
    .argument('<file>', 'a template, a letter of the library by its name, or - for standard input')
    .addOption(stdinOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: SchemaOptions) => exit(await schemaCommand(file, options, io)));
}

/** Prints the schema; always 0. Throws a Failure for a file that cannot be read, or whose declarations are wrong. */
export async function schemaCommand(file: string, options: SchemaOptions, io: Io): Promise<number> {
  const { name, text, resolve, engine } = await source(file, options, io);
  const template = parse(text);
  const wrong = template.problems.find(
    ({ rule, severity }) => severity === 'error' && rule.startsWith('front-matter/'),
  );
  if (wrong !== undefined) {
    const { line, character } = positionAt(lineIndex(text), wrong.span.start);
    throw new Failure(
      `${name}:${line + 1}:${character + 1} ${wrong.message} [${wrong.rule}] Correct it first; a schema of half the facts would mislead.`,
    );
  }
  const known = knownVariables(template, { resolve, dictionary: engine.dictionary });
  await io.stdout(`${JSON.stringify(dataSchema(template, known), undefined, 2)}\n`);
  return 0;
}

type Source = {
  readonly name: string;
  readonly text: string;
  readonly resolve: Resolve;
  readonly engine: Engine;
};

/** The template: a file, or a letter of the library where there is no file of that name. */
async function source(file: string, { stdinFilename }: SchemaOptions, io: Io): Promise<Source> {
  const engine = openHere(io);
  const letter = letterOf(engine, file);
  if (letter !== undefined && io.disk.kind(path.resolve(io.cwd, file)) !== 'file')
    return { name: letter.id, text: letter.text, resolve: (wanted) => packClause(wanted, engine.packFile), engine };
  const input = await readInput(file, stdinFilename, io);
  const files = openFileEngine(io);
  const { path: name, text, file: full } = input;
  return { name, text, resolve: files.resolve(full), engine: files.at(full) };
}

const EXAMPLES = `
Examples:
  proviso schema letter.md > letter.schema.json
  proviso schema lump-sum-settlement`;
