import { commands, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { Row } from '../coverage/tree.ts';
import { addressOf, columnOf } from '../documents.ts';
import type { Around } from './register.ts';

/** Puts the cursor where the clause, or a part of it, stands in the letter. */
export async function revealRow({ letter }: Around, { range }: Row): Promise<void> {
  const { uri } = letter.shown();
  if (uri === undefined || range === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const column = columnOf(uri);
  const where = column === undefined ? {} : { viewColumn: column };
  const editor = await window.showTextDocument(document, { preserveFocus: false, ...where });
  const { start, end } = range;
  const place = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Brings the view to the front, for the letter that is given or that is in the editor. */
export async function showCoverageOf({ letter }: Around, given: unknown): Promise<void> {
  const uri = addressOf(given);
  if (uri !== undefined && uri.toString() !== letter.shown().uri?.toString())
    await window.showTextDocument(await workspace.openTextDocument(uri));
  await commands.executeCommand('proviso.coverage.focus');
}
