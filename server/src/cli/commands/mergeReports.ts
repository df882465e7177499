import path from 'node:path';
import { type Command, Option } from 'commander';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import { mergeJson } from '../merging/json.ts';
import { isLoose, type Part } from '../merging/part.ts';
import { mergeSarif } from '../merging/sarif.ts';
import { byCodeUnit, printedPath } from '../paths.ts';
import { writeReport } from '../reporters/targets.ts';
import type { Exit } from '../run.ts';

export type MergeReportsOptions = { readonly format?: 'sarif' | 'json'; readonly out?: string };

export function addMergeReports(program: Command, io: Io, exit: Exit): void {
  program
    .command('merge-reports')
    .description(
      'Make one report of those of the parts of a run (lint --shard): the same, byte for byte, as of the whole.',
    )
    .argument('<files...>', 'SARIF or JSON reports of lint, all of one form; patterns are taken too')
    .addOption(
      new Option('--format <name>', 'the form they are in (without it: what they are)').choices(['sarif', 'json']),
    )
    .option('--out <file>', 'write into this file instead of printing')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: MergeReportsOptions) => exit(await mergeReports(files, options, io)));
}

/** Merges the reports and prints or writes the result. 0 always: what they found was counted when they were made. Throws a Failure for bad input. */
export async function mergeReports(files: readonly string[], options: MergeReportsOptions, io: Io): Promise<number> {
  const names = [...new Set(files.flatMap((file) => matching(file, io)))].sort(byCodeUnit);
  const parts = names.map((file) => partIn(file, io));
  const form = options.format ?? formOf(parts[0]);
  const text = form === 'sarif' ? mergeSarif(parts) : mergeJson(parts);
  if (options.out === undefined) await io.stdout(text);
  else writeReport(path.resolve(io.cwd, options.out), text, io, '--out');
  return 0;
}

/** The file itself, or what a pattern matches, where no shell has looked. */
function matching(file: string, io: Io): readonly string[] {
  const full = path.resolve(io.cwd, file);
  if (io.disk.kind(full) !== 'nothing' || !/[*?[\]{}]/.test(file)) return [full];
  const found = io.disk.glob([path.sep === '\\' ? file.replaceAll('\\', '/') : file], io.cwd);
  if (found.length === 0) throw new Failure(`no report matches ${file}. Check the path.`);
  return found.map((one) => path.resolve(one));
}

function partIn(file: string, io: Io): Part {
  const name = printedPath(file, io);
  if (io.disk.kind(file) !== 'file')
    throw new Failure(`there is no report ${name}. Check the spelling and the folder.`);
  try {
    return { name, value: JSON.parse(new TextDecoder().decode(io.disk.readFile(file))) };
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Failure(`${name} is no valid JSON, so nothing was merged. Was it cut off? Make the report anew.`);
    throw new Failure(`${name} cannot be read: ${whyRefused(error)}.`);
  }
}

function formOf(part: Part | undefined): 'sarif' | 'json' {
  return isLoose(part?.value) && 'runs' in part.value ? 'sarif' : 'json';
}

const EXAMPLES = `
Examples:
  proviso merge-reports parts/*.sarif --out proviso.sarif
  proviso merge-reports one.json two.json > all.json`;
