import { CancellationTokenSource, commands, type Disposable, EventEmitter, type Uri, window, workspace } from 'vscode';
import {
  COVERAGE,
  type CoverageRequest,
  type CoverageView,
  type DocumentStatus,
  STATUS,
  type Status,
} from '../../server/src/lsp/protocol.ts';
import { isWritten, openDocument } from './documents.ts';
import { isUnknownQuestion, type Server, type ServerState } from './server.ts';

/** The Markdown file that views and status are about: the one in the editor, or the last one while it is still open. */
export type Letter = Disposable & {
  readonly shown: () => Shown;
  readonly onChange: (listener: (shown: Shown) => void) => void;
  /** Asks again. */
  readonly refresh: () => void;
};
export type Shown = {
  readonly uri?: Uri;
  readonly status?: DocumentStatus;
  /** Undefined while it is not known, or when the server cannot tell. */
  readonly coverage?: CoverageView;
  readonly busy: boolean;
  readonly server: ServerState;
};

/** Follows the editor and the server, and asks for status and coverage once the typing pauses. */
export function followLetter(server: Server): Letter {
  const changes = new EventEmitter<Shown>();
  let shown: Shown = { busy: false, server: server.state() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: CancellationTokenSource | undefined;

  const show = (next: Shown): void => {
    shown = next;
    void commands.executeCommand('setContext', 'proviso.isLetter', next.status?.checked === true);
    void commands.executeCommand('setContext', 'proviso.view', viewOf(next));
    changes.fire(next);
  };
  const ask = async (uri: Uri): Promise<void> => {
    running?.cancel();
    const mine = new CancellationTokenSource();
    running = mine;
    const isLatest = (): boolean => running === mine;
    const params = { textDocument: { uri: uri.toString() } };
    const same = shown.uri?.toString() === uri.toString();
    show({ ...(same ? shown : { uri }), busy: true, server: server.state() });
    try {
      const status = await server.ask<Status>(STATUS, params, mine.token);
      if (!isLatest()) return;
      const before = same && status.checked ? shown.coverage : undefined;
      show({
        uri,
        status,
        ...(before === undefined ? {} : { coverage: before }),
        busy: status.checked,
        server: 'running',
      });
      if (!status.checked) return;
      const coverage = await coverageOf(server, params, mine);
      if (isLatest()) show({ uri, status, ...(coverage === null ? {} : { coverage }), busy: false, server: 'running' });
    } catch {
      // What went wrong is in the output; a state of the server is told by the server's own event.
      if (isLatest()) show({ ...shown, busy: false, server: server.state() });
    }
  };
  const look = (): void => {
    const uri = current(shown.uri);
    if (uri !== undefined) void ask(uri);
    else {
      running?.cancel();
      running = undefined;
      show({ busy: false, server: server.state() });
    }
  };
  const soon = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };

  server.onState((state) => {
    if (state === 'running') soon(0);
    else show({ ...(shown.uri === undefined ? {} : { uri: shown.uri }), busy: state === 'starting', server: state });
  });
  const listening = [
    server.onChanged((uri) => {
      if (uri === '' || shown.uri === undefined || uri === shown.uri.toString()) soon(PAUSE);
    }),
    window.onDidChangeActiveTextEditor(() => soon(0)),
    workspace.onDidCloseTextDocument(() => soon(PAUSE)),
    changes,
  ];
  soon(0);
  return {
    shown: () => shown,
    onChange: (listener) => void changes.event(listener),
    refresh: () => soon(0),
    dispose: () => {
      clearTimeout(timer);
      running?.cancel();
      for (const one of listening) one.dispose();
    },
  };
}

async function coverageOf(
  server: Server,
  params: unknown,
  { token }: CancellationTokenSource,
): Promise<CoverageView | null> {
  try {
    return await server.ask<CoverageRequest>(COVERAGE, params, token);
  } catch (error) {
    if (isUnknownQuestion(error)) return null;
    throw error;
  }
}

/** The Markdown file in the editor; else the last one, while it is open: a preview or the output hides no letter. */
function current(last: Uri | undefined): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isWritten(document)) return document.uri;
  return last !== undefined && openDocument(last) !== undefined ? last : undefined;
}

/** For the welcome texts of the view, see package.json. */
function viewOf({ uri, status, server }: Shown): string {
  if (server === 'stopped') return 'stopped';
  if (uri === undefined) return 'none';
  if (status === undefined) return 'waiting';
  return status.checked ? 'letter' : 'other';
}

/** Milliseconds without a keystroke after which status and coverage are asked for. */
const PAUSE = 350;
