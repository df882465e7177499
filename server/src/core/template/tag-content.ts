import { type Cursor, peek, sees, take } from './cursor.ts';
import { expectEnd, readFiltered, readValue, tagText } from './expression.ts';
import { includePath } from './include-path.ts';
import { quoted } from './problems.ts';
import type { AssignNode, Expression, ForNode, RenderNode } from './types.ts';

export type ForHead = Pick<ForNode, 'variable' | 'variableSpan' | 'reversed'> & {
  readonly collection?: Expression;
  readonly limit?: Expression;
  readonly offset?: Expression;
};

/** Reads `item in list reversed limit: 3 offset: 1`. */
export function readFor(cursor: Cursor): ForHead {
  const name = peek(cursor);
  const none = { variable: '', variableSpan: { start: cursor.end, end: cursor.end }, reversed: false };
  if (name?.kind !== 'name') {
    cursor.sink.error('template/syntax', cursor.tag, `${tagText(cursor)} names no item. Write {% for item in list %}.`);
    return none;
  }
  cursor.index++;
  const head = { variable: name.text, variableSpan: name.span, reversed: false };
  if (!take(cursor, 'in')) {
    const where = peek(cursor)?.span ?? cursor.tag;
    cursor.sink.error(
      'template/syntax',
      where,
      `"in" is missing after "${quoted(name.text)}" in ${tagText(cursor)}. Write {% for ${quoted(name.text)} in list %}.`,
    );
    return head;
  }
  const collection = readValue(cursor);
  if (!collection) return head;
  const more: { limit?: Expression; offset?: Expression } = {};
  let reversed = false;
  for (let next = peek(cursor); next; next = peek(cursor)) {
    if (take(cursor, ',')) continue;
    if (take(cursor, 'reversed')) {
      reversed = true;
      continue;
    }
    if (next.kind !== 'name' || (next.text !== 'limit' && next.text !== 'offset')) break;
    cursor.index++;
    if (!take(cursor, ':')) {
      cursor.sink.error(
        'template/bad-argument',
        next.span,
        `"${next.text}" needs a colon and a number, as in ${next.text}: 3.`,
      );
      continue;
    }
    const value = readValue(cursor);
    if (value) more[next.text] = value;
  }
  expectEnd(cursor, 'after the list');
  return { ...head, reversed, collection, ...more };
}

/** Reads `name = value | filter`. */
export function readAssign(cursor: Cursor): AssignNode {
  const name = peek(cursor);
  const empty = {
    kind: 'assign',
    name: '',
    nameSpan: { start: cursor.end, end: cursor.end },
    span: cursor.tag,
  } as const;
  if (name?.kind !== 'name') {
    cursor.sink.error(
      'template/syntax',
      cursor.tag,
      `${tagText(cursor)} gives no name. Write {% assign name = value %}.`,
    );
    return empty;
  }
  cursor.index++;
  const head = { ...empty, name: name.text, nameSpan: name.span };
  if (!take(cursor, '=')) {
    const where = peek(cursor)?.span ?? cursor.tag;
    cursor.sink.error(
      'template/syntax',
      where,
      `"=" is missing after "${quoted(name.text)}" in ${tagText(cursor)}. Write {% assign ${quoted(name.text)} = value %}.`,
    );
    return head;
  }
  const value = readFiltered(cursor);
  return value ? { ...head, value } : head;
}

/** Reads `"path", name: value, …`. The path must be quoted, so that what a letter includes is known without data. */
export function readRender(cursor: Cursor): RenderNode {
  const path = peek(cursor);
  const args: { name: string; nameSpan: { start: number; end: number }; value: Expression }[] = [];
  if (path?.kind !== 'string') {
    const message = `${tagText(cursor)} names no file. Write the path in quotation marks, as in {% render "clauses/hipaa" %}.`;
    cursor.sink.error('template/bad-argument', path?.span ?? cursor.tag, message);
    return { kind: 'render', args, span: cursor.tag };
  }
  cursor.index++;
  while (args.length < 64 && peek(cursor)) {
    take(cursor, ',');
    const name = peek(cursor);
    if (name?.kind !== 'name' || peek(cursor, 1)?.text !== ':') break;
    cursor.index += 2;
    const value = readValue(cursor);
    if (value) args.push({ name: name.text, nameSpan: name.span, value });
  }
  if (sees(cursor, 'with') || sees(cursor, 'for')) {
    const word = peek(cursor);
    cursor.sink.error(
      'template/bad-argument',
      word?.span ?? cursor.tag,
      `"${word?.text}" is not accepted in ${tagText(cursor)}. Pass values by name, as in {% render "path", name: value %}.`,
    );
    cursor.index = cursor.lexemes.length;
  }
  expectEnd(cursor, 'after the path');
  if (includePath(path.text) !== undefined)
    return { kind: 'render', path: path.text, pathSpan: path.span, args, span: cursor.tag };
  const message = `"${quoted(path.text)}" leads outside the workspace. Name a file inside it with forward slashes, as in "clauses/hipaa".`;
  cursor.sink.error('template/outside-root', path.span, message);
  return { kind: 'render', args, span: cursor.tag };
}

/** Reads the values of a `when`, between commas or `or`. */
export function readWhen(cursor: Cursor): readonly Expression[] {
  const values: Expression[] = [];
  do {
    if (!peek(cursor)) {
      cursor.sink.error(
        'template/bad-condition',
        cursor.tag,
        `${tagText(cursor)} names no value. Write it as in {% when "monthly" %}.`,
      );
      break;
    }
    const value = readValue(cursor);
    if (value) values.push(value);
  } while (values.length < 64 && (take(cursor, ',') || take(cursor, 'or')));
  expectEnd(cursor, 'after the value');
  return values;
}
