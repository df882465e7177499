import { isMap, isSeq, type Node as YamlNode } from 'yaml';
import { findFences } from '../../template/fences.ts';
import { problemSink } from '../../template/problems.ts';
import type { Template } from '../../template/types.ts';
import { pairsOf, readYaml, spanOf } from '../../template/yaml-source.ts';
import type { Span } from '../../text/span.ts';

/** A key of the front matter with what stands behind it. */
export type Entry = {
  readonly key: string;
  readonly keySpan: Span;
  /** Absent behind a key without a value. */
  readonly value?: Span;
  /** Key and value, without white space behind them. */
  readonly span: Span;
  readonly children: readonly Entry[];
  /** The items of a list. */
  readonly items: readonly Span[];
};

/** The entries of a template's front matter, as far as its YAML can be read. */
export function entriesOf({ text, bodyStart }: Template): readonly Entry[] {
  const written = text.slice(0, bodyStart);
  if (last?.written === written) return last.entries;
  const sink = problemSink();
  const fenced = findFences(text, sink);
  const map = fenced === undefined ? undefined : readYaml(text, fenced, sink).map;
  const entries = map === undefined || fenced === undefined ? [] : entriesIn(map, text, fenced.yaml.start, 0);
  last = { written, entries };
  return entries;
}

/** A memory only: who types in the body leaves the front matter as it is. */
let last: { readonly written: string; readonly entries: readonly Entry[] } | undefined;

const DEEPEST = 8;

function entriesIn(node: YamlNode | undefined, text: string, base: number, depth: number): readonly Entry[] {
  if (!isMap(node) || depth > DEEPEST) return [];
  return pairsOf(node).map(({ key, keyNode, value }) => {
    const keySpan = spanOf(keyNode, base);
    const span = value === undefined ? undefined : trimmedEnd(spanOf(value, base), text);
    const isThere = span !== undefined && span.end > span.start;
    return {
      key,
      keySpan,
      ...(isThere ? { value: span } : {}),
      span: { start: keySpan.start, end: isThere ? Math.max(span.end, keySpan.end) : keySpan.end },
      children: entriesIn(value, text, base, depth + 1),
      items: isSeq<YamlNode>(value) ? value.items.map((item) => trimmedEnd(spanOf(item, base), text)) : [],
    };
  });
}

function trimmedEnd({ start, end }: Span, text: string): Span {
  let to = Math.min(end, text.length);
  while (to > start && /\s/.test(text.charAt(to - 1))) to--;
  return { start, end: to };
}
