import type { Span } from '../text/span.ts';
import { append, type Block, type BlockKind, type Builder, endBlock, openBlock } from './blocks.ts';
import { addBranch } from './branches.ts';
import { readCondition } from './condition.ts';
import { type Cursor, cursorOver, peek } from './cursor.ts';
import { expectEnd, readValue } from './expression.ts';
import { isNameCode } from './lexer.ts';
import { orderFix } from './order-fix.ts';
import type { MarkToken } from './scan.ts';
import { readAssign, readFor, readRender } from './tag-content.ts';
import type { Branch, Node } from './types.ts';
import { readUnknown } from './unknown-tag.ts';

/** Reads one tag and changes the builder by it: a node more, a block opened, a branch begun or a block closed. */
export function readTag(builder: Builder, token: MarkToken): void {
  const nameSpan = tagName(builder.text, token.inner);
  const name = builder.text.slice(nameSpan.start, nameSpan.end);
  const inner = { start: nameSpan.end, end: token.inner.end };
  const cursor = cursorOver(builder.text, inner, token.span, builder.sink);
  switch (name) {
    case 'if':
    case 'unless':
    case 'case':
    case 'for':
      openBlock(builder, readOpening(builder, name, cursor));
      break;
    case 'elsif':
    case 'else':
    case 'when':
      addBranch(builder, name, cursor, nameSpan);
      break;
    case 'assign':
      append(builder, readAssign(cursor));
      break;
    case 'render':
      append(builder, readRender(cursor));
      break;
    case 'endif':
    case 'endunless':
    case 'endcase':
    case 'endfor':
      expectEnd(cursor, `after "${name}"`);
      endBlock(builder, name, token.span, nameSpan);
      break;
    default:
      readUnknown(builder, name, nameSpan, cursor);
  }
}

function tagName(text: string, inner: Span): Span {
  let start = inner.start;
  while (start < inner.end && /\s/.test(text[start] ?? '')) start++;
  let end = start;
  while (end < inner.end && isNameCode(text.charCodeAt(end))) end++;
  return end === start && end < inner.end && text[start] === '#' ? { start, end: end + 1 } : { start, end };
}

function readOpening(builder: Builder, kind: BlockKind, cursor: Cursor): Block {
  const tagSpan = cursor.tag;
  const body: Node[] = [];
  if (kind === 'case') {
    const subject = peek(cursor) ? readValue(cursor) : undefined;
    if (subject) expectEnd(cursor, 'after the value');
    else if (cursor.index === 0) {
      const message = '{% case %} names no variable. Write it as in {% case schedule %}.';
      cursor.sink.error('template/bad-condition', tagSpan, message);
    }
    return { kind, tagSpan, branches: [], body, ...(subject ? { subject } : {}) };
  }
  if (kind === 'for') return { kind, tagSpan, branches: [{ tag: 'else', tagSpan, body }], body, head: readFor(cursor) };
  const { condition, groups } = readCondition(cursor);
  if (groups && condition) {
    const message =
      'This condition mixes "and" with "or", and readers differ on which binds first. Decide the order with nested tags.';
    const fix = orderFix(builder.text, tagSpan, condition.span, groups);
    cursor.sink.error('template/mixed-and-or', condition.span, message, fix);
  }
  const first: Branch & { body: Node[] } = { tag: kind, tagSpan, body, ...(condition ? { condition } : {}) };
  return { kind, tagSpan, branches: [first], body };
}
