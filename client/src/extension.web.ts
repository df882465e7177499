import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.ts';

// In a browser: the server is a web worker.

/** Called by VS Code when the extension is needed for the first time. */
export function activate(context: ExtensionContext): void {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'proviso.worker.js');
  let worker: WebWorker | undefined;
  // The editor's Worker makes objects of another class, so the client does not know them for workers: it gets the two ends.
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(await addressOf(program));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const stopClient = start(context, (client) => new LanguageClient('proviso', 'Proviso', startWorker, client));
  stop = async () => {
    await stopClient();
    worker?.terminate();
  };
}

/** Called by VS Code when the extension or the window ends. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;

/** An address that a worker can start from. A remote file is none, so its text is read and given an address of its own. */
async function addressOf(program: Uri): Promise<string> {
  if (program.scheme !== 'vscode-remote') return program.toString(true);
  const text = await workspace.fs.readFile(program);
  return URL.createObjectURL(new Blob([text as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
}

type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { readonly terminate: () => void };
declare const Worker: new (address: string) => WebWorker;
