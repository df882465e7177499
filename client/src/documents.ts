import {
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import { VIEW_SCHEMES } from '../../server/src/lsp/protocol.ts';

/** Markdown that somebody writes: no older state of a file, no output, no merged letter. */
export function isWritten({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' && !VIEW_SCHEMES.includes(uri.scheme);
}

/** An open document by its address. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === address);
}

/** The address that a command was given, as a Uri of VS Code or as text; of the editor's document when there is none. */
export function addressOf(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  if (typeof given === 'string' && /^[\w.+-]+:/.test(given)) return Uri.parse(given);
  const document = window.activeTextEditor?.document;
  return document !== undefined && isWritten(document) ? document.uri : undefined;
}

/** Where a document is open in an editor, so that it is shown there again and not over what stands beside it. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const address = uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === address)?.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address),
  );
  return visible ?? group?.viewColumn;
}

/** Whether a document stands in an editor or in a tab, be it in the background. */
export function isShown(uri: Uri): boolean {
  const address = uri.toString();
  if (window.visibleTextEditors.some(({ document }) => document.uri.toString() === address)) return true;
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => shownBy(input)?.toString() === address));
}

function shownBy(input: unknown): Uri | undefined {
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}
