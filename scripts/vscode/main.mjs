// Runs Proviso in a real VS Code: the suite in the Node extension host, the same suite in Restricted Mode and in the web worker
// host, and a person's way through the editor.
// Usage: node scripts/vscode/main.mjs [node] [restricted] [web] [person] [--pictures | --download | --bundle]
// --pictures puts what the person saw into docs/pictures;
// --download takes the desktop VS Code from its own site; --bundle only bundles the suite.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundledSuite, packed } from './bundle.mjs';
import { runDownloaded } from './electron.mjs';
import { runPerson } from './person.mjs';
import { runSuite } from './suite.mjs';
import { vscodeTools } from './tools.mjs';
import { freshHome, installVsix } from './workbench.mjs';

const OUT = 'out/vscode';
const PICTURES = path.join(OUT, 'pictures');
/** The pictures that the documentation has. */
const SHOWN = ['editor-dark', 'fixes-dark', 'repaired-light', 'preview-light', 'preview-dark', 'preview-contrast'].map(
  (name) => `${name}.png`,
);
const WORKSPACE = path.resolve('test/vscode/workspace');
const LIMIT = 12 * 60_000;

const words = process.argv.slice(2);
const wanted = (/** @type {string} */ part) => words.every((word) => word.startsWith('--')) || words.includes(part);
const total = { passed: 0, failed: 0 };

// Whatever hangs below, this ends; servers go with their process groups.
setTimeout(() => {
  console.log(`not done after ${LIMIT / 60_000} minutes`);
  finish(1);
}, LIMIT).unref();

// Ended from outside: servers are still taken along.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => finish(1));

if (words.includes('--bundle')) {
  await bundledSuite(OUT);
  process.exit(0);
}
if (words.includes('--download')) process.exit(await runDownloaded(path.resolve(OUT), WORKSPACE));

const scratch = mkdtempSync(path.join(tmpdir(), 'proviso-vscode-'));
try {
  const tools = vscodeTools();
  const vsix = packed(OUT);
  const suite = await bundledSuite(OUT);
  const extension = installVsix(tools, freshHome(path.join(scratch, 'unpacked')), vsix);
  const common = { tools, workspace: WORKSPACE };
  for (const [part, title] of /** @type {const} */ ([
    ['node', 'Suite in the Node extension host'],
    ['restricted', 'Suite in Restricted Mode'],
    ['web', 'Suite in the web worker extension host'],
  ])) {
    if (!wanted(part)) continue;
    console.log(`\n${title}`);
    const given = { ...common, extension, suite, web: part === 'web', restricted: part === 'restricted' };
    add(await runSuite({ ...given, scratch: path.join(scratch, part) }));
  }
  if (wanted('person')) {
    console.log('\nA person at the keyboard');
    rmSync(PICTURES, { recursive: true, force: true });
    add(await runPerson({ ...common, vsix, scratch: path.join(scratch, 'person') }));
    if (words.includes('--pictures'))
      for (const name of SHOWN) cpSync(path.join(PICTURES, name), path.join('docs/pictures', name));
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  total.failed++;
}
finish(total.failed > 0 ? 1 : 0);

function add(/** @type {{ passed: number, failed: number }} */ part) {
  total.passed += part.passed;
  total.failed += part.failed;
}

function finish(/** @type {number} */ code) {
  if (process.env.PROVISO_KEEP === undefined) rmSync(scratch, { recursive: true, force: true });
  else console.log(`kept: ${scratch}`);
  console.log(`\n${total.passed} passed, ${total.failed + (code !== 0 && total.failed === 0 ? 1 : 0)} failed`);
  process.exit(code);
}
