import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { lineIndex, positionAt } from '../../server/src/core/text/lines.ts';
import type { ClauseChoice, DocumentEdits } from '../../server/src/lsp/protocol.ts';
import { sample } from '../runs.ts';
import { applied, CAPABILITIES, type Client, startClient } from './client.ts';

const LUMP_SUM = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');

/** The letter without the line that takes a clause in. */
function without(clause: string): string {
  return LUMP_SUM.replace(`render "clauses/${clause}" %}\n`, '').replace(/^(?:\d+\. )?\{% (?=\n|\{)/m, '');
}

/** Every third clause: the places of all of them are tried in the core. */
const CLAUSES = [...LUMP_SUM.matchAll(/render "clauses\/([\w-]+)"/g)]
  .map((match) => match[1]!)
  .filter((_, at) => at % 3 === 0);

describe('code actions', () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  for (const clause of sample(CLAUSES)) {
    it(`insert ${clause} where it was taken out`, async () => {
      const uri = `untitled:${clause}.md`;
      const text = without(clause);
      assert.notEqual(text, LUMP_SUM);
      await client.open(uri, text);
      const missing = (await client.diagnostics(uri)).find(
        ({ code, message }) => code === `clause/${clause}` && String(message).includes('is missing'),
      );
      const after = missing
        ? await chosen(client, uri, missing, (title) => title.startsWith('Insert the clause'))
        : applied(text, (await inserted(client, uri, clause)).edits);
      await client.change(uri, after);
      assert.deepEqual(
        (await client.diagnostics(uri)).map(({ message }) => message),
        [],
      );
      // An item that no clause of the pack stands in may change places with the new one; the count is whole in any case.
      const numbers = new Set([...after.matchAll(/^(\d+)\. /gm)].map((match) => Number(match[1])));
      assert.deepEqual(
        [...numbers],
        Array.from({ length: 21 }, (_, i) => i + 1),
      );
    });
  }

  it('complete a clause within its own sentence', async () => {
    const text = letter(
      '5. **Admissions.** The Parties agree that the bill has never been proved to be a valid debt. Company does not admit fault or liability.\n',
    );
    const after = await mended(client, 'untitled:one-sided.md', text, 'clause/no-fault', (title) =>
      title.includes('Neither side admits'),
    );
    assert.match(after, /debt\. Neither Party admits fault or liability\.\n/);
  });

  it('put a fixed time in the place of a vague one', async () => {
    const text = letter(
      '5. **Removal.** Each Party, its successors and assigns have a continuing duty to remove adverse statements about this bill, credit bureau entries included, and shall remove them within a reasonable time.\n',
    );
    const after = await mended(client, 'untitled:vague.md', text, 'clause/seven-day-removal', (title) =>
      title.includes(': Removal is due'),
    );
    assert.match(after, /shall remove them within seven \(7\) days of a request\.\n/);
  });

  it('strike words that take a clause back', async () => {
    const text = letter(
      '5. **No fault.** The Parties agree that the bill has never been proved to be a valid debt and that neither Party admits fault, provided that upon any late payment Customer admits the debt.\n',
    );
    const after = await mended(client, 'untitled:proviso.md', text, 'clause/no-fault', (title) =>
      title.startsWith('Strike'),
    );
    assert.match(after, /neither Party admits fault\.\n/);
  });

  it('make the fix of a finding, and all of its kind', async () => {
    const uri = 'untitled:kinds.md';
    const text = '---\ndocument: hardship-request\n---\nDear [NAME], from [SENDER NAME].\n';
    await client.open(uri, text);
    const [first] = (await client.diagnostics(uri)).filter(({ code }) => code === 'leftover/bracket');
    assert.ok(first);
    assert.equal(
      await chosen(client, uri, first, (title) => title.startsWith('Fix all of this kind')),
      text.replace('[NAME]', '{{ name }}').replace('[SENDER NAME]', '{{ sender_name }}'),
    );
    assert.equal(
      await chosen(client, uri, first, (title) => title === 'Make it {{ name }}'),
      text.replace('[NAME]', '{{ name }}'),
    );
  });

  it('waive a finding, and ask for the reason', async () => {
    const uri = 'untitled:waive.md';
    const text = '---\ndocument: hardship-request\n---\nDear [NAME],\n';
    await client.open(uri, text);
    const [first] = (await client.diagnostics(uri)).filter(({ code }) => code === 'leftover/bracket');
    assert.match(
      await chosen(client, uri, first!, (title) => title === 'Waive leftover/bracket here, with a reason'),
      /^<!-- proviso-disable-next-line leftover\/bracket -->\nDear/m,
    );
    assert.match(
      await chosen(client, uri, first!, (title) => title === 'Waive leftover/bracket in this file, with a reason'),
      /proviso-disable-file leftover\/bracket/,
    );
  });

  it('make all fixes that leave the letter as it is', async () => {
    const uri = 'untitled:safe.md';
    const text =
      '---\ndocument: hardship-request\nvariables:\n  paid: { type: flag, default: true }\n---\n{% if paid = true %}A [NAME]{% elif paid %}B{% endif %}\n';
    await client.open(uri, text);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: everything(text),
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.proviso'],
    );
    const fixed = text.replace('paid = true', 'paid == true').replace('elif', 'elsif');
    assert.equal(await result(client, uri, actions[0]!), fixed);
    const answer = await client.request<DocumentEdits>('proviso/fixAll', { textDocument: { uri } });
    assert.equal(applied(text, answer.edits), fixed);
    assert.equal(answer.version, 1);
  });

  it('number the clauses anew', async () => {
    const uri = 'untitled:numbers.md';
    const text = '---\ndocument: hardship-request\n---\n1. One, see section 3.\n\n3. Two.\n\n4. Three.\n';
    const right = '---\ndocument: hardship-request\n---\n1. One, see section 2.\n\n2. Two.\n\n3. Three.\n';
    await client.open(uri, text);
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: everything(text),
      context: { diagnostics: [], only: ['source.proviso.renumber'] },
    });
    assert.equal(await result(client, uri, action!), right);
    const answer = await client.request<DocumentEdits>('proviso/renumber', { textDocument: { uri } });
    assert.equal(applied(text, answer.edits), right);
  });

  it('insert all missing clauses at once', async () => {
    const uri = 'untitled:several.md';
    const cut = ['seven-day-removal', 'jurisdiction', 'payment-terms'].reduce(
      (text, clause) => text.replace(new RegExp(`^\\d+\\. \\{% render "clauses/${clause}" %\\}\\n\\n`, 'm'), ''),
      LUMP_SUM,
    );
    await client.open(uri, cut);
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: everything(cut),
      context: { diagnostics: [], only: ['source.proviso.insertMissing'] },
    });
    assert.ok(action);
    await client.change(uri, await result(client, uri, action));
    const left = (await client.diagnostics(uri)).filter(({ message }) => String(message).includes('is missing'));
    assert.deepEqual(left, []);
  });

  it('make a selection a variable, declared in the front matter', async () => {
    const uri = 'untitled:extract.md';
    const text = '---\ndocument: hardship-request\n---\nI can pay $720.00 and no more than $720.00.\n';
    await client.open(uri, text);
    const at = text.indexOf('$720.00');
    const lines = lineIndex(text);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: positionAt(lines, at), end: positionAt(lines, at + 7) },
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.equal(actions.length, 2);
    const after = await result(client, uri, actions[1]!);
    assert.match(
      after,
      /pay \{\{ settlement_amount \| money \}\} and no more than \{\{ settlement_amount \| money \}\}\./,
    );
    assert.match(after, /settlement_amount: \{ type: money, example: 720\.00 \}/);
  });

  it('are made anew when the text has changed, and refused when they no longer apply', async () => {
    const uri = 'untitled:later.md';
    const text = '---\ndocument: hardship-request\n---\nDear [NAME],\n';
    await client.open(uri, text);
    const [finding] = (await client.diagnostics(uri)).filter(({ code }) => code === 'leftover/bracket');
    const action = (await offered(client, uri, finding!)).find(({ title }) => title === 'Make it {{ name }}');
    await client.type(uri, text.indexOf('Dear'), text.indexOf('Dear'), 'Today.\n\n');
    assert.match(await result(client, uri, action!), /Today\.\n\nDear \{\{ name \}\},/);
    await client.change(uri, text.replace('[NAME]', 'Ms. Ortiz'));
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(resolved.edit, undefined);
    assert.ok(resolved.disabled);
    assert.ok(client.messages.some((message) => message.includes('no longer there')));
  });

  it('list the clauses with a preview in the words of the document', async () => {
    const uri = 'untitled:list.md';
    await client.open(uri, LUMP_SUM);
    const list = await client.request<ClauseChoice[]>('proviso/clauses', { textDocument: { uri } });
    const payment = list.find(({ id }) => id === 'payment-terms');
    assert.equal(payment?.state, 'present');
    assert.equal(payment?.requirement, 'required');
    assert.match(payment?.preview ?? '', /nine hundred dollars \(\$900\.00\)/);
    assert.ok(list.every(({ preview }) => preview.length > 40));
  });
});

