import type { Command } from 'commander';
import { examine } from '../doctor/examine.ts';
import { prettyReport } from '../doctor/pretty.ts';
import { openFileEngine } from '../engine.ts';
import type { Io } from '../io.ts';
import { colourOption, formatOption } from '../options.ts';
import { type ColourChoice, paint } from '../reporters/colour.ts';
import type { Exit } from '../run.ts';

export type DoctorOptions = { readonly format: 'pretty' | 'json'; readonly color: ColourChoice };

export function addDoctor(program: Command, io: Io, exit: Exit): void {
  program
    .command('doctor')
    .description(
      'Say what counts here: versions, configuration files, and which files are checked or why they are not.',
    )
    .argument('[paths...]', 'files, folders or patterns, as for lint; the working folder without them')
    .addOption(formatOption())
    .addOption(colourOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: DoctorOptions) => exit(await doctorCommand(paths, options, io)));
}

/** Prints the report: 0 when nothing is to be mended, else 1. Throws a Failure for a path that nothing is behind. */
export async function doctorCommand(paths: readonly string[], options: DoctorOptions, io: Io): Promise<number> {
  const report = examine(paths.length === 0 ? ['.'] : paths, openFileEngine(io), io);
  if (options.format === 'json') await io.stdout(`${JSON.stringify(report, undefined, 2)}\n`);
  else await io.stdout(prettyReport(report, paint(options.color, io)));
  return report.problems.length === 0 ? 0 : 1;
}

const EXAMPLES = `
Exit codes: 0 nothing is to be mended, 1 something is, 2 it could not be looked at.

Examples:
  proviso doctor
  proviso doctor letters/ --format json`;
