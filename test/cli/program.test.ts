import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('dist/proviso.cjs');
const letter = (count: number): string =>
  `---\ndocument: settlement-agreement\n---\n${'Pay {{ }} now.\n\n'.repeat(count)}`;

/** The built program in a process of its own: what only a process can show. */
describe('the built program', () => {
  let folder = '';
  const run = (args: readonly string[], input?: string | Uint8Array) =>
    spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      input: input ?? '',
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    writeFileSync(path.join(folder, 'bad.md'), letter(1));
    writeFileSync(path.join(folder, 'long.md'), letter(400));
    writeFileSync(path.join(folder, 'quiet.md'), '---\ndocument: hardship-request\n---\nDear Sir or Madam,\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('exits with 0, 1 and 2', () => {
    assert.equal(run(['--version']).status, 0);
    assert.equal(run(['lint', 'bad.md']).status, 1);
    assert.equal(run(['lint', 'absent.md']).status, 2);
    assert.equal(run(['lint', '--no-such-option', 'bad.md']).status, 2);
  });

  it('prints the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });

  it('writes long JSON to a pipe whole', () => {
    const { stdout } = run(['lint', 'long.md', '--format', 'json']);
    assert.ok(stdout.length > 70_000, `${stdout.length} characters`);
    const report = JSON.parse(stdout) as { files: { problems: unknown[] }[] };
    assert.ok((report.files[0]?.problems.length ?? 0) >= 400);
  });

  it('ends in silence when its reader goes away', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'lint', 'long.md'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(err, '');
    assert.equal(code, 1);
  });

  it('reads standard input, binary included', () => {
    assert.equal(run(['lint', '-'], letter(1)).status, 1);
    const binary = run(['lint', '-'], Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    assert.equal(binary.status, 2);
    assert.match(binary.stderr, /<stdin> has a NUL byte at byte 4/);
  });

  it('runs from any folder', () => {
    assert.match(run(['list', 'clauses']).stdout, /^no-fault/m);
  });
});
