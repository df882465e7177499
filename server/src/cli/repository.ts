import path from 'node:path';
import type { Io } from './io.ts';
import { isInside, slashed } from './paths.ts';
import { workspaceRoot } from './workspace.ts';

/** What documents are called in reports that leave this machine: the same wherever the repository lies and from wherever it is checked. */
export type Repository = {
  /** Absolute path. */
  readonly root: string;
  /** A file's path (absolute) from the root, with forward slashes and no symbolic link; of a file outside, its absolute path. */
  readonly nameOf: (file: string) => string;
};

/** The repository around the working folder: the nearest folder with `.git`, else the root of the workspace. */
export function repositoryAt(io: Pick<Io, 'cwd' | 'disk'>): Repository {
  const root = gitRoot(io) ?? workspaceRoot('any', io);
  const real = realPath(root, io) ?? root;
  return {
    root,
    nameOf: (file) => {
      const followed = realPath(file, io);
      if (followed !== undefined && isInside(followed, real)) return slashed(path.relative(real, followed));
      return slashed(isInside(file, root) ? path.relative(root, file) : file);
    },
  };
}

function gitRoot({ cwd, disk }: Pick<Io, 'cwd' | 'disk'>): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (disk.kind(path.join(folder, '.git')) !== 'nothing') return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Undefined for what is not there, as standard input is not. */
function realPath(file: string, { disk }: Pick<Io, 'disk'>): string | undefined {
  try {
    return disk.realPath(file);
  } catch {
    return undefined;
  }
}
