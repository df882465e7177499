import type { List, ListItem, Nodes, Root } from 'mdast';
import { findMarks, type Mark, readableText } from '../core/features/numbering/marks.ts';
import { findReferences, type Reference } from '../core/features/numbering/references.ts';
import { rangeOf } from '../core/language/markdown.ts';
import { parse } from '../core/template/parse.ts';
import { firstFrom } from './alignment.ts';
import type { Marked } from './runs.ts';

/** The numbers of a letter that refer to one of its numbered blocks, and those blocks. */
export type References = {
  /** In order: numbers that refer, and numbers written as text that others refer to. */
  readonly marked: readonly Marked[];
  /** The ids of list items that others refer to, by where the item starts. */
  readonly items: ReadonlyMap<number, string>;
};

/** A block with a number: a list item, or a paragraph or heading whose text begins with one. */
type Numbered = {
  readonly start: number;
  readonly key: string;
  /** Where the number is text. */
  readonly mark?: Mark;
  /** Numbered headings and clauses are meant before items of a list in the middle of the text. */
  readonly rank: number;
  /** The clause that it stands in, by its place among the clauses. */
  readonly clause: number;
};

/**
 * Finds the cross-references inside a letter: the numbers that the core takes for references, where exactly one block of the
 * letter bears that number.
 */
export function referencesOf(source: string, root: Root): References {
  const template = parse(source);
  const marks = findMarks(template);
  const found = findReferences(
    readableText(template),
    marks.map(({ span }) => span),
  );
  if (found.length === 0) return { marked: [], items: new Map() };
  const numbered = numberedBlocks(root, marks);
  const byKey = new Map<string, Numbered[]>();
  for (const one of numbered) {
    const same = byKey.get(one.key);
    if (same === undefined) byKey.set(one.key, [one]);
    else same.push(one);
  }
  const ids = new Map<Numbered, string>();
  const referring = found.flatMap((reference): Marked[] => {
    const target = targetOf(reference, byKey.get(keyOf(reference)) ?? [], numbered);
    if (target === undefined) return [];
    const id = ids.get(target) ?? `ref-${ids.size + 1}`;
    ids.set(target, id);
    return [{ span: reference.span, target: id }];
  });
  const bearing = [...ids].flatMap(([{ mark }, anchor]): Marked[] => (mark ? [{ span: mark.span, anchor }] : []));
  return {
    marked: [...referring, ...bearing].sort((a, b) => a.span.start - b.span.start),
    items: new Map([...ids].flatMap(([{ mark, start }, id]) => (mark ? [] : [[start, id]]))),
  };
}

function numberedBlocks(root: Root, marks: readonly Mark[]): readonly Numbered[] {
  const blocks: Omit<Numbered, 'clause'>[] = [];
  const visit = (node: Nodes, above: readonly number[]): void => {
    if (node.type === 'list') items(node, above, visit, blocks);
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const { start } = rangeOf(node);
      const mark = marks[firstFrom(marks, start)];
      const rank = node.type === 'heading' ? 3 : 2;
      if (mark && mark.start <= start && startsAt(mark, start)) blocks.push({ start, key: keyOf(mark), mark, rank });
    } else if ('children' in node) for (const child of node.children) visit(child, above);
  };
  visit(root, []);
  let clause = 0;
  const most = Math.max(0, ...blocks.filter(({ key }) => /^figures \d+$/.test(key)).map(({ rank }) => rank));
  return blocks.map((block) => {
    if (block.rank === most && /^figures \d+$/.test(block.key)) clause++;
    return { ...block, clause };
  });
}

/** The mark is the beginning of the block, not of a later line in it. */
function startsAt(mark: Mark, start: number): boolean {
  return mark.span.start - start <= mark.before.length;
}

function items(
  list: List,
  above: readonly number[],
  visit: (node: Nodes, above: readonly number[]) => void,
  blocks: Omit<Numbered, 'clause'>[],
): void {
  for (const [i, item] of list.children.entries()) {
    const numbers = list.ordered ? [...above, (list.start ?? 1) + i] : above;
    if (list.ordered)
      blocks.push({ start: startOf(item), key: `figures ${numbers.join('.')}`, rank: above.length > 0 ? 1 : 2 });
    for (const child of item.children) visit(child, numbers);
  }
}

function startOf(item: ListItem): number {
  return rangeOf(item).start;
}

function keyOf({ kind, numbers }: Pick<Reference, 'kind' | 'numbers'>): string {
  return `${kind} ${numbers.join('.')}`;
}

/** Of more blocks with one number none is looked for. */
const MOST_ALIKE = 40;

/** The one block that a reference can mean: of those with its number the ones of its own clause, then those of the highest rank. */
function targetOf(
  reference: Reference,
  named: readonly Numbered[],
  numbered: readonly Numbered[],
): Numbered | undefined {
  if (named.length < 2) return named[0];
  if (named.length > MOST_ALIKE) return undefined;
  const home = numbered.findLast(({ start }) => start <= reference.span.start)?.clause ?? 0;
  const near = reference.kind === 'figures' ? [] : named.filter(({ clause }) => clause === home);
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  const highest = Math.max(...named.map(({ rank }) => rank));
  const best = named.filter(({ rank }) => rank === highest);
  return best.length === 1 ? best[0] : undefined;
}
