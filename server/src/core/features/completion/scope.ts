import type { AssignNode, CaseNode, ConditionalNode, ForNode, Node, Template } from '../../template/types.ts';

/** What holds at a place: the blocks that are open there and the names that loops and assignments give. */
export type ScopeAt = {
  /** Outermost first. */
  readonly blocks: readonly OpenBlock[];
  /** Innermost last: of two with one name, the later one counts. */
  readonly locals: readonly LocalName[];
};
export type BlockNode = ConditionalNode | CaseNode | ForNode;
export type OpenBlock = {
  readonly node: BlockNode;
  /** Tags of its branches that stand before the place. */
  readonly seen: readonly string[];
};
export type LocalName =
  | { readonly name: string; readonly kind: 'item' | 'forloop'; readonly node: ForNode }
  | { readonly name: string; readonly kind: 'assigned'; readonly node: AssignNode };

/** The scope at an offset of a template, which may be broken: a block that is never closed lasts to the end. */
export function scopeAt({ nodes }: Pick<Template, 'nodes'>, offset: number): ScopeAt {
  const found = { blocks: [] as OpenBlock[], locals: [] as LocalName[] };
  collect(nodes, offset, found);
  return found;
}

type Found = { readonly blocks: OpenBlock[]; readonly locals: LocalName[] };

function collect(nodes: readonly Node[], offset: number, found: Found): void {
  for (const node of nodes) {
    if (node.span.start >= offset) return;
    if (node.kind === 'assign') {
      if (node.span.end <= offset && node.name !== '') found.locals.push({ name: node.name, kind: 'assigned', node });
    } else if (node.kind === 'for') collectLoop(node, offset, found);
    else if (node.kind === 'if' || node.kind === 'unless' || node.kind === 'case') {
      const first = node.kind === 'case' ? node.tagSpan : node.branches[0]?.tagSpan;
      const tags = node.branches.filter(({ tagSpan }) => tagSpan.end <= offset).map(({ tag }) => tag);
      if (first && isInside(first.end, node, offset)) found.blocks.push({ node, seen: tags });
      for (const { body } of node.branches) collect(body, offset, found);
    }
  }
}

function collectLoop(node: ForNode, offset: number, found: Found): void {
  if (isInside(node.tagSpan.end, node, offset)) {
    const elseStart = node.otherwise?.[0]?.span.start;
    const inElse = elseStart !== undefined && offset >= elseStart;
    found.blocks.push({ node, seen: inElse || (node.otherwise && elseStart === undefined) ? ['else'] : [] });
    if (!inElse) {
      found.locals.push({ name: 'forloop', kind: 'forloop', node });
      if (node.variable !== '') found.locals.push({ name: node.variable, kind: 'item', node });
    }
  }
  collect(node.body, offset, found);
  collect(node.otherwise ?? [], offset, found);
}

function isInside(start: number, node: BlockNode, offset: number): boolean {
  return offset >= start && offset <= (node.endSpan?.start ?? node.span.end);
}
