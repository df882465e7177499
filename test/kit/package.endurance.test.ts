import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanCheckout, ran } from './checkout.ts';

/** What the tarball may hold: what the command line opens when it runs, what editors read, and what people read. */
const EXPECTED = [
  /^dist\/(?:proviso|mcp|merge\.thread|data\.xlsx|export\.(?:docx|html|pdf))\.cjs$/,
  /^dist\/pack\.json$/,
  /^dist\/fonts\/(?:regular|bold|italic|boldItalic)\.ttf$/,
  /^dist\/fonts\/LICENSE$/,
  /^man\/proviso\.1$/,
  /^schemas\/(?:data\/)?[a-z-]+\.schema\.json$/,
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
];
const MOST_BYTES = 4 * 1024 * 1024;

describe('the npm package, from a clean checkout', function () {
  this.timeout(240_000);
  let folder = '';
  let tarball = '';
  let app = '';
  const proviso = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'proviso', ...args], { cwd: app, encoding: 'utf8' });

  before(function () {
    if (process.env.PROVISO_KIT !== 'all') {
      console.log('      (skipped: PROVISO_KIT=all runs it)');
      return this.skip();
    }
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    const checkout = path.join(folder, 'checkout');
    cleanCheckout(checkout);
    symlinkSync(path.resolve('node_modules'), path.join(checkout, 'node_modules'));
    // The name and nothing else: those who call it take the line for a path.
    const printed = ran('npm', ['pack'], { cwd: checkout });
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
    assert.equal(printed, `${name}-${version}.tgz\n`);
    tarball = path.join(checkout, printed.trim());
    app = path.join(folder, 'app');
    mkdirSync(app);
    writeFileSync(path.join(app, 'package.json'), '{}');
    ran('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], { cwd: app });
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('holds what is needed, no source map, no test, and is small', () => {
    const files = ran('tar', ['-tzf', tarball], {})
      .split('\n')
      .filter((file) => file !== '')
      .map((file) => file.replace(/^package\//, ''));
    assert.deepEqual(
      files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file))),
      [],
    );
    for (const pattern of EXPECTED)
      assert.ok(
        files.some((file) => pattern.test(file)),
        String(pattern),
      );
    for (const file of files.filter((one) => one.endsWith('.cjs')))
      assert.doesNotMatch(
        readFileSync(path.join(app, 'node_modules/proviso', file), 'utf8').slice(-2000),
        /sourceMappingURL/,
      );
    assert.ok(statSync(tarball).size < MOST_BYTES, `${statSync(tarball).size} bytes`);
  });

  it('brings nothing else along', () => {
    const lock = JSON.parse(readFileSync(path.join(app, 'package-lock.json'), 'utf8')) as { packages: object };
    assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/proviso']);
  });

  it('starts, checks and merges a letter without any step after it is installed', () => {
    assert.equal(proviso('new', 'lump-sum-settlement', '--to', 'letter.md').status, 0);
    const { status, stdout } = proviso('lint', 'letter.md');
    assert.deepEqual([status, stdout], [0, '']);
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
      ['html', '<!doctype html>'],
    ] as const) {
      const made = proviso('merge', 'letter.md', '--to', format, '--out', `letter.${format}`);
      assert.equal(made.status, 0, made.stderr);
      assert.ok(readFileSync(path.join(app, `letter.${format}`), 'latin1').startsWith(begins), format);
    }
    writeFileSync(path.join(app, 'bad.md'), '---\ndocument: settlement-agreement\n---\nPay {{ }} now.\n');
    assert.equal(proviso('lint', 'bad.md').status, 1);
    assert.equal(proviso('lint', 'absent.md').status, 2);
  });

  it('answers assistants', () => {
    const asked = { jsonrpc: '2.0', id: 1, method: 'initialize', params: INITIALIZE };
    const { stdout } = spawnSync('npx', ['--no-install', 'proviso', 'mcp'], {
      cwd: app,
      input: `${JSON.stringify(asked)}\n`,
      encoding: 'utf8',
    });
    assert.equal(JSON.parse(stdout).result.serverInfo.name, 'proviso');
  });
});

const INITIALIZE = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
