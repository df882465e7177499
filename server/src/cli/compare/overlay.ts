import path from 'node:path';
import type { Disk, Io } from '../io.ts';
import { isInside } from '../paths.ts';
import { workspaceRoot } from '../workspace.ts';

/**
 * The file system with a folder laid over the root of its workspace: a Markdown file that is looked for below the root is found in
 * the folder, if it is there. So a copy of a workspace (`old/`, beside the one of now) finds its own partials. To be read only.
 */
export function overlaid(folder: string, { disk, cwd }: Pick<Io, 'disk' | 'cwd'>): Disk {
  const root = workspaceRoot(path.join(folder, 'letter.md'), { disk, cwd });
  if (root === folder) return disk;
  const at = (file: string): string => {
    if (!file.endsWith('.md') || !isInside(file, root) || isInside(file, folder)) return file;
    const own = path.join(folder, path.relative(root, file));
    return disk.kind(own) === 'file' ? own : file;
  };
  return {
    ...disk,
    kind: (file) => disk.kind(at(file)),
    size: (file) => disk.size(at(file)),
    realPath: (file) => disk.realPath(at(file)),
    readFile: (file) => disk.readFile(at(file)),
  };
}
