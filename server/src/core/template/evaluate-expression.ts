import { applyFilter } from './filters.ts';
import { quoted } from './problems.ts';
import type { Run } from './run.ts';
import { declaration, type Local, lookup, type Scope } from './scope.ts';
import { readTyped } from './typed.ts';
import type { Expression, FilteredExpression, PathExpression } from './types.ts';
import { isNumeric, literalValue, NIL, numberValue, printedValue, type Value } from './value.ts';
import { defaultValue, missingMessage } from './values.ts';

/**
 * A value with the variable it came from; `missing` when a name has no value, with the name as written. `failed` when a
 * filter could not be applied, which has been reported already.
 */
export type Evaluated = Local & { readonly missing?: string; readonly failed?: boolean };

const NOTHING: Evaluated = { value: NIL, failed: true };
/** How many numbers a range may hold. */
const LONGEST_RANGE = 10_000;

/** The value of an expression. A name without a value is `missing`, not yet a problem: the caller decides. */
export function evaluateExpression(expression: Expression, scope: Scope, run: Run): Evaluated {
  if (expression.kind === 'literal') return { value: literalValue(expression) };
  if (expression.kind === 'path') return evaluatePath(expression, scope, run);
  const from = evaluateExpression(expression.from, scope, run);
  const to = evaluateExpression(expression.to, scope, run);
  const missing = from.missing ?? to.missing;
  if (missing !== undefined) return { value: NIL, missing };
  const ends = [from.value, to.value];
  if (!ends.every((end) => isNumeric(end) && end.number.isInteger() && end.number.abs().lt(1e9))) {
    run.report('variable/type', expression.span, 'A range needs two whole numbers, as in (1..5).');
    return NOTHING;
  }
  const [first = 0, last = 0] = ends.map((end) => (isNumeric(end) ? end.number.toNumber() : 0));
  if (last - first >= LONGEST_RANGE) {
    run.report(
      'template/limit',
      expression.span,
      `A range may hold ${LONGEST_RANGE} numbers at most. Use a shorter one.`,
    );
    return NOTHING;
  }
  const items = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => numberValue(first + i));
  return { value: { kind: 'list', items } };
}

/** The value after all filters. A filter's failure is reported and gives a missing value, so that the letter shows it. */
export function evaluateFiltered(filtered: FilteredExpression, scope: Scope, run: Run): Evaluated {
  let current = evaluateExpression(filtered.value, scope, run);
  for (const filter of filtered.filters) {
    if (current.missing !== undefined && filter.name !== 'default') return current;
    if (current.value.kind === 'nil' && current.missing === undefined && filter.name !== 'default') return current;
    const args: Value[] = [];
    for (const arg of filter.args) {
      const evaluated = evaluateExpression(arg, scope, run);
      if (evaluated.missing !== undefined) return evaluated;
      args.push(evaluated.value);
    }
    const result = applyFilter(filter.name, current.value, args, run.settings);
    if ('wrong' in result) {
      run.report('template/bad-argument', filter.span, `The filter ${quoted(filter.name)} ${result.wrong}.`);
      return { ...current, missing: sourceName(filtered), failed: true };
    }
    current =
      current.variable === undefined ? { value: result.value } : { value: result.value, variable: current.variable };
  }
  return current;
}

/** The name to show for a value that could not be printed. */
export function sourceName({ value }: FilteredExpression): string {
  if (value.kind === 'path') return pathText(value);
  return value.kind === 'literal' ? quoted(value.raw) : 'range';
}

/** A path as one writes it, with dots: `payments.0.amount`. */
export function pathText({ segments }: PathExpression): string {
  return segments.join('.');
}

/** Reports a name without a value. */
export function reportMissing(name: string, expression: Expression, scope: Scope, run: Run): void {
  run.report('variable/missing-value', expression.span, missingMessage(name, declaration(scope, name)));
}

function evaluatePath(expression: PathExpression, scope: Scope, run: Run): Evaluated {
  const [root] = expression.segments;
  const name = String(root);
  const local = lookup(scope, name) ?? declaredDefault(scope, name);
  if (!local) return { value: NIL, missing: pathText(expression) };
  let value = typedForClause(local, name, expression, scope, run);
  for (const segment of expression.segments.slice(1)) {
    const next = property(value, segment);
    if (!next) return { value: NIL, missing: pathText(expression) };
    value = next;
  }
  const rest = expression.segments.slice(1);
  if (local.variable === undefined) return { value };
  return { value, variable: [local.variable, ...rest].join('.') };
}

function declaredDefault(scope: Scope, name: string): Local | undefined {
  const declared = declaration(scope, name);
  if (!declared) return undefined;
  const value = defaultValue(declared);
  return value.kind === 'nil' && declared.required ? undefined : { value, variable: name };
}

/** Data that only an included clause declares arrives without a type: it takes the clause's. */
function typedForClause(local: Local, name: string, expression: Expression, scope: Scope, run: Run): Value {
  const { value } = local;
  const declared = scope.caller && local.variable === name ? declaration(scope, name) : undefined;
  if (!declared || (value.kind !== 'text' && value.kind !== 'number')) return value;
  const read = readTyped(printedValue(value), declared);
  if ('value' in read) return read.value;
  run.report('variable/type', expression.span, `${name} ${read.wrong}.`);
  return value;
}

function property(value: Value, segment: string | number): Value | undefined {
  if (value.kind === 'map') return value.entries.get(String(segment));
  if (value.kind === 'text' && segment === 'size') return numberValue(value.text.length);
  if (value.kind !== 'list') return undefined;
  if (segment === 'size') return numberValue(value.items.length);
  if (segment === 'first') return value.items[0];
  if (segment === 'last') return value.items.at(-1);
  return typeof segment === 'number' ? value.items.at(segment) : undefined;
}
