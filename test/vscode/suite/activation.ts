import * as vscode from 'vscode';

describe('activation', () => {
  it('x', () => {
    if (!vscode.workspace.workspaceFolders) throw new Error('no');
  });
});
