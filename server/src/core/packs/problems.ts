import { parseDocument } from 'yaml';
import type { Severity, Span } from '../text/span.ts';

/** Files of a pack: path relative to its folder → text. */
export type PackFiles = Readonly<Record<string, string>>;

/** Something wrong in a file of a pack. Offsets into that file's text. */
export type PackProblem = {
  readonly rule: string;
  readonly severity: Severity;
  /** The file's path in the pack. */
  readonly file: string;
  readonly message: string;
  readonly span: Span;
};

const FENCE = /^(---\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A file's front matter and body: the YAML, where it begins, and where the body does. Undefined without front matter. */
export function frontOf(
  text: string,
): { readonly yaml: string; readonly start: number; readonly end: number } | undefined {
  const match = FENCE.exec(text);
  return match === null ? undefined : { yaml: match[2] ?? '', start: (match[1] ?? '').length, end: match[0].length };
}

/** A problem at the first place where the words stand, else at the file's first line. */
export function packProblem(
  file: string,
  message: string,
  text: string,
  words?: string,
  rule = 'pack/file',
): PackProblem {
  const at = words === undefined || words === '' ? -1 : placeOf(text, words);
  const span =
    at >= 0 ? { start: at, end: at + (words ?? '').length } : { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
  return { rule, severity: 'error', file, message, span };
}

/** Where words stand as a whole, else where their letters do; negative where they do not. */
function placeOf(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + words.length] ?? ' ';
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) return at;
  }
  return text.indexOf(words);
}

/** The YAML of a file as plain data; undefined, with the problems, when it is none. */
export function yamlOf(
  file: string,
  text: string,
): { readonly data: Readonly<Record<string, unknown>> | undefined; readonly problems: readonly PackProblem[] } {
  const front = file.endsWith('.md') ? frontOf(text) : { yaml: text, start: 0, end: text.length };
  if (front === undefined)
    return {
      data: undefined,
      problems: [packProblem(file, 'This file has no front matter: it begins with --- and its keys.', text)],
    };
  const start = (offset: number): number => Math.min(text.length, offset + front.start);
  try {
    const document = parseDocument(front.yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
    const problems = document.errors.slice(0, 20).map(
      ({ message, pos }): PackProblem => ({
        rule: 'pack/syntax',
        severity: 'error',
        file,
        message: `This is not valid YAML (${message.split('\n', 1)[0]?.replace(/[.:]$/, '')}). Correct it.`,
        span: { start: start(pos[0]), end: start(Math.max(pos[0], pos[1])) },
      }),
    );
    if (problems.length > 0) return { data: undefined, problems };
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    if (data === null || data === undefined) return { data: {}, problems: [] };
    if (typeof data === 'object' && !Array.isArray(data))
      return { data: data as Record<string, unknown>, problems: [] };
    return { data: undefined, problems: [packProblem(file, 'A group of keys must stand here.', text)] };
  } catch {
    const message = 'This cannot be read as YAML. Write one “key: value” a line, without anchors and aliases.';
    return { data: undefined, problems: [packProblem(file, message, text, undefined, 'pack/syntax')] };
  }
}

/** A table of a pack that was read before: JSON where the pack is built. Empty where there is none. */
export function tableIn(files: PackFiles, path: string): Readonly<Record<string, unknown>> {
  const text = files[path] ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : (yamlOf(path, text).data ?? {});
}
