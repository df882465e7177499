import path from 'node:path';
import { Option } from 'commander';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../options.ts';
import { printedPath } from '../paths.ts';
import { writeWhole } from '../write.ts';

/** A form of a report, by name. */
export type Named = { readonly name: string; readonly says: string };

/** What is to be written where. Without a file it goes to standard output, to which at most one does. */
export type Target<R extends Named> = { readonly reporter: R; readonly file?: string };

/** What the user asked for; `format` is what goes to standard output, and `reporter` are `NAME` or `NAME:FILE`. */
export type Asked = { readonly format?: string; readonly reporter?: readonly string[] };

/** `--reporter`, which may be given several times, and `--format`, for these forms. */
export function reportOptions(reporters: readonly Named[]): readonly Option[] {
  const names = reporters.map(({ name }) => name);
  return [
    // The names are told to help and to shells; `targetsOf` refuses others, and says which was meant.
    new Option('--format <name>', `how to print (without it: ${names[0]})`)
      .choices(names)
      .argParser((value: string) => value),
    new Option(
      '--reporter <name[:file]>',
      'write a report in this form, into a file when one is named; may be given several times',
    ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
  ];
}

/** A table of the forms, for the help of a command. */
export function reportersHelp(reporters: readonly Named[]): string {
  const width = Math.max(...reporters.map(({ name }) => name.length));
  return `\nForms of reports:\n${reporters.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`).join('\n')}\n`;
}

/**
 * The reports to write. The first form is printed when nothing else is asked for on standard output. Throws a Failure for a
 * name that does not exist, and where two reports would lie in one place.
 */
export function targetsOf<R extends Named>(
  asked: Asked,
  reporters: readonly R[],
  io: Pick<Io, 'cwd'>,
): readonly Target<R>[] {
  const targets = (asked.reporter ?? []).map((text) => targetOf(text, reporters, io));
  const printed = targets.filter(({ file }) => file === undefined).map(({ reporter }) => reporter.name);
  if (asked.format !== undefined) printed.unshift(reporterOf(asked.format, reporters).name);
  if (printed.length > 1)
    throw new Failure(
      `${printed.join(' and ')} cannot both go to standard output. Give all but one a file: --reporter ${printed.at(-1)}:FILE.`,
    );
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined)
    throw new Failure(`two reports would be written to ${printedPath(twice, io)}. Name two files.`);
  const first = asked.format === undefined ? reporters[0]! : reporterOf(asked.format, reporters);
  return printed.length > 0 && asked.format === undefined ? targets : [{ reporter: first }, ...targets];
}

/** Writes a report into its file, whole or not at all; the folders are made. `option` is how the user named it. Throws a Failure that names the file. */
export function writeReport(file: string, text: string, io: Io, option = '--reporter'): void {
  makeFolders(path.dirname(file), io);
  writeWhole(file, text, io, option);
}

/** Throws a Failure when a report would take the place of a text that is checked. */
export function refuseOver(targets: readonly Target<Named>[], checked: readonly string[], io: Pick<Io, 'cwd'>): void {
  const over = targets.find(({ file }) => file !== undefined && checked.includes(file));
  if (over?.file === undefined) return;
  throw new Failure(
    `${printedPath(over.file, io)} is one of the files to check, so no report is written over it. Name another file.`,
  );
}

function targetOf<R extends Named>(text: string, reporters: readonly R[], io: Pick<Io, 'cwd'>): Target<R> {
  const colon = text.indexOf(':');
  if (colon < 0) return { reporter: reporterOf(text, reporters) };
  const reporter = reporterOf(text.slice(0, colon), reporters);
  const file = text.slice(colon + 1);
  if (file === '')
    throw new Failure(`--reporter ${text} names no file. Write ${reporter.name}:FILE, or ${reporter.name} alone.`);
  return { reporter, file: path.resolve(io.cwd, file) };
}

function reporterOf<R extends Named>(name: string, reporters: readonly R[]): R {
  const found = reporters.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = reporters.map((one) => one.name);
  throw new Failure(`there is no report form ${name}.${didYouMean(name, names)} There are ${names.join(', ')}.`);
}

function makeFolders(folder: string, io: Io): void {
  if (io.disk.kind(folder) !== 'nothing') return;
  try {
    io.disk.makeFolder(folder);
  } catch (error) {
    throw new Failure(
      `the folder ${printedPath(folder, io)} cannot be made: ${whyRefused(error)}. Choose another place.`,
    );
  }
}
