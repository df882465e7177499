import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Disk, Opened } from './io.ts';

/** The real file system. */
export const disk: Disk = {
  readFile: (file) => readFileSync(file),
  kind: (file) => {
    const stat = statOf(file);
    if (stat === undefined) return 'nothing';
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'other';
  },
  size: (file) => statSync(file).size,
  realPath: (file) => realpathSync(file),
  names: (folder) => readdirSync(folder),
  glob: (patterns, cwd) =>
    globSync([...patterns], {
      cwd,
      absolute: true,
      dot: false,
      followSymbolicLinks: false,
      expandDirectories: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    }),
  replaceFile,
  create: (file, text) => writeFileSync(file, text, { flag: 'wx' }),
  open,
  append: (file) => {
    const handle = openSync(file, 'a');
    return { write: (text) => writeFileSync(handle, text), close: () => closeSync(handle) };
  },
  makeFolder: (folder) => {
    mkdirSync(folder, { recursive: true });
  },
  move: renameSync,
  remove: (file) => rmSync(file, { force: true }),
};

const PIECE = 256 * 1024;

function open(file: string): Opened {
  const handle = openSync(file, 'r');
  const buffer = new Uint8Array(PIECE);
  return {
    read: () => buffer.slice(0, readSync(handle, buffer, 0, PIECE, null)),
    close: () => closeSync(handle),
  };
}

/** Nothing is there, either, below what is a file. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A rename inside one folder is atomic, so a reader sees the old file or the new one, never half of it. */
function replaceFile(file: string, bytes: Uint8Array): void {
  const target = follow(file);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  const neighbour = path.join(path.dirname(target), `.${path.basename(target)}.${uniqueEnding()}`);
  try {
    writeFileSync(neighbour, bytes, mode === undefined ? { flag: 'wx' } : { flag: 'wx', mode });
    renameSync(neighbour, target);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

/** A symbolic link stays a link: what it points to is replaced. */
function follow(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function uniqueEnding(): string {
  return `${Math.random().toString(36).slice(2, 10)}.tmp`;
}
