import path from 'node:path';
import type { Io } from './io.ts';

/** A path as it is printed: relative to the working folder where it lies inside, with forward slashes, the same on every system. */
export function printedPath(file: string, io: Pick<Io, 'cwd'>): string {
  const relative = path.relative(io.cwd, file);
  const outside = relative === '' || path.isAbsolute(relative);
  return slashed(outside ? file : relative);
}

export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** Is `file` the folder itself or below it? Both absolute, symbolic links already followed. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`));
}

/** Code-unit order: the same on every system and in every language. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
