import { URI, Utils } from 'vscode-uri';
import { SCHEMES } from './protocol.ts';

/** The address of the merged letter of a template: `proviso-letter:/letter.md?file%3A%2F%2F%2Fletter.md`. */
export function letterUri(template: string): string {
  const name = Utils.basename(URI.parse(template)).replace(/\.(?:md|markdown)$/i, '');
  return `${SCHEMES.letter}:/${encodeURIComponent(name)}.md?${encodeURIComponent(template)}`;
}

/** The template whose merged letter has this address; undefined for any other address. */
export function templateOf(uri: string): string | undefined {
  try {
    const { scheme, query } = URI.parse(uri);
    // Some clients encode the parts of an address that they build a second time.
    const template = ADDRESS.test(query) ? query : decodeURIComponent(query);
    const isTemplate = scheme === SCHEMES.letter && ADDRESS.test(template);
    return isTemplate && !template.startsWith(`${SCHEMES.letter}:`) ? template : undefined;
  } catch {
    return undefined;
  }
}

const ADDRESS = /^[a-z][a-z\d+.-]*:/i;
