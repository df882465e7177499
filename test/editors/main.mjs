// Other editors as clients of the server: each opens a letter, gets findings, applies a fix, saves and ends the server.
// An editor that is not there is skipped; with PROVISO_EDITORS=all it is installed, and not having it is a failure.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installed, located } from '../../scripts/debian.mjs';

const here = import.meta.dirname;
const ACTION = 'Close with }}';
const BEFORE = 'To {{ company_name }:';
const AFTER = 'To {{ company_name }}:';

const EDITORS = [
  {
    name: 'Neovim',
    program: 'nvim',
    packages: ['neovim'],
    arguments: (/** @type {string} */ file) => [
      ...['--headless', '-u', 'NONE', '-i', 'NONE', '-n', file],
      ...['-c', `luafile ${path.join(here, 'neovim.lua')}`],
    ],
  },
  {
    name: 'Emacs with Eglot',
    program: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    arguments: () => ['--batch', '-Q', '-l', path.join(here, 'emacs.el')],
  },
];

const scratch = mkdtempSync(path.join(tmpdir(), 'proviso-editors-'));
// A path of its own, by which the server's process is known.
const server = path.join(scratch, 'server');
symlinkSync(path.resolve(here, '../../dist'), server);
const total = { passed: 0, failed: 0 };
try {
  for (const editor of EDITORS) {
    const absent = missing(editor);
    if (absent === undefined) {
      const problem = run(editor);
      console.log(problem === undefined ? `  ✓ ${editor.name}` : `  ✗ ${editor.name}: ${problem}`);
      total[problem === undefined ? 'passed' : 'failed']++;
    } else if (process.env.PROVISO_EDITORS === 'all') {
      console.log(`  ✗ ${editor.name}: ${absent}`);
      total.failed++;
    } else console.log(`  - ${editor.name} skipped: there is no ${editor.program} here`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Why an editor cannot be run, or undefined. */
function missing(/** @type {typeof EDITORS[number]} */ editor) {
  if (located(editor.program) !== undefined) return undefined;
  const problem = process.env.PROVISO_EDITORS === 'all' ? installed(editor.packages) : 'not installed';
  return located(editor.program) === undefined ? problem : undefined;
}

/** What went wrong, or undefined. */
function run(/** @type {typeof EDITORS[number]} */ editor) {
  const folder = path.join(scratch, editor.program);
  const home = path.join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const letter = path.join(folder, 'letter.md');
  cpSync(path.join(here, 'letter.md'), letter);
  const { status, stdout, stderr, error } = spawnSync(editor.program, editor.arguments(letter), {
    cwd: folder,
    encoding: 'utf8',
    timeout: 90_000,
    killSignal: 'SIGKILL',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      LANG: 'C.UTF-8',
      LETTER_FILE: letter,
      LETTER_ACTION: ACTION,
      LETTER_SERVER: [process.execPath, path.join(server, 'proviso.cjs'), '--stdio'].join('\t'),
    },
  });
  const said = stdout.trimEnd().replace(/^/gm, '    ');
  console.log(said);
  if (error !== undefined) return error.message;
  if (status !== 0) return `ended with ${status}\n${stderr.trim()}`;
  const expected = readFileSync(path.join(here, 'letter.md'), 'utf8').replace(BEFORE, AFTER);
  if (readFileSync(letter, 'utf8') !== expected) return 'the file on disk is not what the fix makes of it';
  return leftBehind() ? 'a server process is left behind' : undefined;
}

/** Whether a server still runs, and a second later too: the editor need not wait for its last breath. */
function leftBehind() {
  const runs = () => {
    const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    return stdout.split('\n').some((line) => line.includes(path.join(server, 'proviso.cjs')));
  };
  if (!runs()) return false;
  spawnSync('sleep', ['1']);
  return runs();
}
