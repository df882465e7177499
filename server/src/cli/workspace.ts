import path from 'node:path';
import { packClause } from '../core/engine.ts';
import type { Resolve } from '../core/template/types.ts';
import { configsAbove } from './configuration.ts';
import { decode, tooLarge } from './decode.ts';
import type { Io } from './io.ts';
import { openBuiltIn } from './library.ts';
import { isInside } from './paths.ts';

/**
 * How `render` finds its files for one letter: `clauses/<id>` in the packs (the built-in one unless told), everything else as a Markdown file below the
 * workspace's root. Undefined when there is none, it is no readable text, or a symbolic link leads outside the root.
 */
export function resolver(
  letter: string,
  io: Io,
  packFile: (path: string) => string | undefined = openBuiltIn(io).packFile,
): Resolve {
  const root = workspaceRoot(letter, io);
  const known = new Map<string, string | undefined>();
  return (wanted) => {
    if (known.has(wanted)) return known.get(wanted);
    const text = packClause(wanted, packFile) ?? partial(wanted, root, io);
    known.set(wanted, text);
    return text;
  };
}

/** The folder that `render` starts from and that nothing leads out of, see `configsAbove`. */
export function workspaceRoot(letter: string, io: Pick<Io, 'cwd' | 'disk'>): string {
  return configsAbove(path.resolve(io.cwd, letter), io).root;
}

function partial(wanted: string, root: string, io: Io): string | undefined {
  if (wanted.includes('\0') || wanted.includes('\\') || path.isAbsolute(wanted)) return undefined;
  for (const name of wanted.endsWith('.md') ? [wanted] : [`${wanted}.md`, wanted]) {
    const text = readInside(path.resolve(root, name), root, io);
    if (text !== undefined) return text;
  }
  return undefined;
}

function readInside(file: string, root: string, io: Io): string | undefined {
  if (!isInside(file, root) || io.disk.kind(file) !== 'file') return undefined;
  try {
    const real = io.disk.realPath(file);
    if (!isInside(real, io.disk.realPath(root))) return undefined;
    tooLarge(io.disk.size(real), wantedName(file, root));
    return decode(io.disk.readFile(real), wantedName(file, root));
  } catch {
    // A partial that cannot be read is a missing partial: `template/unknown-partial` points at its render tag.
    return undefined;
  }
}

function wantedName(file: string, root: string): string {
  return path.relative(root, file);
}
