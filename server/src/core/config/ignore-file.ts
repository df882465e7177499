import { type Glob, ignoreGlobOf } from './glob.ts';

/** The files of a folder that say what is left alone, in the order in which they are read: the later one wins. */
export const IGNORE_NAMES: readonly string[] = ['.gitignore', '.provisoignore'];

/** A line of an ignore file that means something. */
export type IgnoreLine = {
  /** One-based. */
  readonly line: number;
  /** As it is written, without white space around it. */
  readonly pattern: string;
  /** Takes back what an earlier line ignores. */
  readonly back: boolean;
  /** Means folders only. */
  readonly folders: boolean;
  readonly fits: Glob;
};

/** An ignore file: its folder and its path from the root, forward slashes. */
export type IgnoreAt = { readonly folder: string; readonly file: string; readonly lines: readonly IgnoreLine[] };

/** The line that decides. */
export type IgnoredBy = { readonly file: string; readonly line: number; readonly pattern: string };

/** A file longer than this is cut off, and so is a line. */
const MOST_LINES = 2000;
const LONGEST = 500;

/** Reads a .gitignore or .provisoignore as git reads the first. Never fails: what cannot be understood means nothing. */
export function readIgnore(text: string): readonly IgnoreLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, MOST_LINES)
    .flatMap((raw, at): IgnoreLine[] => {
      const pattern = withoutEnd(raw);
      if (pattern === '' || pattern.startsWith('#') || pattern.length > LONGEST) return [];
      const back = pattern.startsWith('!');
      const bare = back ? pattern.slice(1) : pattern;
      const folders = bare.endsWith('/');
      const fits = ignoreGlobOf(folders ? bare.slice(0, -1) : bare);
      return [{ line: at + 1, pattern, back, folders, fits }];
    });
}

/** Blanks at the end mean nothing, unless a backslash stands before them. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) {
    if (line[end - 2] === '\\') break;
    end--;
  }
  return line.slice(0, end);
}

/**
 * The line that leaves a file out; undefined where none does. Folder by folder from the root down, as git does it: in each the
 * last line that fits decides, a nearer file's lines coming later, and what lies in a folder that is left out cannot be taken back.
 * `path` is relative to the root; a file's lines speak of what is below its folder.
 */
export function ignoredBy(files: readonly IgnoreAt[], path: string): IgnoredBy | undefined {
  if (files.length === 0) return undefined;
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const found = lastThatFits(files, parts.slice(0, depth).join('/'), depth < parts.length);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastThatFits(files: readonly IgnoreAt[], path: string, isFolder: boolean): IgnoredBy | undefined {
  for (const { folder, file, lines } of files.toReversed()) {
    const prefix = folder === '' ? '' : `${folder}/`;
    if (!path.startsWith(prefix)) continue;
    const inside = path.slice(prefix.length);
    const line = lines.findLast(({ folders, fits }) => (isFolder || !folders) && fits(inside));
    if (line !== undefined) return line.back ? undefined : { file, line: line.line, pattern: line.pattern };
  }
  return undefined;
}
