import {
  type QuickInputButton,
  type QuickPickItem,
  Selection,
  ThemeIcon,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { LETTERS, type LetterChoice, type Letters } from '../../../server/src/lsp/protocol.ts';
import { firstValue } from '../firstValue.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';

type Item = QuickPickItem & { readonly letter: LetterChoice };
type Choice = { readonly letter: LetterChoice; readonly asFile: boolean };

/** Starts a letter from one of the library: in an untitled document, or in a file that the user names. */
export async function newLetter({ server }: Around): Promise<void> {
  const chosen = await choose(await server.ask<Letters>(LETTERS, {}));
  if (chosen === undefined) return;
  const uri = chosen.asFile ? await saved(chosen.letter) : await untitled(chosen.letter);
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const value = firstValue(document.getText());
  if (value === undefined) return;
  editor.selection = new Selection(document.positionAt(value.start), document.positionAt(value.end));
  editor.revealRange(editor.selection);
}

async function choose(letters: readonly LetterChoice[]): Promise<Choice | undefined> {
  const asFile: QuickInputButton = { iconPath: new ThemeIcon('save-as'), tooltip: t('Start it as a file…') };
  const pick = window.createQuickPick<Item>();
  pick.title = t('New Letter');
  pick.placeholder = t('A letter of the library to start from');
  pick.matchOnDescription = true;
  pick.items = letters.map((letter) => ({
    label: letter.title,
    description: letter.document,
    buttons: [asFile],
    letter,
  }));
  const chosen = await new Promise<Choice | undefined>((done) => {
    pick.onDidAccept(() => done(pick.activeItems.map(({ letter }) => ({ letter, asFile: false }))[0]));
    pick.onDidTriggerItemButton(({ item }) => done({ letter: item.letter, asFile: true }));
    pick.onDidHide(() => done(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen;
}

async function saved({ id, text }: LetterChoice): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `${id}.md`) }),
    filters: { Markdown: ['md'] },
  });
  if (uri !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** An untitled document with a name of its own: a second letter of the same kind gets a number. */
async function untitled({ id, text }: LetterChoice): Promise<Uri> {
  const taken = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  const named = (n: number): Uri => Uri.from({ scheme: 'untitled', path: n === 1 ? `${id}.md` : `${id}-${n}.md` });
  let n = 1;
  while (taken.has(named(n).toString())) n += 1;
  const document = await workspace.openTextDocument(named(n));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), text);
  await workspace.applyEdit(edit);
  return document.uri;
}
