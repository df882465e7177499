import path from 'node:path';
import { Failure, whyRefused } from './failure.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';

/** Puts a whole file in place, or leaves what was there. `option` is how the user named it. Throws a Failure that names the path and the reason. */
export function writeWhole(file: string, content: string | Uint8Array, io: Io, option = '--out'): void {
  const name = printedPath(file, io);
  if (io.disk.kind(file) === 'folder') {
    throw new Failure(`${name} is a folder, so the letter cannot be written there. Add a file name to ${option}.`);
  }
  const folder = path.dirname(file);
  if (io.disk.kind(folder) !== 'folder') {
    throw new Failure(`${name} cannot be written: there is no folder ${printedPath(folder, io)}. Make it first.`);
  }
  try {
    io.disk.replaceFile(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    throw new Failure(`${name} cannot be written: ${whyRefused(error)}. Nothing was changed; choose another place.`);
  }
}
