import { type Cursor, peek, restSpan, sees, spanFrom } from './cursor.ts';
import { expectEnd, readValue, tagText } from './expression.ts';
import { quoted, replaceFix } from './problems.ts';
import type { ComparisonOperator, Condition } from './types.ts';

/** How many tests one condition may join; more would make reading it, by people and by us, unsafe. */
const MOST = 64;

/** Operators of other languages, with ours. */
const FOREIGN: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '&&': 'and',
  '||': 'or',
  is: '==',
  eq: '==',
  AND: 'and',
  And: 'and',
  OR: 'or',
  Or: 'or',
};

export type ReadCondition = {
  readonly condition?: Condition;
  /** The sources of the `or`ed groups when `and` and `or` were mixed: `and` binds first. */
  readonly groups?: readonly string[];
};

/** Reads the condition of `if`, `elsif` or `unless` to the tag's end. What cannot be read is a problem. */
export function readCondition(cursor: Cursor): ReadCondition {
  if (!peek(cursor)) {
    cursor.sink.error(
      'template/bad-condition',
      cursor.tag,
      `${tagText(cursor)} has no condition. Name the variable that decides, as in {% if medical %}.`,
    );
    return {};
  }
  const groups: Condition[][] = [];
  let group: Condition[] = [];
  let count = 0;
  for (;;) {
    const condition = readComparison(cursor);
    if (condition) group.push(condition);
    if (!condition) cursor.index = cursor.lexemes.length;
    count++;
    const joint = readJoint(cursor);
    if (!joint) break;
    if (count >= MOST) {
      cursor.sink.error(
        'template/limit',
        cursor.tag,
        `One condition may join ${MOST} tests at most. Split it into nested {% if %} tags.`,
      );
      cursor.index = cursor.lexemes.length;
      break;
    }
    if (joint === 'or') {
      groups.push(group);
      group = [];
    }
    if (!peek(cursor)) {
      cursor.sink.error(
        'template/bad-condition',
        cursor.tag,
        `Nothing follows "${joint}" in ${tagText(cursor)}. Add the second test or take the word away.`,
      );
      break;
    }
  }
  groups.push(group);
  expectEnd(cursor, 'after the condition');
  const filled = groups.filter((one) => one.length > 0);
  const condition = join(
    'or',
    filled.map((one) => join('and', one)),
  );
  if (!condition) return {};
  if (filled.length < 2 || filled.every((one) => one.length < 2)) return { condition };
  return { condition, groups: filled.map((one) => cursor.text.slice(one[0]?.span.start, one.at(-1)?.span.end)) };
}

function readJoint(cursor: Cursor): 'and' | 'or' | undefined {
  replaceForeign(cursor, ['and', 'or']);
  const next = peek(cursor);
  if (!next || next.kind === 'string') return undefined;
  const word = FOREIGN[next.text] ?? next.text;
  if (word !== 'and' && word !== 'or') return undefined;
  cursor.index++;
  return word;
}

function readComparison(cursor: Cursor): Condition | undefined {
  const first = peek(cursor);
  const start = first?.span.start ?? cursor.end;
  if (sees(cursor, 'not') && peek(cursor, 1)?.kind === 'name') {
    cursor.index++;
    const span = spanFrom(cursor, start);
    const value = readValue(cursor);
    if (!value) return undefined;
    const whole = spanFrom(cursor, start);
    const written = cursor.text.slice(value.span.start, value.span.end);
    const message = `Liquid templates here have no "not". Write ${quoted(written)} == false, or use {% unless ${quoted(written)} %}.`;
    cursor.sink.error(
      'template/bad-condition',
      span,
      message,
      replaceFix(`Write ${quoted(written)} == false`, whole, `${written} == false`, true),
    );
    const right = { kind: 'literal', value: false, raw: 'false', span: whole } as const;
    return { kind: 'compare', left: value, operator: '==', right, span: whole };
  }
  if (sees(cursor, '(') && peek(cursor, 2)?.text !== '..') {
    const rest = restSpan(cursor) ?? cursor.tag;
    cursor.sink.error(
      'template/bad-condition',
      rest,
      `Liquid has no parentheses in a condition. Nest {% if %} tags to decide the order in ${tagText(cursor)}.`,
    );
    return undefined;
  }
  const left = readValue(cursor);
  if (!left) return undefined;
  const operator = readOperator(cursor);
  if (!operator) return { kind: 'test', value: left, span: left.span };
  const next = peek(cursor);
  if (!next || next.text === 'and' || next.text === 'or') {
    const message = `${tagText(cursor)} compares with nothing after "${operator}". Add the value, as in ${quoted(cursor.text.slice(left.span.start, left.span.end))} ${operator} "…".`;
    cursor.sink.error('template/bad-condition', spanFrom(cursor, start), message);
    return { kind: 'test', value: left, span: left.span };
  }
  const right = readValue(cursor);
  if (!right) return { kind: 'test', value: left, span: left.span };
  return { kind: 'compare', left, operator, right, span: spanFrom(cursor, start) };
}

function readOperator(cursor: Cursor): ComparisonOperator | undefined {
  replaceForeign(cursor, ['==', '!=', '>=']);
  const next = peek(cursor);
  if (!next || next.kind === 'string') return undefined;
  const word = FOREIGN[next.text] ?? next.text;
  if (!OPERATORS.has(word)) return undefined;
  cursor.index++;
  return word as ComparisonOperator;
}

/** Reports an operator of another language where one of ours is expected; the caller then reads it as ours. */
function replaceForeign(cursor: Cursor, expected: readonly string[]): void {
  const next = peek(cursor);
  if (!next || next.kind === 'string' || !Object.hasOwn(FOREIGN, next.text)) return;
  const ours = FOREIGN[next.text];
  if (ours === undefined || !expected.includes(ours)) return;
  const fix = replaceFix(`Change to ${ours}`, next.span, ours, true);
  cursor.sink.error(
    'template/bad-condition',
    next.span,
    `"${next.text}" is not a Liquid operator. Write ${ours}.`,
    fix,
  );
}

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', 'contains']);

function join(kind: 'and' | 'or', parts: readonly (Condition | undefined)[]): Condition | undefined {
  let joined: Condition | undefined;
  for (const part of parts) {
    if (!part) continue;
    joined = joined
      ? { kind, left: joined, right: part, span: { start: joined.span.start, end: part.span.end } }
      : part;
  }
  return joined;
}
