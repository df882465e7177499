import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import type { DataKeys } from './dataKeys.ts';
import type { FileNames } from './names.ts';
import type { Terms } from './terms.ts';

/** The files around a document that names and terms can lead to. Ids are opaque: addresses, or what the caller likes. */
export type Project = {
  readonly file: (id: string) => ProjectFile | undefined;
  /** Ids of all letters and of the files that they take in. */
  readonly files: () => readonly string[];
  /** The file that a path of `render` leads to. */
  readonly target: (path: string) => string | undefined;
  /** Files with a `render` tag that leads to this one. */
  readonly takers: (id: string) => readonly string[];
  /** Data files beside a letter, with their records' keys. */
  readonly dataBeside: (id: string) => readonly string[];
  readonly data: (id: string) => DataFile | undefined;
  /** Letters that a data file lies beside. */
  readonly lettersBeside: (data: string) => readonly string[];
};

/** A template of the workspace, or a clause of the pack, which nobody can change from here. */
export type ProjectFile = {
  readonly id: string;
  readonly template: Template;
  readonly names: FileNames;
  readonly terms: Terms;
  readonly clause?: string;
};

export type DataFile = { readonly id: string; readonly text: string; readonly keys: DataKeys };

/** A stretch of one of the project's files. */
export type Place = { readonly file: string; readonly span: Span };

/** Whether a file needs a name from whoever takes it in: it reads it, or takes in a file that does. */
export function needs(project: Project, id: string, name: string, seen = new Set<string>()): boolean {
  const file = project.file(id);
  if (file === undefined || seen.has(id)) return false;
  seen.add(id);
  if (file.names.uses.some((use) => use.name === name && use.scope.kind === 'file')) return true;
  return file.names.taken.some(({ path, node, scopeOf }) => {
    if (node.args.some((arg) => arg.name === name) || scopeOf(name).kind !== 'file') return false;
    const target = project.target(path);
    return target !== undefined && needs(project, target, name, seen);
  });
}
