import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEngine } from '../core/engine.ts';
import { packOpener } from '../core/pack-open.ts';
import { clientOf } from './client.ts';
import { faultShow } from './configFaults.ts';
import { configurationsOf } from './configuration.ts';
import { FEATURES } from './features/index.ts';
import { filesOf } from './files.ts';
import type { Host } from './host.ts';
import { readerOf } from './reader.ts';
import type { Session } from './session.ts';
import { settingsOf } from './settings.ts';
import { nextTurn } from './turn.ts';
import { workspaceOf } from './workspace.ts';

/** Serves one client until it goes away. The same for standard input and output, IPC and a web worker. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    session = openSession(params, connection, host, documents);
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    for (const feature of FEATURES) {
      const { workspace, ...others } = feature(session);
      Object.assign(capabilities, others);
      Object.assign(capabilities.workspace ?? {}, workspace);
    }
    return { capabilities, serverInfo: { name: 'Proviso', version: host.version } };
  });
  connection.onInitialized(() => {
    if (session !== undefined) follow(session);
  });
  documents.listen(connection);
  connection.listen();
}

function openSession(
  params: InitializeParams,
  connection: Connection,
  host: Host,
  documents: TextDocuments<TextDocument>,
): Session {
  const client = clientOf(params);
  const engine = openEngine(host.packFiles());
  const files = filesOf(host.files, connection, client.options.files === true);
  const faults = faultShow(connection);
  const openPacks = packOpener(host.packFiles, () => engine);
  const workspace = workspaceOf(files, documents, (folders) =>
    configurationsOf({ files, faults, openPacks, today: host.today, folders }),
  );
  const single = params.rootUri === null || params.rootUri === undefined ? [] : [params.rootUri];
  workspace.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? single);
  const settings = settingsOf(connection, client);
  const listeners: ((uri: string | undefined) => void)[] = [];
  const notify = (uri: string | undefined): void => {
    for (const listener of listeners) listener(uri);
  };
  const data: Session['data'] = new Map();
  const reader = readerOf({ documents, workspace, settings, data, today: host.today, client });
  documents.onDidChangeContent(({ document: { uri } }) => {
    workspace.forget([uri]);
    notify(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.forget([uri]);
    notify(uri);
  });
  return {
    connection,
    host,
    client,
    engine,
    documents,
    workspace,
    settings,
    ...reader,
    data,
    refresh: () => {
      workspace.forget();
      notify(undefined);
    },
    onChange: (listener) => listeners.push(listener),
    answer: answerer(connection),
  };
}

/** After the handshake: what the client tells us about settings and files. */
function follow({ connection, client, documents, workspace, settings, refresh }: Session): void {
  const { capabilities } = client;
  const register = (method: string, options: unknown): void => {
    connection
      .sendRequest('client/registerCapability', { registrations: [{ id: method, method, registerOptions: options }] })
      .catch((error: unknown) => connection.console.warn(`The client did not take ${method}: ${reasonOf(error)}`));
  };
  if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
    register(DidChangeConfigurationNotification.method, { section: 'proviso' });
  if (client.watchesFiles)
    register(DidChangeWatchedFilesNotification.method, {
      watchers: [{ globPattern: '**/*.{md,yml,yaml,json,jsonc,csv}' }, { globPattern: '**/.{git,proviso}ignore' }],
    });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // What is open counts as it stands in the editor: that it was saved changes nothing.
    if (changes.some(({ uri, type }) => documents.get(uri) === undefined || type === FileChangeType.Deleted)) refresh();
  });
  // A part of a pack may be open as well; it counts as it is saved.
  documents.onDidSave(({ document: { uri } }) => {
    if (workspace.isConfiguration(uri)) refresh();
  });
  if (capabilities.workspace?.workspaceFolders === true)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
      workspace.setFolders([...workspace.folders().filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
      refresh();
    });
}

function answerer(connection: Connection): Session['answer'] {
  const told = new Set<string>();
  return async (name, none, token, work) => {
    await nextTurn();
    if (isCancelled(token)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const reason = reasonOf(error);
      connection.console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
      if (!told.has(name)) {
        told.add(name);
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `Proviso: ${name} failed (${reason}). The rest works on; the details are in Proviso's output.`,
        });
      }
      return none;
    }
  };
}

function isCancelled(token: CancellationToken | undefined): boolean {
  return token?.isCancellationRequested === true;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
