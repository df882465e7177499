import path from 'node:path';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { isInside } from '../paths.ts';
import { workspaceRoot } from '../workspace.ts';

/** Milliseconds of quiet before a change is answered: an editor writes a file in several steps. */
const QUIET = 120;

/**
 * Runs once, and again after each change below the paths or their workspaces, until the user ends it. `run` says what it found and
 * never throws for a bad file: that is said, and the next change tries again.
 */
export async function watching(paths: readonly string[], run: () => Promise<void>, io: Io): Promise<void> {
  if (io.watch === undefined || io.interrupted === undefined)
    throw new Failure('Files cannot be watched here. Leave out --watch.');
  const ended = io.interrupted();
  let isOver = false;
  let wake: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = newWait();
  const changed = (file: string): void => {
    if (!isOfInterest(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => wake(), QUIET);
  };
  const watchers = foldersOf(paths, io).map((folder) => io.watch?.(folder, changed));
  void ended.then(() => {
    isOver = true;
    wake();
  });
  try {
    while (!isOver) {
      // What changes while the letters are checked is checked again.
      waiting = newWait();
      if (io.isTerminal) await io.stdout('\u001b[2J\u001b[3J\u001b[H');
      await run();
      await io.stderr('Watching for changes; Ctrl+C ends it.\n');
      await waiting;
    }
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
  }

  function newWait(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }
}

/** Letters, and what they are checked with: partials, packs, configurations and lists of ignored files. */
function isOfInterest(file: string): boolean {
  const inside = file.split(path.sep);
  if (inside.includes('node_modules') || inside.includes('.git')) return false;
  const name = path.basename(file);
  return /\.(?:md|ya?ml|jsonc?)$/.test(name) || name === '.gitignore' || name === '.provisoignore';
}

/** The folders to watch: those of the paths and their workspaces, none of them inside another. */
function foldersOf(paths: readonly string[], io: Io): readonly string[] {
  const folders = paths.flatMap((one) => {
    const full = path.resolve(io.cwd, one);
    const kind = io.disk.kind(full);
    const folder = kind === 'folder' ? full : kind === 'file' ? path.dirname(full) : io.cwd;
    return [folder, workspaceRoot(path.join(folder, 'letter.md'), io)];
  });
  const all = [...new Set(folders)].sort((a, b) => a.length - b.length);
  return all.filter((folder, at) => !all.slice(0, at).some((above) => isInside(folder, above)));
}
