import type { SettingKey } from './keys.ts';

/** The ways of writing dates that letters may be in. */
export const LOCALES: readonly string[] = ['en-US', 'en-GB'];

/** The house's ways of writing dates and sums. */
export const DATE_STYLES: readonly string[] = ['long', 'weekday', 'iso'];
export const SUM_STYLES: readonly string[] = ['sign', 'code'];

/** Whether a text is a value of a setting, and what would be one, in words. */
export const SETTING_FITS: Readonly<
  Record<SettingKey, { readonly fits: (text: string) => boolean; readonly wanted: string }>
> = {
  today: { fits: isDate, wanted: 'a day on the calendar, such as 2026-11-22' },
  currency: {
    fits: (text) => /^[A-Z]{3}$/.test(text),
    wanted: 'the three capital letters of a currency, such as USD',
  },
  date_style: { fits: (text) => DATE_STYLES.includes(text), wanted: `one of ${DATE_STYLES.join(', ')}` },
  sum_style: { fits: (text) => SUM_STYLES.includes(text), wanted: `one of ${SUM_STYLES.join(', ')}` },
  locale: { fits: (text) => LOCALES.includes(text), wanted: `one of ${LOCALES.join(', ')}` },
};

/** A civil date of the Gregorian calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}
