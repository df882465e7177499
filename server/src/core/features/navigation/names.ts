import { CONSTANTS } from '../../template/expression.ts';
import { includePath } from '../../template/include-path.ts';
import { lex } from '../../template/lexer.ts';
import type {
  Branch,
  Condition,
  Expression,
  FilteredExpression,
  ForNode,
  Node,
  RenderNode,
  Template,
  Variable,
} from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** One place in a file where a name stands. */
export type NameUse = {
  readonly name: string;
  /** The name alone: of `customer.city` the first word, of a quoted key what stands between the quotation marks. */
  readonly span: Span;
  /** `declare` brings the name in, `write` gives it another value, `read` asks for its value. */
  readonly access: 'declare' | 'write' | 'read';
  readonly scope: Scope;
};

/**
 * What a name in a file belongs to. `file`: the file itself (a variable, declared here or by whoever takes the file in);
 * `assign`: a name that only this file's `assign` makes; `loop`: the loop whose tag begins at `at`; `argument`: the file that a
 * `render` tag passes it to.
 */
export type Scope =
  | { readonly kind: 'file' | 'assign' }
  | { readonly kind: 'loop'; readonly at: number; readonly span: Span }
  | { readonly kind: 'argument'; readonly path: string };

/** A `render` tag, and what the file that it names can see. */
export type Taken = {
  /** As the resolver gets it. */
  readonly path: string;
  readonly node: RenderNode;
  readonly scopeOf: (name: string) => Scope;
};

/** Every name in one file. */
export type FileNames = {
  readonly uses: readonly NameUse[];
  readonly taken: readonly Taken[];
  readonly declares: ReadonlyMap<string, Variable>;
};

/** Reads where the names of a template stand and what each belongs to, without looking into other files. Linear. */
export function namesOf(template: Template): FileNames {
  const walk: Walk = { text: template.text, uses: [], taken: [], assigned: new Map(), own: new Set() };
  for (const variable of template.frontMatter.variables.values()) declaration(variable, template, walk);
  visit(template.nodes, [], walk);
  const settle = (scope: Scope, name: string): Scope => (scope === ASSIGN && walk.own.has(name) ? FILE : scope);
  return {
    uses: walk.uses
      .map((use) => ({ ...use, scope: settle(use.scope, use.name) }))
      .map((use) => (use.access === 'declare' && use.scope === FILE && isAssigned(use, walk) ? writing(use) : use))
      .sort((a, b) => a.span.start - b.span.start),
    taken: walk.taken.map((one) => ({ ...one, scopeOf: (name) => settle(one.scopeOf(name), name) })),
    declares: template.frontMatter.variables,
  };
}

/** Two uses with the same name and key in one file are the same thing. */
export function scopeKey(scope: Scope): string {
  if (scope.kind === 'loop') return `loop ${scope.at}`;
  return scope.kind === 'argument' ? `argument ${scope.path}` : scope.kind;
}

/** The use whose name holds an offset, its ends included. */
export function useAt({ uses }: FileNames, offset: number): NameUse | undefined {
  return uses.find(({ span }) => span.start <= offset && offset <= span.end);
}

const FILE: Scope = { kind: 'file' };
const ASSIGN: Scope = { kind: 'assign' };

type Walk = {
  readonly text: string;
  readonly uses: NameUse[];
  readonly taken: Taken[];
  /** Names that `assign` has made so far, and where first. */
  readonly assigned: Map<string, number>;
  /** Names that the file declares, or reads before it assigns them. */
  readonly own: Set<string>;
};
type Loops = readonly ForNode[];

/** Attributes whose value can be another variable's name. */
const LIMITS = ['less_than', 'more_than', 'before', 'after', 'min', 'max'] as const;

function declaration(variable: Variable, { frontMatter, text }: Template, walk: Walk): void {
  const { name, attributeSpans } = variable;
  walk.own.add(name);
  walk.uses.push({ name, span: unquoted(text, variable.nameSpan), access: 'declare', scope: FILE });
  for (const attribute of LIMITS) {
    const value = attributeSpans[attribute];
    if (value === undefined) continue;
    const span = unquoted(text, value);
    const named = text.slice(span.start, span.end);
    if (frontMatter.variables.has(named)) walk.uses.push({ name: named, span, access: 'read', scope: FILE });
  }
}

