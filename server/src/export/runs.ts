import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';
import { rangeOf } from '../core/language/markdown.ts';
import type { Span } from '../core/text/span.ts';
import { firstFrom, offsetsOf } from './alignment.ts';
import { printedText, type Run, type TextRun } from './model.ts';

/** Marks that lie on running text. */
type Marks = Pick<TextRun, 'strong' | 'emphasis' | 'strike' | 'code' | 'href'>;

/** What running text is read with: the source, where link labels lead, and the numbers in it that refer to a block. */
export type RunContext = {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, string>;
  /** In order; each span is the number alone. */
  readonly marked: readonly Marked[];
};
/** A stretch of the source that is a number which refers, or which others refer to. */
export type Marked = { readonly span: Span } & ({ readonly anchor: string } | { readonly target: string });

/**
 * The running text of a paragraph, heading or cell. Raw HTML is left out, an image becomes its description, and a line end
 * without a break is a space.
 */
export function runsOf(children: readonly PhrasingContent[], context: RunContext, marks: Marks = {}): readonly Run[] {
  return trimmed(merged(children.flatMap((child) => run(child, context, marks))));
}

/** Where the labels of links (`[form][1]`) lead. */
export function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') addFirst(found, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function addFirst(found: Map<string, string>, { identifier, url }: Definition): void {
  if (!found.has(identifier)) found.set(identifier, url);
}

function run(node: PhrasingContent, context: RunContext, marks: Marks): readonly Run[] {
  const inside = (more: Marks): readonly Run[] =>
    'children' in node ? node.children.flatMap((child) => run(child, context, { ...marks, ...more })) : [];
  switch (node.type) {
    case 'text':
      return cut(node.value, rangeOf(node), context, marks);
    case 'inlineCode':
      return cut(node.value, rangeOf(node), context, { ...marks, code: true });
    case 'break':
      return [{ kind: 'break', span: rangeOf(node) }];
    case 'strong':
      return inside({ strong: true });
    case 'emphasis':
      return inside({ emphasis: true });
    case 'delete':
      return inside({ strike: true });
    case 'link':
      return inside(linked(node.url));
    case 'linkReference':
      return inside(linked(context.definitions.get(node.identifier) ?? ''));
    case 'image':
    case 'imageReference':
      return piece(node.alt ?? '', rangeOf(node), marks);
    default:
      return [];
  }
}

/** Only what a letter may lead to: no script, no file, no address that depends on where the letter lies. */
function linked(url: string): Marks {
  return /^(?:https?:\/\/|mailto:)[^\s]/i.test(url) ? { href: url } : {};
}

function piece(text: string, span: Span, more: Marks & Pick<TextRun, 'anchor' | 'target'>): readonly Run[] {
  const line = printedText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ');
  return line === '' ? [] : [{ kind: 'text', text: line, span, ...more }];
}

/** A text, cut where a number in it refers to something. */
function cut(value: string, span: Span, { source, marked }: RunContext, marks: Marks): readonly Run[] {
  const inside: Marked[] = [];
  for (let i = firstFrom(marked, span.start); i < marked.length && marked[i]!.span.end <= span.end; i++)
    inside.push(marked[i]!);
  if (inside.length === 0) return piece(value, span, marks);
  const offsets = offsetsOf(value, source, span);
  const runs: Run[] = [];
  let at = 0;
  const take = (end: number, more: Marks & Pick<TextRun, 'anchor' | 'target'>): void => {
    const place = { start: offsets[at] ?? span.start, end: offsets[end] ?? span.end };
    if (end > at) runs.push(...piece(value.slice(at, end), place, more));
    at = Math.max(at, end);
  };
  for (const { span: number, ...reference } of inside) {
    take(indexOf(offsets, number.start), marks);
    take(indexOf(offsets, number.end), { ...marks, ...reference });
  }
  take(value.length, marks);
  return runs;
}

function indexOf(offsets: readonly number[], offset: number): number {
  const found = offsets.findIndex((one) => one >= offset);
  return found < 0 ? offsets.length : found;
}

/** Neighbours that look alike are one run. */
function merged(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const next of runs) {
    const last = whole.at(-1);
    if (last?.kind === 'text' && next.kind === 'text' && sameLook(last, next))
      whole[whole.length - 1] = {
        ...last,
        text: last.text + next.text,
        span: { start: last.span.start, end: next.span.end },
      };
    else whole.push(next);
  }
  return whole;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return (['strong', 'emphasis', 'strike', 'code', 'href', 'anchor', 'target'] as const).every(
    (key) => a[key] === b[key],
  );
}

/** Comments leave spaces behind at either end, and breaks at the very end print nothing. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  let kept = [...runs];
  while (kept.at(-1)?.kind === 'break') kept = kept.slice(0, -1);
  return kept
    .map((one, i) => {
      if (one.kind === 'break' || one.code) return one;
      const starts = i === 0 || kept[i - 1]?.kind === 'break' ? one.text.replace(/^[ \t]+/, '') : one.text;
      const ends = i === kept.length - 1 || kept[i + 1]?.kind === 'break' ? starts.replace(/[ \t]+$/, '') : starts;
      return { ...one, text: ends };
    })
    .filter((one) => one.kind === 'break' || one.text !== '');
}
