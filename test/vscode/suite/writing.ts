import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeAll, finding, findings, MISSING, open, place, ruleOf, type, until } from './workspace.ts';

describe('Writing', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await open('agreement.md');
    await finding(document, MISSING);
  });
  afterEach(closeAll);

  it('inserts the missing clause where it belongs, by a quick fix', async () => {
    const { range } = await finding(document, MISSING);
    const fix = await until('a fix that inserts the clause', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      return actions.find(({ title, edit }) => edit !== undefined && /^Insert/.test(title));
    });
    ok(fix.edit, 'the fix has no edit');
    await vscode.workspace.applyEdit(fix.edit);
    const text = document.getText();
    const [before, after] = text.split('9. {% render "clauses/no-fault" %}');
    ok(before !== undefined && after !== undefined, `the clause is not where it belongs:\n${text.slice(1500)}`);
    ok(before.includes('8. {% render "clauses/final-resolution" %}'), 'what comes before has changed');
    ok(after.includes('10. **No canceled or forgiven debt.**'), 'what follows has not been numbered anew');
    await until('the findings to go', () => {
      const left = findings(document).filter((one) => ruleOf(one) === MISSING);
      if (left.length === 0) return true;
      throw new Error(left.map(({ message }) => message).join(' | '));
    });
  });

  it('completes the names of variables', async () => {
    const at = place(document, 'This agreement («»the "Agreement")');
    await type(document, at, '{{ settle');
    const cursor = at.translate(0, '{{ settle'.length);
    await until('the variable among the completions', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        cursor,
      );
      // VS Code itself offers words that it finds in the text.
      return items.find(
        ({ label, kind }) => labelOf(label) === 'settlement_amount' && kind !== vscode.CompletionItemKind.Text,
      );
    });
  });

  it('completes filters, those first that fit', async () => {
    const at = place(document, 'account ending in {{ account_last4«» }}\n\nThis');
    await type(document, at, ' | ');
    const filters = await until('filters among the completions', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at.translate(0, 3),
      );
      const found = new Map(items.map(({ label, sortText }) => [labelOf(label), sortText ?? labelOf(label)]));
      return found.has('upcase') ? found : undefined;
    });
    ok((filters.get('upcase') ?? '') < (filters.get('add_days') ?? ''), 'a filter of dates comes first for a text');
  });

  it('renames a variable everywhere', async () => {
    const at = place(document, '{{ company_n«»ame }}**\n\nBy:');
    const edit = await until('a rename', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'creditor_name',
      ),
    );
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    equal(text.includes('company_name'), false, 'the old name is left somewhere');
    equal(text.split('creditor_name').length - 1, 3, 'the new name: declaration and two uses');
    ok(text.includes('company_address'), 'a longer name was touched');
  });

  it('numbers clauses anew', async () => {
    await type(document, place(document, '«»3. {% render "clauses/signed-copy-first" %}'), '7');
    await vscode.commands.executeCommand('proviso.renumberClauses', document.uri);
    await until('the number to be right again', () =>
      document.getText().includes('\n3. {% render "clauses/signed-copy-first" %}') ? true : undefined,
    );
    ok(document.getText().includes('\n4. **Payment.**'), 'the rest stays as it was');
  });
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
