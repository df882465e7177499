import type { Span } from '../text/span.ts';
import { append, type Block, type Builder } from './blocks.ts';
import { readCondition } from './condition.ts';
import { type Cursor, peek } from './cursor.ts';
import { expectEnd } from './expression.ts';
import { quoted, replaceFix } from './problems.ts';
import { readWhen } from './tag-content.ts';
import type { Node } from './types.ts';

type BranchTag = 'elsif' | 'else' | 'when';

/** Begins another branch of the innermost block: `elsif`, `else` or `when`; a problem when that block has none such. */
export function addBranch(builder: Builder, tag: BranchTag, cursor: Cursor, nameSpan: Span): void {
  const span = cursor.tag;
  const block = builder.open.at(-1);
  if (builder.tooDeep > 0 || !block || !ALLOWED[block.kind].includes(tag)) {
    append(builder, { kind: 'error', span });
    if (builder.tooDeep > 0) return;
    const inside = block ? `in {% ${block.kind} %}` : 'outside a block';
    const owner = tag === 'when' ? '{% case %}' : '{% if %}';
    builder.sink.error(
      'template/syntax',
      span,
      `{% ${tag} %} does not belong ${inside}. It stands in ${owner}, before its end tag.`,
    );
    return;
  }
  if (
    block.otherwise ||
    block.branches.some((branch, i) => branch.tag === 'else' && !(block.kind === 'for' && i === 0))
  ) {
    builder.sink.error(
      'template/syntax',
      span,
      `{% ${tag} %} comes after {% else %}, so it is never reached. Put it before the {% else %}.`,
    );
  }
  if (tag === 'else') {
    addElse(builder, block, cursor, nameSpan);
    return;
  }
  const body: Node[] = [];
  if (tag === 'when') block.branches.push({ tag, tagSpan: span, values: readWhen(cursor), body });
  else block.branches.push(conditionBranch(builder, cursor, body));
  block.body = body;
}

function addElse(builder: Builder, block: Block, cursor: Cursor, nameSpan: Span): void {
  const span = cursor.tag;
  const body: Node[] = [];
  const next = peek(cursor);
  if (next?.text === 'if' && next.kind === 'name' && (block.kind === 'if' || block.kind === 'unless')) {
    const words = { start: nameSpan.start, end: next.span.end };
    builder.sink.error(
      'template/unknown-tag',
      words,
      'There is no tag "else if". Write elsif.',
      replaceFix('Change to elsif', words, 'elsif', true),
    );
    cursor.index++;
    block.branches.push(conditionBranch(builder, cursor, body));
    block.body = body;
    return;
  }
  expectEnd(cursor, 'after "else"');
  if (block.kind === 'for') block.otherwise = block.otherwise ?? body;
  else block.branches.push({ tag: 'else', tagSpan: span, body });
  block.body = block.kind === 'for' ? (block.otherwise ?? body) : body;
}

function conditionBranch(builder: Builder, cursor: Cursor, body: Node[]): Block['branches'][number] {
  const { condition, groups } = readCondition(cursor);
  if (groups) {
    const shown = groups.map((group) => quoted(group)).join(' or ');
    const message = `This condition mixes "and" with "or" (${shown}), and readers differ on which binds first. Use one {% elsif %} for each alternative.`;
    builder.sink.error('template/mixed-and-or', condition?.span ?? cursor.tag, message);
  }
  return { tag: 'elsif', tagSpan: cursor.tag, body, ...(condition ? { condition } : {}) };
}

const ALLOWED: Readonly<Record<Block['kind'], readonly BranchTag[]>> = {
  if: ['elsif', 'else'],
  unless: ['elsif', 'else'],
  case: ['when', 'else'],
  for: ['else'],
};
