import type { Span } from '../../text/span.ts';
import type { YamlEntry, YamlLevel } from './yaml-entries.ts';

/** What one line of YAML adds: its entries, the levels that are open behind it, and what is unfinished there. */
export type YamlLine = {
  readonly entries: readonly YamlEntry[];
  readonly levels: readonly YamlLevel[];
  /** The key whose value stands at the line's end, in no bracket that is closed. */
  readonly open?: OpenKey;
  /** Where the word at the line's end begins, if it is no value. */
  readonly token: number;
  readonly dash: boolean;
  readonly comment: boolean;
};
export type OpenKey = { readonly key: string; readonly span: Span; readonly from: number };

/** Brackets that nest deeper than any declaration are read no further. */
export const DEEPEST = 64;

/**
 * Reads one line, from its first sign on, as far as keys, brackets, quotations and comments go. `before` are the levels that are
 * open in front of it. Never fails; linear in the line.
 */
export function readLine(text: string, line: Span, before: readonly YamlLevel[], indent: number): YamlLine {
  const entries: YamlEntry[] = [];
  const levels = [...before];
  let depth = levels.filter(({ bracket }) => bracket !== undefined).length;
  let mayOwnKey = depth === 0;
  let token = line.start;
  let open: OpenKey | undefined;
  let dash = false;
  const close = (end: number): void => {
    if (open) entries.push(entryOf(text, open, end, levels, depth > 0, indent));
    open = undefined;
  };
  for (let at = line.start; at < line.end; at++) {
    const char = text[at];
    const next = text[at + 1] ?? '\n';
    if (char === '"' || char === "'") at = quoteEnd(text, at, line.end);
    else if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      close(at);
      return { entries, levels, token: line.end, dash, comment: true };
    } else if (char === '-' && at === token && depth === 0 && /\s/.test(next)) {
      dash = true;
      token = afterBlanks(text, at + 1, line.end);
      at = token - 1;
    } else if (
      char === ':' &&
      open === undefined &&
      (depth > 0 || mayOwnKey) &&
      (/[\s,}\]{[]/.test(next) || at + 1 >= line.end)
    ) {
      const span = trimmed(text, { start: token, end: at });
      open = { key: unquoted(text.slice(span.start, span.end)), span, from: at + 1 };
      if (depth === 0) mayOwnKey = false;
    } else if ((char === '{' || char === '[') && (depth > 0 || text.slice(open?.from ?? token, at).trim() === '')) {
      const key = open?.key ?? '';
      close(at);
      levels.push({ key, indent: Number.POSITIVE_INFINITY, bracket: char });
      depth++;
      if (depth > DEEPEST) return { entries, levels, token: line.end, dash, comment: true };
      token = at + 1;
    } else if ((char === '}' || char === ']') && depth > 0) {
      close(at);
      levels.pop();
      depth--;
      token = at + 1;
    } else if (char === ',' && depth > 0) {
      close(at);
      token = at + 1;
    }
  }
  const left = open;
  close(line.end);
  return {
    entries,
    levels,
    token: afterBlanks(text, token, line.end),
    dash,
    comment: false,
    ...(left ? { open: left } : {}),
  };
}

function entryOf(
  text: string,
  { key, span, from }: OpenKey,
  end: number,
  levels: readonly YamlLevel[],
  flow: boolean,
  indent: number,
): YamlEntry {
  const valueSpan = trimmed(text, { start: from, end });
  const parents = levels.flatMap((level) => (level.key === '' ? [] : [level.key])).slice(0, 8);
  return {
    parents,
    key,
    keySpan: span,
    value: unquoted(text.slice(valueSpan.start, valueSpan.end)),
    valueSpan,
    flow,
    indent,
  };
}

function quoteEnd(text: string, open: number, end: number): number {
  const close = text.indexOf(text[open] ?? '"', open + 1);
  // An apostrophe within a word, or a quotation that is not closed yet.
  return close < 0 || close >= end || /[\p{L}\p{N}]/u.test(text[open - 1] ?? ' ') ? open : close;
}

function afterBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function trimmed(text: string, { start, end }: Span): Span {
  const from = afterBlanks(text, start, end);
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function unquoted(text: string): string {
  const quote = text[0];
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text;
}
