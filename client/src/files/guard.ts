/** An address, in its parts, decoded: what `vscode.Uri` gives. */
export type Address = { readonly scheme: string; readonly authority: string; readonly path: string };

/**
 * Does the address lie in one of the folders (or name one of them)? Steps such as `..` and back-slashes are refused, so that no
 * spelling of a path leads out.
 */
export function isInside(address: Address, folders: readonly Address[]): boolean {
  if (/(?:^|\/)\.{1,2}(?:\/|$)|\\|\0/.test(address.path)) return false;
  return folders.some(
    (folder) =>
      folder.scheme === address.scheme &&
      folder.authority.toLowerCase() === address.authority.toLowerCase() &&
      (address.path === bare(folder.path) || address.path.startsWith(`${bare(folder.path)}/`)),
  );
}

/** The paths of the folders between a folder and a file below it, the file's own path included, from the top. */
export function pathsBetween(folder: string, file: string): readonly string[] {
  const base = bare(folder);
  const steps = file.slice(base.length).split('/').slice(1);
  return steps.map((_, i) => `${base}/${steps.slice(0, i + 1).join('/')}`);
}

/** The text of a file; null when it is too large or no readable text: then it is no letter, and no data of one. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_BYTES || bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const MAX_BYTES = 5 * 1024 * 1024;

/** Folders that are not looked into. */
export const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
