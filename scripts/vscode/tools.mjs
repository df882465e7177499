// A real VS Code for tests. VS Code's own download needs a host that build machines often cannot reach; the npm package
// code-server carries the whole product (workbench, extension hosts) and a browser shows it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed, located } from '../debian.mjs';

/** The last release whose server runs on Node 20. It is VS Code 1.100.3. */
const CODE_SERVER = '4.100.3';
const MINUTE = 60_000;

/** The folder of the tools. Not below node_modules: `npm ci` would throw them away. */
const folder = path.resolve(process.env.PROVISO_VSCODE_TOOLS ?? path.join(import.meta.dirname, '../../.vscode-real'));
const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
const stamp = path.join(folder, 'installed.txt');

/** VS Code's server program and a browser, both installed when they are not there yet. Throws with the way out. */
export function vscodeTools() {
  return { server: vscodeServer(), browser: browser() };
}

function vscodeServer() {
  const program = path.join(vscode, 'out/server-main.js');
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === CODE_SERVER) return program;
  console.log(`installing VS Code (code-server ${CODE_SERVER}) into ${path.relative('.', folder) || '.'} …`);
  rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  rmSync(stamp, { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  // Without scripts: they build native modules that the tests do not need, and some need headers that are not there.
  npm(folder, `code-server@${CODE_SERVER}`);
  npm(vscode, '--omit=dev');
  npm(path.join(vscode, 'extensions'), '--omit=dev');
  ripgrep();
  writeFileSync(stamp, CODE_SERVER);
  return program;
}

/** VS Code looks for files with ripgrep, which its package fetches from elsewhere. Without it only that search fails. */
function ripgrep() {
  if (located('rg') === undefined) installed(['ripgrep']);
  const program = located('rg');
  if (program === undefined) return;
  const bin = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  rmSync(path.join(bin, 'rg'), { force: true });
  symlinkSync(program, path.join(bin, 'rg'));
}

function npm(/** @type {string} */ cwd, /** @type {string[]} */ ...args) {
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args],
    { cwd, encoding: 'utf8', timeout: 4 * MINUTE },
  );
  if (status !== 0) throw new Error(`npm install ${args.join(' ')} failed in ${cwd}: ${error?.message ?? stderr}`);
}

function browser() {
  const found = () =>
    process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].map(located).find(Boolean);
  const present = found();
  if (present !== undefined) return present;
  console.log('installing Chromium …');
  const problem = installed(['chromium', 'fonts-dejavu-core']);
  const now = found();
  if (now !== undefined) return now;
  throw new Error(
    `The tests in VS Code need a Chromium, and there is none: ${problem}. Install it, or name one in CHROMIUM.`,
  );
}
