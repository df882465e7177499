import assert from 'node:assert/strict';
import { type Client, startClient } from './client.ts';

const LETTER = `---
document: settlement-offer
variables:
  customer_name: { type: party, example: Dana Whitfield }
  unused_name: { type: text, example: nothing }
---
# Offer

{{ customer_name }} offers to pay {{ settlement_amount | money }}.
`;

describe('diagnostics of the server', () => {
  let client: Client;
  const uri = 'untitled:letter.md';
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('are pulled, with ranges, codes and a result id that stays while nothing changes', async () => {
    await client.open(uri, LETTER);
    const report = await client.request<{ kind: string; resultId: string; items: { code: string; tags?: number[] }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.equal(report.kind, 'full');
    const codes = report.items.map(({ code }) => code);
    assert.ok(codes.includes('variable/unused'), codes.join());
    assert.ok(codes.includes('variable/undeclared'), codes.join());
    assert.ok(
      codes.some((code) => code.startsWith('clause/')),
      codes.join(),
    );
    assert.deepEqual(report.items.find(({ code }) => code === 'variable/unused')?.tags, [1]);
    const again = await client.request<{ kind: string }>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: report.resultId,
    });
    assert.equal(again.kind, 'unchanged');
  });

  it('follow the text', async () => {
    const at = client.text(uri).indexOf('  unused_name');
    await client.type(uri, at, client.text(uri).indexOf('\n---', at) + 1, '');
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(!codes.includes('variable/unused'), codes.join());
  });

  it('say nothing of a Markdown file that is not ours', async () => {
    await client.open('untitled:readme.md', '# Read me\n\n{{ name }} is nobody.\n');
    assert.deepEqual(await client.diagnostics('untitled:readme.md'), []);
  });
});
