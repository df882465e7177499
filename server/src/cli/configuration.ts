import path from 'node:path';
import { type Chain, chainOf, type FoundConfig } from '../core/config/chain.ts';
import { CONFIG_NAMES, type KnownNames } from '../core/config/config.ts';
import { IGNORE_NAMES, type IgnoreAt, readIgnore } from '../core/config/ignore-file.ts';
import { readConfig } from '../core/config/read.ts';
import { type Resolved, resolveConfig } from '../core/config/resolve.ts';
import { namesOf } from '../core/engine.ts';
import { type OpenedPacks, packOpener } from '../core/pack-open.ts';
import { notInEffect } from '../core/packs/manifest.ts';
import type { PackFiles } from '../core/packs/problems.ts';
import { refuseConfigs, refusePacks } from './configFault.ts';
import { configFilesBelow, packFilesIn } from './configFiles.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { openBuiltIn } from './library.ts';
import { isInside, printedPath, slashed } from './paths.ts';

/** The configurations of a run: what they say of each file, and what is worth a warning. */
export type Configuration = {
  /** What the configurations above a file (absolute) say of it. Throws a Failure when one of them, or a pack, is wrong. */
  readonly of: (file: string) => Resolved;
  /** The packs that count for a file (absolute), laid over the built-in one. Throws as `of` does. */
  readonly packsOf: (file: string) => OpenedPacks;
  /** All that counts for a file (absolute): for showing it. Throws as `of` does. */
  readonly above: (file: string) => Above;
  /** What stands beside the rest and is not read, and packs that do not hold today; one line each, for standard error. */
  readonly warnings: () => readonly string[];
};

/** What counts below a folder: the workspace's root (absolute), configurations, packs and ignore files. */
export type Above = {
  readonly root: string;
  readonly chain: Chain;
  readonly packs: OpenedPacks;
  readonly ignores: readonly IgnoreAt[];
};

/** Reads configurations from the disk as files ask for them. With `ignoring: false`, no file is left out. */
export function openConfiguration(io: Io, { ignoring = true }: { readonly ignoring?: boolean } = {}): Configuration {
  const folders: Folders = new Map();
  const known = new Map<string, Above>();
  const ignoreFiles = new Map<string, readonly IgnoreAt[]>();
  const packFiles = new Map<string, PackFiles>();
  const warnings = new Set<string>();
  const openPacks = packOpener(io.packFiles, () => openBuiltIn(io));
  const opened = (root: string, packs: readonly string[]): OpenedPacks =>
    openPacks(packs.map((folder) => ({ folder, files: filesOf(path.join(root, folder)) })));
  const filesOf = (folder: string): PackFiles => {
    const files = packFiles.get(folder) ?? packFilesIn(folder, io);
    packFiles.set(folder, files);
    return files;
  };
  const readAbove = (file: string): Above => {
    const { root, configs } = configsAbove(file, io, folders);
    const found = configs.toReversed().map((one): FoundConfig => ({ ...one, folder: below(one.folder, root) }));
    const namesWith = (packs: Chain['packs']): KnownNames =>
      namesOf(
        opened(
          root,
          packs.map(({ folder }) => folder),
        ).engine,
      );
    const chain = chainOf(found, configFilesBelow(root, io), namesWith);
    const packs = opened(
      root,
      chain.packs.map(({ folder }) => folder),
    );
    refusePacks(packs.problems, root, io);
    refuseConfigs(chain.problems, root, io);
    for (const one of configs) if (one.passedOver.length > 0) warnings.add(besideWarning(one, io));
    for (const { folder, manifest } of packs.packs) {
      const today = resolveConfig(chain.configs, below(file, root)).today ?? io.today();
      const late = notInEffect(manifest, today);
      if (late !== undefined) warnings.add(`${printedPath(path.join(root, folder, 'pack.yaml'), io)}: ${late}\n`);
    }
    const ignores = ignoring ? ignoresBetween(root, path.dirname(file), ignoreFiles, io) : [];
    return { root, chain, packs, ignores };
  };
  const above = (file: string): Above => {
    const folder = path.dirname(file);
    const found = known.get(folder) ?? readAbove(file);
    known.set(folder, found);
    return found;
  };
  return {
    of: (file) => {
      const { root, chain, ignores } = above(file);
      const { ignoredBy, ...resolved } = resolveConfig(chain.configs, below(file, root), ignores);
      return ignoring && ignoredBy !== undefined ? { ...resolved, ignoredBy } : { ...resolved, ignored: false };
    },
    packsOf: (file) => above(file).packs,
    above,
    warnings: () => [...warnings],
  };
}

