import type { ConfigFiles } from '../core/config/extends.ts';
import { belongsToPack } from '../core/packs/lay.ts';
import type { PackFiles } from '../core/packs/problems.ts';
import { type Files, pathBelow } from './files.ts';

/**
 * What configurations may name below a root, for work that cannot wait: what was not read yet counts as not there, and is noted.
 * `load` reads all of that and says whether there was anything, so the work is done again until there is nothing more.
 */
export type AwaitedFiles = ConfigFiles & {
  /** The files of a pack's folder by their path in it; undefined until they are read. */
  readonly pack: (folder: string) => PackFiles | undefined;
  readonly load: () => Promise<boolean>;
};

export function awaitedFiles(files: Files, root: string): AwaitedFiles {
  const kinds = new Map<string, 'file' | 'folder' | 'nothing'>();
  const texts = new Map<string, string | undefined>();
  const packs = new Map<string, PackFiles>();
  const wanted = { kinds: new Set<string>(), texts: new Set<string>(), packs: new Set<string>() };
  const awaited = <T>(known: ReadonlyMap<string, T>, missing: Set<string>, path: string): T | undefined => {
    if (!known.has(path)) missing.add(path);
    return known.get(path);
  };
  return {
    kind: (path) => awaited(kinds, wanted.kinds, path) ?? 'nothing',
    text: (path) => awaited(texts, wanted.texts, path),
    pack: (folder) => awaited(packs, wanted.packs, folder),
    load: async () => {
      const any = wanted.kinds.size + wanted.texts.size + wanted.packs.size > 0;
      for (const path of wanted.kinds) kinds.set(path, await files.kind(addressBelow(root, path)));
      for (const path of wanted.texts) texts.set(path, await files.read(addressBelow(root, path), root));
      for (const folder of wanted.packs) packs.set(folder, await packIn(files, addressBelow(root, folder), root));
      for (const missing of Object.values(wanted)) missing.clear();
      return any;
    },
  };
}

/** The address of a path below a folder. */
export function addressBelow(folder: string, path: string): string {
  return path === '' ? folder : `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** More files make no pack. */
const MOST_FILES = 2000;

async function packIn(files: Files, folder: string, root: string): Promise<PackFiles> {
  const found: [string, string][] = [];
  for (const uri of await files.list(folder, ['.md', '.yaml'])) {
    const path = pathBelow(uri, folder);
    if (path === undefined || !belongsToPack(path) || found.length >= MOST_FILES) continue;
    const text = await files.read(uri, root);
    if (text !== undefined) found.push([path, text]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
