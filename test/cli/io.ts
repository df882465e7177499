import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disk } from '../../server/src/cli/disk.ts';
import { gitIn } from '../../server/src/cli/git.ts';
import type { Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import { FONTS } from '../export/fonts.ts';
import { PACK_FILES } from '../pack.ts';

/** What a run of the command line printed, and its exit code. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** A world of its own: a temporary folder with these files, and what is written to the two outputs. */
export type World = {
  readonly folder: string;
  readonly io: Io;
  readonly put: (name: string, content: string | Uint8Array) => void;
  readonly run: (...args: string[]) => Promise<Ran>;
};

/** Makes a world, lets the test act in it, and removes it. */
export async function inWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  act: (world: World) => Promise<void> | void,
  changes: Partial<Io> = {},
): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'proviso-')));
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) put(name, content);
  let out = '';
  let err = '';
  const io: Io = {
    stdout: async (content) => {
      out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    stderr: async (text) => {
      err += text;
    },
    readStdin: async () => new Uint8Array(),
    disk,
    git: gitIn(process.env),
    cwd: folder,
    env: {},
    isTerminal: false,
    columns: 100,
    today: () => '2026-11-22',
    version: '0.0.0-test',
    runtime: { node: '22.1.0', platform: 'linux x64' },
    packFiles: () => PACK_FILES,
    fonts: () => FONTS,
    processes: { id: 4711, machine: 'here', started: (id) => (id === 4711 ? '1' : undefined) },
    ...changes,
  };
  try {
    await act({
      folder,
      io,
      put,
      run: async (...args) => {
        out = '';
        err = '';
        const code = await run(args, io);
        return { code, out, err };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
