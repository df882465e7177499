import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentLink,
  LinkedEditingRanges,
  Location,
  LocationLink,
  Range,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { lineIndex, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { applied, CAPABILITIES, type Client, startClient } from './client.ts';
import { libraryLetters, testWorkspace } from './workspace.ts';

const LETTER = libraryLetters()['lump-sum-settlement.md']!;
const OFFER = `---
document: settlement-offer
title: Offer of Dana
variables:
  customer_name: { type: party, example: Dana Whitfield }
  offered_sum: { type: money, example: 500.00 }
---
# Offer

1. {{ customer_name }} (the "Customer") offers {{ offered_sum | money }}.

2. {% render "partials/pay ment" %}

3. As in section 1, the Customer pays under 15 U.S.C. § 1692g(b).
`;
const PAYMENT = 'The Customer pays {{ offered_sum | money }}.\n{% render "partials/deep/closing" %}\n';
const FILES = {
  'letters/offer.md': OFFER,
  'letters/other.md': OFFER.replace('Offer of Dana', 'Other offer').replace('# Offer\n', '# Offer \n'),
  'letters/offers.csv': 'customer_name,offered_sum\nDana,5\n',
  'letters/lump.md': LETTER,
  'partials/pay ment.md': PAYMENT,
  'partials/deep/closing.md': '{{ customer_name }}\n',
  'README.md': '# Read me\n\n{% render "partials/pay ment" %} {{ offered_sum }}\n',
};

describe('navigation of the server', () => {
  const workspace = testWorkspace(FILES);
  const offer = workspace.uri('letters/offer.md');
  const payment = workspace.uri('partials/pay ment.md');
  let client: Client;
  let plain: Client;

  before(async () => {
    client = await startClient({
      folder: workspace.folder,
      initializationOptions: { pages: true },
      capabilities: {
        ...CAPABILITIES,
        workspace: {
          ...CAPABILITIES.workspace,
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
        },
        textDocument: { ...CAPABILITIES.textDocument, documentLink: { tooltipSupport: true } },
      },
    });
    await client.open(offer, OFFER);
    plain = await startClient({
      folder: workspace.folder,
      capabilities: { workspace: {}, textDocument: { rename: {} } },
    });
    await plain.open(offer, OFFER);
  });
  after(async () => {
    await client.stop();
    await plain.stop();
    workspace.end();
  });

  /** Parameters for the place of a piece of the text; `back` characters before its end. */
  const at = (uri: string, text: string, piece: string, back = 1) => ({
    textDocument: { uri },
    position: positionAt(lineIndex(text), text.indexOf(piece) + piece.length - back),
  });
  const cut = (text: string, { start, end }: Range): string => {
    const lines = lineIndex(text);
    return text.slice(offsetAt(lines, start), offsetAt(lines, end));
  };

  it('goes to the declaration of a variable, with links where the client takes them', async () => {
    const params = at(offer, OFFER, '{{ offered_sum');
    const links = await client.request<LocationLink[]>('textDocument/definition', params);
    assert.equal(links.length, 1);
    assert.equal(cut(OFFER, links[0]!.targetSelectionRange), 'offered_sum');
    assert.equal(cut(OFFER, links[0]!.targetRange), 'offered_sum: { type: money, example: 500.00 }');
    assert.equal(cut(OFFER, links[0]!.originSelectionRange!), 'offered_sum');
    const places = await plain.request<Location[]>('textDocument/declaration', params);
    assert.equal(cut(OFFER, places[0]!.range), 'offered_sum');
  });

  it('goes to a partial, a clause’s page, a section, a term', async () => {
    const to = async (piece: string, text = OFFER, uri = offer): Promise<string> => {
      const links = await client.request<LocationLink[]>('textDocument/definition', at(uri, text, piece));
      return links.map((link) => `${link.targetUri} ${link.targetRange.start.line}`).join();
    };
    assert.equal(await to('"partials/pay'), `${payment} 0`);
    assert.equal(await to('section 1', OFFER), `${offer} 9`);
    assert.equal(await to('the Cust'), `${offer} 9`);
    const lump = workspace.uri('letters/lump.md');
    await client.open(lump, LETTER);
    assert.equal(await to('"clauses/no-fault', LETTER, lump), 'proviso-page:/clause/no-fault.md 0');
    assert.deepEqual(await plain.request('textDocument/definition', at(offer, OFFER, '# Offer')), null);
  });

  it('finds references in partials, other letters and data, but not in files that are no letters', async () => {
    const params = { ...at(offer, OFFER, '{{ offered_sum'), context: { includeDeclaration: true } };
    const found = await client.request<Location[]>('textDocument/references', params);
    const files = found.map(({ uri }) => decodeURIComponent(uri.slice(workspace.uri('').length)).replace(/^\//, ''));
    assert.deepEqual(files.sort(), [
      'letters/offer.md',
      'letters/offer.md',
      'letters/offers.csv',
      'letters/other.md',
      'letters/other.md',
      'partials/pay ment.md',
    ]);
    const without = await client.request<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: false },
    });
    assert.equal(without.length, found.length - 2);
  });

  it('highlights reading and writing', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(offer, OFFER, '{{ customer_name'),
    );
    assert.deepEqual(
      found.map(({ range, kind }) => [cut(OFFER, range), kind]),
      [
        ['customer_name', 3],
        ['customer_name', 2],
      ],
    );
  });

  it('prepares a renaming, and says why there is none', async () => {
    const found = await client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      at(offer, OFFER, '{{ offered_sum'),
    );
    assert.deepEqual([cut(OFFER, found.range), found.placeholder], ['offered_sum', 'offered_sum']);
    await assert.rejects(client.request('textDocument/prepareRename', at(offer, OFFER, '# Off')), /Only variables/);
    await assert.rejects(
      client.request('textDocument/rename', { ...at(offer, OFFER, '{{ offered_sum'), newName: 'customer_name' }),
      /another name already/,
    );
    await assert.rejects(
      client.request('textDocument/rename', { ...at(offer, OFFER, '{{ offered_sum'), newName: 'a b' }),
      /cannot be a name/,
    );
  });

  it('renames over files: versions of what is open, what lies elsewhere to be confirmed', async () => {
    const params = { ...at(offer, OFFER, '{{ offered_sum'), newName: 'agreed_sum' };
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', params);
    const changes = (edit.documentChanges ?? []) as {
      textDocument: { uri: string; version: number | null };
      edits: (TextEdit & { annotationId?: string })[];
    }[];
    assert.equal(changes.length, 4);
    for (const { textDocument, edits } of changes) {
      assert.equal(textDocument.version, textDocument.uri === offer ? 1 : null);
      for (const { annotationId } of edits) assert.equal(annotationId !== undefined, textDocument.uri !== offer);
    }
    assert.deepEqual(
      Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const here = changes.find(({ textDocument }) => textDocument.uri === offer)!;
    assert.equal(applied(OFFER, here.edits), OFFER.replaceAll('offered_sum', 'agreed_sum'));
    const old = await plain.request<WorkspaceEdit>('textDocument/rename', params);
    assert.equal(old.documentChanges, undefined);
    assert.equal(applied(PAYMENT, old.changes![payment]!), PAYMENT.replaceAll('offered_sum', 'agreed_sum'));
    assert.equal(plain.initialized.capabilities.renameProvider, true);
  });

  it('renames a term in the letter and its partial', async () => {
    const edit = await plain.request<WorkspaceEdit>('textDocument/rename', {
      ...at(offer, OFFER, '"Cust'),
      newName: 'Patient',
    });
    assert.equal(applied(OFFER, edit.changes![offer]!), OFFER.replaceAll('Customer', 'Patient'));
    assert.equal(applied(PAYMENT, edit.changes![payment]!), PAYMENT.replaceAll('Customer', 'Patient'));
  });

  it('lets render tags follow a renamed file and a renamed folder', async () => {
    const one = await plain.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: payment, newUri: workspace.uri('partials/payment.md') }],
    });
    assert.deepEqual(Object.keys(one.changes!).sort(), [offer, workspace.uri('letters/other.md')]);
    assert.equal(applied(OFFER, one.changes![offer]!), OFFER.replace('partials/pay ment', 'partials/payment'));
    const folder = await plain.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: workspace.uri('partials'), newUri: workspace.uri('shared') }],
    });
    assert.equal(applied(PAYMENT, folder.changes![payment]!), PAYMENT.replace('partials/deep', 'shared/deep'));
    const none = await plain.request('workspace/willRenameFiles', {
      files: [{ oldUri: workspace.uri('README.md'), newUri: workspace.uri('READ.md') }],
    });
    assert.equal(none, null);
  });

  it('links paths and law', async () => {
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: offer } });
    assert.deepEqual(
      found.map(({ range, target }) => [cut(OFFER, range), target?.replace(/citation\/C\d+/, 'citation/C')]),
      [
        ['partials/pay ment', payment],
        ['15 U.S.C. § 1692g(b)', 'proviso-page:/citation/C.md'],
      ],
    );
    assert.ok(found.every(({ tooltip }) => tooltip !== undefined && tooltip !== ''));
    const bare = await plain.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: offer } });
    assert.deepEqual(
      bare.map(({ target, tooltip }) => [target, tooltip]),
      [[payment, undefined]],
    );
  });

  it('links the words of a block', async () => {
    const lump = workspace.uri('letters/lump.md');
    await client.open(lump, LETTER);
    const found = await client.request<LinkedEditingRanges>(
      'textDocument/linkedEditingRange',
      at(lump, LETTER, '{% if medical %}', '{% if medical %}'.length - 4),
    );
    assert.deepEqual(
      found.ranges.map((range) => cut(LETTER, range)),
      ['if', 'if'],
    );
    assert.equal(await client.request('textDocument/linkedEditingRange', at(offer, OFFER, '# Off')), null);
  });

  it('finds symbols of the whole workspace', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, location, containerName }) =>
          `${name} | ${containerName ?? ''} | ${location.uri.slice(location.uri.lastIndexOf('/') + 1)}`,
      );
    assert.deepEqual(await names('offsum'), [
      'offered_sum | Offer of Dana | offer.md',
      'offered_sum | Other offer | other.md',
    ]);
    assert.ok((await names('other offer'))[0]?.startsWith('Other offer |  | other.md'));
    assert.ok((await names('Customer')).some((name) => name.startsWith('Customer | Lump-sum')));
    assert.ok((await names('no fault')).some((name) => /No fault.*lump\.md/.test(name)));
    assert.ok((await names('')).length > 20);
    assert.deepEqual(await names('zzzqqq'), []);
  });

  it('formats a document, and a stretch of it', async () => {
    const other = workspace.uri('letters/other.md');
    const messy = OFFER.replace('{{ offered_sum', '{{offered_sum').replace('# Offer\n', '# Offer \n');
    await client.open(other, messy);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: other },
      options,
    });
    assert.equal(applied(messy, edits), OFFER);
    const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri: other },
      options,
      range,
    });
    assert.equal(applied(messy, some), messy.replace('# Offer \n', '# Offer\n'));
  });

  it('follows what is typed, also half of it', async () => {
    const text = OFFER.replace(
      'offers {{ offered_sum | money }}.',
      'offers {{ offered_sum | mon and {% if offered_sum',
    );
    await client.change(offer, text);
    const params = { ...at(offer, text, '{{ offered_sum'), context: { includeDeclaration: true } };
    const found = await client.request<Location[]>('textDocument/references', params);
    assert.equal(found.filter(({ uri }) => uri === offer).length, 3);
    await client.change(offer, OFFER);
  });

  it('says nothing of a file that is not ours', async () => {
    const readme = workspace.uri('README.md');
    await client.open(readme, FILES['README.md']);
    const params = at(readme, FILES['README.md'], '{{ offered_sum');
    assert.equal(await client.request('textDocument/definition', params), null);
    assert.equal(await client.request('textDocument/prepareRename', params), null);
    const options = { tabSize: 2, insertSpaces: true };
    assert.equal(await client.request('textDocument/formatting', { textDocument: { uri: readme }, options }), null);
    assert.deepEqual(
      client.messages.filter((message) => /failed|stderr/.test(message)),
      [],
    );
  });
});
