import type { Clause } from '../../clauses/pack.ts';
import { parse } from '../../template/parse.ts';
import type { Branch, Node, Template } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import type { Anchor } from './anchors.ts';
import type { Condition } from './conditions.ts';
import { resolverOf } from './judged.ts';
import type { Layout } from './layout.ts';

/** Where to insert: an offset, and tags around what is inserted. */
export type Place = {
  readonly at: number;
  readonly open: string;
  readonly close: string;
  /** Within a block of tags: no blank lines around it. */
  readonly inBranch?: boolean;
};

/**
 * Where a clause of that order belongs: an offset at the start of a line, outside all tags. It follows the clauses that come
 * before it in the pack's order as well as the document's own order allows, and stands before the signatures. `opens`: no clause of
 * the pack comes before it.
 */
export function placeFor(
  { order, opens }: { readonly order: number; readonly opens: boolean },
  template: Template,
  anchors: readonly Anchor[],
  layout: Layout,
): number {
  const all = anchors.filter(({ span }) => span.start < layout.end && isInUnits(span.start, layout));
  const strong = all.filter(({ weak }) => !weak);
  const inTerms = strong.length > 0 ? strong : all;
  const starts = layout.starts.map((start) => outside(template.nodes, start, template.text));
  if (inTerms.length === 0) return outside(template.nodes, layout.end, template.text);
  const last = outside(template.nodes, layout.end, template.text);
  const behind = ({ span }: Anchor): number => {
    const next = layout.starts.filter((start) => start >= span.end && start < layout.end);
    const places = next.map((start) => outside(template.nodes, start, template.text));
    return places.find((place) => place >= span.end) ?? last;
  };
  // Before the first unit that is known for a clause; what opens an agreement stands before the first number of all.
  const units = opens && layout.kind === 'numbered' ? starts.slice(0, 1) : starts;
  const before =
    units.findLast((start) => start <= inTerms[0]!.span.start) ??
    outside(template.nodes, inTerms[0]!.span.start, template.text);
  const gaps = [before, ...inTerms.map(behind)];
  const cost = (at: number): number =>
    inTerms.filter((one) => (one.span.start < at ? one.order > order : one.order < order)).length;
  let best = gaps[0]!;
  for (const gap of gaps) if (cost(gap) < cost(best)) best = gap;
  return best;
}

/** Whether a place belongs to the numbered clauses, where clauses have numbers: what stands under a heading behind them does not. */
export function isInUnits(offset: number, { kind, series, starts }: Layout): boolean {
  if (kind !== 'numbered') return true;
  const unit = starts.findLast((start) => start <= offset);
  return unit === undefined || series!.some(({ start }) => start === unit);
}

/** The empty branches that ask just this condition: a clause was taken out of them, or is still to be written. */
export function emptyBranches(nodes: readonly Node[], wanted: Condition, template: Template): readonly Place[] {
  return nodes.flatMap((node): readonly Place[] => {
    if (!('branches' in node)) return node.kind === 'for' ? emptyBranches(node.body, wanted, template) : [];
    return node.branches.flatMap((branch, i) => {
      const end = node.branches[i + 1]?.tagSpan.start ?? node.endSpan?.start;
      const asked = branch.tag !== 'else' && branch.tag !== 'when' && holdsOn(branch, [wanted], template);
      if (!asked || end === undefined || template.text.slice(branch.tagSpan.end, end).trim() !== '')
        return emptyBranches(branch.body, wanted, template);
      return [{ at: lineStart(template.text, end), open: '', close: '', inBranch: true }];
    });
  });
}

/** An offset moved before the outermost block of tags that holds it, to the start of that line. */
function outside(nodes: readonly Node[], offset: number, text: string): number {
  const around = nodes.find(
    (node) => node.kind !== 'text' && node.kind !== 'output' && node.span.start < offset && offset < node.span.end,
  );
  const at = around?.span.start ?? offset;
  return text.lastIndexOf('\n', at - 1) + 1;
}

/**
 * Where alternatives of a clause stand: in a block of tags one branch of which gives the clause, the branch that holds on the failing
 * path. An empty branch gets the clause; where there is none, an `else` does.
 */
export function branchPlaces(
  { facts, engine }: Subject,
  clause: Clause,
  failing: readonly Condition[],
  layout: Layout,
): readonly Place[] {
  const { template } = facts;
  const head = template.text.slice(0, template.bodyStart);
  const resolve = resolverOf({ facts, engine } as Subject);
  const gives = (from: number, to: number): boolean => {
    const snippet = parse(head + template.text.slice(from, to));
    const [result] = engine.coverage(snippet, { resolve, clauses: [clause.id] }).clauses;
    return result !== undefined && result.state !== 'missing';
  };
  return template.nodes.flatMap((node): readonly Place[] => {
    if ((node.kind !== 'if' && node.kind !== 'unless') || node.endSpan === undefined || node.span.start > layout.end)
      return [];
    const { branches, endSpan } = node;
    const endOf = (i: number): number => branches[i + 1]?.tagSpan.start ?? endSpan.start;
    const open = branches.findIndex((branch) => holdsOn(branch, failing, template));
    const others = branches.filter((branch, i) => i !== open && gives(branch.tagSpan.end, endOf(i)));
    if (others.length === 0) return [];
    if (open < 0)
      return [{ at: lineStart(template.text, endSpan.start), open: '{% else %}\n', close: '', inBranch: true }];
    return [{ at: lineStart(template.text, endOf(open)), open: '', close: '', inBranch: true }];
  });
}

/** Whether a branch holds where those conditions do: it asks one of them, or is the `else` of what they refuse. */
function holdsOn(branch: Branch, failing: readonly Condition[], template: Template): boolean {
  if (branch.tag === 'else') return true;
  const asked = branch.condition && template.text.slice(branch.condition.span.start, branch.condition.span.end);
  return failing.some(({ text, holds }) => text === asked && holds === (branch.tag !== 'unless'));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
