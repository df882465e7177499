import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the repository: its path with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Every file below the folders (or the file itself) whose name ends so; folders that do not exist yet give none. */
export function filesBelow(roots: readonly string[], endings: readonly string[]): readonly SourceFile[] {
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      /\.\w+$/.test(root)
        ? [root]
        : readdirSync(root, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => path.join(entry.parentPath, entry.name)),
    )
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(file, 'utf8') }));
}
