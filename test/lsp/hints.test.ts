import assert from 'node:assert/strict';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { COMMANDS, COVERAGE, type CoverageView } from '../../server/src/lsp/protocol.ts';
import { CAPABILITIES, type Client, startClient } from './client.ts';
import { libraryLetters } from './workspace.ts';

const LETTER = `---
document: settlement-agreement
variables:
  customer_name: { type: party, label: Customer, example: Dana Whitfield }
  settlement_amount: { type: money, example: 900 }
  unused: text
---
# Agreement

1. **No fault.** The Parties agree that this bill has never been proved to be a valid debt.
   Neither Party admits fault or liability.

2. {% render "clauses/hipaa" %}

3. {{ customer_name }} pays {{ settlement_amount | money }}.
   {{ customer_name }} signs.
`;
const uri = 'untitled:letter.md';
const textDocument = { uri };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('hints and lenses', () => {
  let client: Client;
  before(async () => {
    client = await startClient({
      capabilities: {
        ...CAPABILITIES,
        textDocument: {
          ...CAPABILITIES.textDocument,
          inlayHint: { resolveSupport: { properties: ['tooltip'] } },
          codeLens: {},
        },
      },
      initializationOptions: { commands: true },
    });
    await client.open(uri, LETTER);
  });
  after(() => client.stop());

  const hints = (range = WHOLE): Promise<InlayHint[]> =>
    client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });

  it('hints: values behind outputs, clauses behind their titles', async () => {
    const found = await hints();
    const lines = LETTER.split('\n');
    const shown = found.map(
      ({ position: { line, character }, label }) => `${lines[line]?.slice(0, character)} → ${label}`,
    );
    assert.ok(shown.includes('3. {{ customer_name }} → Dana Whitfield'), shown.join('\n'));
    assert.ok(shown.includes('3. {{ customer_name }} pays {{ settlement_amount | money }} → $900.00'));
    assert.ok(shown.some((one) => one.startsWith('1. **No fault.** → no-fault: ')));
    assert.ok(shown.some((one) => one.startsWith('2. {% render "clauses/hipaa" %} → Health information')));
    assert.ok(found.every(({ tooltip, paddingRight }) => tooltip === undefined && paddingRight === true));
  });

  it('hints: only those of the range', async () => {
    const line = LETTER.split('\n').findIndex((one) => one.startsWith('   {{ customer_name }}'));
    const found = await hints({ start: { line, character: 0 }, end: { line, character: 40 } });
    assert.deepEqual(
      found.map(({ label }) => label),
      ['Dana Whitfield'],
    );
  });

  it('hints: their longer words when they are asked for', async () => {
    const [value] = (await hints()).filter(({ label }) => label === 'Dana Whitfield');
    const full = await client.request<InlayHint>('inlayHint/resolve', value);
    assert.equal(full.tooltip, 'customer_name (Customer), from the example in the front matter.');
    const stale = await client.request<InlayHint>('inlayHint/resolve', { ...value, data: { uri: 'untitled:gone.md' } });
    assert.equal(stale.tooltip, undefined);
  });

  it('hints: each kind can be switched off', async () => {
    client.configure({ inlayHints: { values: false, clauses: true } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok(!(await hints()).some(({ label }) => label === 'Dana Whitfield'));
    client.configure({ inlayHints: { values: true, clauses: false }, codeLens: { enable: false } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await hints()).length, 3);
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
    client.configure({});
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  });

  it('lenses: protections and what is missing at once, uses when they come into view', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.command]),
      [
        [0, COMMANDS.showCoverage],
        [0, COMMANDS.insertClause],
        [3, undefined],
        [4, undefined],
        [5, undefined],
      ],
    );
    const commands = [];
    for (const lens of lenses)
      commands.push(lens.command ?? (await client.request<CodeLens>('codeLens/resolve', lens)).command);
    const [coverage, insert, name, amount, unused] = commands;
    assert.match(coverage?.title ?? '', /^\d+ of \d+ protections$/);
    assert.deepEqual([coverage?.command, coverage?.arguments], [COMMANDS.showCoverage, [uri]]);
    assert.match(insert?.title ?? '', /^Insert missing: .+ and \d+ more$/);
    assert.deepEqual([insert?.command, insert?.arguments], [COMMANDS.insertClause, [uri]]);
    assert.equal(amount?.title, '1 use');
    assert.deepEqual([unused?.title, unused?.command], ['not used', '']);
    assert.deepEqual([name?.title, name?.command], ['2 uses', COMMANDS.showReferences]);
    const [of, at, places] = name?.arguments ?? [];
    assert.deepEqual([of, at], [uri, { line: 3, character: 2 }]);
    assert.deepEqual(
      places.map(({ range }: { range: { start: { line: number } } }) => range.start.line),
      [14, 15],
    );
  });

  it('coverage: clause by clause, with counts and places', async () => {
    const view = await client.request<CoverageView>(COVERAGE, { textDocument });
    assert.equal(view.document, 'settlement-agreement');
    assert.ok(view.title);
    const needed = view.clauses.filter(
      ({ requirement }) => requirement === 'required' || requirement === 'recommended',
    );
    assert.equal(view.needed, needed.filter(({ state }) => state !== 'not-applicable').length);
    assert.equal(view.present, needed.filter(({ state }) => state === 'present').length);
    const clause = view.clauses.find(({ id }) => id === 'no-fault');
    assert.equal(clause?.range?.start.line, 9);
    assert.ok(clause?.purpose);
    const said = clause?.elements.find(({ id }) => id === 'nf2');
    assert.equal(said?.state, 'satisfied');
    assert.equal(said?.range?.start.line, 10);
    const missing = view.clauses.find(({ state }) => state === 'missing');
    assert.equal(missing?.range, undefined);
  });

  it('coverage: names the branch that a verdict holds for', async () => {
    const branched = { uri: 'untitled:branched.md' };
    const body = LETTER.replace(
      '2. {% render "clauses/hipaa" %}',
      '{% if lien %}\n2. {% render "clauses/jurisdiction" %}\n{% endif %}',
    );
    await client.open(branched.uri, body.replace('  unused: text', '  lien: flag'));
    const view = await client.request<CoverageView>(COVERAGE, { textDocument: branched });
    const clause = view.clauses.find(({ id }) => id === 'jurisdiction');
    assert.equal(clause?.state, 'missing');
    assert.equal(clause?.when, 'lien is false');
  });

  it('coverage: null for what is no letter', async () => {
    await client.open('untitled:other.md', '# Read me\n');
    assert.equal(await client.request(COVERAGE, { textDocument: { uri: 'untitled:other.md' } }), null);
  });

  it('coverage: whole for a letter of the library', async () => {
    const letter = { uri: 'untitled:library.md' };
    await client.open(letter.uri, libraryLetters()['lump-sum-settlement.md'] ?? '');
    const view = await client.request<CoverageView>(COVERAGE, { textDocument: letter });
    assert.equal(view.present, view.needed);
    assert.ok(view.needed > 10);
  });
});

describe('hints and lenses, for an editor that runs no commands', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ capabilities: { textDocument: { inlayHint: {} } } });
    await client.open(uri, LETTER);
  });
  after(() => client.stop());

  it('hints: with their longer words at once', async () => {
    const found = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE });
    assert.ok(found.length > 3 && found.every(({ tooltip }) => typeof tooltip === 'string' && tooltip !== ''));
  });

  it('lenses: words without commands', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const titles: string[] = [];
    for (const lens of lenses) {
      const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
      assert.equal(command?.command, '');
      titles.push(command?.title ?? '');
    }
    assert.match(titles[0] ?? '', /^\d+ of \d+ protections$/);
    assert.deepEqual(titles.slice(1), ['2 uses', '1 use', 'not used']);
  });
});
