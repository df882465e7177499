import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { lineIndex, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';

// A client for tests: starts the built server over standard input and output, as every editor does.

export type Client = {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server has logged or shown. */
  readonly messages: readonly string[];
  readonly request: <T>(method: string, params: unknown) => Promise<T>;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  /** Replaces the whole text. */
  readonly change: (uri: string, text: string) => Promise<void>;
  /** Replaces a part of the text: offsets into the text as it is. */
  readonly type: (uri: string, start: number, end: number, text: string) => Promise<void>;
  readonly text: (uri: string) => string;
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  /** What the client answers from now on when the server asks for settings. */
  readonly configure: (settings: unknown) => void;
  readonly stop: () => Promise<void>;
};

export type ClientOptions = {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  readonly args?: readonly string[];
  /** The process whose end the server must notice; this one unless told. */
  readonly processId?: number;
};

/** What a modern editor can do; tests of lesser clients give less. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {
      dynamicRegistration: false,
      relatedDocumentSupport: true,
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      isPreferredSupport: true,
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
      },
    },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
  },
};

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const server = spawn(process.execPath, ['dist/proviso.cjs', ...(options.args ?? ['--stdio'])], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  const messages: string[] = [];
  const texts = new Map<string, { version: number; text: string }>();
  let settings: unknown = options.settings ?? {};
  server.stderr!.on('data', (chunk: Buffer) => messages.push(`stderr: ${chunk.toString()}`));
  for (const method of ['window/logMessage', 'window/showMessage'])
    connection.onNotification(method, ({ message }: { message: string }) => void messages.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => (section === 'proviso' ? settings : {})),
  );
  for (const method of [
    'client/registerCapability',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
    'workspace/codeLens/refresh',
    'workspace/foldingRange/refresh',
    'workspace/textDocumentContent/refresh',
  ])
    connection.onRequest(method, () => null);
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    messages.push(message);
    return null;
  });
  connection.listen();
  const rootUri = options.folder === undefined ? null : URI.file(path.resolve(options.folder)).toString();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? process.pid,
    rootUri,
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'test' }],
    capabilities: options.capabilities ?? CAPABILITIES,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const request = <T>(method: string, params: unknown): Promise<T> => connection.sendRequest<T>(method, params);
  const textOf = (uri: string): string => texts.get(uri)?.text ?? '';
  const put = async (uri: string, text: string, contentChanges: unknown): Promise<void> => {
    const version = (texts.get(uri)?.version ?? 0) + 1;
    texts.set(uri, { version, text });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  return {
    connection,
    process: server,
    initialized,
    messages,
    request,
    open: async (uri, text, languageId = 'markdown') => {
      texts.set(uri, { version: 1, text });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    change: (uri, text) => put(uri, text, [{ text }]),
    type: (uri, start, end, text) => {
      const before = textOf(uri);
      const lines = lineIndex(before);
      const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
      return put(uri, before.slice(0, start) + text + before.slice(end), [{ range, text }]);
    },
    text: textOf,
    configure: (now) => {
      settings = now;
    },
    diagnostics: async (uri) =>
      (await request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    stop: async () => {
      await connection.sendRequest('shutdown');
      const gone = new Promise((resolve) => server.once('exit', resolve));
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

/** The text of a document after edits of the protocol. They refer to the text as it was. */
export function applied(
  text: string,
  edits: readonly { range: { start: Place; end: Place }; newText: string }[],
): string {
  const lines = lineIndex(text);
  const spans = edits
    .map(({ range, newText }) => ({ start: offsetAt(lines, range.start), end: offsetAt(lines, range.end), newText }))
    .sort((a, b) => b.start - a.start);
  return spans.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}
type Place = { readonly line: number; readonly character: number };

/** A text with one `¦` for the cursor: the text without it, its offset and position. */
export function atCursor(marked: string): { text: string; offset: number; position: Place } {
  const offset = marked.indexOf('¦');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, position: positionAt(lineIndex(text), offset) };
}
