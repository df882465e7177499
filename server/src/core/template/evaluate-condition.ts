import { compareValues } from './constraints.ts';
import { evaluateExpression, reportMissing } from './evaluate-expression.ts';
import { quoted } from './problems.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import type { ComparisonOperator, Condition, Expression } from './types.ts';
import { isEmptyValue, isTrue, kindInWords, NIL, printedValue, type Value } from './value.ts';

/** Whether a condition holds. A name without a value is reported and counts as nothing; so does a comparison without sense. */
export function holds(condition: Condition, scope: Scope, run: Run): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, scope, run) && holds(condition.right, scope, run);
    case 'or':
      return holds(condition.left, scope, run) || holds(condition.right, scope, run);
    case 'test':
      return isTrue(checkedValue(condition.value, scope, run));
    default:
      return compare(condition, scope, run);
  }
}

/** True when two values are the same, as `==` and `when` ask. `empty` and `blank` are the same as anything empty. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'nil' || b.kind === 'nil') return a.kind === b.kind;
  if (a.kind === 'flag' || b.kind === 'flag') return a.kind === 'flag' && b.kind === 'flag' && a.flag === b.flag;
  if (a.kind === 'list' && b.kind === 'list') {
    return a.items.length === b.items.length && a.items.every((item, i) => sameValue(item, b.items[i] ?? NIL));
  }
  return compareValues(a, b) === 0;
}

/** True for the words `empty` and `blank`, which stand for anything empty. */
export function isEmptyWord(expression: Expression): boolean {
  return expression.kind === 'literal' && (expression.raw === 'empty' || expression.raw === 'blank');
}

function compare(condition: Extract<Condition, { readonly kind: 'compare' }>, scope: Scope, run: Run): boolean {
  const { left, operator, right } = condition;
  const a = checkedValue(left, scope, run);
  const b = checkedValue(right, scope, run);
  if (operator === '==' || operator === '!=') {
    const same = isEmptyWord(right)
      ? isEmptyLike(a, right)
      : isEmptyWord(left)
        ? isEmptyLike(b, left)
        : sameValue(a, b);
    return same === (operator === '==');
  }
  if (operator === 'contains') return contains(a, b, condition.span, run);
  if (a.kind === 'nil' || b.kind === 'nil') return false;
  const order = compareValues(a, b);
  if (order !== undefined) return ORDERS[operator](order);
  const message = `${kindInWords(a)} and ${kindInWords(b)} cannot be compared by "${operator}". Compare two numbers, two sums or two dates.`;
  run.report('variable/type', condition.span, message);
  return false;
}

/** `empty` is empty text or an empty list; `blank` is also nothing, false and white space. */
function isEmptyLike(value: Value, word: Expression): boolean {
  const blank = word.kind === 'literal' && word.raw === 'blank';
  if (value.kind === 'nil' || value.kind === 'flag') return blank && !isTrue(value);
  return value.kind === 'text' && !blank ? value.text === '' : isEmptyValue(value);
}

function contains(a: Value, b: Value, span: Condition['span'], run: Run): boolean {
  if (a.kind === 'list') return a.items.some((item) => sameValue(item, b));
  if (a.kind === 'text') return b.kind !== 'nil' && a.text.includes(printedValue(b));
  if (a.kind !== 'nil')
    run.report('variable/type', span, `"contains" looks into text and lists, not into ${quoted(kindInWords(a))}.`);
  return false;
}

function checkedValue(expression: Expression, scope: Scope, run: Run): Value {
  const { value, missing } = evaluateExpression(expression, scope, run);
  if (missing !== undefined) reportMissing(missing, expression, scope, run);
  return value;
}

const ORDERS: Readonly<Record<Exclude<ComparisonOperator, '==' | '!=' | 'contains'>, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
