import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { CONFIG_NAMES, type Config, EMPTY_CONFIG, type KnownNames } from '../core/config/config.ts';
import { readConfig } from '../core/config/read.ts';
import { type ConfigAt, type Resolved, resolveConfig } from '../core/config/resolve.ts';
import type { Problem } from '../core/text/span.ts';
import { rangeOf, SEVERITIES } from './convert.ts';
import { type Files, isBelow, pathBelow } from './files.ts';

/** The configuration files above documents: where the workspace of a document begins, and what they say of it. */
export type Configurations = {
  /** The folder that `render` starts from and that nothing leads out of, and the configuration that holds for the document. */
  readonly of: (uri: string) => Promise<Configured>;
  readonly forget: () => void;
};
export type Configured = { readonly root: string; readonly resolved: Resolved };

type Found = {
  readonly uri: string;
  readonly config: Config;
  readonly problems: readonly Problem[];
  readonly text: string;
};
type Chain = { readonly root: string; readonly configs: readonly ConfigAt[] };

/** Reads configurations as documents ask for them. What is wrong with one is shown at its own lines; the rest of it counts. */
export function configurationsOf(
  files: Files,
  connection: Connection,
  known: KnownNames,
  folders: () => readonly string[],
): Configurations {
  const chains = new Map<string, Promise<Chain>>();
  const shown = new Set<string>();

  const clear = (uri: string): void => {
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };

  const show = ({ uri, text, problems }: Found): void => {
    if (problems.length === 0) {
      clear(uri);
      return;
    }
    shown.add(uri);
    const diagnostics = problems.map(({ rule, message, severity, span }) => ({
      range: rangeOf(text, span),
      severity: SEVERITIES[severity],
      source: 'proviso',
      code: rule,
      message,
    }));
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  const configIn = async (folder: string): Promise<Found | undefined> => {
    for (const name of CONFIG_NAMES) {
      const uri = `${folder}/${name}`;
      if ((await files.kind(uri)) !== 'file') {
        clear(uri);
        continue;
      }
      const text = await files.read(uri, folder);
      const read = text === undefined ? undefined : readConfig(text, name, known);
      // A package.json without a key of ours is no configuration.
      if (text === undefined || read === undefined || (read.config === undefined && read.problems.length === 0))
        continue;
      const found = { uri, text, config: read.config ?? EMPTY_CONFIG, problems: read.problems };
      show(found);
      return found;
    }
    return undefined;
  };

  const chainAbove = async (start: string): Promise<Chain> => {
    const found: { folder: string; config: Config }[] = [];
    let root: string | undefined;
    for (let folder = start; root === undefined; folder = parentOf(folder)) {
      const here = await configIn(folder);
      if (here !== undefined) found.push({ folder, config: here.config });
      if (here?.config.root === true || (await files.kind(`${folder}/.git`)) !== 'nothing') root = folder;
      else if (parentOf(folder) === folder) break;
    }
    const within = folders().find((folder) => start === folder || isBelow(start, folder));
    const top = root ?? found.at(-1)?.folder ?? within ?? start;
    const configs = found.map(({ folder, config }) => ({ config, folder: relativePath(folder, top) }));
    return { root: top, configs };
  };

  return {
    of: async (uri) => {
      const folder = folderOf(uri, folders());
      const known = chains.get(folder) ?? chainAbove(folder);
      chains.set(folder, known);
      const { root, configs } = await known;
      return { root, resolved: resolveConfig(configs, relativePath(uri, root)) };
    },
    forget: () => chains.clear(),
  };
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
