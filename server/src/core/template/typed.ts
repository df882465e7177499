import { Decimal } from 'decimal.js';
import { readDate } from './civil-date.ts';
import { quoted } from './problems.ts';
import type { Variable, VariableType } from './types.ts';
import { flagValue, looseValue, NIL, numberValue, numericKind, textValue, type Value } from './value.ts';

/** A value of the type asked for, or what is wrong with it and how to write it, as the end of a sentence. */
export type Typed = { readonly value: Value } | { readonly wrong: string };

/** What deciding a value's type needs to know of its variable. */
export type Shape = Pick<Variable, 'type' | 'options' | 'items'>;

/**
 * Reads raw data (YAML, JSON or CSV scalars and lists) as a value of a variable's type. Nothing, and empty text, is `nil`.
 * Money may carry a dollar sign and thousands separators and has at most two decimals; dates are written 2026-03-05.
 */
export function readTyped(raw: unknown, shape: Shape): Typed {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return { value: NIL };
  if (shape.type === 'list') return readList(raw, shape);
  if (typeof raw === 'object')
    return { wrong: `is ${Array.isArray(raw) ? 'a list' : 'a group of values'}, not ${TYPE_IN_WORDS[shape.type]}` };
  const text = String(raw).trim();
  switch (shape.type) {
    case 'money':
      return readNumber(text.replace(/^\$\s?/, ''), shape.type, 2, false);
    case 'percent':
      return readNumber(text.replace(/\s?%$/, ''), shape.type, 6, false);
    case 'days':
      return readNumber(text, shape.type, 0, false);
    case 'integer':
      return readNumber(text, shape.type, 0, true);
    case 'date': {
      const date = readDate(text);
      return date
        ? { value: { kind: 'date', date } }
        : { wrong: `is "${quoted(text)}", which is not a day of the calendar: write it as 2026-03-05` };
    }
    case 'flag':
      return readFlag(text);
    case 'choice':
      return readChoice(text, shape.options);
    default:
      return typeof raw === 'boolean'
        ? { wrong: `is ${text}, not text: put it in quotation marks` }
        : { value: textValue(String(raw)) };
  }
}

/** The types in words, for messages. */
export const TYPE_IN_WORDS: Readonly<Record<VariableType, string>> = {
  text: 'text',
  party: 'the name of a party',
  address: 'an address',
  money: 'a sum of money',
  date: 'a date',
  days: 'a number of days',
  integer: 'a whole number',
  percent: 'a percentage',
  choice: 'one of its options',
  flag: 'true or false',
  list: 'a list',
};

const HOW: Readonly<Record<'money' | 'percent' | 'days' | 'integer', string>> = {
  money: 'write it as 1840.00',
  percent: 'write it as 7.5',
  days: 'write whole days, such as 30',
  integer: 'write a whole number, such as 3',
};

function readNumber(
  text: string,
  type: 'money' | 'percent' | 'days' | 'integer',
  decimals: number,
  signed: boolean,
): Typed {
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const wrong = { wrong: `is "${quoted(text)}", which is not ${TYPE_IN_WORDS[type]}: ${HOW[type]}` };
  if (!/^-?\d{1,15}(?:\.\d{1,12})?$/.test(plain)) return wrong;
  const number = new Decimal(plain);
  if (number.decimalPlaces() > decimals) return wrong;
  if (number.isNegative() && !number.isZero() && !signed)
    return { wrong: `is ${quoted(text)}, less than zero: ${HOW[type]}` };
  return { value: numberValue(number, numericKind(type)) };
}

function readFlag(text: string): Typed {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'yes') return { value: flagValue(true) };
  if (word === 'false' || word === 'no') return { value: flagValue(false) };
  return { wrong: `is "${quoted(text)}": write true or false` };
}

function readChoice(text: string, options: readonly string[] | undefined): Typed {
  if (!options || options.length === 0 || options.includes(text)) return { value: textValue(text) };
  return {
    wrong: `is "${quoted(text)}", which is not one of its options: write ${options.map((option) => `"${quoted(option)}"`).join(' or ')}`,
  };
}

function readList(raw: unknown, shape: Shape): Typed {
  if (!Array.isArray(raw)) return { wrong: 'is not a list: write its items between [ and ]' };
  if (!shape.items || shape.items === 'list') return { value: looseValue(raw) };
  const items: Value[] = [];
  for (const [i, item] of raw.entries()) {
    const read = readTyped(item, { type: shape.items, ...(shape.options ? { options: shape.options } : {}) });
    if ('wrong' in read) return { wrong: `has an item ${i + 1} that ${read.wrong}` };
    items.push(read.value);
  }
  return { value: { kind: 'list', items } };
}
