import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Change } from '../core/features/actions/wording.ts';
import { rangeOf, textEditOf } from './convert.ts';
import type { DocumentEdits, PlainEdit } from './protocol.ts';
import type { Client, Opened } from './session.ts';

/** Changes of one document as an edit of the workspace: with its version, and with tab stops, as far as the client takes them. */
export function editOf({ uri, version, text }: Opened, changes: readonly Change[], client: Client): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: changes.map((change) => textEditOf(text, change)) } };
  const edits = changes.map((change): TextDocumentEdit['edits'][number] =>
    client.snippetEdits && change.snippet !== undefined
      ? { range: rangeOf(text, change.span), snippet: { kind: 'snippet', value: change.snippet } }
      : textEditOf(text, change),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** Changes as the client's own commands take them. */
export function documentEditsOf({ version, text }: Opened, changes: readonly Change[]): DocumentEdits {
  const edits = changes.map((change): PlainEdit => {
    const { range, newText }: TextEdit = textEditOf(text, change);
    return { range, newText, ...(change.snippet === undefined ? {} : { snippet: change.snippet }) };
  });
  return { version, edits };
}
