import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { CAPABILITIES, type Client, startClient } from './client.ts';
import { type TestWorkspace, testWorkspace } from './workspace.ts';

const LETTER = '---\ndocument: settlement-offer\n---\n# Offer\n\n{% render "parts/intro" %}\n';

describe('what is around a document', () => {
  let workspace: TestWorkspace;
  let client: Client;
  const codes = async (file: string): Promise<readonly unknown[]> =>
    (await client.diagnostics(workspace.uri(file))).map(({ code }) => code);
  const watched = (file: string, type: 1 | 2 | 3): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: workspace.uri(file), type }],
    });

  before(async () => {
    workspace = testWorkspace({ 'letter.md': LETTER, 'parts/intro.md': 'Dear reader,\n' });
    client = await startClient({ folder: workspace.folder });
    await client.open(workspace.uri('letter.md'), LETTER);
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  it('a file that it takes in: changed, removed and made again on disk', async () => {
    assert.ok(!(await codes('letter.md')).includes('variable/undeclared'));
    workspace.write('parts/intro.md', 'Dear {{ customer_nickname }},\n');
    await watched('parts/intro.md', 2);
    assert.ok((await codes('letter.md')).includes('variable/undeclared'));
    workspace.remove('parts/intro.md');
    await watched('parts/intro.md', 3);
    assert.ok((await codes('letter.md')).includes('template/unknown-partial'));
    workspace.write('parts/intro.md', 'Dear reader,\n');
    await watched('parts/intro.md', 1);
    assert.ok(!(await codes('letter.md')).includes('template/unknown-partial'));
  });

  it('a file that it takes in, edited and not saved yet', async () => {
    await client.open(workspace.uri('parts/intro.md'), 'Dear {{ customer_nickname }},\n');
    assert.ok((await codes('letter.md')).includes('variable/undeclared'));
    await client.change(workspace.uri('parts/intro.md'), 'Dear reader,\n');
    assert.ok(!(await codes('letter.md')).includes('variable/undeclared'));
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: workspace.uri('parts/intro.md') },
    });
  });

  it('the letters that take it in: then its names are known, though nothing is required of it', async () => {
    const uri = workspace.uri('parts/closing.md');
    const text = 'Yours, {{ customer_name }}\n';
    const hover = (): Promise<unknown[] | null> =>
      client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 12 } });
    workspace.write('parts/closing.md', text);
    await watched('parts/closing.md', 1);
    await client.open(uri, text);
    assert.equal(await hover(), null);
    workspace.write('taker.md', '---\ndocument: settlement-offer\n---\n{% render "parts/closing" %}\n');
    await watched('taker.md', 1);
    assert.notEqual(await hover(), null);
    assert.deepEqual(await codes('parts/closing.md'), []);
  });

  it('settings, which take effect at once', async () => {
    const before = await codes('letter.md');
    const rule = before.find((code) => String(code).startsWith('clause/'));
    client.configure({ rules: { [String(rule)]: 'off' } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const after = await codes('letter.md');
    assert.ok(rule !== undefined && !after.includes(rule));
    client.configure({ rules: { 'clause/*': 'info' } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const severities = (await client.diagnostics(workspace.uri('letter.md'))).filter(({ code }) =>
      String(code).startsWith('clause/'),
    );
    assert.deepEqual(new Set(severities.map(({ severity }) => severity)), new Set([3]));
    client.configure({ enable: false });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await codes('letter.md'), []);
    client.configure({});
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await codes('letter.md'), before);
  });

  it('its configuration, which takes effect at once and whose mistakes stand at their own lines', async () => {
    const reports: { uri: string; diagnostics: Diagnostic[] }[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', (report) => void reports.push(report));
    const before = await codes('letter.md');
    const rule = String(before.find((code) => String(code).startsWith('clause/')));
    workspace.write('.proviso.yml', `rules:\n  ${rule}: off\n  clause/no-falt: info\n`);
    await watched('.proviso.yml', 1);
    assert.ok(!(await codes('letter.md')).includes(rule));
    assert.deepEqual(
      reports.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ range }) => range.start.line)]),
      [[workspace.uri('.proviso.yml'), [2]]],
    );
    workspace.remove('.proviso.yml');
    await watched('.proviso.yml', 3);
    assert.deepEqual(await codes('letter.md'), before);
    assert.deepEqual(reports.at(-1)?.diagnostics, []);
  });

  it('a link that leads out of the workspace is no file of it', async () => {
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/etc/hostname', `${workspace.folder}/parts/leak.md`);
    const uri = workspace.uri('leaking.md');
    await client.open(uri, LETTER.replace('parts/intro', 'parts/leak'));
    assert.ok((await client.diagnostics(uri)).some(({ code }) => code === 'template/unknown-partial'));
  });
});

describe('a client that cannot pull', () => {
  it('gets findings pushed: after opening, after typing, and none after closing', async () => {
    const { diagnostic: _, ...textDocument } = CAPABILITIES.textDocument ?? {};
    const client = await startClient({ capabilities: { ...CAPABILITIES, textDocument }, settings: {} });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const reports: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
    let wake = (): void => {};
    client.connection.onNotification('textDocument/publishDiagnostics', (report) => {
      reports.push(report);
      wake();
    });
    const next = async (count: number): Promise<void> => {
      while (reports.length < count) await new Promise<void>((resolve) => (wake = resolve));
    };
    const uri = 'untitled:offer.md';
    await client.open(uri, LETTER.replace('{% render "parts/intro" %}', '{{ who }}'));
    await next(1);
    assert.ok(reports[0]?.diagnostics.some(({ code }) => code === 'variable/undeclared'));
    const at = client.text(uri).indexOf('{{ who }}');
    await client.type(uri, at, at + 9, 'you');
    await next(2);
    assert.equal(reports[1]?.version, 2);
    assert.ok(!reports[1]?.diagnostics.some(({ code }) => code === 'variable/undeclared'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await next(3);
    assert.deepEqual(reports[2]?.diagnostics, []);
    await client.stop();
  });
});
