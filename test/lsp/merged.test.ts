import assert from 'node:assert/strict';
import { letterUri, templateOf } from '../../server/src/lsp/letterUri.ts';
import {
  DATA_FILES,
  type DataChoice,
  type DataFile,
  type DocumentStatus,
  SELECT_DATA,
  STATUS,
} from '../../server/src/lsp/protocol.ts';
import { CAPABILITIES, type Client, startClient } from './client.ts';
import { type TestWorkspace, testWorkspace } from './workspace.ts';

const LETTER = `---
document: settlement-offer
variables:
  customer_name: { type: party, example: Casey Sample }
  settlement_amount: { type: money, example: 900 }
---
# Offer

{{ customer_name }} pays {{ settlement_amount | money }}.

{% render "parts/end" %}
`;
const REFRESHES = ['inlayHint', 'codeLens', 'semanticTokens', 'foldingRange'];

describe('addresses of merged letters', () => {
  it('lead back to the template, as other clients encode them too', () => {
    for (const template of [
      'file:///a%20b/letter.md',
      'untitled:Untitled-1',
      'vscode-vfs://github/o/r/x%23y.markdown?z#1',
    ]) {
      const uri = letterUri(template);
      assert.match(uri, /^proviso-letter:\/[^/?]+\.md\?[^?&#]+$/);
      assert.equal(templateOf(uri), template);
      const [head, query = ''] = uri.split('?');
      assert.equal(templateOf(`${head}?${encodeURIComponent(query)}`), template);
    }
  });

  it('are no others', () => {
    for (const uri of [
      'file:///a.md',
      'proviso-letter:/a.md',
      'proviso-letter:/a.md?%',
      'proviso-page:/a.md?file:///a.md',
      letterUri(letterUri('file:///a.md')),
    ])
      assert.equal(templateOf(uri), undefined, uri);
  });
});

describe('the merged letter and its data', () => {
  let workspace: TestWorkspace;
  let client: Client;
  let asked: string[] = [];
  const refreshed: string[] = [];
  const textDocument = (): { uri: string } => ({ uri: workspace.uri('offers/letter.md') });
  const letter = async (uri = letterUri(textDocument().uri)): Promise<string | undefined> =>
    (await client.request<{ text: string } | null>('workspace/textDocumentContent', { uri }))?.text;
  const select = (data?: DataChoice): Promise<null> =>
    client.request(SELECT_DATA, { textDocument: textDocument(), ...(data === undefined ? {} : { data }) });
  const until = async (what: () => boolean): Promise<void> => {
    for (let i = 0; i < 100 && !what(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(what(), 'it did not happen');
  };

  before(async () => {
    workspace = testWorkspace({
      '.git/HEAD': '',
      'offers/letter.md': LETTER,
      'offers/readme.md': '# Read me\n',
      'offers/dana.yaml': 'customer_name: Dana Whitfield\nsettlement_amount: 450.50\n',
      'offers/data/accounts.csv': 'customer_name,settlement_amount\nAnn Lee,1\n"Sam, Jr.",2\n',
      'offers/data/broken.json': '{ "customer_name": ',
      'offers/data/other.json': '{ "name": 1 }',
      'offers/.hidden.yaml': 'customer_name: Nobody\n',
      'offers/elsewhere/more.yaml': 'customer_name: Far Away\n',
      'parts/end.md': 'The end.\n',
    });
    client = await startClient({
      folder: workspace.folder,
      capabilities: {
        ...CAPABILITIES,
        workspace: {
          ...CAPABILITIES.workspace,
          textDocumentContent: {},
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
          foldingRange: { refreshSupport: true },
        },
        textDocument: { ...CAPABILITIES.textDocument, inlayHint: {} },
      },
    });
    for (const name of REFRESHES)
      client.connection.onRequest(`workspace/${name}/refresh`, () => {
        asked.push(name);
        return null;
      });
    client.connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => {
      refreshed.push(uri);
      return null;
    });
    await client.open(textDocument().uri, LETTER);
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  it('is offered by its scheme', () => {
    const { textDocumentContent } = client.initialized.capabilities.workspace ?? {};
    assert.ok(textDocumentContent?.schemes.includes('proviso-letter'));
  });

  it('shows the examples first', async () => {
    assert.equal(await letter(), '# Offer\n\nCasey Sample pays $900.00.\n\nThe end.\n');
  });

  it('is nothing for other files, and for files outside the workspace', async () => {
    assert.equal(await letter(letterUri(workspace.uri('offers/readme.md'))), undefined);
    assert.equal(await letter(letterUri('file:///etc/passwd')), undefined);
    const outside = testWorkspace({ 'letter.md': LETTER });
    assert.equal(await letter(letterUri(outside.uri('letter.md'))), undefined);
    outside.end();
  });

  it('lists data files beside the letter with their records, and what is wrong with one', async () => {
    const files = await client.request<DataFile[]>(DATA_FILES, { textDocument: textDocument() });
    assert.deepEqual(
      files.map(({ name, records }) => [name, records]),
      [
        ['dana.yaml', ['1: Dana Whitfield']],
        ['data/accounts.csv', ['1: Ann Lee', '2: Sam, Jr.']],
        ['data/broken.json', []],
      ],
    );
    assert.equal(files[0]?.file, workspace.uri('offers/dana.yaml'));
    assert.match(files[2]?.problem ?? '', /^data\/broken\.json is not valid JSON/);
  });

  it('follows the chosen record, and the client is told to ask again', async () => {
    asked = [];
    refreshed.length = 0;
    const data = { file: workspace.uri('offers/data/accounts.csv'), record: 1 };
    await select(data);
    assert.match((await letter()) ?? '', /^# Offer\n\nSam, Jr\. pays \$2\.00\./);
    const status = await client.request<DocumentStatus>(STATUS, { textDocument: textDocument() });
    assert.deepEqual(status.data, data);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.request<{ label: string; tooltip: string }[]>('textDocument/inlayHint', {
      textDocument: textDocument(),
      range,
    });
    const hint = hints.find(({ label }) => label === '$2.00');
    assert.equal(hint?.tooltip, 'settlement_amount, from record 2 of accounts.csv.');
    await until(() => REFRESHES.every((name) => asked.includes(name)));
    assert.deepEqual([...new Set(refreshed)], [letterUri(textDocument().uri)]);
  });

  it('refuses a record that cannot be read, says why, and keeps the one before', async () => {
    const refusals = [
      {
        file: workspace.uri('offers/data/accounts.csv'),
        record: 7,
        why: /accounts\.csv has 2 records, so there is no record 8/,
      },
      { file: workspace.uri('offers/data/broken.json'), record: 0, why: /broken\.json is not valid JSON/ },
      { file: workspace.uri('offers/gone.yaml'), record: 0, why: /gone\.yaml cannot be read/ },
      { file: 'file:///etc/hostname.yaml', record: 0, why: /hostname\.yaml cannot be read/ },
    ];
    for (const { why, ...choice } of refusals) await assert.rejects(select(choice), why);
    assert.match((await letter()) ?? '', /Sam, Jr/);
  });

  it('is made again when its data changes on disk, and says so when that cannot be read', async () => {
    refreshed.length = 0;
    const uri = workspace.uri('offers/data/accounts.csv');
    const changed = { changes: [{ uri, type: 2 }] };
    workspace.write('offers/data/accounts.csv', 'customer_name,settlement_amount\nA,1\nSam Third,3\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    await until(() => refreshed.length > 0);
    assert.match((await letter()) ?? '', /Sam Third pays \$3\.00/);
    workspace.write('offers/data/accounts.csv', 'customer_name\n"A\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    assert.match((await letter()) ?? '', /Casey Sample/);
    await until(() => client.messages.some((one) => /accounts\.csv, line 2: .*shown with its examples/.test(one)));
  });

  it('goes back to the examples', async () => {
    await select();
    assert.match((await letter()) ?? '', /Casey Sample/);
    assert.equal((await client.request<DocumentStatus>(STATUS, { textDocument: textDocument() })).data, undefined);
  });

  it('is made again when the template or a file that it takes in is edited', async () => {
    refreshed.length = 0;
    await client.change(textDocument().uri, LETTER.replace('# Offer', '# New offer'));
    await until(() => refreshed.length > 0);
    assert.match((await letter()) ?? '', /^# New offer/);
    await new Promise((resolve) => setTimeout(resolve, 400));
    asked = [];
    refreshed.length = 0;
    await client.open(workspace.uri('parts/end.md'), 'Another end.\n');
    await until(() => refreshed.length > 0 && REFRESHES.every((name) => asked.includes(name)));
    assert.match((await letter()) ?? '', /Another end\.\n$/);
  });

  it('is not made again for a text that it has nothing to do with', async () => {
    await client.open(workspace.uri('offers/readme.md'), '# Read me\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    asked = [];
    refreshed.length = 0;
    await client.change(workspace.uri('offers/readme.md'), '# Read me again\n');
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual([asked, refreshed], [[], []]);
  });
});
