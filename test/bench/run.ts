import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LETTERS = 'templates/letters';
const COPIES = 3;

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
      process.stdout.write(
        `${what.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(9)} x\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
