import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Node as YamlNode } from 'yaml';
import type { Problem, Span } from '../text/span.ts';
import { maskJson } from './json-text.ts';

/** A value of a configuration file with its place: offsets into the file's text. */
export type Tree =
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly TreeEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly Tree[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number | boolean | null };
export type TreeEntry = { readonly key: string; readonly keySpan: Span; readonly value: Tree };

export type ReadTree = { readonly tree?: Tree; readonly problems: readonly Problem[] };

/** How large a configuration may be, in UTF-16 units. */
const MOST = 50_000;

/** Reads YAML, or JSON (`comments` allows those of JSONC), as a tree. No aliases, no tags, nothing that runs. */
export function readTree(text: string, language: 'yaml' | 'json' | 'jsonc'): ReadTree {
  if (text.length > MOST) return broken('The configuration is longer than any that could be meant. Shorten it.');
  const json = language === 'yaml' ? undefined : maskJson(text, language === 'jsonc');
  if (json !== undefined && 'fault' in json) return { problems: [syntax(json.fault, json.span)] };
  const source = (json?.text ?? text).replace(/^\uFEFF/, ' ').replace(/\r(?!\n)/g, '\n');
  if (nestsDeep(source)) return broken('Brackets nest too deep here to be read. A configuration needs four levels.');
  const document = compose(source, language === 'yaml' ? 'core' : 'json');
  if (document === undefined) return broken('The configuration cannot be read. Write one “key: value” a line.');
  const errors = document.errors.slice(0, 20).map(({ message, pos }) =>
    syntax(
      `This is not valid ${language === 'yaml' ? 'YAML' : 'JSON'} (${message.split('\n', 1)[0]?.replace(/[.:]$/, '')}). Correct it.`,
      {
        start: Math.min(pos[0], text.length),
        end: Math.min(Math.max(pos[1], pos[0]), text.length),
      },
    ),
  );
  if (errors.length > 0) return { problems: errors };
  const alias = firstAlias(document.contents);
  if (alias !== undefined)
    return { problems: [syntax('Anchors (&) and aliases (*) are not accepted here. Write the value out.', alias)] };
  const problems: Problem[] = [];
  const tree = treeOf(document.contents, problems);
  return tree === undefined ? { problems } : { tree, problems };
}

function broken(message: string): ReadTree {
  return { problems: [syntax(message, { start: 0, end: 0 })] };
}

function syntax(message: string, span: Span): Problem {
  return { rule: 'configuration/syntax', severity: 'error', message, span };
}

function compose(source: string, schema: 'core' | 'json') {
  try {
    return parseDocument(source, {
      prettyErrors: false,
      logLevel: 'silent',
      schema,
      version: '1.2',
      uniqueKeys: false,
    });
  } catch {
    // The reader of the yaml package is recursive: deep nesting runs out of stack.
    return undefined;
  }
}

function firstAlias(contents: YamlNode | null): Span | undefined {
  let found: Span | undefined;
  if (contents === null) return undefined;
  visit(contents as never, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return undefined;
      found = spanOf(node);
      return visit.BREAK;
    },
  });
  return found;
}

function treeOf(node: unknown, problems: Problem[]): Tree | undefined {
  if (isScalar(node)) {
    const { value } = node;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'scalar', span: spanOf(node), value: plain };
  }
  if (isSeq(node))
    return {
      kind: 'list',
      span: spanOf(node),
      items: node.items.map((item) => treeOf(item, problems) ?? nothing(spanOf(node))),
    };
  if (!isMap(node)) return undefined;
  const seen = new Set<string>();
  const entries = node.items.map(({ key, value }): TreeEntry => {
    const keySpan = spanOf(key as YamlNode);
    const name = isScalar(key) ? String(key.value) : '';
    if (seen.has(name)) problems.push(syntax(`“${name}” is there twice. Keep one of the two.`, keySpan));
    seen.add(name);
    return { key: name, keySpan, value: treeOf(value, problems) ?? nothing(keySpan) };
  });
  return { kind: 'map', span: spanOf(node), entries };
}

function nothing(span: Span): Tree {
  return { kind: 'scalar', span, value: null };
}

/** A node's place; of a text in quotation marks, that of the text. */
function spanOf(node: YamlNode | null | undefined): Span {
  const [start = 0, end = 0] = node?.range ?? [];
  const quotes = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
  return { start: start + quotes, end: Math.max(start + quotes, end - quotes) };
}

function nestsDeep(source: string): boolean {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > 64) return true;
  }
  return false;
}
