import type { Span } from '../text/span.ts';
import { type Asked, type Atom, askedBy, askedByComparison, askedByLoop } from './atoms.ts';
import { type Included, openIncluded } from './library.ts';
import { printedParts } from './notes.ts';
import { declared, filteredSymbol, includedNames, type Names, rootNames, type Symbolic, symbolOf } from './symbols.ts';
import type {
  CaseNode,
  Condition,
  ConditionalNode,
  ForNode,
  Node,
  OutputNode,
  RenderNode,
  Resolve,
  Template,
} from './types.ts';

/** What a walk through a template without data meets. */
export type Walker = {
  readonly resolve: Resolve | undefined;
  /** Answers a question that data would answer. Its span is in the template itself: inside an included file, the `render` tag. */
  readonly decide: (atom: Atom) => boolean;
  /** Left out when only the questions matter. */
  readonly visit?: {
    readonly source: (span: Span, node: Node, template: Template) => void;
    readonly output: (node: OutputNode, symbol: Symbolic, names: Names) => void;
    /** Calls `body` to go through an included file. */
    readonly included: (included: Included, tag: Span, body: () => void) => void;
  };
};

/** How many files one walk puts in. */
const MOST_INCLUSIONS = 2000;

/** Goes through a template as it would print on the path that `decide` describes, loop bodies once. */
export function walk(template: Template, walker: Walker): void {
  const state: State = { walker, including: [], inclusions: 0, tag: undefined };
  nodes(template.nodes, rootNames(template), state);
}

type State = { readonly walker: Walker; readonly including: string[]; inclusions: number; tag: Span | undefined };

function nodes(list: readonly Node[], names: Names, state: State): void {
  for (const node of state.walker.visit ? list : branching(list)) visitNode(node, names, state);
}

function visitNode(node: Node, names: Names, state: State): void {
  const { visit } = state.walker;
  if (node.kind === 'text') {
    if (visit) for (const part of printedParts(names.template, node)) visit.source(part, node, names.template);
  } else if (node.kind === 'raw') visit?.source(node.contentSpan, node, names.template);
  else if (node.kind === 'error') visit?.source(node.span, node, names.template);
  else if (node.kind === 'output') {
    if (node.expression) visit?.output(node, filteredSymbol(node.expression, names), names);
  } else if (node.kind === 'if' || node.kind === 'unless') conditional(node, names, state);
  else if (node.kind === 'case') choose(node, names, state);
  else if (node.kind === 'for') loop(node, names, state);
  else if (node.kind === 'assign') {
    if (node.value && node.name !== '') names.own.set(node.name, filteredSymbol(node.value, names));
  } else if (node.kind === 'render') include(node, names, state);
}

function conditional(node: ConditionalNode, names: Names, state: State): void {
  for (const branch of node.branches) {
    const holds = branch.tag === 'else' || (branch.condition !== undefined && truth(branch.condition, names, state));
    if (holds === (branch.tag === 'unless')) continue;
    nodes(branch.body, names, state);
    return;
  }
}

function choose(node: CaseNode, names: Names, state: State): void {
  const { subject } = node;
  if (!subject) return;
  let hit = false;
  for (const branch of node.branches) {
    const matches = branch.values?.some((value) =>
      answer(askedByComparison(subject, '==', value, branch.tagSpan, names), state),
    );
    if (branch.tag === 'else' ? hit : !matches) continue;
    hit = true;
    nodes(branch.body, names, state);
  }
}

function loop(node: ForNode, names: Names, state: State): void {
  if (!node.collection || node.variable === '') return;
  const collection = symbolOf(node.collection, names);
  if (node.otherwise && answer(askedByLoop(collection, node.collection.span, names), state)) {
    nodes(node.otherwise, names, state);
    return;
  }
  const items = collection.kind === 'variable' ? declared(names, collection.path)?.items : undefined;
  const item: Symbolic = { kind: 'variable', path: node.variable, filters: [], ...(items ? { type: items } : {}) };
  const forloop: Symbolic = { kind: 'variable', path: 'forloop', filters: [] };
  names.frames.push(
    new Map([
      [node.variable, item],
      ['forloop', forloop],
    ]),
  );
  nodes(node.body, names, state);
  names.frames.pop();
}

function include(node: RenderNode, names: Names, state: State): void {
  if (node.path === undefined || state.inclusions >= MOST_INCLUSIONS) return;
  const opened = openIncluded(state.walker.resolve, state.including, node.path);
  if ('refused' in opened) return;
  const { included } = opened;
  const args = new Map(node.args.map(({ name, value }) => [name, symbolOf(value, names)]));
  const outer = state.tag;
  const tag = outer ?? node.span;
  const body = () => {
    state.tag = tag;
    state.including.push(included.path);
    nodes(included.nodes, includedNames(included.template, names, args), state);
    state.including.pop();
    state.tag = outer;
  };
  state.inclusions++;
  if (state.walker.visit) state.walker.visit.included(included, tag, body);
  else body();
}

function truth(condition: Condition, names: Names, state: State): boolean {
  if (condition.kind === 'and') return truth(condition.left, names, state) && truth(condition.right, names, state);
  if (condition.kind === 'or') return truth(condition.left, names, state) || truth(condition.right, names, state);
  if (condition.kind === 'test' || condition.kind === 'compare') return answer(askedBy(condition, names), state);
  return false;
}

function answer(asked: Asked, state: State): boolean {
  if ('constant' in asked) return asked.constant;
  const atom = state.tag ? { ...asked.atom, span: state.tag } : asked.atom;
  return state.walker.decide(atom) !== asked.negated;
}

/** The nodes that can ask or change an answer. A memory only, so that many walks do not pass over all text. */
function branching(list: readonly Node[]): readonly Node[] {
  const known = BRANCHING.get(list);
  if (known) return known;
  const kept = list.filter(
    ({ kind }) => kind !== 'text' && kind !== 'output' && kind !== 'raw' && kind !== 'comment' && kind !== 'error',
  );
  BRANCHING.set(list, kept);
  return kept;
}

const BRANCHING = new WeakMap<readonly Node[], readonly Node[]>();
