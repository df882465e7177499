import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  LSPErrorCodes,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { PACK_FILES } from '../pack.ts';
import { CAPABILITIES, startClient } from './client.ts';

describe('the life of a server', () => {
  it('ends with 0 after shutdown and exit', async () => {
    const client = await startClient();
    await client.stop();
    assert.equal(client.process.exitCode, 0);
  });

  it('ends when the client closes the pipe without a word', async () => {
    const client = await startClient();
    client.process.stdin!.end();
    assert.notEqual(await exitOf(client.process, 5000), undefined);
  });

  it('ends when the process that started it is gone, even while the pipe stays open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await startClient({ processId: editor.pid as number });
    editor.kill('SIGKILL');
    assert.notEqual(await exitOf(client.process, 15_000), undefined);
  });

  it('serves over IPC and a socket as well', async () => {
    const child = spawn(process.execPath, ['dist/proviso.cjs', '--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const answer = new Promise<{ result?: { serverInfo: { name: string } } }>((resolve) =>
      child.on('message', (message: { id?: number; result?: { serverInfo: { name: string } } }) => {
        if (message.id === 1) resolve(message);
      }),
    );
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    assert.equal((await answer).result?.serverInfo.name, 'Proviso');
    child.disconnect();
    assert.notEqual(await exitOf(child, 5000), undefined);
  });

  it('answers a cancelled request as cancelled and goes on', async () => {
    const client = await startClient();
    const uri = 'untitled:letter.md';
    await client.open(uri, '---\ndocument: settlement-offer\n---\n# Offer\n');
    const source = new CancellationTokenSource();
    const pending = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(pending, (error: { code?: number }) => error.code === LSPErrorCodes.RequestCancelled);
    assert.ok((await client.diagnostics(uri)).length > 0);
    await client.stop();
  });

  it('refuses what it does not know, and survives requests about documents that are not open', async () => {
    const client = await startClient();
    await assert.rejects(client.request('textDocument/nothing', {}));
    assert.deepEqual(await client.diagnostics('file:///nowhere/letter.md'), []);
    await client.stop();
  });
});

describe('a handler that breaks down', () => {
  it('is logged and shown once, and the server goes on', async () => {
    const files = {
      read: () => Promise.reject(new Error('the disk is on fire')),
      list: async () => [],
      kind: async () => 'nothing' as const,
    };
    const { connection, messages } = inProcess({ files });
    await connection.sendRequest('initialize', { processId: null, rootUri: 'file:///w', capabilities: CAPABILITIES });
    await connection.sendNotification('initialized', {});
    const open = (uri: string, text: string): Promise<void> =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    await open('file:///w/a.md', '---\ndocument: settlement-offer\n---\n{% render "parts/a" %}\n');
    await open('file:///w/b.md', '---\ndocument: settlement-offer\n---\n# Offer\n');
    const ask = (uri: string): Promise<{ items: unknown[] }> =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual((await ask('file:///w/a.md')).items, []);
    assert.deepEqual((await ask('file:///w/a.md')).items, []);
    assert.ok((await ask('file:///w/b.md')).items.length > 0);
    const shown = messages.filter(({ method }) => method === 'window/showMessage');
    assert.equal(shown.length, 1);
    assert.match(shown[0]?.message ?? '', /the disk is on fire/);
    assert.equal(messages.filter(({ method }) => method === 'window/logMessage').length, 2);
    connection.dispose();
  });

  it('says so when its own clause library is broken', async () => {
    const { connection } = inProcess({
      packFiles: () => {
        throw new Error('pack.json is gone');
      },
    });
    await assert.rejects(
      connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }),
      /pack\.json is gone/,
    );
    connection.dispose();
  });
});

/** The exit code or signal of a process; undefined when it is still there after so many milliseconds. */
function exitOf(child: ChildProcess, within: number): Promise<number | string | undefined> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(undefined);
    }, within);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? signal ?? 'gone');
    });
  });
}

/** A server in this process, on a host of the test's own. */
function inProcess(host: Partial<Host>): {
  connection: MessageConnection;
  messages: { method: string; message: string }[];
} {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: '0.0.0',
    packFiles: () => PACK_FILES,
    today: () => '2026-03-02',
    ...host,
  });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const messages: { method: string; message: string }[] = [];
  connection.onNotification((method, params) => {
    messages.push({ method, message: (params as { message: string }).message });
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return { connection, messages };
}
