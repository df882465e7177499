import path from 'node:path';
import { CONFIG_NAMES, type Config, EMPTY_CONFIG, type KnownNames } from '../core/config/config.ts';
import { readConfig } from '../core/config/read.ts';
import { type ConfigAt, type Resolved, resolveConfig } from '../core/config/resolve.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import { Failure } from './failure.ts';
import { readText } from './inputs.ts';
import type { Io } from './io.ts';
import { isInside, printedPath, slashed } from './paths.ts';
import { visible } from './reporters/terminal.ts';

/** The configurations of a run: what they say of each file, and what is worth a warning. */
export type Configuration = {
  /** What the configurations above a file (absolute) say of it. Throws a Failure when one of them is wrong. */
  readonly of: (file: string) => Resolved;
  /** What stands beside the rest and is not read; one line each, for standard error. */
  readonly warnings: () => readonly string[];
};

/** Reads configurations from the disk as files ask for them. */
export function openConfiguration(known: KnownNames, io: Io): Configuration {
  const read = new Map<string, Config>();
  const warnings = new Set<string>();
  const folders: Folders = new Map();
  const configOf = (found: FoundConfig): Config => {
    const config = read.get(found.folder) ?? readWhole(found, known, io);
    read.set(found.folder, config);
    if (found.passedOver.length > 0) warnings.add(warning(found, io));
    return config;
  };
  return {
    of: (file) => {
      const { root, configs } = configsAbove(file, io, folders);
      const chain = configs.map(
        (found): ConfigAt => ({ folder: slashed(path.relative(root, found.folder)), config: configOf(found) }),
      );
      return resolveConfig(chain, slashed(path.relative(root, file)));
    },
    warnings: () => [...warnings],
  };
}

/** A configuration file, and the others of its folder, which do not count beside it. */
export type FoundConfig = {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly passedOver: readonly string[];
};

/** What was found in the folders that were looked at: a run asks for the same ones again and again. */
type Folders = Map<string, FoundConfig | undefined>;

/**
 * The configurations above a file (absolute), nearest first, up to the workspace's root: the nearest folder with `.git` or a
 * configuration that says `root: true`, else the outermost folder with a configuration, else the working folder.
 */
export function configsAbove(
  file: string,
  io: Pick<Io, 'cwd' | 'disk'>,
  folders: Folders = new Map(),
): { readonly root: string; readonly configs: readonly FoundConfig[] } {
  const start = path.dirname(file);
  const configs: FoundConfig[] = [];
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

function configIn(folder: string, io: Pick<Io, 'cwd' | 'disk'>): FoundConfig | undefined {
  const there = CONFIG_NAMES.filter((name) => io.disk.kind(path.join(folder, name)) === 'file').flatMap((name) => {
    const text = readText(path.join(folder, name), io);
    return readConfig(text, name, NO_NAMES).config === undefined ? [] : [{ name, text }];
  });
  const [first, ...others] = there;
  return first && { folder, ...first, passedOver: others.map(({ name }) => name) };
}

/** A configuration that is wrong stops the run: half of one would check something else than was asked for. */
function readWhole(found: FoundConfig, known: KnownNames, io: Io): Config {
  const { config, problems } = readConfig(found.text, found.name, known);
  if (problems.length === 0) return config ?? EMPTY_CONFIG;
  const lines = lineIndex(found.text);
  const name = printedPath(path.join(found.folder, found.name), io);
  const said = problems.map(({ message, span }) => {
    const { line, character } = positionAt(lines, span.start);
    return `${name}:${line + 1}:${character + 1} ${visible(message)}`;
  });
  throw new Failure(`the configuration is wrong, so nothing was checked.\n${said.join('\n')}`);
}

function warning({ folder, name, passedOver }: FoundConfig, io: Io): string {
  const others = passedOver.map((other) => printedPath(path.join(folder, other), io)).join(', ');
  return `${printedPath(path.join(folder, name), io)} counts, and ${others} beside it does not. Keep one of them.\n`;
}
