import { escapeMarkdown } from '../../template/escape.ts';

// Texts of documents, data and packs as Markdown which shows exactly their characters: nothing in them can become markup.

/** Running text, on one line. */
export function plain(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim(), 'text');
}

/** A code span, on one line, at most `most` UTF-16 units long. */
export function code(text: string, most = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > most ? `${line.slice(0, most - 1)}…` : line;
  if (shown === '') return '';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const gap = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Markdown of one line as plain words: without the signs of code and emphasis, and without escapes. */
export function plainWords(markdown: string): string {
  return markdown.replace(/(?<!\\)[`*]/g, '').replace(/\\([\\`*_[\]<>|~#+=-])/g, '$1');
}

/** A code block. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\s+$/, '')}\n${fence}`;
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A heading; `text` is Markdown. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A table; the cells are Markdown on one line. Empty without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A list, an item a line. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** `a, b and c`. */
export function listed(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** A link to a page, where the reader can open pages; the bare text where not. `text` is Markdown. */
export function linked(text: string, page: string, links: Links): string {
  const address = links(page);
  return address === undefined ? text : `[${text}](${address})`;
}

/** The address of a page by its id (`clause/no-fault`); undefined where pages cannot be opened. */
export type Links = (page: string) => string | undefined;

export const NO_LINKS: Links = () => undefined;

function longestRun(text: string): number {
  let most = 0;
  for (const [run] of text.matchAll(/`+/g)) most = Math.max(most, run.length);
  return most;
}
