import { nearest } from '../text/distance.ts';
import { CONFIG_NAMES } from './config.ts';

/** The files below the workspace's root, by path from it with forward slashes; '' is the root itself. */
export type ConfigFiles = {
  readonly kind: (path: string) => 'file' | 'folder' | 'nothing';
  /** The text of a file; undefined when there is none, or it may not be read. */
  readonly text: (path: string) => string | undefined;
  /** The names in a folder, for a hint about a slip of the pen. */
  readonly names?: (folder: string) => readonly string[];
};

/** The file of a folder that makes it a pack. */
export const MANIFEST = 'pack.yaml';

/** What an entry of `extends` leads to: configuration files and packs by path from the root, or what is wrong with it. */
export type Target =
  | { readonly configs: readonly string[]; readonly packs: readonly string[] }
  | { readonly fault: string };

/**
 * Where an entry of `extends` leads from a file in `folder`. A path begins with a dot; any other entry is a package, looked for
 * below `node_modules` of the folder and of those above it, up to the root. A folder is a pack, a configuration, or both.
 */
export function targetOf(entry: string, folder: string, files: ConfigFiles): Target {
  if (/[\0\\]|^[A-Za-z]:|^\/|^[a-z][\w+.-]*:\/\//.test(entry))
    return { fault: `“${shown(entry)}” is no path from this file. Write ./name, ../name, or the name of a package.` };
  return entry.startsWith('.') ? ownTarget(entry, folder, files) : packageTarget(entry, folder, files);
}

function ownTarget(entry: string, folder: string, files: ConfigFiles): Target {
  const path = joined(folder, entry);
  if (path === undefined)
    return {
      fault: `“${shown(entry)}” leads out of the workspace. Only what lies below its root is read: the folder of .git, or of the configuration with root: true, or else the outermost configuration.`,
    };
  const kind = files.kind(path);
  if (kind === 'file') return fileTarget(path, entry, files);
  if (kind === 'folder') return folderTarget(path, entry, files);
  return { fault: `There is nothing at “${shown(entry)}”.${hint(path, files)}` };
}

function packageTarget(entry: string, folder: string, files: ConfigFiles): Target {
  const [first = '', second = ''] = entry.split('/');
  const name = entry.startsWith('@') ? `${first}/${second}` : first;
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(entry) || name.endsWith('/'))
    return { fault: `“${shown(entry)}” is no name of a package. Write ./ in front of a path.` };
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const home = at === '' ? 'node_modules' : `${at}/node_modules`;
    if (files.kind(`${home}/${name}`) !== 'folder') continue;
    const path = `${home}/${entry}`;
    const kind = files.kind(path);
    if (kind === 'file') return fileTarget(path, entry, files);
    if (kind === 'folder') return folderTarget(path, entry, files);
    return { fault: `The package ${shown(name)} has no “${shown(entry.slice(name.length + 1))}”.` };
  }
  const way = files.kind(joined(folder, entry) ?? '') === 'nothing' ? '' : ` For the path, write ./${shown(entry)}.`;
  return { fault: `There is no package ${shown(name)} below node_modules. Install it.${way}` };
}

function fileTarget(path: string, entry: string, files: ConfigFiles): Target {
  if (path.endsWith(`/${MANIFEST}`) || path === MANIFEST)
    return { configs: [], packs: [path.slice(0, Math.max(0, path.length - MANIFEST.length - 1))] };
  if (!/\.(?:ya?ml|jsonc?)$/.test(path))
    return { fault: `“${shown(entry)}” is no configuration: those end in .yml, .yaml, .json or .jsonc.` };
  if (files.text(path) === undefined)
    return { fault: `“${shown(entry)}” cannot be read, or leads out of the workspace.` };
  return { configs: [path], packs: [] };
}

function folderTarget(folder: string, entry: string, files: ConfigFiles): Target {
  const within = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const name = CONFIG_NAMES.slice(0, -1).find((one) => files.text(within(one)) !== undefined);
  const isPack = files.text(within(MANIFEST)) !== undefined;
  if (name === undefined && !isPack)
    return { fault: `“${shown(entry)}” holds neither ${MANIFEST} nor a configuration such as ${CONFIG_NAMES[0]}.` };
  return { configs: name === undefined ? [] : [within(name)], packs: isPack ? [folder] : [] };
}

function hint(path: string, files: ConfigFiles): string {
  const folder = parentOf(path) ?? '';
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const near = nearest(name, files.names?.(folder) ?? []);
  return near === undefined ? ' Check the spelling and the folder.' : ` Did you mean ${shown(near)}?`;
}

/** A path below the root from a folder and a way that begins there; undefined where it leads out. */
export function joined(folder: string, way: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of way.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** The folder that a path lies in; undefined for the root. */
export function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
