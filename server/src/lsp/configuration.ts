import { URI, Utils } from 'vscode-uri';
import { type Chain, chainOf, type FoundConfig } from '../core/config/chain.ts';
import { CONFIG_NAMES, type KnownNames } from '../core/config/config.ts';
import { IGNORE_NAMES, type IgnoreAt, readIgnore } from '../core/config/ignore-file.ts';
import { readConfig } from '../core/config/read.ts';
import { type Resolved, resolveConfig } from '../core/config/resolve.ts';
import { type Engine, namesOf } from '../core/engine.ts';
import type { OpenedPacks, packOpener } from '../core/pack-open.ts';
import { notInEffect } from '../core/packs/manifest.ts';
import type { Fault, FaultShow } from './configFaults.ts';
import { addressBelow, awaitedFiles } from './configFiles.ts';
import { type Files, isBelow, pathBelow } from './files.ts';

/** The configuration files above documents: where the workspace of a document begins, and what they say of it. */
export type Configurations = {
  /** The folder that `render` starts from and that nothing leads out of, the configuration and the packs that hold for the document. */
  readonly of: (uri: string) => Promise<Configured>;
  /** Whether the file at this address was read as a configuration, a part of a pack, or an ignore file. */
  readonly knows: (uri: string) => boolean;
  /** The engines of the packs in use, the last one first. */
  readonly engines: () => readonly Engine[];
  readonly forget: () => void;
};
export type Configured = { readonly root: string; readonly resolved: Resolved; readonly packs: OpenedPacks };

type Above = {
  readonly root: string;
  readonly chain: Chain;
  readonly packs: OpenedPacks;
  readonly ignores: readonly IgnoreAt[];
};

/** What reading configurations needs of its surroundings. */
export type ConfigSurroundings = {
  readonly files: Files;
  readonly faults: FaultShow;
  readonly openPacks: ReturnType<typeof packOpener>;
  readonly today: () => string;
  /** The folders that are open. */
  readonly folders: () => readonly string[];
};

/** Files that are extended can extend others, and bring packs: this many rounds read them all. */
const MOST_ROUNDS = 60;

/** Reads configurations as documents ask for them. What is wrong with one is shown at its own lines; the rest of it counts. */
export function configurationsOf(around: ConfigSurroundings): Configurations {
  const { files, faults, openPacks, today, folders } = around;
  const known = new Map<string, Promise<Above>>();
  const read = new Set<string>();
  let engines: readonly Engine[] = [];

  const find = async (start: string): Promise<{ root: string; found: readonly Found[] }> => {
    const found: Found[] = [];
    let root: string | undefined;
    for (let folder = start; root === undefined; folder = parentOf(folder)) {
      const here = await configIn(folder, files);
      if (here !== undefined) found.push(here);
      if (here?.isRoot === true || (await files.kind(`${folder}/.git`)) !== 'nothing') root = folder;
      else if (parentOf(folder) === folder) break;
    }
    const within = folders().find((folder) => start === folder || isBelow(start, folder));
    return { root: root ?? found.at(-1)?.folder ?? within ?? start, found };
  };

  const readAbove = async (start: string): Promise<Above> => {
    const { root, found } = await find(start);
    const awaited = awaitedFiles(files, root);
    const opened = (packs: Chain['packs']): OpenedPacks =>
      openPacks(
        packs.flatMap(({ folder }) => {
          const own = awaited.pack(folder);
          return own === undefined ? [] : [{ folder, files: own }];
        }),
      );
    const above = found
      .toReversed()
      .map(({ folder, name, text }): FoundConfig => ({ folder: relativePath(folder, root), name, text }));
    let chain = chainOf(above, awaited, (packs) => namesOf(opened(packs).engine));
    for (let round = 0; round < MOST_ROUNDS && (await awaited.load()); round++)
      chain = chainOf(above, awaited, (packs) => namesOf(opened(packs).engine));
    const packs = opened(chain.packs);
    engines = [packs.engine, ...engines.filter((one) => one !== packs.engine)].slice(0, 4);
    note(chain, packs, root);
    faults.show(start, faultsOf(chain, packs, root, today()));
    return { root, chain, packs, ignores: await ignoresBetween(root, start, files, read) };
  };

  const note = (chain: Chain, packs: OpenedPacks, root: string): void => {
    for (const { file } of chain.configs) read.add(addressBelow(root, file));
    for (const { folder, files: own } of packs.packs)
      for (const file of Object.keys(own)) read.add(addressBelow(root, `${folder}/${file}`));
  };

  return {
    of: async (uri) => {
      const folder = folderOf(uri, folders());
      const above = known.get(folder) ?? readAbove(folder);
      known.set(folder, above);
      const { root, chain, packs, ignores } = await above;
      return { root, packs, resolved: resolveConfig(chain.configs, relativePath(uri, root), ignores) };
    },
    knows: (uri) => read.has(uri),
    engines: () => engines,
    forget: () => {
      known.clear();
      read.clear();
    },
  };
}

