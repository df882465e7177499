import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './files.ts';

/** Larger files are no letters, and no data of one. */
const MAX_BYTES = 5 * 1024 * 1024;
/** A folder with more files than this is not looked through to its end. */
const MOST_FILES = 20_000;
const SKIPPED = new Set(['node_modules', '.git']);

/** The files of this machine's disk. */
export const nodeFiles: Files = {
  read: async (uri, root) => {
    try {
      const file = await realpath(fileURLToPath(uri));
      if (!isInside(file, await realpath(fileURLToPath(root)))) return undefined;
      const facts = await stat(file);
      if (!facts.isFile() || facts.size > MAX_BYTES) return undefined;
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
      return text.includes('\0') ? undefined : text;
    } catch {
      return undefined;
    }
  },
  list: async (folder, endings) => {
    try {
      const found = await filesBelow(fileURLToPath(folder), endings);
      return found.map((file) => pathToFileURL(file).href).sort();
    } catch {
      return [];
    }
  },
  kind: async (uri) => {
    try {
      const facts = await stat(fileURLToPath(uri));
      return facts.isDirectory() ? 'folder' : 'file';
    } catch {
      return 'nothing';
    }
  },
};

async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined && seen < MOST_FILES; next = waiting.pop()) {
    // A folder that cannot be read hides its own files only. Links are not followed: they could lead outside, or in circles.
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      seen += 1;
      const full = path.join(next, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(full);
      else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) found.push(full);
    }
  }
  return found;
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`));
}
