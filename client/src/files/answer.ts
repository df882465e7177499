import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FILE_KIND,
  type FileKind,
  LIST_FILES,
  type ListFiles,
  READ_FILE,
  type ReadFile,
} from '../../../server/src/lsp/protocol.ts';
import { isInside, MAX_BYTES, pathsBetween, SKIPPED, textOf } from './guard.ts';

/** Reads files for a server that has no disk, or whose disk does not have them: below the workspace's folders, nowhere else. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<ReadFile['result'], unknown>(READ_FILE, ({ uri }: ReadFile['params']) =>
      quietly(null, () => read(Uri.parse(uri))),
    ),
    client.onRequest<ListFiles['result'], unknown>(LIST_FILES, ({ folder, endings }: ListFiles['params']) =>
      quietly([], () => list(Uri.parse(folder), endings)),
    ),
    client.onRequest<FileKind['result'], unknown>(FILE_KIND, ({ uri }: FileKind['params']) =>
      quietly('nothing', () => kind(Uri.parse(uri))),
    ),
  );
}

/** What cannot be read is not there. */
async function quietly<T>(none: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return none;
  }
}

async function read(uri: Uri): Promise<ReadFile['result']> {
  if (!(await isOurs(uri))) return null;
  const { type, size } = await workspace.fs.stat(uri);
  if (type !== FileType.File || size > MAX_BYTES) return null;
  return textOf(await workspace.fs.readFile(uri));
}

async function kind(uri: Uri): Promise<FileKind['result']> {
  if (!(await isOurs(uri))) return 'nothing';
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) !== 0 ? 'folder' : 'file';
}

async function list(folder: Uri, endings: readonly string[]): Promise<ListFiles['result']> {
  if (!(await isOurs(folder))) return [];
  const pattern = new RelativePattern(folder, '**/*');
  const skipped = `**/{${[...SKIPPED].join(',')}}/**`;
  const searched = endings.length === 0 ? [] : await workspace.findFiles(pattern, skipped, MOST_FILES);
  // Not every file system can be searched; the others are walked through.
  const found = searched.length > 0 ? searched : await walk(folder);
  return found
    .filter(({ path }) => endings.some((ending) => path.endsWith(ending)))
    .map((uri) => uri.toString())
    .sort();
}

async function walk(top: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = [top];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined && seen < MOST_WALKED; next = waiting.pop()) {
    for (const [name, type] of await quietly([], async () => workspace.fs.readDirectory(next as Uri))) {
      seen += 1;
      // Links are not followed: they could lead outside, or in circles.
      if (type === FileType.Directory && !SKIPPED.has(name)) waiting.push(Uri.joinPath(next, name));
      else if (type === FileType.File) found.push(Uri.joinPath(next, name));
    }
  }
  return found;
}

/** Is it below a folder of the workspace, and no link on the way there? */
async function isOurs(uri: Uri): Promise<boolean> {
  const folder = workspace.workspaceFolders?.find(({ uri: one }) => isInside(uri, [one]))?.uri;
  if (folder === undefined) return false;
  for (const path of pathsBetween(folder.path, uri.path)) {
    const { type } = await workspace.fs.stat(uri.with({ path }));
    if ((type & FileType.SymbolicLink) !== 0) return false;
  }
  return true;
}

const MOST_FILES = 20_000;
const MOST_WALKED = 5_000;
