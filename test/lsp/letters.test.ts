import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { LETTERS, type LetterChoice } from '../../server/src/lsp/protocol.ts';
import { type Client, startClient } from './client.ts';

describe('the letters of the library', () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('are all there, with their titles, kinds and texts', async () => {
    const letters = await client.request<readonly LetterChoice[]>(LETTERS, {});
    const files = readdirSync('templates/letters').filter((file) => file.endsWith('.md'));
    assert.deepEqual(letters.map(({ id }) => `${id}.md`).sort(), files.sort());
    for (const { id, title, document, text } of letters) {
      assert.equal(text, readFileSync(`templates/letters/${id}.md`, 'utf8'));
      assert.ok(text.includes(`document: ${document}\n`), id);
      assert.ok(text.includes(`title: ${title}\n`), id);
    }
  });
});
