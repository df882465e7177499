import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Project } from '../core/features/navigation/project.ts';
import type { FileEdit } from '../core/features/rename/rename.ts';
import { textEditOf } from './convert.ts';
import { textOf } from './places.ts';
import type { Session } from './session.ts';

/**
 * Edits in several files as one change: with the versions of open documents where the client takes them. What lies outside the
 * document that was asked about is to be confirmed, where the client can ask.
 */
export function workspaceEditOf(
  { client, documents }: Session,
  project: Project,
  edits: readonly FileEdit[],
  { from, label }: { readonly from?: string; readonly label: string },
): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { file, edit } of edits) {
    const made = textEditOf(textOf(project, file), edit);
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [made]);
    else known.push(made);
  }
  if (!client.documentChanges) return { changes: Object.fromEntries(byFile) };
  const annotates = client.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = [...byFile].map(([uri, list]): TextDocumentEdit => {
    const textDocument = { uri, version: documents.get(uri)?.version ?? null };
    if (!annotates || from === undefined || uri === from) return { textDocument, edits: list };
    changeAnnotations[ANNOTATION] = { label, needsConfirmation: true };
    return { textDocument, edits: list.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: ANNOTATION })) };
  });
  return Object.keys(changeAnnotations).length > 0 ? { documentChanges, changeAnnotations } : { documentChanges };
}

const ANNOTATION = 'elsewhere';
