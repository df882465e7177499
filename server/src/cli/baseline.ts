import path from 'node:path';
import { type BaselineEntry, inOrder, readBaseline, writeBaseline } from '../core/baseline.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import type { CheckedFile } from './checked.ts';
import { Failure } from './failure.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';
import { type ReportedFile, reportedFiles } from './reported.ts';
import { plural } from './reporters/summary.ts';
import { visible } from './reporters/terminal.ts';
import { repositoryAt } from './repository.ts';
import { writeWhole } from './write.ts';

/** `--baseline FILE` and `--update-baseline`. */
export type BaselineOptions = { readonly baseline?: string; readonly updateBaseline?: boolean };

/** What a baseline cannot be taken from: texts that are not written, and a part of the letters while others take theirs. */
type Elsewhere = { readonly diff?: boolean; readonly fixDryRun?: boolean; readonly shard?: unknown };

/**
 * What the baseline knows; undefined when none is asked for. Throws a Failure, with the place, for a file that is missing, broken
 * or something else. With `--update-baseline` there need not be one yet.
 */
export function openBaseline(options: BaselineOptions & Elsewhere, io: Io): readonly BaselineEntry[] | undefined {
  if (options.updateBaseline === true) {
    const beside = options.diff === true ? '--diff' : options.fixDryRun === true ? '--fix-dry-run' : undefined;
    if (beside !== undefined)
      throw new Failure(
        `--update-baseline cannot go with ${beside}, which writes no fix: the baseline would tell of texts that are not there.`,
      );
    if (options.shard !== undefined)
      throw new Failure(
        '--update-baseline cannot go with --shard: the parts would write over each other. Take the baseline in one run.',
      );
  }
  if (options.baseline === undefined) {
    if (options.updateBaseline === true)
      throw new Failure('--update-baseline needs to know which: add --baseline FILE.');
    return undefined;
  }
  const file = path.resolve(io.cwd, options.baseline);
  const name = printedPath(file, io);
  if (io.disk.kind(file) === 'nothing') {
    if (options.updateBaseline === true) return [];
    throw new Failure(`there is no baseline ${name}. Add --update-baseline to make it from what is found now.`);
  }
  const text = readText(file, io);
  const read = readBaseline(text);
  if ('entries' in read) return read.entries;
  const { line, character } = positionAt(lineIndex(text), read.span.start);
  throw new Failure(
    `the baseline cannot be read, so nothing was checked.\n${name}:${line + 1}:${character + 1} ${read.fault}`,
  );
}

/** The files as they stand against the baseline, what of it no longer occurs, and what is to be said of that on standard error. */
export type Held = {
  readonly files: readonly ReportedFile[];
  readonly against: boolean;
  readonly lost: readonly BaselineEntry[];
  readonly said: string;
};

/** Holds what was found against the baseline (undefined: none), and takes it anew where that is asked for. */
export function holdAgainst(
  entries: readonly BaselineEntry[] | undefined,
  checked: readonly CheckedFile[],
  options: BaselineOptions,
  io: Io,
): Held {
  const files = reportedFiles(checked, entries, io);
  if (entries === undefined) return { files, against: false, lost: [], said: '' };
  const file = path.resolve(io.cwd, options.baseline ?? '');
  const lost = lostOf(entries, files, io);
  if (options.updateBaseline !== true)
    return { files, against: true, lost, said: lostLine(printedPath(file, io), lost) };
  const now = updatedBaseline(entries, files, lost);
  const said = writeEntries(file, entries, now, io);
  return { files: reportedFiles(checked, now, io), against: true, lost: [], said };
}

/**
 * The entries that no longer occur: of files that were checked and do not have them, and of files that are gone. What was not
 * looked at this time is not lost.
 */
function lostOf(entries: readonly BaselineEntry[], files: readonly ReportedFile[], io: Io): readonly BaselineEntry[] {
  const checked = new Map(files.map((file) => [file.name, fingerprintsIn(file)]));
  const { root } = repositoryAt(io);
  const lost = entries.filter(({ file, fingerprint }) => {
    const found = checked.get(file);
    return found === undefined ? io.disk.kind(path.resolve(root, file)) === 'nothing' : !found.has(fingerprint);
  });
  return lost.sort(inOrder);
}

/** Takes the baseline anew: what is found now, and what it knows of files that were not looked at. */
function updatedBaseline(
  entries: readonly BaselineEntry[],
  files: readonly ReportedFile[],
  lost: readonly BaselineEntry[],
): readonly BaselineEntry[] {
  const gone = new Set(lost);
  const checked = new Set(files.map(({ name }) => name));
  const kept = entries.filter((entry) => !gone.has(entry) && !checked.has(entry.file));
  const found = files.flatMap((file) =>
    file.findings.map((finding): BaselineEntry => {
      const { rule, element, severity } = finding;
      const { fingerprint } = file.markOf(finding);
      return { file: file.name, rule, ...(element === undefined ? {} : { element }), severity, fingerprint };
    }),
  );
  return [...kept, ...found];
}

/** Writes the baseline, where it changes. Gives a line for people: what it holds now, and what came and went. */
function writeEntries(file: string, before: readonly BaselineEntry[], now: readonly BaselineEntry[], io: Io): string {
  const text = writeBaseline(now);
  if (io.disk.kind(file) === 'nothing' || readText(file, io) !== text) writeWhole(file, text, io, '--baseline');
  const [old, fresh] = [before, now].map((entries) => new Set(entries.map(({ fingerprint }) => fingerprint)));
  const added = [...fresh!].filter((one) => !old!.has(one)).length;
  const removed = [...old!].filter((one) => !fresh!.has(one)).length;
  return `${printedPath(file, io)}: ${plural(fresh!.size, 'known finding')}, ${added} added, ${removed} removed.\n`;
}

/** Of a file's findings, waived ones included: those still occur. */
function fingerprintsIn(file: ReportedFile): ReadonlySet<string> {
  const all = [...file.findings, ...file.waived.map(({ finding }) => finding)];
  return new Set(all.map((finding) => file.markOf(finding).fingerprint));
}

/** What is said of entries that no longer occur. */
function lostLine(name: string, lost: readonly BaselineEntry[]): string {
  const [first] = lost;
  if (first === undefined) return '';
  const few = lost.slice(0, 5).map(({ file, rule }) => `  ${visible(file)}  ${visible(rule)}\n`);
  const rest = lost.length > 5 ? `  and ${lost.length - 5} more\n` : '';
  const what =
    lost.length === 1
      ? 'One finding of the baseline no longer occurs'
      : `${lost.length} findings of the baseline no longer occur`;
  return `${what}. --update-baseline takes ${lost.length === 1 ? 'it' : 'them'} out of ${name}.\n${few.join('')}${rest}`;
}
