import type { Span } from '../text/span.ts';
import type { ProblemSink } from './problems.ts';
import { quoted, replaceFix } from './problems.ts';
import type { ForHead } from './tag-content.ts';
import type { Branch, Expression, Node } from './types.ts';

export type BlockKind = 'if' | 'unless' | 'case' | 'for';
type OpenBranch = Omit<Branch, 'body'> & { readonly body: Node[] };

/** A block tag whose end has not been read yet. */
export type Block = {
  readonly kind: BlockKind;
  readonly tagSpan: Span;
  readonly branches: OpenBranch[];
  /** Where nodes go: the body of the branch read last. */
  body: Node[];
  readonly subject?: Expression;
  readonly head?: ForHead;
  otherwise?: Node[];
};

/** The nodes of a template being built: the finished ones and the blocks that are open, outermost first. */
export type Builder = {
  readonly text: string;
  readonly sink: ProblemSink;
  readonly nodes: Node[];
  readonly open: Block[];
  /** How many blocks too deep to be built are open. */
  tooDeep: number;
};

/** How deep blocks may nest. */
export const MOST_NESTED = 48;

/** Adds a node to the innermost open block. */
export function append(builder: Builder, node: Node): void {
  (builder.open.at(-1)?.body ?? builder.nodes).push(node);
}

/** Opens a block, or counts it when it would nest too deep. */
export function openBlock(builder: Builder, block: Block): void {
  if (builder.open.length < MOST_NESTED) {
    builder.open.push(block);
    return;
  }
  if (builder.tooDeep === 0) {
    const message = `Blocks nest more than ${MOST_NESTED} deep here. Take some of the conditions apart, or put text in a partial.`;
    builder.sink.error('template/limit', block.tagSpan, message);
  }
  builder.tooDeep++;
  append(builder, { kind: 'error', span: block.tagSpan });
}

/** Closes the innermost block at its end tag, or where it should have ended. */
export function closeBlock(builder: Builder, end: Span | number): void {
  const block = builder.open.pop();
  if (!block) return;
  const at = typeof end === 'number' ? end : end.end;
  const span = { start: block.tagSpan.start, end: at };
  const ending = typeof end === 'number' ? { span } : { endSpan: end, span };
  append(builder, build(block, ending));
}

/** Reads `endif` and its like: closes the block that it names, and reports those left open inside. */
export function endBlock(builder: Builder, name: string, span: Span, nameSpan: Span): void {
  if (builder.tooDeep > 0) {
    builder.tooDeep--;
    append(builder, { kind: 'error', span });
    return;
  }
  const inner = builder.open.at(-1);
  if (!inner) {
    const fix = replaceFix('Take the tag away', span, '');
    builder.sink.error(
      'template/unexpected-end',
      span,
      `{% ${quoted(name)} %} closes nothing: no block is open here. Take it away or add its opening tag.`,
      fix,
    );
    append(builder, { kind: 'error', span });
    return;
  }
  if (`end${inner.kind}` === name) {
    closeBlock(builder, span);
    return;
  }
  const named = builder.open.findLastIndex((block) => `end${block.kind}` === name);
  if (named >= 0) {
    while (builder.open.length > named + 1) {
      reportOpen(builder, `{% ${name} %} comes first`);
      closeBlock(builder, span.start);
    }
    closeBlock(builder, span);
    return;
  }
  const right = `end${inner.kind}`;
  const opener = quoted(builder.text.slice(inner.tagSpan.start, inner.tagSpan.end));
  const message = `{% ${quoted(name)} %} does not close ${opener}. Write {% ${right} %}.`;
  builder.sink.error('template/unexpected-end', span, message, replaceFix(`Change to ${right}`, nameSpan, right));
  closeBlock(builder, span);
}

/** Reports the innermost block as never closed. */
export function reportOpen(builder: Builder, why: string): void {
  const block = builder.open.at(-1);
  if (!block) return;
  const shown = quoted(builder.text.slice(block.tagSpan.start, block.tagSpan.end));
  builder.sink.error(
    'template/unclosed-block',
    block.tagSpan,
    `${shown} is not closed: ${why}. Add {% end${block.kind} %} where it should end.`,
  );
}

function build(block: Block, ending: { readonly span: Span; readonly endSpan?: Span }): Node {
  if (block.kind === 'for') {
    const head = block.head ?? { variable: '', variableSpan: block.tagSpan, reversed: false };
    const body = block.branches[0]?.body ?? [];
    const otherwise = block.otherwise ? { otherwise: block.otherwise } : {};
    return { kind: 'for', ...head, tagSpan: block.tagSpan, body, ...otherwise, ...ending };
  }
  if (block.kind !== 'case') return { kind: block.kind, branches: block.branches, ...ending };
  const subject = block.subject ? { subject: block.subject } : {};
  return { kind: 'case', ...subject, tagSpan: block.tagSpan, branches: block.branches, ...ending };
}
