import { type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { CHANGED, type Changed } from '../../server/src/lsp/protocol.ts';
import { restartsOf } from './restarts.ts';
import { t } from './t.ts';

/** The running server, as the rest of the extension sees it. */
export type Server = {
  readonly client: BaseLanguageClient;
  /** Asks and waits; starts with waiting for the server itself. Rejects when it fails, or does not know the question. */
  readonly ask: <T extends Question>(
    method: string,
    params: unknown,
    token?: CancellationToken,
  ) => Promise<T['result']>;
  readonly state: () => ServerState;
  readonly onState: (listener: (state: ServerState) => void) => void;
  /** What was asked about a document may be answered otherwise now; about all of them, when the address is empty. */
  readonly onChanged: (listener: (uri: string) => void) => Disposable;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
};
export type ServerState = 'starting' | 'running' | 'stopped';
type Question = { readonly result: unknown };

/** A server that is started again when it breaks, until it breaks too often. */
export function serverOf(
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
  options: LanguageClientOptions,
  log: LogOutputChannel,
): Server {
  const states = new EventEmitter<ServerState>();
  const client = connect({ ...options, errorHandler: errorHandler(() => void offerRestart()) });
  let ended = false;
  client.onDidChangeState(({ newState }) => states.fire(stateOf(newState)));
  const changes = new EventEmitter<string>();
  // The client library keeps one listener for each message.
  client.onNotification(CHANGED, ({ uri }: Changed) => changes.fire(uri));

  const begin = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      log.error(`The server did not start: ${String(error)}`);
      void offerRestart();
    }
  };
  const stop = async (): Promise<void> => {
    // A server that does not run cannot be stopped, and need not be.
    if (client.needsStop()) await client.stop().catch((error) => log.warn(`The server did not stop: ${String(error)}`));
  };
  const restart = async (): Promise<void> => {
    await stop();
    await begin();
  };
  const offerRestart = async (): Promise<void> => {
    if (ended) return;
    const again = t('Restart Server');
    const output = t('Show Output');
    const said = t('Proviso’s server does not run, so nothing is checked.');
    const chosen = await window.showErrorMessage(said, again, output);
    if (chosen === again) await restart();
    if (chosen === output) log.show();
  };
  return {
    client,
    ask: async (method, params, token) => client.sendRequest(method, params, token),
    state: () => stateOf(client.state),
    onState: (listener) => void states.event(listener),
    onChanged: changes.event,
    start: begin,
    stop: async () => {
      ended = true;
      await stop();
    },
    restart,
  };
}

/** Does the server not know the question? Then it is older than this extension, or not whole. */
export function isUnknownQuestion(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === -32601;
}

/** Was the question taken back, or overtaken by a newer text? Then there is nothing to tell anybody. */
export function isTakenBack(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === -32800 || code === -32801 || code === -32802;
}

function errorHandler(gaveUp: () => void): ErrorHandler {
  const mayRestart = restartsOf(Date.now);
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed: () => {
      if (mayRestart()) return { action: CloseAction.Restart, handled: true };
      gaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
