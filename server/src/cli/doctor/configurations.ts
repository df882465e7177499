import path from 'node:path';
import { CONFIG_NAMES } from '../../core/config/config.ts';
import { configsAbove, openConfiguration } from '../configuration.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { byCodeUnit, printedPath } from '../paths.ts';
import type { Report } from './report.ts';

/** What counts in the folders, and what is wrong with it. */
export type Found = Pick<Report, 'configurations' | 'packs' | 'ignoreFiles'> & { readonly faults: readonly string[] };

/** The configurations, packs and ignore files that count for letters in these folders (absolute). */
export function configurationsOf(folders: Iterable<string>, io: Io): Found {
  const configuration = openConfiguration(io);
  const configurations = new Map<string, Report['configurations'][number]>();
  const packs = new Map<string, Report['packs'][number]>();
  const ignoreFiles = new Set<string>();
  const faults = new Set<string>();
  const add = (file: string, why?: string): void => {
    const shown = printedPath(file, io);
    configurations.set(shown, { path: shown, counts: why === undefined, ...(why === undefined ? {} : { why }) });
    if (why === MISNAMED) faults.add(`${shown} is not read. ${MISNAMED}`);
  };
  for (const folder of folders) {
    // Any name will do: what counts is the same for every file of a folder.
    const inside = path.join(folder, 'letter.md');
    try {
      for (const file of misnamed(folder, io)) add(file, MISNAMED);
      for (const { folder: at, name, passedOver } of configsAbove(inside, io).configs) {
        add(path.join(at, name));
        for (const other of passedOver) add(path.join(at, other), `${name} in the same folder comes before it.`);
      }
      const { root, chain, packs: opened, ignores } = configuration.above(inside);
      for (const { file } of chain.configs) add(path.join(root, file));
      for (const { file } of ignores) ignoreFiles.add(printedPath(path.join(root, file), io));
      for (const { folder: at, manifest } of opened.packs) {
        const shown = printedPath(path.join(root, at), io);
        packs.set(shown, { path: shown, name: manifest.name, version: manifest.version });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // Above a deeper folder the same fault is met again.
      faults.add(error.message);
    }
  }
  return {
    configurations: byPath(configurations.values()),
    packs: byPath(packs.values()),
    ignoreFiles: [...ignoreFiles].sort(byCodeUnit),
    faults: [...faults],
  };
}

function byPath<T extends { readonly path: string }>(all: Iterable<T>): readonly T[] {
  return [...all].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** Files that were surely meant as a configuration, and whose name is none. */
function misnamed(folder: string, io: Io): readonly string[] {
  const names = io.disk.kind(folder) === 'folder' ? io.disk.names(folder) : [];
  return names
    .filter((name) => /^\.?proviso(?:rc)?(?:\.(?:ya?ml|jsonc?|toml))?$/i.test(name) && !CONFIG_NAMES.includes(name))
    .map((name) => path.join(folder, name))
    .filter((file) => path.basename(file).toLowerCase() !== 'proviso' && io.disk.kind(file) === 'file');
}

const MISNAMED = `A configuration is called ${CONFIG_NAMES.slice(0, 4).join(', ')}, or is the key proviso in package.json.`;
