import path from 'node:path';
import { Failure } from '../failure.ts';
import type { Disk } from '../io.ts';
import { isInside } from '../paths.ts';

/**
 * A disk that ends at a folder (absolute): outside of it, and behind symbolic links that lead outside, nothing is there. Without
 * `writable` it takes no writing, and with it whole files only. What a caller names itself is to be checked by `insideRoot`, which says so in words.
 */
export function confined(disk: Disk, root: string, writable: boolean): Disk {
  const inside = (file: string): boolean => staysInside(disk, root, file);
  const at = (file: string): string => {
    if (inside(file)) return file;
    throw Object.assign(new Error(`ENOENT: outside the root: ${file}`), { code: 'ENOENT' });
  };
  const into = (file: string): string => (writable ? at(file) : refuse());
  return {
    readFile: (file) => disk.readFile(at(file)),
    kind: (file) => (inside(file) ? disk.kind(file) : 'nothing'),
    size: (file) => disk.size(at(file)),
    realPath: (file) => disk.realPath(at(file)),
    names: (folder) => disk.names(at(folder)),
    glob: (patterns, cwd) => disk.glob(patterns, at(cwd)).filter(inside),
    open: (file) => disk.open(at(file)),
    replaceFile: (file, bytes) => disk.replaceFile(into(file), bytes),
    // A link that leads nowhere yet would let these through; files are replaced whole, which puts a file in the link's place.
    create: refuse,
    append: refuse,
    makeFolder: refuse,
    move: refuse,
    remove: refuse,
  };
}

function refuse(): never {
  throw Object.assign(new Error('EROFS: this is not allowed here'), { code: 'EROFS' });
}

/** The absolute path that a caller means by `given`, seen from the root. Throws a Failure when it leads outside. */
export function insideRoot(disk: Disk, root: string, given: string): string {
  if (given.includes('\0')) throw new Failure('The path holds a NUL character. Name a file below the root.');
  const full = path.resolve(root, given);
  if (staysInside(disk, root, full)) return full;
  throw new Failure(
    `${given} lies outside the root, the folder that this server was started for. Name a file below it, or start the server with another --root.`,
  );
}

/** Does a path, with the symbolic links of whatever of it exists followed, lie in the root? */
function staysInside(disk: Disk, root: string, file: string): boolean {
  if (!isInside(file, root)) return false;
  for (let part = file; isInside(part, root); part = path.dirname(part)) {
    const real = realPath(disk, part);
    if (real !== undefined) return isInside(real, disk.realPath(root));
    if (part === path.dirname(part)) break;
  }
  return false;
}

function realPath(disk: Disk, file: string): string | undefined {
  try {
    return disk.realPath(file);
  } catch {
    return undefined;
  }
}
