import { notesOf } from '../../template/notes.ts';
import type { Node, Template } from '../../template/types.ts';
import { type LineIndex, lineIndex, lineOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { armsOf, blocksOf } from '../outline/conditions.ts';
import { type Entry, entriesOf } from '../outline/entries.ts';
import { type OutlineItem, outlineOf } from '../outline/outline.ts';
import type { Subject } from '../subject.ts';

/** A stretch that can be folded away. The first and the last line differ. */
export type Fold = {
  /** From the end of the words that stay to the end of what is hidden. */
  readonly span: Span;
  readonly kind?: 'comment' | 'region';
  /** What to show in its place. */
  readonly collapsed?: string;
  /** How many folds are around it. */
  readonly depth: number;
};

export type FoldingOptions = {
  /** Whether headings fold too: an editor may fold those by itself. */
  readonly headings: boolean;
};

/** Everything that can be folded, in order; of those that begin on one line, the longest only. Linear. */
export function foldsOf(subject: Subject, { headings }: FoldingOptions): readonly Fold[] {
  const { template } = subject.facts;
  const lines = lineIndex(template.text);
  const outline = outlineOf(subject);
  const found: Found[] = [
    ...frontMatterFolds(template, lines),
    ...blockFolds(template, lines),
    ...commentFolds(template),
    ...partFolds(outline, headings, lines),
  ];
  return settled(found, lines);
}

type Found = Omit<Fold, 'depth'>;

function frontMatterFolds(template: Template, lines: LineIndex): readonly Found[] {
  const { span, document } = template.frontMatter;
  if (span === undefined) return [];
  const first = lines.ends[lineOf(lines, span.start)] ?? span.end;
  const end = lastWordsBefore(span.end, template.text);
  const whole = { span: { start: first, end }, collapsed: document ?? 'front matter' } as const;
  const groups = (entries: readonly Entry[]): readonly Found[] =>
    entries.flatMap((entry) => [
      { span: { start: lines.ends[lineOf(lines, entry.keySpan.start)] ?? entry.span.end, end: entry.span.end } },
      ...groups(entry.children),
    ]);
  return [whole, ...groups(entriesOf(template))];
}

/** Each arm of a condition or loop, up to the line before the next tag. */
function blockFolds(template: Template, lines: LineIndex): readonly Found[] {
  return blocksOf(template.nodes).flatMap((block) => [
    ...armsOf(block, template).map(({ tag, body }) => ({
      span: { start: tag.end, end: endBefore(body, lines, template.text) },
    })),
    ...(block.kind === 'case'
      ? [{ span: { start: block.tagSpan.end, end: endBefore(block.span, lines, template.text, block.endSpan) } }]
      : []),
  ]);
}

/** Where a body ends: with the words before the tag that closes it, on the line above when that tag has its own. */
function endBefore({ start, end }: Span, lines: LineIndex, text: string, closing?: Span): number {
  const stop = closing?.start ?? end;
  const line = lines.starts[lineOf(lines, stop)] ?? stop;
  const alone = text.slice(line, stop).trim() === '' && stop < text.length;
  return lastWordsBefore(alone ? Math.max(start, line) : stop, text, start);
}

function commentFolds(template: Template): readonly Found[] {
  const found: Found[] = [];
  const go = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind === 'comment') {
        const open = template.text.indexOf('%}', node.span.start) + 2;
        found.push({ span: { start: open, end: node.span.end }, kind: 'comment' });
      } else if (node.kind === 'raw') found.push({ span: { start: node.contentSpan.start, end: node.span.end } });
      else if (node.kind === 'for') {
        go(node.body);
        go(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) go(branch.body);
    }
  };
  go(template.nodes);
  for (const { span } of notesOf(template))
    found.push({ span: { start: span.start + 4, end: span.end }, kind: 'comment' });
  return found;
}

function partFolds(items: readonly OutlineItem[], headings: boolean, lines: LineIndex): readonly Found[] {
  return items.flatMap((item) => {
    const inner = partFolds(item.children, headings, lines);
    const isPart = item.kind === 'clause' || item.kind === 'signature' || (headings && item.kind === 'heading');
    if (!isPart) return inner;
    const start = lines.ends[lineOf(lines, item.selection.start)] ?? item.span.end;
    const kind = item.kind === 'heading' ? ({ kind: 'region' } as const) : {};
    return [{ span: { start, end: item.span.end }, ...kind }, ...inner];
  });
}

function settled(found: readonly Found[], lines: LineIndex): readonly Fold[] {
  const tall = found
    .map((fold) => ({ fold, first: lineOf(lines, fold.span.start), last: lineOf(lines, fold.span.end) }))
    .filter(({ first, last }) => last > first)
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const around: number[] = [];
  const kept: Fold[] = [];
  let before = -1;
  for (const { fold, first, last } of tall) {
    if (first === before) continue;
    before = first;
    while (around.length > 0 && (around.at(-1) ?? 0) < last) around.pop();
    kept.push({ ...fold, depth: around.length });
    around.push(last);
  }
  return kept;
}

function lastWordsBefore(end: number, text: string, least = 0): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
