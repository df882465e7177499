import { Decimal } from 'decimal.js';
import { ordinalFigures, ordinalWords } from '../text/words.ts';
import { addDays, dateFormat, formatDate, readDate } from './civil-date.ts';
import { currencyFigures, wordsOf } from './figures.ts';
import type { Settings } from './settings.ts';
import {
  isEmptyValue,
  isNumeric,
  isTrue,
  kindInWords,
  numberValue,
  printedValue,
  textValue,
  type Value,
} from './value.ts';

/** A filter's result, or what is wrong with its input or arguments, as a sentence's end with the remedy. */
export type Filtered = { readonly value: Value } | { readonly wrong: string };

/**
 * Applies one filter. Where liquidjs has the filter too, the result is the same, except that a value of the wrong type is an
 * error here instead of an odd text, arithmetic is exact, and dates have no time zone.
 */
export function applyFilter(name: string, input: Value, args: readonly Value[], settings: Settings): Filtered {
  const filter = Object.hasOwn(IMPLEMENTATIONS, name) ? IMPLEMENTATIONS[name] : undefined;
  if (!filter) return { wrong: 'is not a filter' };
  const result = filter(input, args, settings);
  return 'kind' in result ? { value: result } : result;
}

type Implementation = (input: Value, args: readonly Value[], settings: Settings) => Value | { readonly wrong: string };

const IMPLEMENTATIONS: Readonly<Record<string, Implementation>> = {
  money: (input, _args, settings) => onNumber(input, (number) => textValue(currencyFigures(number, settings))),
  words: (input, _args, settings) => wordsOf(input, settings, false),
  words_and_figures: (input, _args, settings) => wordsOf(input, settings, true),
  ordinal: (input, [style]) =>
    onNumber(input, (number) => {
      if (!number.isInteger() || number.abs().gte(1e12)) return { wrong: 'needs a whole number' };
      const figures = number.toNumber();
      const inWords = style?.kind === 'text' && style.text === 'words';
      return textValue(inWords ? (ordinalWords(figures) ?? '') : ordinalFigures(figures));
    }),
  date: (input, [format], settings) =>
    onDate(input, settings, (date) => {
      if (format && format.kind !== 'text')
        return { wrong: 'needs its format in quotation marks, as in date: "%B %-d, %Y"' };
      const formatted = formatDate(date, format?.kind === 'text' ? format.text : dateFormat(settings));
      if ('text' in formatted) return textValue(formatted.text);
      return {
        wrong: `does not know ${formatted.unknown}: a date has %Y %m %-m %B %b %d %-d %A %a and no time of day`,
      };
    }),
  add_days: (input, [days], settings) =>
    onDate(input, settings, (date) => {
      if (!days || !isNumeric(days) || !days.number.isInteger()) return { wrong: 'needs a whole number of days' };
      const moved = addDays(date, days.number.toNumber());
      return moved ? { kind: 'date', date: moved } : { wrong: 'leads outside the calendar: use fewer days' };
    }),
  plus: (input, [other]) => arithmetic(input, other, (a, b) => a.plus(b)),
  minus: (input, [other]) => arithmetic(input, other, (a, b) => a.minus(b)),
  times: (input, [other]) => arithmetic(input, other, (a, b) => a.times(b)),
  percent: (input) => onNumber(input, (number) => textValue(`${number.toFixed()}%`)),
  upcase: (input) => onText(input, (text) => text.toUpperCase()),
  downcase: (input) => onText(input, (text) => text.toLowerCase()),
  capitalize: (input) => onText(input, (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  default: (input, [other]) => {
    const empty = input.kind === 'text' ? input.text === '' : isEmptyValue(input) || !isTrue(input);
    return empty && other ? other : input;
  },
  join: (input, [separator]) => {
    if (input.kind !== 'list') return wrongInput(input, 'a list');
    return textValue(input.items.map(printedValue).join(separator ? printedValue(separator) : ' '));
  },
  size: (input) => {
    if (input.kind === 'list') return numberValue(input.items.length);
    return input.kind === 'text' ? numberValue(input.text.length) : wrongInput(input, 'a list or text');
  },
  last4: (input) => {
    if (input.kind !== 'text' && input.kind !== 'number') return wrongInput(input, 'text');
    return textValue(
      printedValue(input)
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(-4),
    );
  },
};

function onNumber(
  input: Value,
  make: (number: Decimal) => Value | { readonly wrong: string },
): Value | { readonly wrong: string } {
  const number = asNumber(input);
  return number ? make(number) : wrongInput(input, 'a number');
}

function onText(input: Value, make: (text: string) => string): Value | { readonly wrong: string } {
  if (input.kind === 'list' || input.kind === 'map' || input.kind === 'nil') return wrongInput(input, 'text');
  return textValue(make(printedValue(input)));
}

function onDate(
  input: Value,
  settings: Settings,
  make: (date: Extract<Value, { readonly kind: 'date' }>['date']) => Value | { readonly wrong: string },
): Value | { readonly wrong: string } {
  if (input.kind === 'date') return make(input.date);
  if (input.kind !== 'text') return wrongInput(input, 'a date, written as 2026-03-05');
  const isToday = input.text === 'today' || input.text === 'now';
  if (isToday && settings.today === undefined)
    return { wrong: "does not know today's date: give the letter a date variable" };
  const date = readDate(isToday ? (settings.today ?? '') : input.text);
  return date ? make(date) : wrongInput(input, 'a day of the calendar, written as 2026-03-05');
}

function arithmetic(
  input: Value,
  other: Value | undefined,
  make: (a: Decimal, b: Decimal) => Decimal,
): Value | { readonly wrong: string } {
  const a = asNumber(input);
  const b = other && asNumber(other);
  if (!a) return wrongInput(input, 'a number');
  if (!b) return { wrong: 'needs a number after its colon' };
  const result = make(a, b);
  if (result.abs().gte(1e24)) return { wrong: 'gives a number too large for a letter' };
  const kinds = [input.kind, other.kind];
  return numberValue(result, kinds.includes('money') ? 'money' : isNumeric(input) ? input.kind : 'number');
}

/** A number, also from text that is nothing but one, as data from CSV is. */
function asNumber(value: Value): Decimal | undefined {
  if (isNumeric(value)) return value.number;
  if (value.kind !== 'text' || !/^-?\d{1,15}(?:\.\d{1,12})?$/.test(value.text)) return undefined;
  return new Decimal(value.text);
}

function wrongInput(input: Value, wanted: string): { readonly wrong: string } {
  return { wrong: `needs ${wanted}, but was given ${kindInWords(input)}` };
}
