import { Temporal } from 'temporal-polyfill';
import type { Settings } from './settings.ts';

/** A civil date written `2026-03-05`; undefined for other forms and for days that do not exist, such as 30 February. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

/** The date so many days later; undefined past the years 1 to 9999. */
export function addDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate | undefined {
  if (!Number.isInteger(days) || Math.abs(days) > 4_000_000) return undefined;
  const moved = date.add({ days });
  return moved.year >= 1 && moved.year <= 9999 ? moved : undefined;
}

/** The strftime format of a date in a locale and a house's style: March 5, 2026 or 5 March 2026, with its weekday, or 2026-03-05. */
export function dateFormat({ locale, date_style: style }: Pick<Settings, 'locale' | 'date_style'>): string {
  if (style === 'iso') return '%Y-%m-%d';
  const long = locale === 'en-GB' ? '%-d %B %Y' : '%B %-d, %Y';
  if (style !== 'weekday') return long;
  return locale === 'en-GB' ? `%A ${long}` : `%A, ${long}`;
}

/**
 * A date in a strftime format. Known are those of liquidjs's signs that ask for no time of day:
 * `%Y %y %m %-m %B %b %d %-d %e %j %A %a %u %w %%`. The first other one is given back as unknown.
 */
export function formatDate(
  date: Temporal.PlainDate,
  format: string,
): { readonly text: string } | { readonly unknown: string } {
  let unknown: string | undefined;
  const text = format.slice(0, 200).replace(/%(-?)([A-Za-z%])/g, (whole, flag: string, sign: string) => {
    const part = PARTS[sign]?.(date);
    if (part === undefined) unknown ??= whole;
    return flag === '-' ? (part ?? '').replace(/^[0 ]+(?=\d)/, '') : (part ?? '');
  });
  return unknown === undefined ? { text } : { unknown };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (number: number) => String(number).padStart(2, '0');
const month = (date: Temporal.PlainDate) => MONTHS[date.month - 1] ?? '';
const weekday = (date: Temporal.PlainDate) => DAYS[date.dayOfWeek - 1] ?? '';

const PARTS: Readonly<Record<string, (date: Temporal.PlainDate) => string>> = {
  Y: (date) => String(date.year).padStart(4, '0'),
  y: (date) => two(date.year % 100),
  m: (date) => two(date.month),
  B: month,
  b: (date) => month(date).slice(0, 3),
  d: (date) => two(date.day),
  e: (date) => String(date.day).padStart(2, ' '),
  j: (date) => String(date.dayOfYear).padStart(3, '0'),
  A: weekday,
  a: (date) => weekday(date).slice(0, 3),
  u: (date) => String(date.dayOfWeek),
  w: (date) => String(date.dayOfWeek % 7),
  '%': () => '%',
};

function daysIn(year: number, monthNumber: number): number {
  if (monthNumber !== 2) return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
