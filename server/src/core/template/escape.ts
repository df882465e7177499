/**
 * Data as Markdown that shows exactly its characters. `line` is what stands before it on its line: there, line breaks of
 * the data become hard breaks in running text, and commas in a heading or a table, which cannot hold them.
 */
export function escapeMarkdown(data: string, line: string): string {
  const lines = data.split(/\r\n|[\n\r\u2028\u2029]/).map((part) => part.trim());
  const filled = lines.filter((part) => part !== '');
  if (lines.length === 1) return escapeLine(data, atBlockStart(line));
  const oneLine = /^[ \t>]*(?:\||#)/.test(line.slice(0, 200));
  return filled.map((part, i) => escapeLine(part, i > 0 || atBlockStart(line))).join(oneLine ? ', ' : '\\\n');
}

/**
 * Data inside Markdown code, where nothing is escaped and nothing needs to be: on one line, and without the signs that
 * would end the code (a backtick becomes an apostrophe).
 */
export function escapeCode(data: string): string {
  const lines = data.split(/[\n\r\u2028\u2029]/).map((part) => part.trim());
  return lines
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('`', "'")
    .replace(/~{3,}/g, '~~');
}

function atBlockStart(line: string): boolean {
  return line.length < 80 && /^[ \t>]*(?:(?:\d{1,9}[.)]|[-*+])[ \t]+)*$/.test(line);
}

function escapeLine(text: string, blockStart: boolean): string {
  const inline = text
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/_/g, (sign, at: number, whole: string) =>
      isLetter(whole[at - 1]) && isLetter(whole[at + 1]) ? sign : `\\${sign}`,
    )
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/\{(?=[{%])/g, '\\{');
  if (!blockStart) return inline;
  return inline.replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, '$1$2\\$3').replace(/^(\s*)([#+=-])/, '$1\\$2');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
