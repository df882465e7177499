import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FONTS, type FontFiles } from '../../../server/src/lsp/protocol.ts';

/** Reads the fonts of a PDF out of the extension, for a server that cannot read its own installation. */
export function answerFonts(client: BaseLanguageClient, extension: Uri): Disposable {
  const read = async (name: string): Promise<string> => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'fonts', `${name}.ttf`));
    let binary = '';
    for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
    return btoa(binary);
  };
  return client.onRequest<FontFiles['result'], unknown>(FONTS, async () => {
    const [regular, bold, italic, boldItalic] = await Promise.all([
      read('regular'),
      read('bold'),
      read('italic'),
      read('boldItalic'),
    ]);
    return { regular, bold, italic, boldItalic };
  });
}

/** A call takes only so many arguments. */
const PIECE = 8192;
