// Writes the pages in docs/ and the manual page anew from the built-in pack, the rules and the tables of the language. A test fails while they are not current.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importBundled } from './bundled.mjs';
import { loadPack } from './pack.mjs';

const { docs, FOLDERS } = await importBundled('scripts/docs/docs.ts');
// What has no source any more has no page either; pictures and the walkthrough are written by hand.
for (const folder of FOLDERS) rmSync(path.join('docs', folder), { recursive: true, force: true });
for (const [file, text] of Object.entries(docs(loadPack('templates')))) {
  const full = path.join('docs', file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const { manPage } = await importBundled('scripts/man/man.ts');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
mkdirSync('man', { recursive: true });
writeFileSync('man/proviso.1', manPage(version));
