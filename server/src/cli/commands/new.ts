import path from 'node:path';
import type { Command } from 'commander';
import type { LibraryLetter } from '../../core/catalog.ts';
import type { Engine } from '../../core/engine.ts';
import { inlined } from '../../core/features/inlined.ts';
import { openHere } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../options.ts';
import { printedPath } from '../paths.ts';
import type { Exit } from '../run.ts';
import { writeWhole } from '../write.ts';

export type NewOptions = { readonly to?: string; readonly inline?: boolean; readonly force?: boolean };

export function addNew(program: Command, io: Io, exit: Exit): void {
  program
    .command('new')
    .description('Start a letter from one of the library.')
    .argument('<template>', 'the letter to start from (see: proviso list templates)')
    .option('--to <file>', 'where it goes: a file, a folder, or - for standard output; TEMPLATE.md when left out')
    .option('--inline', 'with the wording of its clauses in place of their render tags, to be changed by hand')
    .option('--force', 'replace a file that is there already')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: NewOptions) => exit(await newCommand(name, options, io)));
}

/** Writes the letter; 0 when it is written. Throws a Failure for an unknown name, a file that is there, and what cannot be written. */
export async function newCommand(name: string, options: NewOptions, io: Io): Promise<number> {
  const engine = openHere(io);
  const letter = letterNamed(name, engine);
  const text = options.inline === true ? inlined(letter, engine) : letter.text;
  if (options.to === '-') {
    await io.stdout(text);
    return 0;
  }
  const file = target(letter.id, options.to, io);
  const shown = printedPath(file, io);
  if (io.disk.kind(file) === 'file' && options.force !== true)
    throw new Failure(`${shown} is there already and was left as it is. Name another file with --to, or add --force.`);
  writeWhole(file, text, io, '--to');
  await io.stderr(`Wrote ${shown}. Fill in its facts, then: proviso lint ${shown}\n`);
  return 0;
}

/** A letter by its name, with or without its ending. */
function letterNamed(name: string, { library }: Engine): LibraryLetter {
  const wanted = name.replace(/\.md$/, '').replace(/^letters?\//, '');
  const letter = library.letters.find(({ id }) => id === wanted);
  if (letter !== undefined) return letter;
  const ids = library.letters.map(({ id }) => id);
  throw new Failure(
    `There is no letter ${name} in the library.${didYouMean(wanted, ids)} The letters are: ${ids.join(', ')}.`,
  );
}

/** The file to write: what was named, or a file of the letter's name in the folder that was named. */
function target(id: string, to: string | undefined, io: Io): string {
  const full = path.resolve(io.cwd, to ?? `${id}.md`);
  const isFolder = io.disk.kind(full) === 'folder' || (to !== undefined && /[\\/]$/.test(to));
  return isFolder ? path.join(full, `${id}.md`) : full;
}

const EXAMPLES = `
Examples:
  proviso new lump-sum-settlement
  proviso new medical-settlement --to letters/dana.md
  proviso new payment-plan-settlement --inline --to -`;
