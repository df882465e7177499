// Makes the pictures of letters in docs/pictures anew: the first page of each, from its PDF, by pdftoppm (Debian: poppler-utils).
// Usage: npm run pictures, then look at them; no test compares pictures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importBundled } from './bundled.mjs';

const DOTS_PER_INCH = '80';
const { PICTURED } = await importBundled('scripts/docs/pictured.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
try {
  for (const letter of PICTURED) {
    const pdf = path.join(folder, `${letter}.pdf`);
    execFileSync('node', ['dist/proviso.cjs', 'merge', `templates/letters/${letter}.md`, '--out', pdf]);
    const picture = `docs/pictures/letter-${letter}`;
    execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', '-gray', '-singlefile', pdf, picture]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
