import { commands, type Uri, type ViewColumn, window, workspace } from 'vscode';

/** Opens Markdown as it reads, in VS Code's own preview; as text where that preview is switched off. */
export async function openRendered(uri: Uri, column: ViewColumn): Promise<void> {
  try {
    await commands.executeCommand('vscode.openWith', uri, PREVIEW, { viewColumn: column, preview: true });
  } catch {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { viewColumn: column, preview: true });
  }
}

const PREVIEW = 'vscode.markdown.preview.editor';
