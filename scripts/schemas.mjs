// Writes schemas/ anew from the core's tables and the built-in pack. A test fails while they are not current.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { loadPack } from './pack.mjs';

// Inside the project, so that the bundle finds node_modules.
const out = mkdtempSync('.test-');
try {
  const outfile = path.join(out, 'schemas.mjs');
  await build({
    entryPoints: ['scripts/schemas/schemas.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { schemas } = await import(pathToFileURL(outfile).href);
  mkdirSync('schemas', { recursive: true });
  for (const [file, text] of Object.entries(schemas(loadPack('templates'))))
    writeFileSync(path.join('schemas', file), text);
} finally {
  rmSync(out, { recursive: true, force: true });
}
