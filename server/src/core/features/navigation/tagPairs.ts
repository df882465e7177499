import { problemSink } from '../../template/problems.ts';
import { type MarkToken, scan, type Token } from '../../template/scan.ts';
import { TAGS } from '../../template/tags.ts';
import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** A block's tag words: `if` of the opening tag, the whole words between (`elsif`, `else`), and `if` within `endif`. */
export type TagPair = {
  readonly opening: Span;
  readonly between: readonly Span[];
  /** Within the end tag's word, without `end`. */
  readonly closing: Span;
};

/**
 * The pairs of opening and end tags, also of words that are no tag yet (`{% unl %}` … `{% endunl %}` while somebody types).
 * An end tag belongs to the nearest open tag of its name. Takes time linear in the text.
 */
export function tagPairs(template: Template): readonly TagPair[] {
  const known = PAIRS.get(template);
  if (known !== undefined) return known;
  const pairs = pairUp(scan(template.text, template.bodyStart, problemSink()), template.text);
  PAIRS.set(template, pairs);
  return pairs;
}

/** The words of all tags of the block whose tag word holds an offset, in order; end tags with their whole word. */
export function tagsAt(
  template: Template,
  offset: number,
): { readonly span: Span; readonly tags: readonly Span[] } | undefined {
  for (const { opening, between, closing } of tagPairs(template)) {
    const tags = [opening, ...between, { start: closing.start - END.length, end: closing.end }];
    const span = tags.find((tag) => tag.start <= offset && offset <= tag.end);
    if (span !== undefined) return { span, tags };
  }
  return undefined;
}

/** A memory only. */
const PAIRS = new WeakMap<Template, readonly TagPair[]>();
const END = 'end';
const BETWEEN: ReadonlySet<string> = new Set(['elsif', 'else', 'when']);
/** Tags that open nothing. */
const SINGLE: ReadonlySet<string> = new Set(TAGS.filter((tag) => !('end' in tag)).map(({ name }) => name));

type Open = { readonly name: string; readonly span: Span; readonly between: Span[] };

function pairUp(tokens: readonly Token[], text: string): readonly TagPair[] {
  const pairs: TagPair[] = [];
  const open: Open[] = [];
  const byName = new Map<string, number[]>();
  for (const token of tokens) {
    if (token.kind === 'raw' || token.kind === 'comment') pairs.push(verbatimPair(token, text));
    if (token.kind !== 'tag') continue;
    const span = wordOf(token as MarkToken, text);
    const name = text.slice(span.start, span.end);
    if (BETWEEN.has(name)) open.at(-1)?.between.push(span);
    else if (name.startsWith(END)) {
      const at = byName.get(name.slice(END.length))?.at(-1);
      const opening = at === undefined ? undefined : open[at];
      if (at === undefined || opening === undefined) continue;
      while (open.length > at) byName.get(open.pop()?.name ?? '')?.pop();
      pairs.push({
        opening: opening.span,
        between: opening.between,
        closing: { start: span.start + END.length, end: span.end },
      });
    } else if (!SINGLE.has(name)) {
      const same = byName.get(name);
      if (same) same.push(open.length);
      else byName.set(name, [open.length]);
      open.push({ name, span, between: [] });
    }
  }
  return pairs.sort((a, b) => a.opening.start - b.opening.start);
}

function wordOf({ inner }: MarkToken, text: string): Span {
  let { start } = inner;
  while (start < inner.end && /\s/.test(text.charAt(start))) start++;
  let end = start;
  while (end < inner.end && /\w/.test(text.charAt(end))) end++;
  // Of an empty tag, the place behind its first blank is where the word goes.
  return start === inner.end
    ? { start: Math.min(inner.start + 1, inner.end), end: Math.min(inner.start + 1, inner.end) }
    : { start, end };
}

function verbatimPair(
  { kind, span, content }: Extract<Token, { readonly kind: 'raw' | 'comment' }>,
  text: string,
): TagPair {
  const opening = text.indexOf(kind, span.start);
  const closing = text.indexOf(END + kind, content.end) + END.length;
  return {
    opening: { start: opening, end: opening + kind.length },
    between: [],
    closing: { start: closing, end: closing + kind.length },
  };
}
