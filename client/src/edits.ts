import {
  Position,
  Range,
  Selection,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { DocumentEdits, PlainEdit } from '../../server/src/lsp/protocol.ts';
import { columnOf, openDocument } from './documents.ts';
import { lineOfNewText } from './lineAfter.ts';

export type Outcome = 'done' | 'nothing' | 'overtaken';

/**
 * Asks for edits and makes them in the document at the address, in one step that can be undone. Edits that were made for another
 * version of the text are thrown away and asked for again. With `follow`,
 * the cursor goes to the first tab stop, or to the new text; without, it stays.
 */
export async function makeEdits(
  uri: Uri,
  ask: () => Promise<DocumentEdits | undefined>,
  follow: boolean,
): Promise<Outcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const made = await ask();
    if (made === undefined) return 'nothing';
    const { version, edits } = made;
    if (edits.length === 0) return 'nothing';
    const document = openDocument(uri) ?? (await workspace.openTextDocument(uri));
    if (version !== null && version !== document.version) continue;
    if (await applied(document, edits, follow)) return 'done';
  }
  return 'overtaken';
}

async function applied(document: TextDocument, edits: readonly PlainEdit[], follow: boolean): Promise<boolean> {
  // Tab stops need the text in an editor that has the focus.
  const column = columnOf(document.uri);
  const where = column === undefined ? {} : { viewColumn: column };
  const editor = await window.showTextDocument(document, { preserveFocus: false, preview: false, ...where });
  const all = new WorkspaceEdit();
  all.set(document.uri, edits.map(editOf));
  if (!(await workspace.applyEdit(all))) return false;
  if (!follow || edits.some(({ snippet }) => snippet !== undefined)) return true;
  const place = new Position(lineOfNewText(edits), 0);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
  return true;
}

function editOf({ range: { start, end }, newText, snippet }: PlainEdit): TextEdit | SnippetTextEdit {
  const range = new Range(start.line, start.character, end.line, end.character);
  if (snippet === undefined) return new TextEdit(range, newText);
  const edit = new SnippetTextEdit(range, new SnippetString(snippet));
  edit.keepWhitespace = true;
  return edit;
}

const MOST_ATTEMPTS = 3;
