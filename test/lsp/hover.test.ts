import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { PAGE, PAGES, type Page, type Pages } from '../../server/src/lsp/protocol.ts';
import { atCursor, CAPABILITIES, type Client, startClient } from './client.ts';
import { libraryLetters } from './workspace.ts';

const LETTER = libraryLetters()['lump-sum-settlement.md'] ?? '';

describe('hover and pages of the server', () => {
  let client: Client;
  const uri = 'untitled:letter.md';
  before(async () => {
    client = await startClient({
      capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, textDocumentContent: {} } },
      initializationOptions: { pages: true },
    });
    await client.open(uri, LETTER);
  });
  after(() => client.stop());

  async function hoverOn(words: string, at: Client = client, text = LETTER): Promise<Hover | null> {
    const { position } = atCursor(text.replace(words, `${words.slice(0, 4)}¦${words.slice(4)}`));
    return at.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  }
  const markdown = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

  it('tells of a variable with its value and range', async () => {
    const hover = await hoverOn('account_last4 }}');
    assert.match(markdown(hover), /\*\*account_last4\*\* \(text\): Account ending/);
    assert.match(markdown(hover), /Here: `4821`/);
    const range = hover?.range;
    assert.equal((range?.end.character ?? 0) - (range?.start.character ?? 0), 'account_last4'.length);
  });

  it('tells of a clause with its state, law, pages and the notice', async () => {
    const text = markdown(await hoverOn('clauses/seven-day-removal'));
    assert.match(text, /\(proviso-page:\/clause\/seven-day-removal\.md\)/);
    assert.match(text, /\*\*Present\*\*/);
    assert.match(text, /It is not a lawyer/);
  });

  it('answers nothing where there is nothing, and in a file that is not ours', async () => {
    assert.equal(await hoverOn('by tracked mail'), null);
    await client.open('untitled:readme.md', '# Read me\n\n{{ name }}\n');
    const textDocument = { uri: 'untitled:readme.md' };
    assert.equal(
      await client.request('textDocument/hover', { textDocument, position: { line: 2, character: 4 } }),
      null,
    );
  });

  it('gives pages by request and as virtual documents', async () => {
    const pages = await client.request<Pages['result']>(PAGES, {});
    assert.ok(pages.some(({ id }) => id === 'variable/unused') && pages.some(({ id }) => id === 'clause/no-fault'));
    const page = await client.request<Page['result']>(PAGE, { id: 'clause/no-fault' });
    assert.match(page ?? '', /^# No fault and no admission\n/);
    assert.equal(await client.request(PAGE, { id: 'clause/none' }), null);
    const provided = client.initialized.capabilities.workspace?.textDocumentContent as
      | { schemes: string[] }
      | undefined;
    assert.ok(provided?.schemes.includes('proviso-page'));
    const content = await client.request<{ text: string } | null>('workspace/textDocumentContent', {
      uri: 'proviso-page:/clause/no-fault.md',
    });
    assert.equal(content?.text, page);
    assert.equal(await client.request('workspace/textDocumentContent', { uri: 'proviso-page:/../x.md' }), null);
  });

  it('gives plain words to a client that knows no Markdown', async () => {
    const plain = await startClient({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    try {
      await plain.open(uri, LETTER);
      const hover = await hoverOn('account_last4 }}', plain);
      assert.equal((hover?.contents as MarkupContent | undefined)?.kind, 'plaintext');
      assert.match(markdown(hover), /^account_last4 \(text\): Account ending/);
      assert.doesNotMatch(markdown(hover), /`|\*\*/);
    } finally {
      await plain.stop();
    }
  });
});
