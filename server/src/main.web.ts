import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';

// The server in a web worker: no disk of its own, so the client reads the files; the pack is part of the bundle.

/** Put in by the build. */
declare const PROVISO_PACK: Readonly<Record<string, string>>;
declare const PROVISO_VERSION: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: PROVISO_VERSION,
  packFiles: () => PROVISO_PACK,
  today: () => {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
});
