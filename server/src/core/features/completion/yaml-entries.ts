import { type Template, VARIABLE_TYPES, type VariableType } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { DEEPEST, readLine } from './yaml-line.ts';
import { lineEnd, yamlLines } from './yaml-lines.ts';

/** A key of front matter as it stands in the text. Read line by line, so that broken YAML has them too. */
export type YamlEntry = {
  /** The keys around it, outermost first. */
  readonly parents: readonly string[];
  readonly key: string;
  readonly keySpan: Span;
  /** What stands behind the colon on the same line, or within the same braces, without blanks and quotation marks around it. */
  readonly value: string;
  readonly valueSpan: Span;
  /** In braces (`{ type: money }`), or on a line of its own. */
  readonly flow: boolean;
  readonly indent: number;
};

/** An open bracket, or a key whose lines are indented below it. */
export type YamlLevel = { readonly key: string; readonly indent: number; readonly bracket?: '{' | '[' };

export type YamlReading = {
  readonly entries: readonly YamlEntry[];
  /** What is open behind the lines. */
  readonly levels: readonly YamlLevel[];
  /** The indentation of the key whose block scalar (`description: |`) the lines end in. */
  readonly scalar?: number;
};

/** Reads lines of YAML as far as keys, brackets and indentation go. Never fails, whatever the lines are. Linear. */
export function readEntries(text: string, lines: Span): YamlReading {
  const entries: YamlEntry[] = [];
  let levels: readonly YamlLevel[] = [];
  let scalar: number | undefined;
  for (let at = lines.start; at < lines.end && levels.length < DEEPEST; ) {
    const line = lineEnd(text, at);
    const end = Math.min(line.end, lines.end);
    const start = at + indentation(text, at, end);
    const indent = start - at;
    const isBlank = text.slice(start, end).trim() === '';
    at = line.next;
    if (scalar !== undefined && (isBlank || indent > scalar)) continue;
    scalar = undefined;
    if (isBlank) continue;
    levels = levelsAt(levels, indent);
    const read = readLine(text, { start, end }, levels, indent);
    for (const entry of read.entries) entries.push(entry);
    levels = read.levels;
    if (read.open === undefined || isInBrackets(levels)) continue;
    levels = [...levels, { key: read.open.key, indent }];
    if (/^[|>][-+\d]{0,2}$/.test(text.slice(read.open.from, end).trim())) scalar = indent;
  }
  return { entries, levels, ...(scalar === undefined ? {} : { scalar }) };
}

/** The levels that a line of this indentation stands in. */
export function levelsAt(levels: readonly YamlLevel[], indent: number): readonly YamlLevel[] {
  return isInBrackets(levels) ? levels : levels.filter((level) => level.indent < indent);
}

export function isInBrackets(levels: readonly YamlLevel[]): boolean {
  return levels.at(-1)?.bracket !== undefined;
}

/** How many spaces a stretch of text begins with. */
export function indentation(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === ' ') at++;
  return at - from;
}

/** The variables that the lines of the front matter declare, also where its YAML is broken. */
export function writtenVariables({ text, frontMatter }: Pick<Template, 'text' | 'frontMatter'>): readonly {
  readonly name: string;
  readonly type?: VariableType;
}[] {
  const lines = frontMatter.span === undefined ? undefined : yamlLines(text);
  if (lines === undefined) return [];
  const { entries } = readEntries(text, {
    start: lines.start,
    end: Math.min(lines.end, frontMatter.span?.end ?? lines.end),
  });
  const types = new Map<string, string>();
  for (const { parents, key, value } of entries)
    if (key === 'type' && parents.length === 2 && parents[0] === 'variables') types.set(parents[1] ?? '', value);
  return entries.flatMap(({ parents, key, value }) => {
    if (parents.length !== 1 || parents[0] !== 'variables' || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) return [];
    const type = VARIABLE_TYPES.find((known) => known === (types.get(key) ?? value));
    return [type === undefined ? { name: key } : { name: key, type }];
  });
}
