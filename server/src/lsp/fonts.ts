import type { Fonts } from '../export/options.ts';
import { FONTS, type FontFiles } from './protocol.ts';
import { fromBase64 } from './protocol-base64.ts';
import type { Session } from './session.ts';

/** The fonts of a PDF: those of the machine, or those that the client reads for a server in a browser; undefined where neither has any. */
export async function fontsOf({ host, client, connection }: Session): Promise<Fonts | undefined> {
  if (host.fonts !== undefined) return host.fonts();
  if (client.options.fonts !== true) return undefined;
  const { regular, bold, italic, boldItalic } = await connection.sendRequest<FontFiles['result']>(FONTS);
  return {
    regular: fromBase64(regular),
    bold: fromBase64(bold),
    italic: fromBase64(italic),
    boldItalic: fromBase64(boldItalic),
  };
}