function unquoted(text: string, { start, end }: Span): Span {
  const quote = text[start];
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

function visit(nodes: readonly Node[], loops: Loops, walk: Walk): void {
  for (const node of nodes) {
    if (node.kind === 'output') filtered(node.expression, loops, walk);
    else if (node.kind === 'assign') {
      filtered(node.value, loops, walk);
      if (node.name === '') continue;
      const access = walk.assigned.has(node.name) ? 'write' : 'declare';
      if (access === 'declare') walk.assigned.set(node.name, node.nameSpan.start);
      walk.uses.push({ name: node.name, span: node.nameSpan, access, scope: ASSIGN });
    } else if (node.kind === 'if' || node.kind === 'unless') branches(node.branches, loops, walk);
    else if (node.kind === 'case') {
      expression(node.subject, loops, walk);
      branches(node.branches, loops, walk);
    } else if (node.kind === 'for') loop(node, loops, walk);
    else if (node.kind === 'render') render(node, loops, walk);
    else if (node.kind === 'error') broken(node.span, loops, walk);
  }
}

/** Of a tag that is not closed yet, or none that we know: every word that can be a name. */
function broken({ start, end }: Span, loops: Loops, walk: Walk): void {
  const lexemes = lex(walk.text, { start: start + 2, end: Math.min(end, start + LONGEST_BROKEN) });
  const first = walk.text.startsWith('{%', start) ? 1 : 0;
  lexemes.forEach(({ kind, text, span }, i) => {
    if (kind !== 'name' || i < first || NOT_NAMES.has(text) || /^[.|]$/.test(lexemes[i - 1]?.text ?? '')) return;
    if (lexemes[i + 1]?.text !== ':') read(text, span, loops, walk);
  });
}

const LONGEST_BROKEN = 2000;
const NOT_NAMES: ReadonlySet<string> = new Set([...Object.keys(CONSTANTS), 'and', 'or', 'contains', 'in', 'reversed']);

function loop(node: ForNode, loops: Loops, walk: Walk): void {
  expression(node.collection, loops, walk);
  expression(node.limit, loops, walk);
  expression(node.offset, loops, walk);
  if (node.variable !== '')
    walk.uses.push({ name: node.variable, span: node.variableSpan, access: 'declare', scope: loopScope(node) });
  visit(node.body, [...loops, node], walk);
  visit(node.otherwise ?? [], loops, walk);
}

function render(node: RenderNode, loops: Loops, walk: Walk): void {
  for (const { value } of node.args) expression(value, loops, walk);
  const path = node.path === undefined ? undefined : includePath(node.path);
  if (path === undefined) return;
  for (const { name, nameSpan } of node.args)
    walk.uses.push({ name, span: nameSpan, access: 'write', scope: { kind: 'argument', path } });
  const scopeOf = (name: string): Scope => {
    const assigned = walk.assigned.get(name);
    return scopeIn(name, loops, assigned !== undefined && assigned < node.span.start);
  };
  walk.taken.push({ path, node, scopeOf });
}

function scopeIn(name: string, loops: Loops, assigned: boolean): Scope {
  const around = loops.findLast((one) => one.variable === name || name === 'forloop');
  if (around !== undefined) return loopScope(around);
  return assigned ? ASSIGN : FILE;
}

function loopScope({ tagSpan, span }: ForNode): Scope {
  return { kind: 'loop', at: tagSpan.start, span };
}

function branches(list: readonly Branch[], loops: Loops, walk: Walk): void {
  for (const branch of list) {
    condition(branch.condition, loops, walk);
    for (const value of branch.values ?? []) expression(value, loops, walk);
    visit(branch.body, loops, walk);
  }
}

function condition(tested: Condition | undefined, loops: Loops, walk: Walk): void {
  if (tested === undefined) return;
  if (tested.kind === 'test') expression(tested.value, loops, walk);
  else if (tested.kind === 'compare') {
    expression(tested.left, loops, walk);
    expression(tested.right, loops, walk);
  } else {
    condition(tested.left, loops, walk);
    condition(tested.right, loops, walk);
  }
}

function filtered(value: FilteredExpression | undefined, loops: Loops, walk: Walk): void {
  if (value === undefined) return;
  expression(value.value, loops, walk);
  for (const { args } of value.filters) for (const arg of args) expression(arg, loops, walk);
}

function expression(value: Expression | undefined, loops: Loops, walk: Walk): void {
  if (value?.kind === 'range') {
    expression(value.from, loops, walk);
    expression(value.to, loops, walk);
  }
  if (value?.kind !== 'path') return;
  const name = String(value.segments[0]);
  const { start } = value.span;
  const exact = walk.text.startsWith(name, start);
  // A name written with spaces (`{{ Company Name }}`) is read as the name that it stands for.
  read(name, exact ? { start, end: start + name.length } : value.span, loops, walk);
}

function read(name: string, span: Span, loops: Loops, walk: Walk): void {
  const scope = scopeIn(name, loops, walk.assigned.has(name));
  if (scope === FILE) walk.own.add(name);
  walk.uses.push({ name, span, access: 'read', scope });
}

function isAssigned({ name, span }: NameUse, { assigned }: Walk): boolean {
  return assigned.get(name) === span.start;
}

function writing(use: NameUse): NameUse {
  return { ...use, access: 'write' };
}
