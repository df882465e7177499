import { readDate } from './civil-date.ts';
import { quoted } from './problems.ts';
import { readTyped, type Shape } from './typed.ts';
import type { Variable } from './types.ts';
import { isNumeric, printedValue, type Value, type Values } from './value.ts';

/**
 * Which declared limit a value breaks, as the end of a sentence with the remedy; undefined when it keeps all of them.
 * A limit that names another variable is left alone while that variable has no value.
 */
export function brokenConstraint(variable: Variable, value: Value, values: Values): string | undefined {
  if (value.kind === 'nil') return undefined;
  if (variable.pattern !== undefined && value.kind === 'text' && !fitsMask(value.text, variable.pattern)) {
    return `is "${quoted(value.text)}", which does not fit its pattern "${quoted(variable.pattern)}" (# a digit, A a letter, * anything): correct it`;
  }
  const tests: readonly [string | undefined, string, (order: number) => boolean][] = [
    [variable.min, 'must be at least', (order) => order >= 0],
    [variable.max, 'must be at most', (order) => order <= 0],
    [variable.lessThan, 'must be less than', (order) => order < 0],
    [variable.moreThan, 'must be more than', (order) => order > 0],
    [variable.before, 'must be before', (order) => order < 0],
    [variable.after, 'must be after', (order) => order > 0],
  ];
  for (const [limit, words, holds] of tests) {
    if (limit === undefined) continue;
    const named = values.get(limit);
    const other = named ?? literalLimit(limit, variable);
    const order = other && compareValues(value, other);
    if (order === undefined || holds(order)) continue;
    return `is ${shown(value)} and ${words} ${named ? `${limit}, which is ${shown(named)}` : limit}: correct one of them`;
  }
  return undefined;
}

/** Below zero, zero or above as the first value comes before, with or after the second; undefined when they have no order. */
export function compareValues(a: Value, b: Value): number | undefined {
  if (isNumeric(a) && isNumeric(b)) return a.number.comparedTo(b.number);
  if (a.kind === 'date' && b.kind === 'date')
    return a.date.toString() < b.date.toString() ? -1 : a.date.equals(b.date) ? 0 : 1;
  if (a.kind === 'date' && b.kind === 'text') return orderOfDate(a, b.text);
  if (a.kind === 'text' && b.kind === 'date') {
    const order = orderOfDate(b, a.text);
    return order === undefined ? undefined : -order;
  }
  if (a.kind === 'text' && b.kind === 'text') return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  return undefined;
}

/** True when a text fits a mask: `#` a digit, `A` a letter, `*` any one character, everything else itself. */
export function fitsMask(text: string, mask: string): boolean {
  const characters = [...text];
  const signs = [...mask];
  return characters.length === signs.length && signs.every((sign, i) => fits(characters[i] ?? '', sign));
}

function fits(character: string, sign: string): boolean {
  if (sign === '#') return character >= '0' && character <= '9';
  if (sign === 'A') return /^\p{L}$/u.test(character);
  return sign === '*' || sign === character;
}

function literalLimit(limit: string, { type }: Shape): Value | undefined {
  if (type === 'list') return undefined;
  const read = readTyped(limit, { type });
  return 'value' in read && read.value.kind !== 'nil' && read.value.kind !== 'text' ? read.value : undefined;
}

function orderOfDate(a: Extract<Value, { readonly kind: 'date' }>, text: string): number | undefined {
  const date = readDate(text);
  return date && compareValues(a, { kind: 'date', date });
}

function shown(value: Value): string {
  return quoted(printedValue(value));
}
