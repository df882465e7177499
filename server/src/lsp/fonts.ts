import type { Fonts } from '../export/options.ts';
import { FONTS, type FontFiles } from './protocol.ts';
import type { Session } from './session.ts';

/** The fonts of a PDF: those of the machine, or those that the client reads for a server in a browser; undefined where neither has any. */
export async function fontsOf({ host, client, connection }: Session): Promise<Fonts | undefined> {
  if (host.fonts !== undefined) return host.fonts();
  if (client.options.fonts !== true) return undefined;
  const { regular, bold, italic, boldItalic } = await connection.sendRequest<FontFiles['result']>(FONTS);
  return { regular: bytesOf(regular), bold: bytesOf(bold), italic: bytesOf(italic), boldItalic: bytesOf(boldItalic) };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
