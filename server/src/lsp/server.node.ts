import { createConnection } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { nodeFiles } from './nodeFiles.ts';
import { startServer } from './server.ts';

/** Serves over what the arguments say (`--stdio`, `--node-ipc`, `--socket=PORT`); ends the process when the client is gone. */
export function serveNode(host: Omit<Host, 'files'>): void {
  startServer(createConnection(), { ...host, files: nodeFiles });
}
