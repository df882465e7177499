import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FONTS, type FontFiles } from '../../../server/src/lsp/protocol.ts';
import { inBase64 } from '../../../server/src/lsp/protocol-base64.ts';

/** Reads the fonts of a PDF out of the extension, for a server that cannot read its own installation. */
export function answerFonts(client: BaseLanguageClient, extension: Uri): Disposable {
  const read = async (name: string): Promise<string> =>
    inBase64(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'fonts', `${name}.ttf`)));
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
