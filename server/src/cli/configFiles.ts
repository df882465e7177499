import path from 'node:path';
import type { ConfigFiles } from '../core/config/extends.ts';
import { belongsToPack, PACK_PATTERNS } from '../core/packs/lay.ts';
import type { PackFiles } from '../core/packs/problems.ts';
import { decode, tooLarge } from './decode.ts';
import { Failure } from './failure.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { isInside, printedPath, slashed } from './paths.ts';

/** What configurations may name, by path below a root (absolute): nothing that leads out of it, by links either. */
export function configFilesBelow(root: string, io: Pick<Io, 'cwd' | 'disk'>): ConfigFiles {
  const inside = (file: string): boolean => {
    try {
      return isInside(io.disk.realPath(file), io.disk.realPath(root));
    } catch {
      return false;
    }
  };
  return {
    kind: (below) => {
      const full = path.join(root, below);
      const kind = io.disk.kind(full);
      return kind === 'other' || !inside(full) ? 'nothing' : kind;
    },
    text: (below) => {
      const full = path.join(root, below);
      if (io.disk.kind(full) !== 'file' || !inside(full)) return undefined;
      try {
        tooLarge(io.disk.size(full), below);
        return decode(io.disk.readFile(full), below);
      } catch {
        return undefined;
      }
    },
    names: (folder) => {
      try {
        return io.disk.names(path.join(root, folder));
      } catch {
        return [];
      }
    },
  };
}

/** More files make no pack. */
const MOST_FILES = 2000;

/** The files of a pack's folder (absolute) by their path in it. Throws a Failure for one that cannot be read. */
export function packFilesIn(folder: string, io: Pick<Io, 'cwd' | 'disk'>): PackFiles {
  const paths = io.disk.glob(PACK_PATTERNS, folder);
  if (paths.length > MOST_FILES)
    throw new Failure(`${printedPath(folder, io)} holds more than ${MOST_FILES} files of a pack. Name its own folder.`);
  const files = paths
    .map((file): [string, string] => [slashed(path.relative(folder, file)), file])
    .filter(([name]) => belongsToPack(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(files.map(([name, file]) => [name, readText(file, io)]));
}
