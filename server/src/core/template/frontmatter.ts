import { isMap, isScalar, type YAMLMap, type Node as YamlNode } from 'yaml';
import { nearest } from '../text/distance.ts';
import type { Problem } from '../text/span.ts';
import { checkDeclarations } from './check-declarations.ts';
import { readVariable } from './declaration.ts';
import { type Fenced, findFences } from './fences.ts';
import { type ProblemSink, problemSink, quoted, replaceFix } from './problems.ts';
import type { FrontMatter, Variable } from './types.ts';
import { pairsOf, plainData, readYaml, spanOf, type YamlSource } from './yaml-source.ts';

export type ReadFrontMatter = { readonly frontMatter: FrontMatter; readonly bodyStart: number };

/** The keys with a meaning of their own. */
const KEYS = ['document', 'title', 'variables'] as const;

/**
 * Reads a template's front matter. A text without any is fine. `kinds` are the document kinds that exist; without them
 * `document:` is not checked. Problems have ids `front-matter/…` and offsets into `text`; nothing throws.
 */
export function parseFrontMatter(
  text: string,
  kinds: readonly string[] | undefined,
  sink: ProblemSink,
): ReadFrontMatter {
  const fenced = findFences(text, sink);
  if (!fenced)
    return { frontMatter: { variables: new Map(), extra: {} }, bodyStart: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  const { frontMatter, problems } = readFenced(text, fenced, kinds);
  for (const { severity, rule, span, message, fix } of problems)
    (severity === 'error' ? sink.error : sink.warn)(rule, span, message, fix);
  return { frontMatter, bodyStart: fenced.bodyStart };
}

type Read = { readonly frontMatter: FrontMatter; readonly problems: readonly Problem[] };

function readFenced(text: string, fenced: Fenced, kinds: readonly string[] | undefined): Read {
  const written = text.slice(0, fenced.bodyStart);
  if (last && last.kinds === kinds && last.written === written) return last.read;
  const sink = problemSink();
  const source = readYaml(text, fenced, sink);
  const frontMatter = { span: fenced.span, ...readKeys(source, kinds, sink) };
  checkDeclarations(frontMatter.variables, sink);
  const read = { frontMatter, problems: sink.problems };
  last = { written, kinds, read };
  return read;
}

/** A memory only: who types in the body of a letter does not change its front matter, which is the slow part to read. */
let last: { readonly written: string; readonly kinds: readonly string[] | undefined; readonly read: Read } | undefined;

function readKeys(
  source: YamlSource,
  kinds: readonly string[] | undefined,
  sink: ProblemSink,
): Omit<FrontMatter, 'span'> {
  let variables: ReadonlyMap<string, Variable> = new Map();
  const found: { document?: string; documentSpan?: FrontMatter['documentSpan'] & object; title?: string } = {};
  const extra: [string, unknown][] = [];
  const pairs = source.map ? pairsOf(source.map) : [];
  const isClause = pairs.some(({ key }) => key === 'elements');
  for (const { key, keyNode, value } of pairs) {
    if (key === 'variables') variables = readVariables(value, source, sink);
    else if (key === 'document') {
      const document = scalarText(value, 'document', source, sink);
      if (document === undefined) continue;
      found.document = document;
      found.documentSpan = spanOf(value, source.base);
      if (kinds && !kinds.includes(document)) reportKind(document, found.documentSpan, kinds, sink);
    } else if (key === 'title') {
      const title = scalarText(value, 'title', source, sink);
      if (title !== undefined) found.title = title;
    } else {
      extra.push([key, plainData(value)]);
      const meant = isClause ? undefined : nearest(key, KEYS);
      if (!meant) continue;
      const span = spanOf(keyNode, source.base);
      sink.warn(
        'front-matter/unknown-key',
        span,
        `"${quoted(key)}" means nothing here. Did you mean ${meant}?`,
        replaceFix(`Change to ${meant}`, span, meant),
      );
    }
  }
  return { ...found, variables, extra: Object.fromEntries(extra) };
}

function readVariables(
  value: YamlNode | undefined,
  source: YamlSource,
  sink: ProblemSink,
): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  if (value === undefined || (isScalar(value) && value.value === null)) return variables;
  if (!isMap(value)) {
    sink.error(
      'front-matter/syntax',
      spanOf(value, source.base),
      '"variables" is not a group of names. Write each as "name: type" on a line of its own, indented by two spaces.',
    );
    return variables;
  }
  for (const { key, keyNode, value: declaration } of pairsOf(value as YAMLMap)) {
    const variable = readVariable(key, keyNode, declaration, source, sink);
    if (variable && !variables.has(variable.name)) variables.set(variable.name, variable);
  }
  return variables;
}

function scalarText(
  value: YamlNode | undefined,
  key: string,
  source: YamlSource,
  sink: ProblemSink,
): string | undefined {
  if (isScalar(value) && value.value !== null) return String(value.value);
  const span = value ? spanOf(value, source.base) : { start: source.base, end: source.base };
  sink.error(
    'front-matter/syntax',
    span,
    `"${key}" has no text. Write it on the same line, as in "${key}: ${key === 'title' ? 'Settlement' : 'settlement-agreement'}".`,
  );
  return undefined;
}

function reportKind(
  document: string,
  span: { start: number; end: number },
  kinds: readonly string[],
  sink: ProblemSink,
): void {
  const meant = nearest(document, kinds);
  const way = meant ? `Did you mean ${meant}?` : `The kinds are ${kinds.join(', ')}.`;
  const fix = meant ? replaceFix(`Change to ${meant}`, span, meant) : undefined;
  sink.error('front-matter/unknown-document', span, `There is no document kind "${quoted(document)}". ${way}`, fix);
}