describe('code actions of a client that can do less', () => {
  it('come with their edits, without versions and tab stops', async () => {
    const { documentChanges: _, ...workspaceEdit } = CAPABILITIES.workspace!.workspaceEdit!;
    const capabilities: ClientCapabilities = {
      ...CAPABILITIES,
      workspace: { ...CAPABILITIES.workspace, workspaceEdit },
      textDocument: { ...CAPABILITIES.textDocument, codeAction: {} },
    };
    const client = await startClient({ capabilities });
    const uri = 'untitled:less.md';
    const text = '---\ndocument: hardship-request\n---\nDear [NAME],\n';
    await client.open(uri, text);
    const [finding] = (await client.diagnostics(uri)).filter(({ code }) => code === 'leftover/bracket');
    const actions = await offered(client, uri, finding!);
    const fix = actions.find(({ title }) => title === 'Make it {{ name }}');
    assert.equal(applied(text, fix?.edit?.changes?.[uri] ?? []), text.replace('[NAME]', '{{ name }}'));
    assert.ok(actions.every(({ edit, data }) => edit !== undefined && data === undefined));
    await client.stop();
  });

  it('have tab stops where the client takes them', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    const client = await startClient({
      capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, workspaceEdit } },
    });
    const uri = 'untitled:stops.md';
    await client.open(uri, '---\ndocument: hardship-request\n---\nDear [NAME],\n');
    const [finding] = (await client.diagnostics(uri)).filter(({ code }) => code === 'leftover/bracket');
    const waive = (await offered(client, uri, finding!)).find(({ title }) =>
      title.startsWith('Waive leftover/bracket here'),
    );
    const resolved = await client.request<CodeAction>('codeAction/resolve', waive);
    assert.match(JSON.stringify(resolved.edit), /-- \$\{1:reason\} -->/);
    await client.stop();
  });
});

