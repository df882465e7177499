import { includePath } from '../template/include-path.ts';
import { loadIncluded } from '../template/library.ts';
import type { Node, RenderNode, Resolve, Template } from '../template/types.ts';
import type { Facts } from './facts.ts';
import type { Complaint, Rule } from './types.ts';

/** A `render` tag that finds nothing, in this letter or in what it takes in. On every path, taken or not. */
export const unknownPartial: Rule = {
  id: 'template/unknown-partial',
  family: 'template',
  says: 'A render tag whose clause or file does not exist.',
  severity: 'error',
  docs: 'The clause that was meant to stand there is missing from the letter. Clauses of the library are named clauses/<id>; other paths are Markdown files of the workspace.',
  examples: {
    fires: ['{% render «"clauses/no-such-clause"» %}'],
    silent: ['{% comment %}{% render "clauses/no-such-clause" %}{% endcomment %}'],
  },
  check: (facts) =>
    included(facts).flatMap(({ node, outcome }) => (outcome.kind === 'unknown' ? [unknown(node, outcome.chain)] : [])),
};

/** A file that takes itself in, directly or through others. */
export const renderCycle: Rule = {
  id: 'template/render-cycle',
  family: 'template',
  says: 'A file that takes itself in.',
  severity: 'error',
  docs: 'Such a letter has no end. The message names the files of the circle; take one of the render tags away.',
  examples: { fires: [], silent: ['{% if medical %}{% render "clauses/hipaa" %}{% endif %}'] },
  check: (facts) =>
    included(facts).flatMap(({ node, outcome }) => (outcome.kind === 'cycle' ? [cycle(node, outcome.chain)] : [])),
};

type Outcome = { readonly kind: 'fine' } | { readonly kind: 'unknown' | 'cycle'; readonly chain: readonly string[] };
type Included = { readonly node: RenderNode; readonly outcome: Outcome };

function included({ template, context }: Facts): readonly Included[] {
  const { resolve } = context;
  if (resolve === undefined) return [];
  const known = new Map<string, Outcome>();
  return renders(template.nodes).flatMap((node) => {
    const path = node.path === undefined ? undefined : includePath(node.path);
    return path === undefined ? [] : [{ node, outcome: follow(path, [], resolve, known) }];
  });
}

/** The first thing wrong with a file or with what it takes in. Each file is read once, so that this ends. */
function follow(path: string, above: readonly string[], resolve: Resolve, known: Map<string, Outcome>): Outcome {
  const chain = [...above, path];
  if (above.includes(path)) return { kind: 'cycle', chain };
  const before = known.get(path);
  if (before !== undefined) return before;
  if (above.length >= DEEPEST) return { kind: 'fine' };
  const included = loadIncluded(resolve, path);
  if (included === undefined) return { kind: 'unknown', chain };
  known.set(path, { kind: 'fine' });
  const outcome = firstWrong(included.template, chain, resolve, known);
  known.set(path, outcome);
  return outcome;
}

function firstWrong(
  template: Template,
  chain: readonly string[],
  resolve: Resolve,
  known: Map<string, Outcome>,
): Outcome {
  for (const { path } of renders(template.nodes)) {
    const inner = path === undefined ? undefined : includePath(path);
    const outcome: Outcome = inner === undefined ? { kind: 'fine' } : follow(inner, chain, resolve, known);
    if (outcome.kind !== 'fine') return outcome;
  }
  return { kind: 'fine' };
}

/** Deeper nesting of files is `template/limit`, reported where the letter is made. */
const DEEPEST = 16;

/** Every render tag, in all branches. The parser limits how deep blocks nest. */
export function renders(nodes: readonly Node[]): readonly RenderNode[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'render':
        return [node];
      case 'if':
      case 'unless':
      case 'case':
        return node.branches.flatMap(({ body }) => renders(body));
      case 'for':
        return [...renders(node.body), ...renders(node.otherwise ?? [])];
      default:
        return [];
    }
  });
}

function unknown(node: RenderNode, chain: readonly string[]): Complaint {
  const missing = chain.at(-1) ?? '';
  const through = chain.length < 2 ? '' : ` (wanted by ${chain.slice(0, -1).join(' → ')})`;
  return {
    message: `There is no clause or file “${missing}”${through}, so this part of the letter is empty. Check the spelling: clauses of the library are clauses/<id>, files are named from the root of the workspace.`,
    span: node.pathSpan ?? node.span,
  };
}

function cycle(node: RenderNode, chain: readonly string[]): Complaint {
  return {
    message: `This takes in a file that takes itself in: ${chain.join(' → ')}. Take one of these render tags away.`,
    span: node.pathSpan ?? node.span,
  };
}
