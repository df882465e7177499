import type { Node, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import type { Mark } from './marks.ts';
import { countsItself, type Series } from './series.ts';

/** The numbers that the marks of a series get. */
export type Counted = {
  readonly numbers: ReadonlyMap<Mark, readonly number[]>;
  /** Which count of the series each mark belongs to: recitals and terms may each have their own. */
  readonly counts: ReadonlyMap<Mark, number>;
  /** The number of what is put in. */
  readonly inserted?: readonly number[];
};

export type CountOptions = {
  /** Something new is counted at this offset, before a mark that starts there. */
  readonly insertAt?: number | undefined;
  /** Gaps stay, and only what has to make room moves; otherwise every number follows the one before it. */
  readonly keepGaps?: boolean;
};

/**
 * Counts a series anew. What stands in alternative branches of one condition shares its numbers; a number that goes back to the
 * first one begins a new count. The marks of a list that counts itself get the numbers that readers see.
 */
export function count(template: Template, series: Series, options: CountOptions = {}): Counted {
  const itself = countsItself(series);
  const walk: Walk = {
    series,
    itself,
    keepGaps: options.keepGaps === true && !itself,
    insertAt: options.insertAt,
    next: 0,
    numbers: new Map(),
    counts: new Map(),
    count: 0,
    inserted: undefined,
  };
  const end = through(template.nodes, START, { start: 0, end: template.text.length + 1 }, walk);
  if (walk.insertAt !== undefined) take(undefined, end, walk);
  return {
    numbers: walk.numbers,
    counts: walk.counts,
    ...(walk.inserted === undefined ? {} : { inserted: walk.inserted }),
  };
}

/** The last number on the way: as written, and as it is now; with the numbers of the levels above, as written. */
type State = { readonly written: number; readonly given: number; readonly above: string };
const START: State = { written: 0, given: 0, above: '' };

type Walk = {
  readonly series: Series;
  readonly itself: boolean;
  readonly keepGaps: boolean;
  insertAt: number | undefined;
  next: number;
  readonly numbers: Map<Mark, readonly number[]>;
  readonly counts: Map<Mark, number>;
  count: number;
  inserted: readonly number[] | undefined;
};

function through(nodes: readonly Node[], before: State, range: Span, walk: Walk): State {
  let state = before;
  for (const node of nodes) {
    if (walk.insertAt !== undefined && walk.insertAt >= range.start && walk.insertAt <= node.span.start)
      state = take(undefined, state, walk);
    if (node.kind === 'text') state = marksIn(node.span, state, walk);
    else if (node.kind === 'for') state = through(node.body, state, node.span, walk);
    else if ('branches' in node) state = alternatives(node, state, walk);
  }
  // At the end of a branch; at the end of the whole text the caller sees to it.
  if (walk.insertAt !== undefined && walk.insertAt >= range.start && walk.insertAt <= range.end && range.start > 0)
    state = take(undefined, state, walk);
  return state;
}

function alternatives(node: Extract<Node, { branches: unknown }>, before: State, walk: Walk): State {
  const ends = node.branches.map((branch, i) => {
    const end = node.branches[i + 1]?.tagSpan.start ?? node.endSpan?.start ?? node.span.end;
    return through(branch.body, before, { start: branch.tagSpan.end, end }, walk);
  });
  return ends.reduce((last, one) => (one.given > last.given || one.above !== before.above ? one : last), before);
}

function marksIn({ start, end }: Span, before: State, walk: Walk): State {
  let state = before;
  for (;;) {
    const mark = walk.series[walk.next];
    const here = mark !== undefined && mark.span.start < end;
    const { insertAt } = walk;
    if (insertAt !== undefined && insertAt >= start && insertAt < end && (!here || insertAt <= mark.span.start)) {
      state = take(undefined, state, walk);
      continue;
    }
    if (!here) return state;
    walk.next++;
    state = take(mark, state, walk);
  }
}

function take(mark: Mark | undefined, { written, given, above }: State, walk: Walk): State {
  if (mark === undefined) {
    walk.insertAt = undefined;
    const depth = walk.series[0]?.numbers.length ?? 1;
    const parents = depth === 1 ? [] : above.split('.').map(Number);
    walk.inserted = [...parents, given + 1];
    return { written, given: given + 1, above };
  }
  const own = mark.numbers.at(-1) ?? 1;
  const parents = mark.numbers.slice(0, -1);
  const around = parents.join('.');
  const anew = around !== above || (!walk.itself && own <= 1 && written > 0);
  if (anew) walk.count++;
  walk.counts.set(mark, walk.count);
  const last = anew ? (own === 0 ? -1 : 0) : given;
  const value = walk.keepGaps && own > last ? own : last + 1;
  walk.numbers.set(mark, [...parents, value]);
  return { written: own, given: value, above: around };
}
