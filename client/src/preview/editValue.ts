import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import { EDIT_VALUE, type EditValue } from '../../../server/src/lsp/protocol-preview.ts';
import type { Around } from '../commands/register.ts';
import { t } from '../t.ts';
import type { Carrying } from './panel.ts';

/** Writes a value where the shown one stands: into the record, or into the letter as its example. What is refused is told with the reason. */
export async function editValue(
  { uri, tell, settled }: Carrying,
  variable: string,
  value: EditValue['params']['value'],
  { server }: Around,
): Promise<void> {
  const textDocument = { uri: uri.toString() };
  const answer = await server.ask<EditValue>(EDIT_VALUE, { textDocument, variable, value });
  if ('refused' in answer) return tell(answer.refused);
  const file = Uri.parse(answer.uri);
  const document = await workspace.openTextDocument(file);
  if (plain(document.getText()) !== plain(answer.text))
    return tell(t('The file has changed meanwhile, so nothing was written. Save it, and try again.'));
  const edit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    const { start, end } = range;
    edit.replace(file, new Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await workspace.applyEdit(edit))) return tell(t('The value could not be written.'));
  // The server reads data from their files; a letter counts as it stands in the editor.
  if (file.toString() !== uri.toString()) await document.save();
  settled(variable);
  tell(t('{0} is changed in {1}.', variable, file.path.split('/').at(-1) ?? ''));
}

/** VS Code keeps neither the mark at the head of a file nor, in its own texts, what kind of line end it has. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
