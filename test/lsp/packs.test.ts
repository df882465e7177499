import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { type Client, startClient } from './client.ts';
import { type TestWorkspace, testWorkspace } from './workspace.ts';

const WORDING = `id: carrier-pigeon
says: It sends the money by carrier pigeon.
severity: warning
why: A bird gives no receipt.
vocabulary: { pigeon: { says: A bird., nouns: [carrier pigeon] } }
detect: { any: [{ say: pigeon }] }
examples: { fires: ["Sent by «carrier pigeon»."], silent: ["Sent by post."] }
`;
const LETTER = '---\ndocument: settlement-offer\n---\nPayment is sent by carrier pigeon. TBD\n';

describe('packs and ignore files in the editor', () => {
  let workspace: TestWorkspace;
  let client: Client;
  /** What the server has shown of files that are not open. */
  const shown = new Map<string, readonly Diagnostic[]>();

  before(async () => {
    workspace = testWorkspace({
      '.git/HEAD': '',
      '.proviso.yml': 'extends: [./firm, ./shared.yml]\n',
      'shared.yml': 'rules: { leftover/tbd: info }\n',
      'firm/pack.yaml': 'name: firm\nversion: "1"\n',
      'firm/wordings/carrier-pigeon.yaml': WORDING,
    });
    client = await startClient({ folder: workspace.folder });
    client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      shown.set(uri, diagnostics);
    });
    await client.open(workspace.uri('a.md'), LETTER);
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  const rules = async () =>
    (await client.diagnostics(workspace.uri('a.md')))
      .filter(({ code }) => /wording|leftover/.test(String(code)))
      .map(({ code, severity }) => `${code} ${severity}`);
  const changed = (...files: string[]) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: files.map((file) => ({ uri: workspace.uri(file), type: 2 })),
    });
  const messagesOf = (file: string) => (shown.get(workspace.uri(file)) ?? []).map(({ message }) => message).join('\n');

  it('count as the configuration says, through what it extends', async () => {
    assert.deepEqual(await rules(), ['wording/carrier-pigeon 2', 'leftover/tbd 3']);
  });

  it('are read again when they change, and what is wrong is shown in their own files', async () => {
    workspace.write('shared.yml', 'rules: { leftover/tbd: warn, leftover/todo: { wrods: [A] } }\n');
    workspace.write('firm/overrides/no-fault.md', '---\nid: no-fault\ndetect: {}\n---\n');
    await changed('shared.yml', 'firm/overrides/no-fault.md');
    assert.deepEqual(await rules(), ['wording/carrier-pigeon 2', 'leftover/tbd 2']);
    assert.match(messagesOf('shared.yml'), /“wrods” is no option of leftover\/todo\. Did you mean words\?/);
    assert.match(messagesOf('firm/overrides/no-fault.md'), /“detect” cannot be overridden/);
    workspace.write('shared.yml', '');
    workspace.remove('firm/overrides/no-fault.md');
    await changed('shared.yml', 'firm/overrides/no-fault.md');
    assert.deepEqual(await rules(), ['wording/carrier-pigeon 2', 'leftover/tbd 1']);
    assert.equal(messagesOf('shared.yml') + messagesOf('firm/overrides/no-fault.md'), '');
  });

  it('leave files alone, and say which line does it', async () => {
    workspace.write('.provisoignore', '# mine\na.md\n');
    await changed('.provisoignore');
    assert.deepEqual(await rules(), []);
    const status = await client.request<{ why: string }>('proviso/status', {
      textDocument: { uri: workspace.uri('a.md') },
    });
    assert.match(status.why, /ignores it \(\.provisoignore:2, a\.md\)/);
    workspace.remove('.provisoignore');
    await changed('.provisoignore');
    assert.equal((await rules()).length, 2);
  });
});
