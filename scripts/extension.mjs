// What the extension of VS Code is packed from: a folder with its files alone. package.json lists under “files” what the npm package
// has, which is the command line; both are made of one manifest.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILES = [
  'dist/client.node.cjs',
  'dist/client.web.js',
  'dist/proviso.cjs',
  'dist/proviso.worker.js',
  'dist/data.xlsx.cjs',
  'dist/export.docx.cjs',
  'dist/export.html.cjs',
  'dist/export.pdf.cjs',
  'dist/fonts',
  'dist/pack.json',
  'dist/preview.css',
  'dist/preview.js',
  'dist/snippets.json',
  'docs/walkthrough',
  'l10n',
  'media/icon.png',
  'media/proviso.svg',
  'package.nls.json',
  'schemas',
  'syntaxes',
  'templates',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
];
/** What of the manifest is for developers or for npm. */
const LEFT_OUT = ['scripts', 'devDependencies', 'bin', 'man', 'private'];

/** Lays the files of the extension into a folder (emptied first). Throws an Error that names what is not built. Answers the folder. */
export function staged(/** @type {string} */ folder) {
  const absent = FILES.filter((file) => !existsSync(file));
  if (absent.length > 0) throw new Error(`not there: ${absent.join(', ')}. Run “npm run build” first.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(file, path.join(folder, file), { recursive: true });
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const key of LEFT_OUT) delete manifest[key];
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ ...manifest, files: FILES }, undefined, 2)}\n`);
  return folder;
}
