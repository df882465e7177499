import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type Engine, packClause } from '../core/engine.ts';
import type { Resolve } from '../core/template/types.ts';
import type { Configurations, Configured } from './configuration.ts';
import { type Files, isBelow } from './files.ts';

/** The files around the letters: read once, forgotten when they change. An open document counts as it stands in the editor. */
export type Workspace = {
  readonly folders: () => readonly string[];
  readonly setFolders: (uris: readonly string[]) => void;
  /** The folder that `render` starts from and that nothing leads out of, for a document. */
  readonly rootOf: (uri: string) => Promise<string>;
  /** The same with what the configuration says of the document. */
  readonly configured: (uri: string) => Promise<Configured>;
  /** The text at an address below `root`: of the editor, else of the disk. */
  readonly text: (uri: string, root: string) => Promise<string | undefined>;
  /** Addresses of the files below a folder whose names end so. */
  readonly list: (folder: string, endings: readonly string[]) => Promise<readonly string[]>;
  /** How `render` finds its files from a document: `walk` asks for them, and what it asks for is loaded first. */
  readonly resolver: (root: string, packFile: PackFile, walk: (resolve: Resolve) => void) => Promise<Resolved>;
  /** Whether a configuration, a pack or an ignore file lies at the address. */
  readonly isConfiguration: (uri: string) => boolean;
  /** The engines of the packs in use, the last one first. */
  readonly engines: () => readonly Engine[];
  /** Addresses whose text changed; without any, everything may have changed, and files may have come or gone. */
  readonly forget: (uris?: readonly string[]) => void;
  /** Grows when one of these files (or everything) was forgotten: what was made from older ones is stale. */
  readonly stamp: (uris: readonly string[]) => number;
  /** How often something was forgotten: what is read meanwhile may be older than that. */
  readonly forgotten: () => number;
};

/** A file of the packs by its path in them. */
export type PackFile = Engine['packFile'];

/** A resolver, with the addresses of the files that it looked at, those that are not there included. */
export type Resolved = { readonly resolve: Resolve; readonly uris: readonly string[] };

/** Files that a letter takes in can take in others: this many rounds load them all. */
const MOST_ROUNDS = 10;

export function workspaceOf(
  files: Files,
  documents: TextDocuments<TextDocument>,
  configure: (folders: () => readonly string[]) => Configurations,
): Workspace {
  let folders: readonly string[] = [];
  const configurations = configure(() => folders);
  let epoch = 0;
  let times = 0;
  const stamps = new Map<string, number>();
  const texts = new Map<string, Promise<string | undefined>>();
  const lists = new Map<string, Promise<readonly string[]>>();

  const text = (uri: string, root: string): Promise<string | undefined> => {
    const address = canonical(uri);
    const open = documents.get(uri) ?? documents.all().find((one) => canonical(one.uri) === address);
    if (open !== undefined && isBelow(address, root)) return Promise.resolve(open.getText());
    const known = texts.get(address) ?? files.read(address, root);
    texts.set(address, known);
    return known;
  };

  const readPath = async (
    path: string,
    root: string,
    packFile: PackFile,
    uris: Set<string>,
  ): Promise<string | undefined> => {
    const clause = packClause(path, packFile);
    if (clause !== undefined || path.includes('\0') || path.includes('\\') || path.startsWith('/')) return clause;
    for (const name of path.endsWith('.md') ? [path] : [`${path}.md`, path]) {
      const uri = canonical(`${root}/${name.split('/').map(encodeURIComponent).join('/')}`);
      uris.add(uri);
      const found = isBelow(uri, root) ? await text(uri, root) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    folders: () => folders,
    setFolders: (uris) => {
      folders = uris.map((uri) => canonical(uri).replace(/\/$/, ''));
      configurations.forget();
    },
    rootOf: async (uri) => (await configurations.of(canonical(uri))).root,
    configured: (uri) => configurations.of(canonical(uri)),
    isConfiguration: (uri) => configurations.knows(canonical(uri)),
    engines: configurations.engines,
    text,
    list: (folder, endings) => {
      const key = `${folder}\n${endings.join('\n')}`;
      const known = lists.get(key) ?? files.list(folder, endings).then((found) => found.map(canonical));
      lists.set(key, known);
      return known;
    },
    resolver: async (root, packFile, walk) => {
      const loaded = new Map<string, string | undefined>();
      const uris = new Set<string>();
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const missing = new Set<string>();
        walk((path) => {
          if (!loaded.has(path)) missing.add(path);
          return loaded.get(path);
        });
        if (missing.size === 0) break;
        for (const path of missing) loaded.set(path, await readPath(path, root, packFile, uris));
      }
      return { resolve: (path) => loaded.get(path), uris: [...uris] };
    },
    forgotten: () => times,
    forget: (uris) => {
      times += 1;
      if (uris === undefined) {
        epoch += 1;
        for (const memory of [texts, lists]) memory.clear();
        configurations.forget();
      }
      for (const uri of (uris ?? []).map(canonical)) {
        texts.delete(uri);
        stamps.set(uri, (stamps.get(uri) ?? 0) + 1);
      }
    },
    stamp: (uris) => uris.reduce((sum, uri) => sum + (stamps.get(uri) ?? 0), epoch),
  };
}

/** One spelling for each address: clients differ in which signs they escape. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}
