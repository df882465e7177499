// Bundles the test files that match and runs them with mocha. Usage: node scripts/test.mjs [part-of-path …] [--grep text]
// Files named *.endurance.test.ts take long; they run when a part of their path is given (`endurance` gives all of them).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { importBundled } from './bundled.mjs';
import { loadPack } from './pack.mjs';

const words = process.argv.slice(2);
const at = words.indexOf('--grep');
const grep = at >= 0 ? words.splice(at, 2) : [];
const files = readdirSync('test', { recursive: true })
  .map(String)
  .map((file) => path.join('test', file))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'vscode')))
  .filter((file) =>
    words.length === 0 ? !file.endsWith('.endurance.test.ts') : words.some((word) => file.includes(word)),
  );
if (files.length === 0) {
  console.error(`no test file matches ${words.join(' ')}`);
  process.exit(2);
}
// Inside the project, so that bundled tests find node_modules; its own folder, so that two runs do not meet.
const out = mkdtempSync('.test-');
let status = 1;
let started = false;
try {
  // The pack as it is shipped reads twenty times faster than as it is written.
  const pack = path.resolve(out, 'pack.json');
  const { buildPack } = await importBundled('server/src/core/pack-build.ts');
  writeFileSync(pack, JSON.stringify(buildPack(loadPack('templates'))));
  await build({
    entryPoints: files,
    outbase: 'test',
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    splitting: true,
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { PROVISO_BUILT_PACK: JSON.stringify(pack) },
    loader: { '.md': 'text', '.yaml': 'text' },
  });
  started = true;
  const run = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      'node_modules/mocha/bin/mocha.js',
      '--parallel',
      '--jobs',
      '2',
      '--timeout',
      '180000',
      '--reporter',
      'scripts/reporter.cjs',
      `${out}/**/*.test.mjs`,
      ...grep,
    ],
    { stdio: 'inherit' },
  );
  status = run.status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(out, { recursive: true, force: true });
}
// Tests that cannot even be bundled have failed; mocha prints its own totals.
if (!started) console.log('0 passed, 1 failed');
process.exitCode = status;
