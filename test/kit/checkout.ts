import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Copies what a fresh clone of this checkout would have (its changes included, what is ignored left out) into a folder. */
export function cleanCheckout(folder: string): void {
  const listed = ran('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {});
  for (const file of new Set(listed.split('\0'))) {
    if (file === '') continue;
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(file, target, { force: true });
  }
}

/** What a program prints. Throws an Error with all that it said when it does not end with 0. */
export function ran(program: string, args: readonly string[], options: SpawnSyncOptions): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: 1e8, ...options, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `${status}\n${stdout}${stderr}`}`);
}
