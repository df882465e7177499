import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const PROGRAM = path.resolve('dist/proviso.cjs');
const LETTER = '---\ndocument: hardship-request\n---\nPay {{ }} now.\n';

/** The built program in processes of its own: killed in the middle, many at a time, with threads, and watching. */
describe('proviso lint in processes', () => {
  let folder = '';
  const start = (...args: string[]): ChildProcess => spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
  const ended = (child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      let [out, err] = ['', ''];
      child.stdout?.setEncoding('utf8').on('data', (part: string) => {
        out += part;
      });
      child.stderr?.setEncoding('utf8').on('data', (part: string) => {
        err += part;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  const run = (...args: string[]) => ended(start(...args));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    mkdirSync(path.join(folder, 'in'));
    for (const name of ['a', 'b', 'c']) writeFileSync(path.join(folder, 'in', `${name}.md`), `${LETTER}${name}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shares one cache between twenty processes, whole and with equal results', async function () {
    // Twenty programs start on what may be two cores with others at work.
    this.timeout(240_000);
    const plain = await run('lint', 'in', '--format', 'json');
    const all = await Promise.all(
      Array.from({ length: 20 }, () => run('lint', 'in', '--format', 'json', '--cache', 'kept')),
    );
    for (const { out, err } of all) assert.deepEqual([out, err], [plain.out, '']);
    assert.deepEqual(readdirSync(folder).sort(), ['in', 'kept']);
    const lines = readFileSync(path.join(folder, 'kept'), 'utf8').trimEnd().split('\n').slice(1);
    assert.equal(lines.length, 3);
    for (const line of lines) JSON.parse(line);
  });

  it('leaves the old file or the new one when it is killed, and a cache that can be read', async () => {
    const long = `---\ndocument: hardship-request\n---\n${'{% if x %}{{ x }}{% elif y %}{% endif %}\n\n'.repeat(60)}`;
    const file = path.join(folder, 'in/a.md');
    writeFileSync(file, long);
    await run('lint', 'in/a.md', '--fix', '--cache', 'kept');
    const fixed = readFileSync(file, 'utf8');
    assert.notEqual(fixed, long);
    for (const share of [0.5, 0.8, 0.95, 1.05]) {
      writeFileSync(file, long);
      const begun = performance.now();
      const child = start('lint', 'in', '--fix', '--cache', 'kept2');
      const over = ended(child);
      await Promise.race([over, after(share * 900)]);
      child.kill('SIGKILL');
      await over;
      const now = readFileSync(file, 'utf8');
      assert.ok(now === long || now === fixed, `half a file after ${Math.round(performance.now() - begun)} ms`);
    }
    const { out } = await run('lint', 'in', '--format', 'json', '--cache', 'kept2');
    assert.equal(out, (await run('lint', 'in', '--format', 'json')).out);
  });

  it('gives with threads what it gives without, in the same order', async () => {
    const [one, two] = await Promise.all([
      run('lint', 'in', '--format', 'json', '--jobs', '1'),
      run('lint', 'in', '--format', 'json', '--jobs', '2'),
    ]);
    assert.deepEqual(two, one);
    assert.equal(one.code, 1);
  });

  it('watches: checks again what changed, and ends when it is told to', async () => {
    const child = start('lint', 'in', '--format', 'compact', '--watch');
    const over = ended(child);
    let told = 0;
    const waits = new Promise<void>((resolve) => {
      child.stderr?.on('data', (part: Buffer) => {
        told += part.toString().split('Watching').length - 1;
        if (told === 1 && part.includes('Watching'))
          writeFileSync(path.join(folder, 'in/b.md'), LETTER.replace('{{ }}', '{{ | }}'));
        if (told >= 2) resolve();
      });
    });
    await Promise.race([waits, over, after(40_000)]);
    child.kill('SIGINT');
    const { code, out } = await over;
    assert.equal(code, 0);
    assert.ok(told >= 2, `${told} runs`);
    assert.ok(out.split('\n').filter((line) => line.startsWith('in/a.md:4:')).length >= 2);
    assert.match(out, /in\/b\.md:4:8: .*\[template\/syntax\]/);
  });
});
