import type { Decimal } from 'decimal.js';
import { cardinalWords, dollarWords } from '../text/words.ts';
import type { Settings } from './settings.ts';
import { isNumeric, kindInWords, textValue, type Value } from './value.ts';

/** A sum with its currency sign, grouped and rounded half up to cents: `$1,840.00`. */
export function currencyFigures(sum: Decimal, { currency, sum_style: style }: Settings): string {
  const [whole = '0', cents = '00'] = sum.abs().toFixed(2).split('.');
  const sign = (style === 'code' ? undefined : SIGNS[currency]) ?? `${currency} `;
  return `${sum.isNegative() && !sum.isZero() ? '-' : ''}${sign}${grouped(whole)}.${cents}`;
}

/** Digits with commas between thousands. */
export function grouped(digits: string): string {
  return digits.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
}

/**
 * A number in words, with the figures in parentheses after it when asked: `thirty (30)`, `five percent (5%)`,
 * `seven hundred twenty dollars ($720.00)`.
 */
export function wordsOf(value: Value, settings: Settings, withFigures: boolean): Value | { readonly wrong: string } {
  if (!isNumeric(value)) return { wrong: `needs a number or a sum, but was given ${kindInWords(value)}` };
  const read =
    value.kind === 'money' ? moneyWords(value.number, settings) : plainWords(value.number, value.kind === 'percent');
  if (!read) return { wrong: 'needs a whole number below one trillion' };
  return textValue(withFigures ? `${read.words} (${read.figures})` : read.words);
}

function moneyWords(
  sum: Decimal,
  settings: Settings,
): { readonly words: string; readonly figures: string } | undefined {
  const words = dollarWords(sum.toFixed(2));
  if (words === undefined) return undefined;
  const unit = settings.currency === 'USD' ? words : words.replace(/ dollars?\b/, ` ${settings.currency}`);
  return { words: unit, figures: currencyFigures(sum, settings) };
}

function plainWords(
  number: Decimal,
  percent: boolean,
): { readonly words: string; readonly figures: string } | undefined {
  const [whole = '0', fraction] = number.abs().toFixed().split('.');
  const words = whole.length > 12 ? undefined : cardinalWords(Number(whole));
  if (words === undefined || (fraction !== undefined && !percent)) return undefined;
  const digits =
    fraction === undefined ? '' : ` point ${[...fraction].map((digit) => cardinalWords(Number(digit))).join(' ')}`;
  const minus = number.isNegative() && !number.isZero();
  const figures = `${minus ? '-' : ''}${percent ? number.abs().toFixed() : grouped(whole)}`;
  return {
    words: `${minus ? 'minus ' : ''}${words}${digits}${percent ? ' percent' : ''}`,
    figures: percent ? `${figures}%` : figures,
  };
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
