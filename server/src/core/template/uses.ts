import type { Span } from '../text/span.ts';
import { pathText } from './evaluate-expression.ts';
import { openIncluded } from './library.ts';
import type {
  Branch,
  Condition,
  Expression,
  FilteredExpression,
  Node,
  PathExpression,
  Resolve,
  Template,
} from './types.ts';

/** One place where a template asks for the value of a name. */
export type Use = {
  /** The first segment: what the front matter declares. */
  readonly name: string;
  /** The whole path with dots, as written. */
  readonly path: string;
  /** The path in the template; of a use in an included file, the `render` tag that leads there. */
  readonly span: Span;
  /** The first segment alone; the same as `span` for a use in an included file. */
  readonly nameSpan: Span;
  /** The output, tag or block that asks. */
  readonly node: Node;
  /** True for the names of loops, assignments and `render` arguments: they are no variables of the letter. */
  readonly local: boolean;
  /** What the value is used for: printed through these filters, tested, or looped over. */
  readonly role: 'printed' | 'tested' | 'looped' | 'passed';
  readonly filters: readonly string[];
  /** Where the path stands in the included file, when it is used there. */
  readonly include?: { readonly path: string; readonly span: Span };
};

/**
 * Every use of a name in a template, in order. With a resolver, also the uses in included files which reach the letter's
 * own variables; names that an included file gets by argument or sets itself are not among them.
 */
export function uses(template: Template, resolve?: Resolve): readonly Use[] {
  const walk: Walk = { found: [], resolve, including: [], inclusions: 0 };
  visit(template.nodes, { template, locals: [new Set()] }, walk);
  return walk.found;
}

type Walk = {
  readonly found: Use[];
  readonly resolve: Resolve | undefined;
  readonly including: string[];
  inclusions: number;
};
type Place = {
  readonly template: Template;
  readonly locals: Set<string>[];
  readonly tag?: { readonly span: Span; readonly path: string; readonly node: Node };
};
type Reason = { readonly node: Node; readonly role: Use['role']; readonly filters?: readonly string[] };

const MOST_INCLUSIONS = 500;

function visit(nodes: readonly Node[], place: Place, walk: Walk): void {
  for (const node of nodes) {
    if (node.kind === 'output') filtered(node.expression, { node, role: 'printed' }, place, walk);
    else if (node.kind === 'assign') {
      filtered(node.value, { node, role: 'passed' }, place, walk);
      if (node.name !== '') place.locals[0]?.add(node.name);
    } else if (node.kind === 'if' || node.kind === 'unless') branches(node.branches, node, place, walk);
    else if (node.kind === 'case') {
      expression(node.subject, { node, role: 'tested' }, place, walk);
      branches(node.branches, node, place, walk);
    } else if (node.kind === 'for') {
      expression(node.collection, { node, role: 'looped' }, place, walk);
      expression(node.limit, { node, role: 'passed' }, place, walk);
      expression(node.offset, { node, role: 'passed' }, place, walk);
      visit(node.body, { ...place, locals: [...place.locals, new Set([node.variable, 'forloop'])] }, walk);
      visit(node.otherwise ?? [], place, walk);
    } else if (node.kind === 'render') {
      for (const { value } of node.args) expression(value, { node, role: 'passed' }, place, walk);
      include(node, place, walk);
    }
  }
}

function branches(list: readonly Branch[], node: Node, place: Place, walk: Walk): void {
  for (const branch of list) {
    condition(branch.condition, node, place, walk);
    for (const value of branch.values ?? []) expression(value, { node, role: 'tested' }, place, walk);
    visit(branch.body, place, walk);
  }
}

function condition(tested: Condition | undefined, node: Node, place: Place, walk: Walk): void {
  if (!tested) return;
  if (tested.kind === 'test') expression(tested.value, { node, role: 'tested' }, place, walk);
  else if (tested.kind === 'compare') {
    expression(tested.left, { node, role: 'tested' }, place, walk);
    expression(tested.right, { node, role: 'tested' }, place, walk);
  } else {
    condition(tested.left, node, place, walk);
    condition(tested.right, node, place, walk);
  }
}

function filtered(value: FilteredExpression | undefined, reason: Reason, place: Place, walk: Walk): void {
  if (!value) return;
  expression(value.value, { ...reason, filters: value.filters.map(({ name }) => name) }, place, walk);
  for (const { args } of value.filters)
    for (const arg of args) expression(arg, { node: reason.node, role: 'passed' }, place, walk);
}

function expression(value: Expression | undefined, reason: Reason, place: Place, walk: Walk): void {
  if (value?.kind === 'path') add(value, reason, place, walk);
  if (value?.kind !== 'range') return;
  expression(value.from, reason, place, walk);
  expression(value.to, reason, place, walk);
}

function add(path: PathExpression, { node, role, filters = [] }: Reason, { locals, tag }: Place, walk: Walk): void {
  const name = String(path.segments[0]);
  const local = locals.some((names) => names.has(name));
  if (tag && local) return;
  const own = { start: path.span.start, end: path.span.start + name.length };
  const head = { name, path: pathText(path), local, role, filters };
  if (tag)
    walk.found.push({
      ...head,
      span: tag.span,
      nameSpan: tag.span,
      node: tag.node,
      include: { path: tag.path, span: path.span },
    });
  else walk.found.push({ ...head, span: path.span, nameSpan: path.segments.length === 1 ? path.span : own, node });
}

function include(node: Extract<Node, { readonly kind: 'render' }>, place: Place, walk: Walk): void {
  if (!walk.resolve || node.path === undefined || walk.inclusions >= MOST_INCLUSIONS) return;
  const opened = openIncluded(walk.resolve, walk.including, node.path);
  if ('refused' in opened) return;
  walk.inclusions++;
  walk.including.push(opened.included.path);
  const locals = [new Set(node.args.map(({ name }) => name)), ...place.locals];
  const tag = { span: place.tag?.span ?? node.span, path: opened.included.path, node: place.tag?.node ?? node };
  visit(opened.included.nodes, { template: opened.included.template, locals, tag }, walk);
  walk.including.pop();
}
