import {
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Range as PlainRange } from '../../../server/src/lsp/protocol.ts';
import type { PreviewField } from '../../../server/src/lsp/protocol-preview.ts';
import { columnOf, openDocument } from '../documents.ts';
import type { ToView } from './messages.ts';
import { type Provenance, toLetter, toTemplate } from './provenance.ts';

/** What is shown, for finding places: none as long as nothing is. */
export type Places = { readonly provenance: Provenance; readonly fields: readonly PreviewField[] };

/** Keeps the editor of the template and the view at the same place, both ways, by where each word comes from. */
export type Following = Disposable & {
  /** The view shows this place of the letter at its top. */
  readonly scrolled: (at: number) => void;
  /** Puts the cursor where a stretch of the letter comes from. */
  readonly toSource: (start: number, end: number) => Promise<void>;
  readonly toRange: (range: PlainRange) => Promise<void>;
  /** Tells the view where the cursor stands. */
  readonly cursor: () => void;
};

/** Follows the editors of one template. */
export function following(uri: Uri, places: () => Places, post: (message: ToView) => void): Following {
  const address = uri.toString();
  let quietUntil = 0;
  const isOurs = (editor: TextEditor): boolean => editor.document.uri.toString() === address;
  const editorOf = (): TextEditor | undefined => window.visibleTextEditors.find(isOurs);

  const cursor = (): void => {
    const editor = editorOf();
    if (editor === undefined) return;
    const { document, selection } = editor;
    const { provenance, fields } = places();
    const { line } = selection.active;
    const field = fields.find(({ declared }) => declared?.start.line === line);
    if (field !== undefined) post({ kind: 'cursor', variable: field.name });
    else {
      const at = toLetter(provenance, document.offsetAt(selection.active));
      post({ kind: 'cursor', ...(at === undefined ? {} : { at }) });
    }
  };
  const select = async (range: (document: TextDocument) => Range): Promise<void> => {
    const document = openDocument(uri) ?? (await workspace.openTextDocument(uri));
    const column = columnOf(uri) ?? ViewColumn.One;
    quietUntil = Date.now() + QUIET;
    const editor = await window.showTextDocument(document, { viewColumn: column, preserveFocus: false });
    const place = range(document);
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const listening = Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (!isOurs(textEditor)) return;
      // Told before the move that comes of it: whoever types or clicks at once after the view has moved the editor is followed.
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse)
        quietUntil = 0;
      cursor();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [top] }) => {
      if (!isOurs(textEditor) || top === undefined || Date.now() < quietUntil) return;
      const { document } = textEditor;
      const at = top.start.line === 0 ? 0 : toLetter(places().provenance, document.offsetAt(top.start));
      if (at !== undefined) post({ kind: 'scroll', at });
    }),
  );
  return {
    cursor,
    scrolled: (at) => {
      const editor = editorOf();
      const found = toTemplate(places().provenance, { start: at, end: at + 1 });
      if (editor === undefined || found === undefined) return;
      quietUntil = Date.now() + QUIET;
      const { line } = editor.document.positionAt(found.start);
      editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    },
    toSource: async (start, end) => {
      const found = toTemplate(places().provenance, { start, end });
      if (found !== undefined)
        await select((document) => new Range(document.positionAt(found.start), document.positionAt(found.end)));
    },
    toRange: ({ start, end }) =>
      select((document) => document.validateRange(new Range(start.line, start.character, end.line, end.character))),
    dispose: () => listening.dispose(),
  };
}

/** Milliseconds after the view has moved the editor in which the editor does not move the view, unless somebody puts the cursor elsewhere. */
const QUIET = 250;
