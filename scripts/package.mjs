// Packs the extension: proviso-VERSION.vsix. Usage: node scripts/package.mjs [--out FILE]
import { readFileSync, statSync } from 'node:fs';
import { createVSIX, listFiles } from '@vscode/vsce';

// Four fonts for PDF are the half of it.
const MOST_BYTES = 5 * 1024 * 1024;
const { name, version, files } = JSON.parse(readFileSync('package.json', 'utf8'));
const words = process.argv.slice(2);
const out = words[0] === '--out' && words[1] !== undefined ? words[1] : `${name}-${version}.vsix`;

/** Whatever is no part of the extension must not slip in, and nothing that it needs may be left behind. */
const packed = await listFiles({ dependencies: false });
const unexpected = packed.filter(
  (file) => file !== 'package.json' && !files.some((/** @type {string} */ one) => file === one || file.startsWith(one)),
);
const absent = files.filter(
  (/** @type {string} */ one) => !packed.some((file) => file === one || file.startsWith(one)),
);
if (unexpected.length > 0 || absent.length > 0) {
  console.error(
    `not listed under “files”: ${unexpected.join(', ') || 'none'}; missing: ${absent.join(', ') || 'none'}`,
  );
  process.exit(1);
}
// Everything is bundled, so there are no dependencies to pack; the README's links lead to files that come along.
await createVSIX({ dependencies: false, packagePath: out, rewriteRelativeLinks: false, allowMissingRepository: true });
const { size } = statSync(out);
console.log(`${out}: ${packed.length} files, ${Math.round(size / 1024)} KB`);
if (size > MOST_BYTES) {
  console.error(`larger than ${MOST_BYTES / 1024} KB`);
  process.exit(1);
}
