import type { Span } from '../../text/span.ts';
import { indentation, isInBrackets, levelsAt, readEntries, type YamlEntry } from './yaml-entries.ts';
import { readLine } from './yaml-line.ts';
import { lineEnd, lineStart, yamlLines } from './yaml-lines.ts';

/** A place in front matter: whether a key, a value or a list's item stands there, and what stands around it. */
export type YamlPlace = {
  readonly kind: 'key' | 'value' | 'item';
  /** The keys around it, outermost first; of a value or item, the key that it belongs to is the last. */
  readonly path: readonly string[];
  /** What stands there already; empty where nothing does. */
  readonly word: Span;
  /** In braces or brackets. */
  readonly flow: boolean;
  readonly indent: number;
  /** A colon follows the key already. */
  readonly colon: boolean;
  /** Nothing stands between the colon and the value. */
  readonly tight: boolean;
  /** All entries of the front matter. */
  readonly entries: readonly YamlEntry[];
};

/** The place in the front matter at an offset; undefined in the body, in comments and in running text. Linear. */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | undefined {
  const lines = yamlLines(text);
  if (lines === undefined || offset < lines.start || offset > lines.end) return undefined;
  const start = lineStart(text, offset);
  const before = readEntries(text, { start: lines.start, end: start });
  if (!looksLikeYaml(text, { start: lines.start, end: start }, before.entries)) return undefined;
  const indent = indentation(text, start, offset);
  if (before.scalar !== undefined && indent > before.scalar) return undefined;
  const around = levelsAt(before.levels, indent);
  const { open, token, dash, comment, levels } = readLine(text, { start: start + indent, end: offset }, around, indent);
  if (comment) return undefined;
  const flow = isInBrackets(levels);
  const keys = levels.flatMap(({ key }) => (key === '' ? [] : [key])).slice(0, 8);
  const { entries } = readEntries(text, lines);
  const common = { flow, indent, entries, colon: false, tight: false };
  const isItem = levels.at(-1)?.bracket === '[' || (dash && !flow);
  if (open !== undefined) {
    const word = valueAt(text, open.from, offset, flow);
    return { ...common, kind: 'value', path: [...keys, open.key], word, tight: word.start === open.from };
  }
  if (isItem) return { ...common, kind: 'item', path: keys, word: valueAt(text, token, offset, flow) };
  let end = offset;
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text[end] ?? '')) end++;
  return {
    ...common,
    kind: 'key',
    path: keys,
    word: { start: Math.min(token, offset), end },
    colon: /^[ \t]*:/.test(text.slice(end, end + 20)),
  };
}

/** A value around an offset: to the end of its line, or to the next comma or closing bracket. */
function valueAt(text: string, from: number, offset: number, flow: boolean): Span {
  let start = from;
  while (start < offset && (text[start] === ' ' || text[start] === '\t')) start++;
  const { end: last } = lineEnd(text, offset);
  let end = offset;
  while (
    end < last &&
    !(flow && /[,}\]]/.test(text[end] ?? '')) &&
    !(text[end] === '#' && /\s/.test(text[end - 1] ?? ''))
  )
    end++;
  while (end > offset && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** A rule of `---` over prose is no front matter: some line above has to be a key, unless none stands there. */
function looksLikeYaml(text: string, above: Span, entries: readonly YamlEntry[]): boolean {
  return entries.length > 0 || text.slice(above.start, above.end).trim() === '';
}
