import path from 'node:path';
import { Failure } from '../failure.ts';
import type { Disk, Io } from '../io.ts';
import { run } from '../run.ts';
import { confined, insideRoot } from './confined.ts';

/** What a server is started for. */
export type Served = {
  /** Absolute; nothing outside it is read or written. */
  readonly root: string;
  readonly allowWrite: boolean;
};

/** A text to work on: a file below the root, or the text itself with the name that it would have there. */
export type Source = {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
  readonly filename?: string | undefined;
};

/** `inside` gives the absolute path that a caller means. Throws a Failure when it leads outside the root. */
export type World = Io & { readonly inside: (given: string) => string };

/** The world of one question: the disk ends at the root, no other program or thread is started, nothing is coloured, and standard input is empty. */
export function worldOf(io: Io, { root, allowWrite }: Served): World {
  const { today, version, runtime, packFiles, fonts, stderr } = io;
  return {
    // Nothing is handed on unseen: threads, for one, have a disk of their own, which would not end at the root.
    today,
    version,
    runtime,
    packFiles,
    fonts,
    stderr,
    stdout: async () => undefined,
    readStdin: async () => new Uint8Array(),
    inside: (given) => insideRoot(io.disk, root, given),
    disk: confined(io.disk, root, allowWrite),
    git: { run: () => undefined, apart: (_cwd, _objects, act) => act(() => undefined) },
    cwd: root,
    env: {},
    isTerminal: false,
    columns: 100,
  };
}

/**
 * What a command of the command line prints. Throws a Failure with what it says on standard error when it fails; findings are
 * no failure. `said` is what it says beside its output, without which a result would mislead (a file that is ignored).
 */
export async function asked(args: readonly string[], io: Io): Promise<{ readonly out: string; readonly said: string }> {
  let out = '';
  let said = '';
  const code = await run(args, {
    ...io,
    stdout: async (content) => {
      out += typeof content === 'string' ? content : new TextDecoder().decode(content);
    },
    stderr: async (text) => {
      said += text;
    },
  });
  if (code === 2)
    throw new Failure(said.replace(/^(?:proviso|error): /, '').trim() || 'The question could not be answered.');
  return { out, said: said.trim() };
}

/** The arguments that name a source, to be put last, and what standard input is to hold. Throws a Failure for none or two, and for a path outside. */
export function argumentsFor(
  source: Source,
  world: World,
): { readonly args: readonly string[]; readonly stdin: string } {
  const { path: file, text, filename } = source;
  if ((file === undefined) === (text === undefined)) throw new Failure('Give either a path or a text, and not both.');
  if (text === undefined) return { args: ['--', pathArgument(file ?? '', world)], stdin: '' };
  const named = filename === undefined ? [] : ['--stdin-filename', world.inside(filename)];
  return { args: [...named, '--', '-'], stdin: text };
}

/** A file, folder or pattern as the command line takes it. Throws a Failure when it leads outside the root. */
export function pathArgument(given: string, world: World): string {
  const full = world.inside(given);
  if (world.disk.kind(full) !== 'nothing') return full;
  if (path.isAbsolute(given) || given.split(/[\\/]/).includes('..')) return full;
  // A pattern is seen from the root, which may itself have signs of patterns in its name.
  return `./${given}`.replace(/^\.\/(?=\.\/)/, '');
}

/** A disk that has one more file, which lies in memory alone. */
export function withFile(disk: Disk, file: string, text: string): Disk {
  const bytes = new TextEncoder().encode(text);
  return {
    ...disk,
    kind: (wanted) => (wanted === file ? 'file' : disk.kind(wanted)),
    size: (wanted) => (wanted === file ? bytes.length : disk.size(wanted)),
    realPath: (wanted) => (wanted === file ? file : disk.realPath(wanted)),
    readFile: (wanted) => (wanted === file ? bytes : disk.readFile(wanted)),
  };
}
