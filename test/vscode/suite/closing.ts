import * as vscode from 'vscode';
import { closeAll, finding, findings, MISSING, open, place, previews, type, until } from './workspace.ts';

describe('Closing and opening anew', () => {
  afterEach(closeAll);

  it('takes the findings of a closed letter away', async () => {
    const document = await open('agreement.md');
    await finding(document, MISSING);
    await closeAll();
    await until('the findings to go', () => (findings(document).length === 0 ? true : undefined));
  });

  it('goes on with what is typed in a letter that was closed together with its preview', async () => {
    for (let times = 0; times < 3; times++) {
      const document = await open('agreement.md');
      await vscode.commands.executeCommand('proviso.openPreview', document.uri);
      await until('the preview in a tab', () => (previews().length === 1 ? true : undefined));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await open('agreement.md');
      await finding(document, MISSING);
      await type(document, place(document, '«»Each is a "Party"'), 'Of {{ nobody }}. ');
      const typed = (): vscode.Diagnostic | undefined =>
        findings(document).find(({ range }) => document.getText(range).includes('nobody'));
      await until('a finding about what is typed', typed);
      await vscode.commands.executeCommand('undo');
      await until('it to go', () => (typed() === undefined ? true : undefined));
    }
  });
});
