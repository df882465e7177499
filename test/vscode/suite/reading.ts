import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeAll, finding, MISSING, open, place, previews, until } from './workspace.ts';

describe('Reading', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await open('agreement.md');
    await finding(document, MISSING);
  });
  after(closeAll);

  it('shows what a variable is', async () => {
    const at = place(document, '{{ settlement_am«»ount | words_and_figures }}');
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return said.some((one) => one.includes('settlement_amount')) ? said.join('\n') : undefined;
    });
    ok(text.includes('money'), `its type is not said: ${text}`);
  });

  it('leads from a use to the declaration', async () => {
    const at = place(document, '{{ payment_d«»ays | words_and_figures }}');
    const [target] = await until('a definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found.length > 0 ? found : undefined;
    });
    ok(target, 'no definition');
    const line = 'uri' in target ? target.range.start.line : target.targetRange.start.line;
    ok(document.lineAt(line).text.startsWith('  payment_days:'), `line ${line} declares something else`);
  });

  it('lists variables, headings and clauses', async () => {
    const names = await until('an outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const all = namesOf(found);
      return all.includes('billed_amount') ? all : undefined;
    });
    ok(names.includes('customer_name'), names.join(', '));
    ok(
      names.some((name) => name.includes('Payment')),
      names.join(', '),
    );
  });

  it('opens the coverage view', async () => {
    await vscode.commands.executeCommand('proviso.showCoverage', document.uri);
    await vscode.commands.executeCommand('proviso.coverage.focus');
  });

  it('shows the letter filled in, and follows its template', async () => {
    await vscode.window.showTextDocument(document);
    const uri = await until('the letter in a tab', async () => {
      await vscode.commands.executeCommand('proviso.openMergedLetter', document.uri);
      return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs.map(({ input }) => addressOf(input)))
        .find((address) => address?.scheme === 'proviso-letter');
    });
    const letter = await vscode.workspace.openTextDocument(uri);
    ok(letter.getText().includes('Harbor Street Furniture LLC'), 'the company’s name is not filled in');
    equal(/\{\{|\{%/.test(letter.getText()), false, 'something of the template is left');
    const edit = new vscode.WorkspaceEdit();
    const at = place(document, '«»Each is a "Party"');
    edit.insert(document.uri, at, 'Of {{ signer_name }}. ');
    await vscode.workspace.applyEdit(edit);
    await until('the letter to follow', () => (letter.getText().includes('Of M. Okafor.') ? true : undefined));
  });

  it('opens the preview beside the letter, once', async () => {
    for (let times = 0; times < 2; times++) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('proviso.openPreview', document.uri);
      await until('the preview in a tab', () => (previews().length === 1 ? true : undefined));
    }
    ok(previews()[0]?.label.includes('agreement.md'), 'its tab does not name the letter');
  });
});

function namesOf(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

function addressOf(input: unknown): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
