import path from 'node:path';
import type { Command } from 'commander';
import { checkPack, type PackCheck, type PackFault } from '../../core/pack-check.ts';
import { LACKS } from '../../core/pack-lacks.ts';
import { packOpener } from '../../core/pack-open.ts';
import { PACK_PARTS } from '../../core/packs/lay.ts';
import type { PackFiles } from '../../core/packs/problems.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import { packFilesIn } from '../configFiles.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { colourOption, formatOption } from '../options.ts';
import { type ColourChoice, type Paint, paint } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';
import { packInitCommand } from './packInit.ts';
import { packListCommand } from './packList.ts';

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
  pack
    .command('init')
    .description('Write a small pack that works, to begin with.')
    .argument('<folder>', 'a folder that is not there yet, or is empty')
    .action(async (folder: string) => exit(await packInitCommand(folder, io)));
  pack
    .command('list')
    .description('List the packs that count here: the built-in one, and those that the configuration extends.')
    .addOption(formatOption())
    .addOption(colourOption())
    .action(async (options: PackTestOptions) => exit(await packListCommand(options, io)));
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
  const { engine, problems } = packOpener(io.packFiles, () => openBuiltIn(io))([{ folder, files }]);
  // What is named and missing is told by the trial of each file as well.
  const broken = problems.filter(({ rule }) => rule !== LACKS);
  const said = broken.map(({ file, text, span, message }) => {
    const { line, character } = positionAt(lineIndex(text), span.start);
    return { file, message, line: line + 1, column: character + 1 };
  });
  const { examples, faults } = checkPack(io.packFiles(), files, engine);
  return { examples, faults: [...said, ...faults] };
}

function filesOf(folder: string, io: Io): PackFiles {
  const root = path.resolve(io.cwd, folder);
  const kind = io.disk.kind(root);
  if (kind === 'nothing')
    throw new Failure(`There is no folder ${folder}. Name the folder that holds pack.yaml and clauses/ or wordings/.`);
  if (kind !== 'folder')
    throw new Failure(`${folder} is no folder. Name the folder that holds pack.yaml and clauses/ or wordings/.`);
  const files = packFilesIn(root, io);
  if (Object.keys(files).length === 0)
    throw new Failure(`${folder} holds no pack: none of ${PACK_PARTS.map((part) => part.path).join(', ')}.`);
  return files;
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

function faultLines({ message, text, line, column }: PackFault, colours: Paint): readonly string[] {
  const shown = text?.trim().replace(/\s+/g, ' ');
  const place = line === undefined ? '' : `${line}:${column} `;
  return [`  ${place}${visible(message)}`, ...(shown === undefined ? [] : [colours.dim(`    ${visible(shown)}`)])];
}

const EXAMPLES = `
Examples:
  proviso pack test firm-pack
  proviso pack test firm-pack --format json`;
