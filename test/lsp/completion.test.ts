import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, InsertReplaceEdit, MarkupContent, TextEdit } from 'vscode-languageserver';
import { applied, atCursor, CAPABILITIES, type Client, startClient } from './client.ts';
import { libraryLetters, type TestWorkspace, testWorkspace } from './workspace.ts';

const HEAD = `---
document: settlement-offer
variables:
  company_name: { type: party, label: Company, example: Northgate Recovery LLC }
  settlement_amount: { type: money, label: Settlement amount, example: 900.00 }
---
`;

describe('completion of the server', () => {
  let workspace: TestWorkspace;
  let client: Client;
  let opened = 0;
  before(async () => {
    workspace = testWorkspace({ 'parts/opening.md': 'Dear {{ customer_name }},\n', ...libraryLetters() });
    client = await startClient({ folder: workspace.folder });
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  async function ask(
    marked: string,
    triggerCharacter?: string,
    at: Client = client,
  ): Promise<{ uri: string; list: CompletionList }> {
    const { text, position } = atCursor(marked);
    const uri = workspace.uri(`new-${opened++}.md`);
    await at.open(uri, text);
    const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
    const list = await at.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
      context,
    });
    return { uri, list };
  }
  const named = ({ items }: CompletionList, label: string): CompletionItem =>
    items.find((item) => item.label === label) ??
    assert.fail(`no ${label} among ${items.map((item) => item.label).join(', ')}`);

  it('says what it can do', () => {
    const { completionProvider } = client.initialized.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    assert.deepEqual(completionProvider?.triggerCharacters, ['{', '%', '|', '.', '"', '/', ':', ' ']);
  });

  it('gives ranges to insert and to replace, details, order and documentation on demand', async () => {
    const { list } = await ask(`${HEAD}Pay {{ settle¦ment }}.\n`);
    assert.equal(list.isIncomplete, false);
    const item = named(list, 'settlement_amount');
    const edit = item.textEdit as InsertReplaceEdit;
    assert.deepEqual(edit.insert, { start: { line: 6, character: 7 }, end: { line: 6, character: 13 } });
    assert.deepEqual(edit.replace.end, { line: 6, character: 17 });
    assert.deepEqual(item.labelDetails, { detail: ' money', description: 'Settlement amount' });
    assert.ok((item.sortText ?? '') < (named(list, 'customer_name').sortText ?? ''));
    assert.equal(item.documentation, undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as MarkupContent).value, /\*\*settlement_amount\*\* \(money\)/);
  });

  it('declares a variable with the edit that uses it', async () => {
    const { uri, list } = await ask(`${HEAD}Dear {{ cust¦`);
    const item = named(list, 'customer_name');
    const edit = item.textEdit as InsertReplaceEdit;
    const text = applied(client.text(uri), [
      { range: edit.insert ?? edit.replace, newText: edit.newText },
      ...(item.additionalTextEdits ?? []),
    ]);
    assert.match(text, /\n {2}customer_name: \{ type: party, .*\}\n---\nDear \{\{ customer_name \}\}$/s);
  });

  it('knows the files of the workspace', async () => {
    const { list } = await ask(`${HEAD}{% render "par¦" %}`, '"');
    assert.ok(named(list, 'parts/opening'));
    const clause = named(list, 'clauses/no-fault');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', clause);
    assert.match((resolved.documentation as MarkupContent).value, /Neither Party admits fault/);
  });

  it('asks again while words that describe a clause are typed', async () => {
    const { list } = await ask(`${HEAD}1. no fau¦\n`);
    assert.equal(list.isIncomplete, true);
    assert.equal(named(list, 'No fault and no admission').filterText, 'no fau');
  });

  it('says nothing while prose is typed', async () => {
    for (const [text, sign] of [
      ['The Company ¦', ' '],
      ['As follows:¦', ':'],
      ['and/¦', '/'],
    ] as const)
      assert.deepEqual((await ask(HEAD + text, sign)).list.items, []);
  });

  it('tells a file that is not ours which kinds of document there are, and nothing else', async () => {
    const { list } = await ask('---\ndocument: ¦\n---\n# Plan\n');
    assert.ok(named(list, 'settlement-agreement'));
    assert.deepEqual((await ask('---\nlayout: post\n---\n{{ ¦ }}\n')).list.items, []);
  });

  it('follows the text that is typed', async () => {
    const { uri } = await ask(`${HEAD}Dear ¦\n`);
    const end = client.text(uri).length - 1;
    await client.type(uri, end, end, '{{');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 6, character: 7 },
      context: { triggerKind: 2, triggerCharacter: '{' },
    });
    assert.equal((named(list, 'company_name').textEdit as TextEdit).newText, ' company_name }}');
  });

  it('gives a plainer client plain text and single ranges', async () => {
    const plain = await startClient({
      folder: workspace.folder,
      capabilities: {
        ...CAPABILITIES,
        textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } },
      },
    });
    try {
      const { list } = await ask(`${HEAD}{{ settlement_amount | ¦ }}`, '|', plain);
      const item = named(list, 'add_days');
      assert.equal(item.insertTextFormat, 1);
      assert.ok('range' in (item.textEdit ?? {}));
      assert.equal(item.labelDetails, undefined);
      const resolved = await plain.request<CompletionItem>('completionItem/resolve', item);
      const documentation = resolved.documentation as MarkupContent;
      assert.equal(documentation.kind, 'plaintext');
      assert.doesNotMatch(documentation.value, /`|\*\*/);
    } finally {
      await plain.stop();
    }
  });
});
