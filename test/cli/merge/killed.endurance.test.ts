import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('dist/proviso.cjs');
const RECORDS = 500;
const ARGS = [
  ...['merge', 'a.md', '--data', 'd.csv', '--out', 'out/', '--name', '{{ customer_name }}'],
  ...['--to', 'html', '--jobs', '2'],
];

describe('a merge that is killed half-way', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    writeFileSync(
      path.join(folder, 'a.md'),
      '---\nvariables: { customer_name: party }\n---\nDear {{ customer_name }},\n',
    );
    const rows = Array.from({ length: RECORDS }, (_, i) => `Person ${i % 300}\n`);
    writeFileSync(path.join(folder, 'd.csv'), `customer_name\n${rows.join('')}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on with nothing lost and nothing doubled', async () => {
    const out = path.join(folder, 'out');
    const first = spawn(process.execPath, [PROGRAM, ...ARGS], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => first.on('exit', (_code, signal) => resolve(signal)));
    const half = setInterval(() => {
      const journal = path.join(out, '.merge-journal.jsonl');
      if (existsSync(journal) && statSync(journal).size > 15_000) first.kill('SIGKILL');
    }, 5);
    const signal = await ended;
    clearInterval(half);
    assert.equal(signal, 'SIGKILL', 'it was done before it was killed');
    const before = readdirSync(out).filter((name) => name.startsWith('Person'));
    assert.ok(before.length > 0 && before.length < RECORDS, String(before.length));
    assert.ok(!existsSync(path.join(out, 'merge-report.json')));

    assert.equal(spawnSync(process.execPath, [PROGRAM, ...ARGS], { cwd: folder }).status, 0);
    const letters = readdirSync(out).filter((name) => name.startsWith('Person'));
    assert.equal(letters.length, RECORDS);
    assert.deepEqual(
      readdirSync(out).filter((name) => name.endsWith('.tmp')),
      [],
    );
    for (const name of letters)
      assert.match(
        readFileSync(path.join(out, name), 'utf8'),
        new RegExp(`<p>Dear ${/^Person \d+/.exec(name)?.[0]},</p>`),
      );
    const { summary } = JSON.parse(readFileSync(path.join(out, 'merge-report.json'), 'utf8')) as {
      summary: { unchanged: number; written: number };
    };
    assert.ok(Math.abs(summary.unchanged - before.length) <= 1);
    assert.equal(summary.unchanged + summary.written, RECORDS);
  });
});
