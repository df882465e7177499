import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LETTERS = 'templates/letters';
const COPIES = 3;

const RECORDS = 1000;

/** Times `merge` of a letter of four pages with so many records, in each form that takes long, and in Markdown. */
export function printMail(unit: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-bench-'));
  try {
    const rows = Array.from({ length: RECORDS }, (_, i) => `Person ${i},${String(i).padStart(4, '0')},${i}.50\n`);
    writeFileSync(path.join(folder, 'd.csv'), `customer_name,account_last4,settlement_amount\n${rows.join('')}`);
    const letter = path.resolve(LETTERS, 'lump-sum-settlement.md');
    for (const [form, jobs] of [
      ['md', '1'],
      ['docx', '1'],
      ['docx', '2'],
      ['pdf', '1'],
      ['pdf', '2'],
    ] as const) {
      const out = path.join(folder, `${form}-${jobs}`);
      const begun = performance.now();
      const args = ['merge', letter, '--data', 'd.csv', '--to', form, '--out', out, '--jobs', jobs, '--allow-errors'];
      const name = ['--name', '{{ customer_name }}'];
      const { stderr } = spawnSync(process.execPath, [path.resolve('dist/proviso.cjs'), ...args, ...name], {
        cwd: folder,
        encoding: 'utf8',
      });
      const ms = performance.now() - begun;
      const written = readdirSync(out).filter((file) => file.endsWith(`.${form}`)).length;
      if (written !== RECORDS)
        throw new Error(`${written} of ${RECORDS} letters were written: ${stderr.slice(0, 500)}`);
      const what = `merge of ${RECORDS} records to ${form}, ${jobs === '1' ? 'one thread' : `${jobs} threads`}`;
      print(what, ms, unit);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times `lint` of many letters as a build runs it: in one thread, in threads, and with a cache that knows them. */
export function printRun(unit: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-bench-'));
  try {
    const names = readdirSync(LETTERS);
    for (const name of names) {
      const text = readFileSync(path.join(LETTERS, name), 'utf8');
      for (let copy = 0; copy < COPIES; copy++)
        writeFileSync(path.join(folder, `${copy}-${name}`), `${text}\nLetter ${copy} of its kind.\n`);
    }
    const count = names.length * COPIES;
    for (const [name, ...args] of [
      ['one thread', '--jobs', '1'],
      ['threads as they pay'],
      ['a new cache', '--cache'],
      ['a cache that knows them', '--cache'],
    ] as const) {
      const begun = performance.now();
      spawnSync(process.execPath, [path.resolve('dist/proviso.cjs'), 'lint', '.', ...args], { cwd: folder });
      const ms = performance.now() - begun;
      const what = `lint of ${count} letters: ${name}`;
      print(what, ms, unit);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(what: string, ms: number, unit: number): void {
  process.stdout.write(`${what.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(9)} x\n`);
}
