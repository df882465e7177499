import path from 'node:path';
import type { Command } from 'commander';
import { checkPack, type PackCheck, type PackFault } from '../../core/pack-check.ts';
import { decode, tooLarge } from '../decode.ts';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import { colourOption, formatOption } from '../options.ts';
import { slashed } from '../paths.ts';
import { type ColourChoice, type Paint, paint } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';

export type PackTestOptions = { readonly format: 'pretty' | 'json'; readonly color: ColourChoice };

export function addPack(program: Command, io: Io, exit: Exit): void {
  const pack = program
    .command('pack')
    .description('Work with a pack: a folder of clauses, wordings and kinds of document.');
  pack
    .command('test')
    .description("Try a pack's clauses, wordings, conflicts and letters on their own examples.")
    .argument('<folder>', 'the folder of the pack; what it does not have is taken from the built-in pack')
    .addOption(formatOption())
    .addOption(colourOption())
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: PackTestOptions) => exit(await packTestCommand(folder, options, io)));
}

/** Prints what fails, file by file; 0 when nothing does, else 1. Throws a Failure for a folder that is no pack or cannot be read. */
export async function packTestCommand(folder: string, options: PackTestOptions, io: Io): Promise<number> {
  const checked = check(folder, io);
  if (options.format === 'json') await io.stdout(`${JSON.stringify({ version: 1, ...checked }, undefined, 2)}\n`);
  else await io.stdout(pretty(checked, folder, paint(options.color, io)));
  return checked.faults.length === 0 ? 0 : 1;
}

function check(folder: string, io: Io): PackCheck {
  const files = filesOf(folder, io);
  try {
    return checkPack(io.packFiles(), files);
  } catch (error) {
    throw new Failure(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a pack may hold; other files of the folder are none of its business. */
const PATTERNS = ['clauses/*.md', 'letters/*.md', 'wordings/*.yaml', 'conflicts/*.yaml', '*.yaml'];

function filesOf(folder: string, io: Io): Readonly<Record<string, string>> {
  const root = path.resolve(io.cwd, folder);
  const kind = io.disk.kind(root);
  if (kind === 'nothing')
    throw new Failure(`There is no folder ${folder}. Name the folder that holds clauses/ or wordings/.`);
  if (kind !== 'folder') throw new Failure(`${folder} is no folder. Name the folder that holds clauses/ or wordings/.`);
  const paths = io.disk.glob(PATTERNS, root);
  if (paths.length === 0)
    throw new Failure(
      `${folder} holds no pack: no clauses/*.md, letters/*.md, wordings/*.yaml, conflicts/*.yaml or *.yaml.`,
    );
  return Object.fromEntries(paths.map((file) => [slashed(path.relative(root, file)), readText(file, io)]));
}

function readText(file: string, io: Io): string {
  try {
    tooLarge(io.disk.size(file), file);
    return decode(io.disk.readFile(file), file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file} cannot be read: ${whyRefused(error)}`);
  }
}

function pretty({ examples, faults }: PackCheck, folder: string, colours: Paint): string {
  const files = [...new Set(faults.map(({ file }) => file))];
  const lines = files.flatMap((file) => [
    colours.bold(visible(`${folder.replace(/\/+$/, '')}/${file}`)),
    ...faults.filter((fault) => fault.file === file).flatMap((fault) => faultLines(fault, colours)),
    '',
  ]);
  const sum = `${examples} ${examples === 1 ? 'example' : 'examples'} tried, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return `${[...lines, faults.length === 0 ? colours.good(sum) : colours.error(sum)].join('\n')}\n`;
}

function faultLines({ message, text }: PackFault, colours: Paint): readonly string[] {
  const shown = text?.trim().replace(/\s+/g, ' ');
  return [`  ${visible(message)}`, ...(shown === undefined ? [] : [colours.dim(`    ${visible(shown)}`)])];
}

const EXAMPLES = `
Examples:
  proviso pack test firm-pack
  proviso pack test firm-pack --format json`;
