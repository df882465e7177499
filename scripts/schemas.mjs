// Writes schemas/ anew from the core's tables and the built-in pack. A test fails while they are not current.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importBundled } from './bundled.mjs';
import { loadPack } from './pack.mjs';

const { schemas } = await importBundled('scripts/schemas/schemas.ts');
rmSync('schemas', { recursive: true, force: true });
for (const [file, text] of Object.entries(schemas(loadPack('templates')))) {
  const full = path.join('schemas', file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
