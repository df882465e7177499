import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Git, GitAnswer, Io } from './io.ts';

/**
 * The program git, as the command line uses it: fixed arguments, no shell. Nothing that a repository configures is run: no hook, no
 * watcher of files, no filter, no pager, and nothing is fetched. `environment` is the one that git is started with.
 */
export const gitIn = (environment: Io['env']): Git => ({
  run: (args, { cwd, input }) => answer(args, cwd, input, environment),
  apart: (cwd, objects, act) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'proviso-git-'));
    const env = {
      ...environment,
      GIT_INDEX_FILE: path.join(folder, 'index'),
      GIT_OBJECT_DIRECTORY: folder,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
    };
    try {
      return act((args, input) => answer(args, cwd, input, env));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const QUIET = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.allow=never',
  '--no-pager',
];
const LARGEST = 1024 * 1024 * 1024;

function answer(
  args: readonly string[],
  cwd: string,
  input: string | Uint8Array | undefined,
  env: Io['env'],
): GitAnswer | undefined {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', cwd, ...QUIET, ...args], {
    // Windows looks for a program in the folder where it is started, too: that must be none of the workspace.
    cwd: tmpdir(),
    input: input ?? '',
    maxBuffer: LARGEST,
    windowsHide: true,
    env: {
      ...env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    },
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined;
  const message = error === undefined ? stderr.toString('utf8') : error.message;
  return { ok: error === undefined && status === 0, stdout, stderr: message.trim() };
}
