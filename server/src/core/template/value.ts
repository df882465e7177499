import { Decimal } from 'decimal.js';
import type { Temporal } from 'temporal-polyfill';
import type { LiteralExpression, VariableType } from './types.ts';

/** A value while a letter is made. Numbers are exact decimals, dates civil: nothing here knows a time zone. */
export type Value =
  | { readonly kind: 'nil' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'money' | 'percent' | 'days'; readonly number: Decimal }
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Value> };

/** The values of a letter, by variable. */
export type Values = ReadonlyMap<string, Value>;

export const NIL: Value = { kind: 'nil' };

export function textValue(text: string): Value {
  return { kind: 'text', text };
}

export function flagValue(flag: boolean): Value {
  return { kind: 'flag', flag };
}

/** A number as a value; `kind` says what it counts. */
export function numberValue(number: Decimal.Value, kind: 'number' | 'money' | 'percent' | 'days' = 'number'): Value {
  return { kind, number: new Decimal(number) };
}

export function isNumeric(value: Value): value is Extract<Value, { readonly number: Decimal }> {
  return 'number' in value;
}

/** The value of a literal. `empty` and `blank` are empty text. */
export function literalValue(literal: LiteralExpression): Value {
  if (literal.value === null) return NIL;
  if (typeof literal.value === 'string') return textValue(literal.value);
  if (typeof literal.value === 'boolean') return flagValue(literal.value);
  return numberValue(literal.raw);
}

/** The value as a letter prints it without a filter: numbers in plain figures, money with two decimals, dates as 2026-03-05. */
export function printedValue(value: Value): string {
  switch (value.kind) {
    case 'nil':
      return '';
    case 'text':
      return value.text;
    case 'money':
      return value.number.toFixed(2);
    case 'date':
      return value.date.toString();
    case 'flag':
      return String(value.flag);
    case 'list':
      return value.items.map(printedValue).join('');
    case 'map':
      return [...value.entries].map(([name, entry]) => `${name}: ${printedValue(entry)}`).join(', ');
    default:
      return value.number.toFixed();
  }
}

/** Liquid's truth: only `false` and nothing are false; zero and empty text are true. */
export function isTrue(value: Value): boolean {
  return value.kind === 'flag' ? value.flag : value.kind !== 'nil';
}

/** True for nothing, empty or blank text, and a list without items. */
export function isEmptyValue(value: Value): boolean {
  if (value.kind === 'nil') return true;
  if (value.kind === 'text') return value.text.trim() === '';
  return value.kind === 'list' && value.items.length === 0;
}

/** What a value is, in words, for messages. */
export function kindInWords(value: Value): string {
  const words = {
    nil: 'nothing',
    text: 'text',
    flag: 'true or false',
    list: 'a list',
    map: 'a group of values',
    date: 'a date',
  };
  if (value.kind in words) return words[value.kind as keyof typeof words];
  return value.kind === 'money' ? 'a sum of money' : value.kind === 'percent' ? 'a percentage' : 'a number';
}

/** Untyped data (as read from YAML, JSON or CSV) as a value. Nests at most eight deep; deeper data is nothing. */
export function looseValue(raw: unknown, depth = 8): Value {
  if (raw === null || raw === undefined || depth === 0) return NIL;
  if (typeof raw === 'string') return textValue(raw);
  if (typeof raw === 'boolean') return flagValue(raw);
  if (typeof raw === 'number') return Number.isFinite(raw) ? numberValue(raw) : NIL;
  if (typeof raw === 'bigint') return numberValue(raw.toString());
  if (Array.isArray(raw)) return { kind: 'list', items: raw.map((item: unknown) => looseValue(item, depth - 1)) };
  if (typeof raw !== 'object') return NIL;
  const entries = Object.entries(raw).map(([name, entry]): [string, Value] => [name, looseValue(entry, depth - 1)]);
  return { kind: 'map', entries: new Map(entries) };
}

/** The kind of numeric value that a variable type holds. */
export function numericKind(type: VariableType): 'number' | 'money' | 'percent' | 'days' {
  return type === 'money' || type === 'percent' || type === 'days' ? type : 'number';
}
