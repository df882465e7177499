import path from 'node:path';
import { globOf } from '../../core/config/glob.ts';
import type { Disk, Io } from '../io.ts';
import { isInside, slashed } from '../paths.ts';
import { type GitTree, readBlobs } from './git-tree.ts';

/**
 * The file system as it was at a commit, to be read only: so the configuration, the partials and the packs of then are read as
 * those of now are. Outside the repository, and for packages, it is the file system of now.
 */
export function gitDisk(tree: GitTree, io: Io): Disk {
  const { disk } = io;
  const read = new Map<string, Uint8Array>();
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const name of tree.files.keys()) addTo(folders, name);
  const nameOf = (file: string): string => slashed(path.relative(tree.root, file));
  const isThen = (file: string): boolean => {
    const segments = nameOf(file).split('/');
    return isInside(file, tree.root) && segments[0] !== '.git' && !segments.includes('node_modules');
  };
  const readFile = (file: string): Uint8Array => {
    const found = tree.files.get(nameOf(file));
    if (found === undefined) throw refusal('ENOENT', file);
    const bytes = read.get(found.oid) ?? readBlobs([found.oid], tree.root, io).get(found.oid);
    if (bytes === undefined) throw refusal('EIO', file);
    read.set(found.oid, bytes);
    return bytes;
  };
  const refuse = (file: string): never => {
    throw refusal('EROFS', file);
  };
  return {
    readFile: (file) => (isThen(file) ? readFile(file) : disk.readFile(file)),
    kind: (file) => {
      if (!isThen(file)) return disk.kind(file);
      const name = nameOf(file);
      return tree.files.has(name) ? 'file' : folders.has(name) ? 'folder' : 'nothing';
    },
    size: (file) => (isThen(file) ? (tree.files.get(nameOf(file))?.size ?? 0) : disk.size(file)),
    realPath: (file) => (isThen(file) ? file : disk.realPath(file)),
    names: (folder) => (isThen(folder) ? [...(folders.get(nameOf(folder)) ?? [])] : disk.names(folder)),
    glob: (patterns, cwd) => {
      if (!isThen(cwd)) return disk.glob(patterns, cwd);
      const globs = patterns.map((pattern) => globOf(pattern.startsWith('/') ? pattern : `/${pattern}`));
      const below = nameOf(cwd) === '' ? '' : `${nameOf(cwd)}/`;
      return [...tree.files.keys()]
        .filter((name) => name.startsWith(below) && globs.some((glob) => glob(name.slice(below.length))))
        .map((name) => path.join(tree.root, name));
    },
    replaceFile: refuse,
    create: refuse,
    open: refuse,
    append: refuse,
    makeFolder: refuse,
    move: refuse,
    remove: refuse,
  };
}

function addTo(folders: Map<string, Set<string>>, name: string): void {
  for (let rest = name; rest !== ''; ) {
    const cut = rest.lastIndexOf('/');
    const folder = cut < 0 ? '' : rest.slice(0, cut);
    const known = folders.get(folder);
    const names = known ?? new Set<string>();
    names.add(rest.slice(cut + 1));
    folders.set(folder, names);
    if (known !== undefined) return;
    rest = folder;
  }
}

function refusal(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}
