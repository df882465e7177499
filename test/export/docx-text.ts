import { strFromU8, unzipSync } from 'fflate';

/** The XML of a part of a Word document; empty when there is none. */
export function partOf(document: Uint8Array, name: string): string {
  const part = unzipSync(document)[name];
  return part === undefined ? '' : strFromU8(part);
}

/** The words of a Word document's body, a blank where a paragraph, a break or a tab stands. Numbers that Word counts are no part of it. */
export function docxText(document: Uint8Array): string {
  return partOf(document, 'word/document.xml')
    .replace(/<w:tab\/>|<w:br\/>|<\/w:p>/g, ' ')
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** The words of an HTML letter's body. */
export function htmlText(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<(?:br|\/p|\/li|\/h\d|\/t[dh]|\/section)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
