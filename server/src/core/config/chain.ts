import type { Problem, Span } from '../text/span.ts';
import { type Config, EMPTY_CONFIG, type KnownNames } from './config.ts';
import { type ConfigFiles, parentOf, targetOf } from './extends.ts';
import { readConfig } from './read.ts';
import type { ConfigAt } from './resolve.ts';

/** A configuration that was found above a file: its folder from the root, its name and text. */
export type FoundConfig = { readonly folder: string; readonly name: string; readonly text: string };

/** A problem of one of the files: its path from the root, and its text. */
export type ConfigProblem = Problem & { readonly file: string; readonly text: string };

/** A pack that a configuration builds on: its folder from the root, and the entry that names it. */
export type WantedPack = {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
  readonly span: Span;
};

/** The configurations that count below a folder, with all that they extend. */
export type Chain = {
  /** Outermost first; what a configuration extends before it. */
  readonly configs: readonly ConfigAt[];
  /** Each once, in the order in which they are laid over each other. */
  readonly packs: readonly WantedPack[];
  readonly problems: readonly ConfigProblem[];
};

/** Nobody builds higher than this. */
const DEEPEST = 20;
const MOST_FILES = 100;
/** Which names a pack brings is not known before it is read, and it is not read before all that name one are. */
const UNKNOWN: KnownNames = { rules: [], kinds: [] };

/**
 * Reads the configurations above a file (`found`, outermost first) and what they extend. `knownOf` gives the names that may be
 * used where these packs count. What is wrong is told with the file that it stands in; the rest counts all the same. Never throws.
 */
export function chainOf(
  found: readonly FoundConfig[],
  files: ConfigFiles,
  knownOf: (packs: readonly WantedPack[]) => KnownNames,
): Chain {
  const problems: ConfigProblem[] = [];
  const packs: WantedPack[] = [];
  const configs = found.flatMap(({ folder, name, text }) => {
    const build: Build = { files, seenFrom: folder, packs, problems, opened: 0 };
    const layers = opened({ path: folder === '' ? name : `${folder}/${name}`, name, text }, [], build);
    const known = knownOf(packs);
    return layers.map((layer): ConfigAt => {
      const { config, problems: wrong } = readConfig(layer.text, layer.name, known);
      problems.push(...wrong.map((problem) => ({ ...problem, file: layer.path, text: layer.text })));
      const own = layer.path === layers.at(-1)?.path;
      return {
        folder,
        config: own ? (config ?? EMPTY_CONFIG) : { ...(config ?? EMPTY_CONFIG), root: false },
        file: layer.path,
        text: layer.text,
      };
    });
  });
  return { configs, packs, problems };
}

type Build = {
  readonly files: ConfigFiles;
  readonly seenFrom: string;
  readonly packs: WantedPack[];
  readonly problems: ConfigProblem[];
  opened: number;
};
type Layer = { readonly path: string; readonly name: string; readonly text: string };

/** A file's layers: those that it extends, then itself. `trail` are the files that led here. */
function opened(layer: Layer, trail: readonly string[], build: Build): readonly Layer[] {
  const entries: Config['extends'] = readConfig(layer.text, layer.name, UNKNOWN).config?.extends ?? [];
  const report = (message: string, span: Span): void => {
    const { path: file, text } = layer;
    build.problems.push({ rule: 'configuration/extends', severity: 'error', message, span, file, text });
  };
  const below = [...trail, layer.path];
  const bases = entries.flatMap(({ value: entry, span }): readonly Layer[] => {
    const target = targetOf(entry, parentOf(layer.path) ?? '', build.files);
    if ('fault' in target) {
      report(target.fault, span);
      return [];
    }
    for (const folder of target.packs)
      if (!build.packs.some((pack) => pack.folder === folder))
        build.packs.push({ folder, file: layer.path, text: layer.text, span });
    return target.configs.flatMap((path): readonly Layer[] => {
      if (below.includes(path)) {
        const round = [...below.slice(below.indexOf(path)), path].join(' → ');
        report(`These configurations extend each other in a circle: ${round}. Take one of the entries away.`, span);
        return [];
      }
      build.opened += 1;
      if (below.length > DEEPEST || build.opened > MOST_FILES) {
        report('So many configurations extend each other that this one is not read. Put them into fewer files.', span);
        return [];
      }
      const text = build.files.text(path) ?? '';
      return opened({ path, name: path.slice(path.lastIndexOf('/') + 1), text }, below, build);
    });
  });
  return [...bases, layer];
}
