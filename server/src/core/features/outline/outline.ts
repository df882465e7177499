import type { Facts } from '../../rules/facts.ts';
import type { Node, Template, Variable } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { type Arm, armsOf, type Block, hasOwnLines, isBlock } from './conditions.ts';
import { entriesOf } from './entries.ts';
import { type Landmark, landmarksOf } from './landmarks.ts';

/** One part of a document in its outline. */
export type OutlineItem = {
  readonly kind: 'front-matter' | 'variable' | Landmark['kind'] | Arm['kind'];
  readonly name: string;
  readonly detail?: string;
  /** All of it, trailing white space left out. */
  readonly span: Span;
  /** What a click on it shows; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
};

/** The outline of a document: front matter with its variables, headings, clauses, conditions, the lines to sign. Linear. */
export function outlineOf({ facts }: Subject): readonly OutlineItem[] {
  const known = OUTLINES.get(facts);
  if (known !== undefined) return known;
  const { template, context } = facts;
  const landmarks = landmarksOf(template, context.resolve);
  const scope = { start: template.bodyStart, end: template.text.length };
  const body = partsIn(scope, template.nodes, { template, landmarks });
  const front = frontMatterItem(template);
  const outline = front === undefined ? body : [front, ...body];
  OUTLINES.set(facts, outline);
  return outline;
}

/** A memory only: symbols, folds and selections ask for the same one. */
const OUTLINES = new WeakMap<Facts, readonly OutlineItem[]>();

/** The outline without headings; what stood under one moves up. */
export function withoutHeadings(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => {
    const children = withoutHeadings(item.children);
    return item.kind === 'heading' ? children : [{ ...item, children }];
  });
}

function frontMatterItem(template: Template): OutlineItem | undefined {
  const { span, document, variables } = template.frontMatter;
  if (span === undefined) return undefined;
  const wholes = new Map(
    entriesOf(template).flatMap((top) => top.children.map((one) => [one.keySpan.start, one.span])),
  );
  return {
    kind: 'front-matter',
    name: 'Front matter',
    ...(document === undefined ? {} : { detail: document }),
    span,
    selection: { start: span.start, end: Math.min(span.start + 3, span.end) },
    children: [...variables.values()].map((variable) => ({
      kind: 'variable',
      name: variable.name,
      detail: describe(variable),
      span: wholes.get(variable.nameSpan.start) ?? variable.span,
      selection: variable.nameSpan,
      children: [],
    })),
  };
}

function describe({ type, label }: Variable): string {
  return label === undefined ? type : `${type}: ${label}`;
}

/** A part that may still get children; its span is settled when the next part of its rank begins. */
type Open = {
  readonly rank: number;
  readonly item: Omit<OutlineItem, 'span' | 'children'>;
  readonly start: number;
  /** It ends here at the latest. */
  readonly limit: number;
  readonly children: OutlineItem[];
};

/** Clauses stand under headings, deeper numbers under higher ones, and the rest stands under whatever is open. */
const CLAUSE_RANK = 10;
const DEEPEST = 9;

type Page = { readonly template: Template; readonly landmarks: readonly Landmark[] };

function partsIn(scope: Span, nodes: readonly Node[], page: Page): readonly OutlineItem[] {
  const { text } = page.template;
  const found: OutlineItem[] = [];
  const open: Open[] = [];
  const close = (rank: number, at: number): void => {
    for (let last = open.at(-1); last !== undefined && last.rank >= rank; last = open.at(-1)) {
      open.pop();
      (open.at(-1)?.children ?? found).push(finished(last, at, text));
    }
  };
  const blocks = nodes.filter(isBlock).filter((block) => hasOwnLines(block, text));
  let next = 0;
  const takeBlocks = (before: number): void => {
    for (; (blocks[next]?.span.start ?? before) < before; next++) {
      const block = blocks[next]!;
      while (open.length > 0 && open.at(-1)!.limit <= block.span.start) close(open.at(-1)!.rank, block.span.start);
      close(rankOf(block, page), block.span.start);
      (open.at(-1)?.children ?? found).push(...armItems(block, page));
    }
  };
  for (const landmark of within(scope, page.landmarks)) {
    takeBlocks(landmark.start);
    if (landmark.start < (blocks[next - 1]?.span.end ?? 0)) continue;
    const rank = landmark.kind === 'heading' ? landmark.level : CLAUSE_RANK + landmark.level;
    close(rank, landmark.start);
    const item = { kind: landmark.kind, name: landmark.name, selection: landmark.title };
    open.push({ rank, item, start: landmark.start, limit: Math.min(landmark.end, scope.end), children: [] });
  }
  takeBlocks(scope.end);
  close(0, scope.end);
  return found;
}

function armItems(block: Block, page: Page): readonly OutlineItem[] {
  const { text } = page.template;
  const arms = armsOf(block, page.template);
  return arms.map((arm, i) => ({
    kind: arm.kind,
    name: arm.name,
    span: {
      start: i === 0 ? block.span.start : arm.tag.start,
      end: i === arms.length - 1 ? block.span.end : trimmedEnd(arm.body.end, arm.tag.end, text),
    },
    selection: arm.tag,
    children: partsIn(arm.body, arm.nodes, page),
  }));
}

/** A block closes what its own headings and clauses would close; one with neither, at the left margin, closes the clause above. */
function rankOf({ span }: Block, { landmarks, template: { text } }: Page): number {
  const inside = within(span, landmarks);
  const least = inside.reduce(
    (rank, { kind, level }) => Math.min(rank, kind === 'heading' ? level : CLAUSE_RANK + level),
    Number.POSITIVE_INFINITY,
  );
  if (least !== Number.POSITIVE_INFINITY) return least;
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  const apart = /(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)$/.test(before);
  const after = /[\r\n]([ \t]*)[^\s{]/.exec(text.slice(span.start, Math.min(span.end, span.start + 600)))?.[1] ?? '';
  return apart && after === '' ? CLAUSE_RANK : CLAUSE_RANK + DEEPEST;
}

/** The landmarks that begin in a span. */
function within({ start, end }: Span, landmarks: readonly Landmark[]): readonly Landmark[] {
  return landmarks.slice(firstFrom(start, landmarks), firstFrom(end, landmarks));
}

function firstFrom(offset: number, landmarks: readonly Landmark[]): number {
  let low = 0;
  let high = landmarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (landmarks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function finished({ item, start, limit, children }: Open, at: number, text: string): OutlineItem {
  const last = Math.max(item.selection.end, children.at(-1)?.span.end ?? start);
  const end = trimmedEnd(Math.max(last, Math.min(at, limit)), last, text);
  return { ...item, span: { start, end }, children };
}

function trimmedEnd(end: number, least: number, text: string): number {
  let to = end;
  while (to > least && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}
