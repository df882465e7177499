// Reads the built-in pack's folder into one plain object: path relative to the folder -> text.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} folder @returns {Record<string, string>} */
export function loadPack(folder) {
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(md|ya?ml)$/.test(entry.name)) continue;
    const full = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, full).split(path.sep).join('/')] = readFileSync(full, 'utf8');
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
