import type { Branch, CaseNode, ConditionalNode, ForNode, Node, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** A node that holds others: a conditional, a choice or a loop. */
export type Block = ConditionalNode | CaseNode | ForNode;

/** One arm of a block: its tag, and the text up to the next arm's tag. */
export type Arm = {
  /** As one says it: `if medical`, `when "monthly"`, `else`, `for reason in dispute_ground`. */
  readonly name: string;
  readonly kind: 'condition' | 'loop';
  readonly tag: Span;
  readonly body: Span;
  readonly nodes: readonly Node[];
};

export function isBlock(node: Node): node is Block {
  return node.kind === 'if' || node.kind === 'unless' || node.kind === 'case' || node.kind === 'for';
}

/** All blocks of a template, outer ones before those inside. */
export function blocksOf(nodes: readonly Node[]): readonly Block[] {
  return nodes.filter(isBlock).flatMap((block) => [block, ...armNodes(block).flatMap((inner) => blocksOf(inner))]);
}

/** Whether a block takes lines of its own: its tag begins a line, and it ends on another one. */
export function hasOwnLines({ span }: Block, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  return /(?:^|[\r\n])[ \t]*$/.test(before) && /[\r\n]/.test(text.slice(span.start, span.end));
}

/** The arms of a block, in order; a `case` names its subject in each of them. */
export function armsOf(block: Block, { text }: Template): readonly Arm[] {
  const end = block.endSpan?.start ?? block.span.end;
  if (block.kind === 'for') {
    const stop = block.otherwise === undefined ? end : elseStart(block, text, end);
    const body = { start: block.tagSpan.end, end: stop };
    const loop: Arm = {
      name: tagWords(block.tagSpan, text),
      kind: 'loop',
      tag: block.tagSpan,
      body,
      nodes: block.body,
    };
    if (block.otherwise === undefined) return [loop];
    const tag = { start: stop, end: closeOf(text, stop, end) };
    const rest = { start: tag.end, end };
    return [loop, { name: 'else', kind: 'loop', tag, body: rest, nodes: block.otherwise }];
  }
  const subject = block.kind === 'case' && block.subject ? sliceOf(text, block.subject.span) : undefined;
  return block.branches.map((branch, i) => ({
    name: armName(branch, subject, text),
    kind: 'condition',
    tag: branch.tagSpan,
    body: { start: branch.tagSpan.end, end: block.branches[i + 1]?.tagSpan.start ?? end },
    nodes: branch.body,
  }));
}

/** What a tag says, without its signs, on one line. */
export function tagWords(tag: Span, text: string): string {
  return sliceOf(text, tag)
    .replace(/^\{%-?|-?%\}$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TAG);
}

function armName(branch: Branch, subject: string | undefined, text: string): string {
  if (branch.tag === 'when' && subject !== undefined)
    return `when ${subject} is ${(branch.values ?? []).map(({ span }) => sliceOf(text, span)).join(' or ')}`;
  return tagWords(branch.tagSpan, text);
}

function armNodes(block: Block): readonly (readonly Node[])[] {
  return block.kind === 'for' ? [block.body, block.otherwise ?? []] : block.branches.map(({ body }) => body);
}

/** Where the `else` of a loop begins: the parser keeps its body only. */
function elseStart(block: ForNode, text: string, end: number): number {
  const from = Math.max(block.tagSpan.end, ...block.body.map(({ span }) => span.end));
  const found = text.indexOf('{%', from);
  return found < 0 || found > end ? end : found;
}

function closeOf(text: string, start: number, end: number): number {
  const found = text.indexOf('%}', start);
  return found < 0 ? end : Math.min(found + 2, end);
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + 400));
}

const LONGEST_TAG = 80;
