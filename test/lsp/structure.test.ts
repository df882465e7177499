import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, SelectionRange, SymbolInformation } from 'vscode-languageserver';
import { atCursor, CAPABILITIES, type Client, startClient } from './client.ts';
import { applyTokens, decoded } from './tokens.ts';
import { libraryLetters } from './workspace.ts';

const MEDICAL = libraryLetters()['medical-settlement.md'] ?? '';
const uri = 'untitled:letter.md';
const textDocument = { uri };

describe('structure of a letter, for an editor that does it all', () => {
  let client: Client;
  before(async () => {
    client = await startClient({
      capabilities: {
        ...CAPABILITIES,
        textDocument: {
          ...CAPABILITIES.textDocument,
          foldingRange: { lineFoldingOnly: true, foldingRange: { collapsedText: true } },
          semanticTokens: {
            requests: { full: { delta: true }, range: true },
            tokenTypes: [],
            tokenModifiers: [],
            formats: ['relative'],
          },
        },
      },
      initializationOptions: { commands: true },
    });
    await client.open(uri, MEDICAL);
  });
  after(() => client.stop());

  it('offers it', () => {
    const { capabilities } = client.initialized;
    assert.ok(capabilities.documentSymbolProvider);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.equal(capabilities.selectionRangeProvider, true);
    assert.ok(capabilities.semanticTokensProvider);
  });

  it('symbols: a tree of variables, clauses and conditions, headings left to the editor', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols[0]?.name, 'Front matter');
    assert.equal(symbols[0]?.children?.length, 32);
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('1. Disputed account'));
    assert.ok(names.includes('23. General terms'));
    assert.ok(names.includes('if judgment'));
    assert.ok(!names.includes('Signatures'));
    assert.deepEqual(
      symbols.find(({ name }) => name === 'elsif lawsuit')?.children?.map(({ name }) => name),
      ['2. Court'],
    );
  });

  it('folds: by lines, with what stands for the front matter, without headings', async () => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const lines = MEDICAL.split('\n');
    assert.deepEqual(folds[0], {
      startLine: 0,
      endLine: lines.indexOf('---', 1),
      collapsedText: 'settlement-agreement',
    });
    const comment = folds.find(({ kind }) => kind === 'comment');
    assert.equal(lines[comment?.startLine ?? 0], '{% comment %}');
    assert.ok(!folds.some(({ startLine }) => lines[startLine]?.startsWith('#')));
    const condition = folds.find(({ startLine }) => lines[startLine] === '{% if judgment %}');
    assert.match(lines[(condition?.endLine ?? 0) + 1] ?? '', /^\{% (?:elsif|else)/);
  });

  it('selections: one for each place, each within the next', async () => {
    const { position } = atCursor(MEDICAL.replace('Neither Party', 'Nei¦ther Party'));
    const [first, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position, { line: 2, character: 0 }],
    });
    assert.deepEqual(first?.range, { start: position, end: position });
    assert.equal(first?.parent?.range.end.character, 11);
    let last = second;
    while (last?.parent) last = last.parent;
    assert.deepEqual(last?.range.start, { line: 0, character: 0 });
  });

  it('colours: all of them, those of a part, and what has changed', async () => {
    const { legend } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.ok(legend);
    const full = await client.request<{ data: number[]; resultId: string }>('textDocument/semanticTokens/full', {
      textDocument,
    });
    const all = decoded(full.data, legend, MEDICAL);
    assert.ok(all.includes('customer_name variable.readonly'));
    assert.ok(all.includes('"clauses/no-fault" namespace'));
    assert.ok(all.includes('Customer class'));
    const from = MEDICAL.split('\n').indexOf('# Settlement Agreement{% if medical %} for a Medical Bill{% endif %}');
    const range = { start: { line: from, character: 0 }, end: { line: from, character: 40 } };
    const part = await client.request<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(decoded(part.data, legend, MEDICAL), ['if keyword', 'medical variable.readonly']);
    const at = MEDICAL.indexOf('{{ customer_name }}');
    await client.type(uri, at, at + 19, '{{ customer_name | upcase }} and {{ company_name }}');
    const delta = await client.request<{
      edits: { start: number; deleteCount: number; data?: number[] }[];
      resultId: string;
    }>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: full.resultId });
    assert.ok(delta.edits.length === 1 && (delta.edits[0]?.data?.length ?? 99) < 30);
    const again = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(applyTokens(full.data, delta.edits), again.data);
    const stale = await client.request<{ data?: number[] }>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.deepEqual(stale.data, again.data);
  });

  it('nothing of a Markdown file that is not ours', async () => {
    const other = { uri: 'untitled:other.md' };
    await client.open(other.uri, '# Read me\n\n1. One\n   {{ two }}\n');
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: other }), []);
    assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument: other }), []);
    const positions = [{ line: 0, character: 0 }];
    assert.equal(await client.request('textDocument/selectionRange', { textDocument: other, positions }), null);
    const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: other,
    });
    assert.deepEqual(data, []);
  });
});

describe('structure of a letter, for an older editor', () => {
  let client: Client;
  before(async () => {
    client = await startClient({
      capabilities: {
        textDocument: {
          foldingRange: { rangeLimit: 7, foldingRangeKind: { valueSet: ['region'] } },
          documentSymbol: {},
        },
      },
    });
    await client.open(uri, MEDICAL);
  });
  after(() => client.stop());

  it('symbols: a flat list that names what each stands in, headings included', async () => {
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    const title = 'Settlement Agreement for a Medical Bill';
    assert.ok(symbols.some(({ name }) => name === title));
    assert.equal(symbols.find(({ name }) => name === '7. Receipt form')?.containerName, title);
    assert.equal(symbols.find(({ name }) => name === 'customer_name')?.containerName, 'Front matter');
  });

  it('folds: with characters, headings too, as many as it takes, in kinds that it knows', async () => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.equal(folds.length, 7);
    const lines = MEDICAL.split('\n');
    const heading = folds.find(({ startLine }) => lines[startLine]?.startsWith('# '));
    assert.equal(heading?.kind, 'region');
    assert.equal(heading?.startCharacter, lines[heading?.startLine ?? 0]?.length);
    assert.ok(folds.every(({ kind, collapsedText }) => kind !== 'comment' && collapsedText === undefined));
    assert.equal(folds[0]?.startLine, 0);
  });

  it('no colours, when it does not say that it shows them', () => {
    assert.equal(client.initialized.capabilities.semanticTokensProvider, undefined);
  });
});
