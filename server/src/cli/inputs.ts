import path from 'node:path';
import { decode, tooLarge } from './decode.ts';
import { Failure, whyRefused } from './failure.ts';
import type { Io } from './io.ts';
import { byCodeUnit, printedPath } from './paths.ts';

/** A text to check. `named`: the user wrote this very path, so it is checked whether or not it says that it is ours. */
export type Input = {
  /** As printed: relative, forward slashes. */
  readonly path: string;
  /** Absolute; for standard input the place where it would lie. */
  readonly file: string;
  readonly text: string;
  readonly named: boolean;
  readonly stdin: boolean;
};

export type InputOptions = {
  readonly stdinFilename?: string | undefined;
  /** Is a pattern or folder without any file an error? */
  readonly errorOnUnmatched: boolean;
  /** Takes a file that is named as one that was found: it counts only if it says that it is ours. */
  readonly lettersOnly?: boolean | undefined;
};

/**
 * The texts that the arguments name: files, folders (every `*.md` below), glob patterns and `-` for standard input.
 * In the order of their paths, each once. Throws a Failure for what is missing, unreadable or not UTF-8.
 */
export async function readInputs(args: readonly string[], options: InputOptions, io: Io): Promise<readonly Input[]> {
  const named = new Set<string>();
  const found = new Set<string>();
  const stdin: Input[] = [];
  for (const arg of args) {
    if (arg === '-') {
      if (stdin.length === 0) stdin.push(await readStdin(options.stdinFilename, io));
      continue;
    }
    const full = path.resolve(io.cwd, arg);
    const kind = io.disk.kind(full);
    if (kind === 'file') named.add(full);
    else if (kind === 'other') throw new Failure(`${arg} is neither a file nor a folder. Name a Markdown file.`);
    else addAll(found, kind === 'folder' ? inFolder(full, io) : matching(arg, io), arg, kind, options);
  }
  const files = [...new Set([...named, ...found])];
  const inputs = files.map((file) => readOne(file, named.has(file) && options.lettersOnly !== true, io));
  return [...stdin, ...inputs].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** One named file, or `-`. Throws a Failure when it is a folder, missing or unreadable. */
export async function readInput(arg: string, stdinFilename: string | undefined, io: Io): Promise<Input> {
  if (arg === '-') return readStdin(stdinFilename, io);
  const full = path.resolve(io.cwd, arg);
  if (io.disk.kind(full) === 'folder') throw new Failure(`${arg} is a folder. Name one Markdown file in it.`);
  return readOne(full, true, io);
}

/** The text of any file. Throws a Failure that names the file and says why it cannot be read. */
export function readText(file: string, io: Pick<Io, 'cwd' | 'disk'>): string {
  const name = printedPath(file, io);
  try {
    const kind = io.disk.kind(file);
    if (kind === 'nothing') throw new Failure(`There is no file ${name}. Check the spelling and the folder.`);
    if (kind === 'folder') throw new Failure(`${name} is a folder. Name a file in it.`);
    tooLarge(io.disk.size(file), name);
    return decode(io.disk.readFile(file), name);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${name} cannot be read: ${whyRefused(error)}.`);
  }
}

async function readStdin(filename: string | undefined, io: Io): Promise<Input> {
  const file = path.resolve(io.cwd, filename ?? 'stdin.md');
  const shown = filename === undefined ? '<stdin>' : printedPath(file, io);
  return { path: shown, file, text: decode(await io.readStdin(), shown), named: true, stdin: true };
}

function readOne(file: string, named: boolean, io: Io): Input {
  return { path: printedPath(file, io), file, text: readText(file, io), named, stdin: false };
}

function inFolder(folder: string, io: Io): readonly string[] {
  return io.disk.glob(['**/*.md'], folder);
}

/** A pattern matches files; on Windows its backslashes are separators. A folder that it matches is not entered. */
function matching(pattern: string, io: Io): readonly string[] {
  if (!/[*?[\]{}!()]/.test(pattern)) return [];
  return io.disk.glob([path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern], io.cwd);
}

function addAll(
  to: Set<string>,
  files: readonly string[],
  arg: string,
  kind: 'folder' | 'nothing',
  options: InputOptions,
): void {
  for (const file of files) to.add(path.resolve(file));
  if (files.length > 0 || !options.errorOnUnmatched) return;
  const what = kind === 'folder' ? `The folder ${arg} holds no Markdown file (*.md).` : `No file matches ${arg}.`;
  throw new Failure(`${what} Check the path, or pass --no-error-on-unmatched-pattern if that is expected.`);
}