type Found = FoundConfig & { readonly isRoot: boolean };

async function configIn(folder: string, files: Files): Promise<Found | undefined> {
  for (const name of CONFIG_NAMES) {
    const uri = `${folder}/${name}`;
    if ((await files.kind(uri)) !== 'file') continue;
    const text = await files.read(uri, folder);
    const config = text === undefined ? undefined : readConfig(text, name, NO_NAMES).config;
    // A package.json without a key of ours is no configuration.
    if (text !== undefined && config !== undefined) return { folder, name, text, isRoot: config.root };
  }
  return undefined;
}

const NO_NAMES: KnownNames = { rules: [], kinds: [] };

function faultsOf(chain: Chain, packs: OpenedPacks, root: string, today: string): readonly Fault[] {
  return [
    ...chain.problems.map((problem) => ({ ...problem, uri: addressBelow(root, problem.file) })),
    ...packs.problems.map((problem) => ({ ...problem, uri: addressBelow(root, `${problem.folder}/${problem.file}`) })),
    ...packs.packs.flatMap(({ folder, files: own, manifest }): readonly Fault[] => {
      const message = notInEffect(manifest, resolveConfig(chain.configs, '').today ?? today);
      const span = manifest.effectiveSpan;
      if (message === undefined || span === undefined) return [];
      const uri = addressBelow(root, `${folder}/pack.yaml`);
      return [{ rule: 'pack/not-in-effect', severity: 'warning', message, span, uri, text: own['pack.yaml'] ?? '' }];
    }),
  ];
}

/** The ignore files of the folders from the root down to this one. */
async function ignoresBetween(
  root: string,
  start: string,
  files: Files,
  read: Set<string>,
): Promise<readonly IgnoreAt[]> {
  if (start !== root && !isBelow(start, root)) return [];
  const outer = start === root ? [] : await ignoresBetween(root, parentOf(start), files, read);
  const own: IgnoreAt[] = [];
  for (const name of IGNORE_NAMES) {
    const uri = `${start}/${name}`;
    const text = (await files.kind(uri)) === 'file' ? await files.read(uri, root) : undefined;
    if (text === undefined) continue;
    read.add(uri);
    own.push({ folder: relativePath(start, root), file: relativePath(uri, root), lines: readIgnore(text) });
  }
  return [...outer, ...own];
}

/** The folder that a document lies in; a new document without a place counts as lying in the first folder that is open. */
function folderOf(uri: string, folders: readonly string[]): string {
  const first = folders[0];
  if (uri.startsWith('untitled:') && first !== undefined) return first;
  return parentOf(uri);
}

function parentOf(uri: string): string {
  const parent = Utils.dirname(URI.parse(uri)).toString();
  return parent.length > 1 ? parent.replace(/(?<=[^/])\/$/, '') : parent;
}

/** A path below a folder, decoded, with forward slashes: '' for the folder itself, the bare name for what lies elsewhere. */
function relativePath(uri: string, folder: string): string {
  return uri === folder ? '' : (pathBelow(uri, folder) ?? uri.split('/').at(-1) ?? '');
}
