// Programs that tests drive and that npm does not hold: found on the machine, or installed from Debian.
import { spawnSync } from 'node:child_process';

/** Where a program is, by its name on the PATH; undefined when it is not there. */
export function located(/** @type {string} */ program) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v "$1"`, 'sh', program], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

/** Installs packages with apt-get. Answers why that was not possible, or undefined when it was done. */
export function installed(/** @type {readonly string[]} */ packages) {
  if (process.platform !== 'linux' || located('apt-get') === undefined) return 'this machine has no apt-get';
  if (process.getuid?.() !== 0) return 'only root may install packages';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', [...args, '-qq'], { env, encoding: 'utf8', timeout: 240_000 });
  run('update');
  const { status, stderr, error } = run('install', '-y', '--no-install-recommends', ...packages);
  return status === 0 ? undefined : `apt-get install ${packages.join(' ')} failed: ${error?.message ?? stderr.trim()}`;
}
