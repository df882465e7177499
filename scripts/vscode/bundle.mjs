// What the tests in VS Code run: the packed extension, and the suite as one file for every extension host.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { staged } from '../extension.mjs';

/** Packs the checkout as people install it. Answers the path of the .vsix. */
export function packed(/** @type {string} */ out) {
  mkdirSync(out, { recursive: true });
  const file = path.resolve(out, 'proviso.vsix');
  rmSync(file, { force: true });
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      path.resolve('node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      file,
    ],
    { cwd: staged(path.join(out, 'extension')), encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0 || !existsSync(file)) throw new Error(`vsce package failed: ${error?.message ?? stdout + stderr}`);
  return file;
}

/** Bundles the suite. Answers the path of the file that exports `run`. */
export async function bundledSuite(/** @type {string} */ out) {
  const file = path.resolve(out, 'suite/index.cjs');
  await build({
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: file,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  // The web worker host takes .cjs for CommonJS, and then asks for the name with .js after it.
  copyFileSync(file, `${file}.js`);
  return file;
}
