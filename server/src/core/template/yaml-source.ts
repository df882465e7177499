import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import type { Span } from '../text/span.ts';
import { maskBraces } from './braces.ts';
import type { Fenced } from './fences.ts';
import { type ProblemSink, quoted } from './problems.ts';

/** Front matter as YAML nodes, with what maps them to the template's text. */
export type YamlSource = { readonly text: string; readonly base: number; readonly map: YAMLMap | undefined };

/** How many characters front matter may have. */
const MOST = 200_000;

/**
 * Reads the YAML between the fences. Anchors and aliases are refused, so that a few lines cannot stand for gigabytes. What
 * is wrong goes to the sink; `map` is undefined when there is nothing to go on with.
 */
export function readYaml(text: string, fenced: Fenced, sink: ProblemSink): YamlSource {
  const base = fenced.yaml.start;
  const nothing = { text, base, map: undefined };
  if (fenced.yaml.end - base > MOST) {
    const message = `The front matter is longer than ${MOST.toLocaleString('en-US')} characters and was not read. Move what is not a declaration into the body.`;
    sink.error('front-matter/too-large', { start: fenced.span.start, end: fenced.span.start + 3 }, message);
    return nothing;
  }
  const yaml = text.slice(base, fenced.yaml.end).replace(/\r(?!\n)/g, '\n');
  const document = nestsDeep(yaml) ? undefined : compose(yaml);
  if (!document) {
    sink.error(
      'front-matter/too-large',
      { start: fenced.span.start, end: fenced.span.start + 3 },
      'The front matter nests too deep to be read. Declare one variable a line.',
    );
    return nothing;
  }
  const masked = maskBraces(yaml, document, base, sink);
  const read = masked === yaml ? document : (compose(masked) ?? document);
  for (const error of read.errors.slice(0, 20)) {
    const start = base + Math.min(error.pos[0], yaml.length);
    const end = error.code === 'DUPLICATE_KEY' ? keyEnd(yaml, error.pos[0]) : error.pos[1];
    const span = { start, end: Math.max(start, base + Math.min(end, yaml.length)) };
    const rule = error.code === 'DUPLICATE_KEY' ? 'front-matter/duplicate-key' : 'front-matter/syntax';
    sink.error(rule, span, sayError(error.code, error.message, quoted(text.slice(span.start, span.end), 30)));
  }
  if (reportAnchors(read, base, sink)) return nothing;
  if (isMap(read.contents)) return { text, base, map: read.contents };
  if (isScalar(read.contents) && read.contents.value === null) return nothing;
  if (read.contents !== null && read.errors.length === 0) {
    sink.error(
      'front-matter/syntax',
      spanOf(read.contents, base),
      'The front matter is not a list of keys. Write "key: value" lines, such as "title: Settlement".',
    );
  }
  return nothing;
}

/** The library names the first character of a repeated key; people look for the key. */
function keyEnd(yaml: string, start: number): number {
  let end = start;
  while (end < yaml.length && !/[\s:]/.test(yaml.charAt(end))) end++;
  return Math.max(end, start + 1);
}

/** The pairs of a map whose keys are plain names, in order. */
export function pairsOf(map: YAMLMap): readonly {
  readonly key: string;
  readonly keyNode: YamlNode;
  readonly value: YamlNode | undefined;
  readonly pair: Pair;
}[] {
  return map.items.flatMap((pair) => {
    if (!isScalar(pair.key) || pair.key.value === null) return [];
    return [
      { key: String(pair.key.value), keyNode: pair.key, value: isNode(pair.value) ? pair.value : undefined, pair },
    ];
  });
}

/** The node's stretch of the template's text, without what follows it on the line. */
export function spanOf(node: YamlNode | null | undefined, base: number): Span {
  const range = node?.range;
  return range ? { start: base + range[0], end: base + range[1] } : { start: base, end: base };
}

/** Plain data of a node. With `asWritten`, numbers keep their source: `1840.00` stays so. */
export function plainData(node: YamlNode | undefined, asWritten = false, depth = 8): unknown {
  if (isScalar(node)) {
    const written = typeof node.value === 'number' || typeof node.value === 'bigint';
    return asWritten && written && node.source !== undefined
      ? node.source
      : typeof node.value === 'bigint'
        ? String(node.value)
        : node.value;
  }
  if (depth === 0 || node === undefined) return undefined;
  if (isMap(node)) {
    const entries = pairsOf(node).map(({ key, value }): [string, unknown] => [
      key,
      plainData(value, asWritten, depth - 1),
    ]);
    return Object.fromEntries(entries);
  }
  if ('items' in node && Array.isArray(node.items))
    return node.items.map((item) => plainData(isNode(item) ? item : undefined, asWritten, depth - 1));
  return undefined;
}

/** Whether brackets nest deeper than any declaration needs: the reader of the yaml package takes long over those. */
function nestsDeep(yaml: string): boolean {
  let depth = 0;
  for (const bracket of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === '[' || bracket[0] === '{' ? 1 : -1));
    if (depth > 64) return true;
  }
  return false;
}

function compose(yaml: string): Document | undefined {
  try {
    return parseDocument(yaml, {
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: new LineCounter(),
      uniqueKeys: true,
      stringKeys: false,
    });
  } catch {
    // The reader of the yaml package is recursive: deep nesting runs out of stack.
    return undefined;
  }
}

function reportAnchors(document: Document, base: number, sink: ProblemSink): boolean {
  let found = false;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return;
      if (!found)
        sink.error(
          'front-matter/syntax',
          spanOf(node, base),
          'YAML anchors (&) and aliases (*) are not accepted in front matter. Write the value out, or put it in quotation marks.',
        );
      found = true;
    },
  });
  return found;
}

function sayError(code: string, message: string, at: string): string {
  const place = at === '' ? '' : ` at "${at}"`;
  if (code === 'DUPLICATE_KEY') return `The key${place} is there twice. Keep one of the two.`;
  if (code === 'TAB_AS_INDENT') return `A tab indents a line of the front matter${place}. Use spaces.`;
  if (code === 'BAD_INDENT')
    return `The indentation of the front matter is uneven${place}. Give the lines of one level the same indentation.`;
  if (code === 'MISSING_CHAR')
    return `A sign is missing in the front matter${place} (${message}). Close every quotation mark, bracket and brace.`;
  return `The front matter is not valid YAML${place} (${message}). Write "key: value" lines and quote text with special signs.`;
}
