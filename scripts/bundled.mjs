// Imports a TypeScript module of this project: bundled first, into a folder of its own that is removed afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @param {string} entry its path from the project's root */
export async function importBundled(entry) {
  // Inside the project, so that the bundle finds node_modules.
  const out = mkdtempSync('.test-');
  try {
    const outfile = path.join(out, 'bundled.mjs');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
