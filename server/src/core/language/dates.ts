import type { Token } from './tokens.ts';

/** A date in a text: tokens `from` to `to`. Letters often leave the year out. */
export type DateFound = {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Dates as letters write them: `April 6, 2026`, `6 April 2026`, `4/6/2026`, `2026-04-06`, `April 6`. */
export function dates(tokens: readonly Token[]): DateFound[] {
  const found: DateFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const date = inWords(tokens, at) ?? inFigures(tokens, at);
    if (!date) continue;
    found.push(date);
    at = date.to - 1;
  }
  return found;
}

/** Whether a comma stands at a token, and is none of a date: `June 19, 2023`. */
export function isOutsideDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && !(tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number');
}

function inWords(tokens: readonly Token[], at: number): DateFound | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const named = monthOf(first);
  if (named !== undefined && second?.kind === 'number') return withYear(tokens, at, at + 2, named, second.value);
  // `28 of March`, `28th day of March`
  const day = tokens[at + 1]?.key === 'day' && tokens[at + 2]?.key === 'of' ? 1 : 0;
  const of = (tokens[at + 1 + day]?.key === 'of' ? 2 : 1) + day;
  const behind = first?.kind === 'number' ? monthOf(tokens[at + of]) : undefined;
  return behind === undefined ? undefined : withYear(tokens, at, at + of + 1, behind, first?.value);
}

function monthOf(token: Token | undefined): number | undefined {
  return token?.kind === 'word' && MONTH.test(token.key) ? MONTHS.indexOf(token.key.slice(0, 3)) + 1 : undefined;
}

function withYear(tokens: readonly Token[], from: number, to: number, month: number, day = 0): DateFound | undefined {
  const year = tokens[tokens[to]?.text === ',' ? to + 1 : to];
  const isYear = year?.kind === 'number' && (year.value ?? 0) > 1900 && (year.value ?? 0) < 2200;
  return isYear
    ? dateOf(from, tokens[to]?.text === ',' ? to + 2 : to + 1, month, day, year.value)
    : dateOf(from, to, month, day);
}

/** `4/6/2026`, month first, and `2026-04-06`. */
function inFigures(tokens: readonly Token[], at: number): DateFound | undefined {
  const mark = tokens[at + 1]?.text;
  if (tokens[at]?.kind !== 'number' || (mark !== '/' && mark !== '-') || tokens[at + 3]?.text !== mark)
    return undefined;
  const [a, b, c] = [tokens[at]?.value ?? 0, tokens[at + 2]?.value ?? 0, tokens[at + 4]?.value ?? 0];
  if (a > 1900) return dateOf(at, at + 5, b, c, a);
  return dateOf(at, at + 5, a, b, c < 100 ? 2000 + c : c);
}

function dateOf(from: number, to: number, month: number, day: number, year?: number): DateFound | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { from, to, month, day, ...(year === undefined ? {} : { year }) };
}

/** No leap year, and none before it: what a date without a year is counted in. */
const SOME_YEAR = 2001;
/** In days: a date without a year that lies farther back is of the year after. */
const HALF_A_YEAR = 183;

/** Days from one date to another. Where one has no year it is that of the other; where both have none, the year may turn between them. */
export function daysBetween(from: DateFound, to: DateFound): number {
  const year = from.year ?? to.year;
  if (year === undefined) {
    const days = dayNumber(SOME_YEAR, to) - dayNumber(SOME_YEAR, from);
    return days < -HALF_A_YEAR ? dayNumber(SOME_YEAR + 1, to) - dayNumber(SOME_YEAR, from) : days;
  }
  return dayNumber(to.year ?? year, to) - dayNumber(from.year ?? year, from);
}

/** The count of a civil day from a fixed one: years begin in March, so that leap days end them. */
function dayNumber(year: number, { month, day }: DateFound): number {
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
