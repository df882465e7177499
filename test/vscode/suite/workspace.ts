import * as vscode from 'vscode';
import { ok } from './assert.ts';

/** The finding that the letter of the test workspace has. */
export const MISSING = 'clause/no-fault';

/** Opens a file of the test workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no workspace folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Throws away what was changed and closes every editor. */
export async function closeAll(): Promise<void> {
  for (let left = 20; left > 0 && vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0); left--)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Asks until the answer is there. VS Code takes requests back whenever an extension registers a provider, so that an early
 * answer may be empty or an error.
 */
export async function until<T>(
  what: string,
  ask: () => Thenable<T | undefined> | T | undefined,
  every = 100,
): Promise<T> {
  const end = Date.now() + 15_000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, every));
  }
  throw new Error(`waited in vain for ${what}${last === undefined ? '' : `: ${last}`}`);
}

/** Our findings in a document. */
export function findings({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'proviso');
}

/** A finding of a rule, as soon as it is there. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(document).find((one) => ruleOf(one) === rule));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The place of «» in a piece of the document; the piece must stand there once. */
export function place(document: vscode.TextDocument, marked: string): vscode.Position {
  const piece = marked.replace('«»', '');
  const text = document.getText();
  const at = text.indexOf(piece);
  ok(at >= 0 && text.indexOf(piece, at + 1) < 0, `“${piece}” does not stand once in the document`);
  return document.positionAt(at + marked.indexOf('«»'));
}

/** The tabs that show a letter as a preview. */
export function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('proviso.preview'));
}

/** Types at a place, as one change. */
export async function type(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  ok(await vscode.workspace.applyEdit(edit), 'the text was not inserted');
}
