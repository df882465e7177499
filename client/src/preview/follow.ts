import {
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
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
  let quiet: ReturnType<typeof setTimeout> | undefined;
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
  const tellTop = ({ document, visibleRanges: [top] }: TextEditor): void => {
    if (top === undefined) return;
    const at = top.start.line === 0 ? 0 : toLetter(places().provenance, document.offsetAt(top.start));
    if (at !== undefined) post({ kind: 'scroll', at });
  };
  /** The view moves the editor now: nothing is told back for a while, and then only if the editor stands elsewhere. */
  const moving = (isThere: (editor: TextEditor) => boolean): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = undefined;
      const editor = editorOf();
      if (editor !== undefined && !isThere(editor)) tellTop(editor);
    }, QUIET);
  };
  const select = async (range: (document: TextDocument) => Range): Promise<void> => {
    const document = openDocument(uri) ?? (await workspace.openTextDocument(uri));
    const column = columnOf(uri) ?? ViewColumn.One;
    const place = range(document);
    moving(({ visibleRanges }) => visibleRanges.some((shown) => shown.contains(place.start)));
    const editor = await window.showTextDocument(document, { viewColumn: column, preserveFocus: false });
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const listening = Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor) && cursor()),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isOurs(textEditor) && quiet === undefined) tellTop(textEditor);
    }),
    new Disposable(() => clearTimeout(quiet)),
  );
  return {
    cursor,
    scrolled: (at) => {
      const editor = editorOf();
      const found = toTemplate(places().provenance, { start: at, end: at + 1 });
      if (editor === undefined || found === undefined) return;
      const { line } = editor.document.positionAt(found.start);
      moving(({ document, visibleRanges: [top] }) => {
        if (top === undefined) return true;
        // An editor that may not scroll beyond its last line shows the end instead.
        const isEnd = top.start.line < line && top.end.line >= document.lineCount - 1;
        return Math.abs(top.start.line - line) <= STICKY || isEnd;
      });
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

/** Milliseconds after the view has moved the editor in which the editor does not move the view. */
const QUIET = 250;
/** So many lines the editor may keep above the one that was asked for: the headings that stick to its top. */
const STICKY = 6;
