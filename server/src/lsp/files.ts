import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { FILE_KIND, type FileKind, LIST_FILES, type ListFiles, READ_FILE, type ReadFile } from './protocol.ts';

/** The files around a document, by address (URI). Nothing throws: what cannot be read is not there. */
export type Files = {
  /** The text of a file below `root`; undefined when there is none, it is no readable text, or a link leads outside `root`. */
  readonly read: (uri: string, root: string) => Promise<string | undefined>;
  /** Addresses of the files below a folder whose names end so, sorted; never from `node_modules` or `.git`. */
  readonly list: (folder: string, endings: readonly string[]) => Promise<readonly string[]>;
  readonly kind: (uri: string) => Promise<'file' | 'folder' | 'nothing'>;
};

/** The machine's own files where there is a disk, else those that the client reads for us, else none. */
export function filesOf(disk: Files | undefined, connection: Connection, clientHasFiles: boolean): Files {
  const other = clientHasFiles ? filesOfClient(connection) : NO_FILES;
  const forUri = (uri: string): Files => (disk !== undefined && uri.startsWith('file:') ? disk : other);
  return {
    read: (uri, root) => forUri(uri).read(uri, root),
    list: (folder, endings) => forUri(folder).list(folder, endings),
    kind: (uri) => forUri(uri).kind(uri),
  };
}

function filesOfClient(connection: Connection): Files {
  const ask = async <T>(method: string, params: unknown, none: T): Promise<T> => {
    try {
      return await connection.sendRequest<T>(method, params);
    } catch {
      return none;
    }
  };
  return {
    read: async (uri, root) => {
      if (!isBelow(uri, root)) return undefined;
      return (await ask<ReadFile['result']>(READ_FILE, { uri }, null)) ?? undefined;
    },
    list: (folder, endings) => ask<ListFiles['result']>(LIST_FILES, { folder, endings }, []),
    kind: (uri) => ask<FileKind['result']>(FILE_KIND, { uri }, 'nothing'),
  };
}

/** Is the address inside the folder's? Dots in a path do not lead out: addresses are compared without them. */
export function isBelow(uri: string, folder: string): boolean {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(base) && !/(?:^|\/)\.\.?(?:\/|$)|%2e/i.test(uri.slice(base.length));
}

/** The path of an address below a folder, without escapes; undefined when it lies elsewhere. */
export function pathBelow(uri: string, root: string): string | undefined {
  const [{ scheme, authority, path }, folder] = [URI.parse(uri), URI.parse(root)];
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return scheme === folder.scheme && authority === folder.authority && path.startsWith(base)
    ? path.slice(base.length)
    : undefined;
}

const NO_FILES: Files = { read: async () => undefined, list: async () => [], kind: async () => 'nothing' };
