// Packs the extension: proviso-VERSION.vsix. Usage: node scripts/package.mjs [--out FILE]
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { staged } from './extension.mjs';

// Four fonts for PDF are the half of it.
const MOST_BYTES = 5 * 1024 * 1024;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const words = process.argv.slice(2);
const out = words[0] === '--out' && words[1] !== undefined ? words[1] : `${name}-${version}.vsix`;

const cwd = staged('out/extension');
const packed = await listFiles({ cwd, dependencies: false });
// Everything is bundled, so there are no dependencies to pack; the README's links lead to files that come along.
await createVSIX({
  cwd,
  dependencies: false,
  packagePath: path.resolve(out),
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
const { size } = statSync(out);
console.log(`${out}: ${packed.length} files, ${Math.round(size / 1024)} KB`);
if (size > MOST_BYTES) {
  console.error(`larger than ${MOST_BYTES / 1024} KB`);
  process.exit(1);
}