const HEAD = `---
document: settlement-agreement
---
# Settlement

This agreement is made between **Northgate Recovery LLC** ("Company") and **Jordan Example** ("Customer"), together the "Parties", each a "Party".

`;

function letter(clauses: string): string {
  return `${HEAD}${clauses}\n## Signatures\n\nCompany: ____________\n\nCustomer: ____________\n`;
}

function everything(text: string): { start: unknown; end: unknown } {
  return { start: { line: 0, character: 0 }, end: positionAt(lineIndex(text), text.length) };
}

async function offered(client: Client, uri: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
}

async function result(client: Client, uri: string, action: CodeAction): Promise<string> {
  const resolved = await client.request<CodeAction>('codeAction/resolve', action);
  const [change] = resolved.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change, `${action.title} has no edit: ${JSON.stringify(resolved)}`);
  return applied(client.text(uri), change.edits as TextEdit[]);
}

async function chosen(
  client: Client,
  uri: string,
  finding: Diagnostic,
  wanted: (title: string) => boolean,
): Promise<string> {
  const actions = await offered(client, uri, finding);
  const action = actions.find(({ title }) => wanted(title));
  assert.ok(action, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
  return result(client, uri, action);
}

async function mended(
  client: Client,
  uri: string,
  text: string,
  rule: string,
  wanted: (title: string) => boolean,
): Promise<string> {
  await client.open(uri, text);
  const finding = (await client.diagnostics(uri)).find(({ code }) => code === rule);
  assert.ok(finding, `no finding of ${rule}`);
  return chosen(client, uri, finding, wanted);
}

async function inserted(client: Client, uri: string, clause: string): Promise<DocumentEdits> {
  const answer = await client.request<DocumentEdits | { refused: string }>('proviso/insertClause', {
    textDocument: { uri },
    clause,
  });
  assert.ok('edits' in answer, JSON.stringify(answer));
  return answer;
}
