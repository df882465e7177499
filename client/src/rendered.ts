import { commands, type Uri, type ViewColumn, window, workspace } from 'vscode';

/**
 * Opens Markdown as it reads, in VS Code's own preview; as text where that preview is switched off. With `stays`, in a tab that the
 * next thing opened does not replace.
 */
export async function openRendered(uri: Uri, column: ViewColumn, stays: boolean): Promise<void> {
  try {
    await commands.executeCommand('vscode.openWith', uri, PREVIEW, { viewColumn: column, preview: !stays });
  } catch {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { viewColumn: column, preview: !stays });
  }
}

const PREVIEW = 'vscode.markdown.preview.editor';
