import assert from 'node:assert/strict';
import { type PlainEdit, SELECT_DATA } from '../../server/src/lsp/protocol.ts';
import {
  EDIT_VALUE,
  type EditValue,
  EXPORT,
  type ExportRequest,
  MERGE_TEXT,
  PREVIEW,
  PREVIEW_CHECK,
  type PreviewCheck,
  type PreviewModel,
  type WhatIf,
} from '../../server/src/lsp/protocol-preview.ts';
import { type Client, startClient } from './client.ts';
import { libraryLetters, type TestWorkspace, testWorkspace } from './workspace.ts';

const LETTER = `---
document: settlement-agreement
title: Offer
variables:
  customer_name: { type: party, example: Casey Sample }
  settlement_amount: { type: money, example: 900, label: Sum }
  payment_days: { type: days, default: 30 }
  medical: { type: flag, default: false }
---
# Offer

{{ customer_name }} shall pay {{ settlement_amount | money }} within {{ payment_days }} days.

{% if medical %}Medical facts stay private.{% endif %}

Company does not admit fault.
`;

describe('the preview over the protocol', () => {
  let workspace: TestWorkspace;
  let client: Client;
  const uri = (): string => workspace.uri('letter.md');
  const ask = (more: object = {}): Promise<PreviewModel> =>
    client.request(PREVIEW, { textDocument: { uri: uri() }, ...more });
  const check = (whatIf: WhatIf = {}): Promise<PreviewCheck> =>
    client.request(PREVIEW_CHECK, { textDocument: { uri: uri() }, whatIf });
  const shown = ({ parts }: PreviewModel): string => parts.map(({ html }) => html ?? '').join('');

  before(async () => {
    workspace = testWorkspace({
      '.git/HEAD': '',
      'letter.md': LETTER,
      'dana.yaml': 'customer_name: "<b onclick=alert(1)>Dana"\nsettlement_amount: a lot\n',
    });
    client = await startClient({ folder: workspace.folder });
    await client.open(uri(), LETTER);
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  it('is the letter with its examples, values marked', async () => {
    const model = await ask();
    assert.match(shown(model), /<h1[^>]*><span[^>]*>Offer<\/span><\/h1>/);
    assert.match(shown(model), /data-variable="settlement_amount"[^>]*>\$900\.00</);
    assert.doesNotMatch(shown(model), /Medical/);
    assert.equal(model.title, 'Offer');
  });

  it('leads from the letter to the template', async () => {
    const { provenance, parts } = await ask();
    const fours = Array.from({ length: provenance.length / 4 }, (_, i) => provenance.slice(i * 4, i * 4 + 4));
    assert.ok(
      fours.some(([, , start, end]) => LETTER.slice(start, end) === '{{ settlement_amount | money }}'),
      JSON.stringify(fours),
    );
    assert.equal(fours.at(-1)?.[1], parts.at(-1)?.end);
  });

  it('sends what the client has no second time', async () => {
    const { parts } = await ask();
    const again = await ask({ known: parts.map(({ key }) => key) });
    assert.deepEqual(
      again.parts.map(({ html }) => html),
      parts.map(() => undefined),
    );
  });

  it('tells its fields and forms, and shows what is tried out', async () => {
    const { fields, variants } = await ask();
    const sum = fields.find(({ name }) => name === 'settlement_amount');
    assert.deepEqual([sum?.label, sum?.type, sum?.value, sum?.from], ['Sum', 'money', '900', 'example']);
    assert.equal(sum?.declared?.start.line, 5);
    assert.equal(fields.find(({ name }) => name === 'payment_days')?.from, 'default');
    assert.equal(fields.find(({ name }) => name === 'medical')?.tested, true);
    assert.deepEqual(variants, [
      { when: 'medical is true', values: { medical: true } },
      { when: 'medical is false', values: { medical: false } },
    ]);
    const tried = await ask({ whatIf: { medical: true, settlement_amount: '12' } });
    assert.match(shown(tried), /Medical facts stay private/);
    assert.match(shown(tried), /\$12\.00/);
    assert.equal(tried.fields.find(({ name }) => name === 'medical')?.from, 'what-if');
    assert.equal(tried.fields.find(({ name }) => name === 'customer_name')?.from, 'example');
  });

  it('says which clauses are there, which are not, and what is found in the letter', async () => {
    const { clauses, missing, findings } = await check();
    const fault = clauses.find(({ id }) => id === 'no-fault');
    assert.equal(fault?.state, 'incomplete');
    assert.equal(fault?.range.start.line, 15);
    assert.ok((fault?.at ?? 0) > 0 && (fault?.lacks.length ?? 0) > 0);
    assert.ok(missing.some(({ id, purpose }) => id === 'jurisdiction' && purpose !== ''));
    const found = findings.find(({ rule }) => rule === 'clause/no-fault');
    assert.equal(found?.range.start.line, 15);
    assert.ok(!findings.some(({ rule }) => /^(?:template|front-matter)\//.test(rule)));
  });

  it('says of bad data what is wrong, and shows it as text', async () => {
    await client.request(SELECT_DATA, {
      textDocument: { uri: uri() },
      data: { file: workspace.uri('dana.yaml'), record: 0 },
    });
    const model = await ask();
    assert.match(shown(model), /class="value wrong"[^>]*data-variable="settlement_amount"/);
    assert.match(shown(model), /&#x3C;b onclick=alert\(1\)>Dana/);
    assert.equal(model.data?.record, 0);
    assert.match(model.fields.find(({ name }) => name === 'settlement_amount')?.problem ?? '', /a lot/);
    const { findings } = await check();
    const wrong = findings.find(({ variable }) => variable === 'settlement_amount');
    assert.deepEqual([wrong?.rule, wrong?.range.start.line], ['variable/type', 5]);
    assert.ok((wrong?.at ?? 0) > 0);
    await client.request(SELECT_DATA, { textDocument: { uri: uri() } });
  });

  it('changes a value where the shown one stands: in the letter, or in the record', async () => {
    const edit = (variable: string, value: string): Promise<EditValue['result']> =>
      client.request(EDIT_VALUE, { textDocument: { uri: uri() }, variable, value });
    const data = { file: workspace.uri('dana.yaml'), record: 0 };
    const example = await edit('settlement_amount', '950');
    assert.ok('edits' in example && example.uri === uri() && example.edits[0]?.newText === '950');
    const added = await edit('payment_days', '10');
    assert.ok('edits' in added && added.edits[0]?.newText === ', example: 10');
    assert.ok('refused' in (await edit('nobody', '1')));
    await client.request(SELECT_DATA, { textDocument: { uri: uri() }, data });
    const record = await edit('settlement_amount', '950');
    assert.ok('edits' in record && record.uri === data.file, JSON.stringify(record));
    assert.deepEqual(record.edits, [
      { range: { start: { line: 1, character: 19 }, end: { line: 1, character: 24 } }, newText: '950' },
    ]);
    await client.request(SELECT_DATA, { textDocument: { uri: uri() } });
  });

  it('tells the values of a list, tries others out, and writes those that change', async () => {
    const text = `---
document: settlement-agreement
variables:
  why: { type: list, example: [late, twice] }
  sums:
    type: list
    items: money
    example:
      - 15
      - 2
---
{% for one in why %}- {{ one }}
{% endfor %}{% for one in sums %}- {{ one | money }}
{% endfor %}
`;
    const address = workspace.uri('lists.md');
    await client.open(address, text);
    const textDocument = { uri: address };
    const { fields } = await client.request<PreviewModel>(PREVIEW, { textDocument });
    assert.deepEqual(
      fields.map(({ name, type, items, values }) => [name, type, items, values]),
      [
        ['why', 'list', 'text', ['late', 'twice']],
        ['sums', 'list', 'money', ['15', '2']],
      ],
    );
    const tried = await client.request<PreviewModel>(PREVIEW, { textDocument, whatIf: { sums: ['7', '8', '9'] } });
    assert.match(shown(tried), /\$9\.00/);
    const edited = async (variable: string, value: readonly string[]): Promise<string> => {
      const answer = await client.request<EditValue['result']>(EDIT_VALUE, { textDocument, variable, value });
      assert.ok('edits' in answer, JSON.stringify(answer));
      return applied(text, answer.edits);
    };
    assert.equal(await edited('why', ['late', 'a: b']), text.replace('twice', '"a: b"'));
    assert.equal(
      await edited('sums', ['15', '3.50', '4']),
      text.replace('example:\n      - 15\n      - 2\n', 'example: ["15", "3.50", "4"]\n'),
    );
  });

  it('gives the letter as a file, and as another version has it', async () => {
    const file = async (format: string, draft = false): Promise<Buffer> => {
      const params = { textDocument: { uri: uri() }, whatIf: { settlement_amount: '12' }, format, paper: 'a4', draft };
      const answer = await client.request<ExportRequest['result']>(EXPORT, params);
      assert.ok('base64' in answer, JSON.stringify(answer));
      return Buffer.from(answer.base64, 'base64');
    };
    assert.match((await file('txt')).toString(), /Casey Sample shall pay \$12\.00/);
    assert.match((await file('html', true)).toString(), /DRAFT/);
    assert.equal((await file('pdf')).subarray(0, 5).toString(), '%PDF-');
    assert.equal((await file('docx')).subarray(0, 2).toString(), 'PK');
    const text = LETTER.replace('shall pay', 'paid');
    const saved = await client.request(MERGE_TEXT, { textDocument: { uri: uri() }, text });
    assert.match(String(saved), /Casey Sample paid \$900\.00/);
    assert.match(String(await client.request(MERGE_TEXT, { textDocument: { uri: uri() } })), /shall pay/);
  });

  it('is nothing for what is no letter', async () => {
    await client.open(workspace.uri('notes.md'), '# Notes\n');
    const params = { textDocument: { uri: workspace.uri('notes.md') } };
    assert.equal(await client.request(PREVIEW, params), null);
    assert.equal(await client.request(PREVIEW_CHECK, params), null);
  });

  it('answers while somebody types: a short letter and a long one', async function () {
    this.timeout(60_000);
    const agreement = libraryLetters()['lump-sum-agreement.md'] ?? Object.values(libraryLetters())[0] ?? '';
    const long =
      agreement +
      `\n## More\n\n${'Company shall keep what it was told to itself and tell nobody. '.repeat(9)}\n`.repeat(300);
    for (const [name, text, most] of [
      ['short.md', agreement, 2000],
      ['long.md', long, 4000],
    ] as const) {
      const address = workspace.uri(name);
      await client.open(address, text);
      let known: readonly string[] = [];
      const times: number[] = [];
      const at = text.lastIndexOf('.');
      for (let i = 0; i < 12; i++) {
        await client.type(address, at, at, 'x');
        const start = performance.now();
        const { parts } = await client.request<PreviewModel>(PREVIEW, { textDocument: { uri: address }, known });
        times.push(performance.now() - start);
        known = parts.map(({ key }) => key);
      }
      const median = times.sort((a, b) => a - b)[6] ?? 0;
      console.log(`      (${Math.round(text.length / 1024)} KB: ${median.toFixed(0)} ms)`);
      assert.ok(median < most, `${name}: ${median} ms`);
    }
  });
});

function applied(text: string, edits: readonly PlainEdit[]): string {
  return edits.reduceRight((now, { range: { start, end }, newText }) => {
    const at = ({ line, character }: PlainEdit['range']['start']): number =>
      now
        .split('\n')
        .slice(0, line)
        .reduce((sum, one) => sum + one.length + 1, character);
    return now.slice(0, at(start)) + newText + now.slice(at(end));
  }, text);
}