/** A configuration file, and the others of its folder, which do not count beside it. */
export type FoundInFolder = FoundConfig & { readonly passedOver: readonly string[] };

/** What was found in the folders that were looked at: a run asks for the same ones again and again. */
type Folders = Map<string, FoundInFolder | undefined>;

/**
 * The configurations above a file (absolute), nearest first, with absolute folders, up to the workspace's root: the nearest folder
 * with `.git` or a configuration that says `root: true`, else the outermost folder with a configuration, else the working folder.
 */
export function configsAbove(
  file: string,
  io: Pick<Io, 'cwd' | 'disk'>,
  folders: Folders = new Map(),
): { readonly root: string; readonly configs: readonly FoundInFolder[] } {
  const start = path.dirname(file);
  const configs: FoundInFolder[] = [];
  for (let folder = start; ; folder = path.dirname(folder)) {
    const found = folders.has(folder) ? folders.get(folder) : configIn(folder, io);
    folders.set(folder, found);
    if (found !== undefined) configs.push(found);
    const ends = found !== undefined && readConfig(found.text, found.name, NO_NAMES).config?.root === true;
    if (ends || io.disk.kind(path.join(folder, '.git')) !== 'nothing') return { root: folder, configs };
    if (folder === path.dirname(folder)) break;
  }
  const outermost = configs.at(-1)?.folder;
  return { root: outermost ?? (isInside(start, io.cwd) ? io.cwd : start), configs };
}

const NO_NAMES: KnownNames = { rules: [], kinds: [] };

function configIn(folder: string, io: Pick<Io, 'cwd' | 'disk'>): FoundInFolder | undefined {
  const there = CONFIG_NAMES.filter((name) => io.disk.kind(path.join(folder, name)) === 'file').flatMap((name) => {
    const text = readText(path.join(folder, name), io);
    return readConfig(text, name, NO_NAMES).config === undefined ? [] : [{ name, text }];
  });
  const [first, ...others] = there;
  return first && { folder, ...first, passedOver: others.map(({ name }) => name) };
}

/** The ignore files of the folders from the root down to this one. */
function ignoresBetween(
  root: string,
  folder: string,
  known: Map<string, readonly IgnoreAt[]>,
  io: Io,
): readonly IgnoreAt[] {
  if (!isInside(folder, root)) return [];
  const outer = folder === root ? [] : ignoresBetween(root, path.dirname(folder), known, io);
  const own = known.get(folder) ?? ignoresIn(folder, root, io);
  known.set(folder, own);
  return [...outer, ...own];
}

function ignoresIn(folder: string, root: string, io: Io): readonly IgnoreAt[] {
  return IGNORE_NAMES.filter((name) => io.disk.kind(path.join(folder, name)) === 'file').map((name) => ({
    folder: below(folder, root),
    file: below(path.join(folder, name), root),
    lines: readIgnore(readText(path.join(folder, name), io)),
  }));
}

function below(file: string, root: string): string {
  return slashed(path.relative(root, file));
}

function besideWarning({ folder, name, passedOver }: FoundInFolder, io: Io): string {
  const others = passedOver.map((other) => printedPath(path.join(folder, other), io)).join(', ');
  return `${printedPath(path.join(folder, name), io)} counts, and ${others} beside it does not. Keep one of them.\n`;
}
