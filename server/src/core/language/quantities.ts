import { wordTable } from './grammar.ts';
import { numberWords, ORDINALS, SMALL } from './number-words.ts';
import { remembered } from './remembered.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** A stretch of time: `within seven (7) days`. `conflict` when words and figures disagree. */
export type Period = {
  readonly from: number;
  readonly to: number;
  readonly days?: number;
  readonly conflict: boolean;
  readonly unit: string;
  readonly field?: string;
};
/** A sum, in figures, words or both, or a money variable. */
export type Sum = {
  readonly from: number;
  readonly to: number;
  readonly dollars?: number;
  readonly conflict: boolean;
  readonly fields: readonly string[];
};

const UNITS = wordTable({
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
  month: 30,
  months: 30,
  hour: 1 / 24,
  hours: 1 / 24,
  year: 365,
  years: 365,
});

/** In `the twenty-fifth day` the tens stand before the ordinal. */
const TENS = wordSet('twenty thirty forty fifty sixty seventy eighty ninety');

const SOUGHT = sought(UNITS.keys());
const NO_PERIODS: readonly Period[] = [];
/** The periods of sentences in which no variable has a value that somebody else must give. */
const PERIODS = new WeakMap<readonly Token[], readonly Period[]>();

/** Finds the periods of a sentence. `known` gives the certain value of a variable (its default), where it has one. */
export function periods(tokens: readonly Token[], known: (variable: string) => string | undefined): readonly Period[] {
  if (!holdsOne(tokens, SOUGHT)) return NO_PERIODS;
  const told = PERIODS.get(tokens);
  if (told) return told;
  const found = periodsIn(tokens, known);
  if (!tokens.some(({ field }) => field && field.known === undefined)) PERIODS.set(tokens, found);
  return found;
}

function periodsIn(tokens: readonly Token[], known: (variable: string) => string | undefined): readonly Period[] {
  const found: Period[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one = periodAt(tokens, at, known);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

function periodAt(
  tokens: readonly Token[],
  at: number,
  known: (variable: string) => string | undefined,
): Period | undefined {
  const token = tokens[at] as Token;
  const tens = isOneOf(tokens[at - 1], TENS) ? (SMALL.get(tokens[at - 1]?.key ?? '') ?? 0) : 0;
  const last = ordinalAt(token);
  const ordinal = last === undefined ? undefined : tens + last;
  if (ordinal !== undefined && tokens[tens > 0 ? at - 2 : at - 1]?.key === 'the') {
    // `the seventh (7th) calendar day`
    const again = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')' ? tokens[at + 2] : undefined;
    const second = again && (ordinalAt(again) ?? again.value);
    const unit = unitAt(tokens, second === undefined ? at + 1 : at + 4);
    if (unit?.key.startsWith('day')) {
      const conflict = second !== undefined && second !== ordinal;
      return { from: at, to: unit.at + 1, days: ordinal, conflict, unit: 'day' };
    }
  }
  const counted = token.key === 'day' ? dayNumber(tokens, at + 1) : undefined;
  if (counted) return { from: at, to: counted.to, days: counted.value, conflict: false, unit: 'day' };
  let value: number | undefined;
  let conflict = false;
  let to = at;
  let field: string | undefined;
  const words = numberWords(tokens, at);
  if (words) ({ value, to } = words);
  else if (token.kind === 'number') [value, to] = [token.value, at + 1];
  else if (token.kind === 'field') {
    field = token.field?.variable ?? '';
    const text = token.field?.known ?? known(field);
    value = text === undefined ? undefined : Number.parseInt(text, 10);
    if (value !== undefined && Number.isNaN(value)) value = undefined;
    to = at + 1;
  } else if (/^(?:a|one|per)$/.test(token.key) && /^(?:week|fortnight|month|day)$/.test(tokens[at + 1]?.key ?? ''))
    [value, to] = [1, at + 1];
  // `the week following receipt`
  else if (token.key === 'the' && tokens[at + 1]?.key === 'week' && isOneOf(tokens[at + 2], BEHIND_WEEK))
    [value, to] = [1, at + 1];
  else if (token.key === 'fortnight') return { from: at, to: at + 1, days: 14, conflict: false, unit: 'fortnight' };
  else return undefined;
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')') {
    const inside = tokens[to + 1] as Token;
    const second = inside.kind === 'number' ? inside.value : numberWords(tokens, to + 1)?.value;
    if (second !== undefined) {
      conflict = value !== undefined && second !== value;
      value ??= second;
      to += 3;
    } else if (inside.kind === 'field') to += 3;
  }
  const unit = unitAt(tokens, to);
  if (!unit) return undefined;
  const size = UNITS.get(unit.key) ?? 1;
  return {
    from: at,
    to: unit.at + 1,
    conflict,
    unit: unit.key,
    ...(value === undefined ? {} : { days: value * size }),
    ...(field === undefined ? {} : { field }),
  };
}

const BEHIND_WEEK = wordSet('following after from beginning');

/** `day seven`, `day 7`: a day that is counted; not `day 3 March`. */
function dayNumber(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  const one = token?.kind === 'number' ? { value: token.value ?? 0, to: at + 1 } : numberWords(tokens, at);
  // `the day one party asks`
  if (
    !one ||
    /^(?:party|side)/.test(tokens[one.to]?.key ?? '') ||
    one.value < 1 ||
    one.value > LAST_DAY ||
    next?.capital ||
    UNITS.has(tokens[one.to]?.key ?? '')
  )
    return undefined;
  return one;
}
const LAST_DAY = 120;

/** `seventh`, `7th`. */
function ordinalAt({ key, kind, text, value }: Token): number | undefined {
  return ORDINALS.get(key) ?? (kind === 'number' && /\d(?:st|nd|rd|th)$/.test(text) ? value : undefined);
}

function unitAt(tokens: readonly Token[], at: number): { key: string; at: number } | undefined {
  // `within [7] days`
  const start = tokens[at]?.text === ']' && tokens[at - 2]?.text === '[' ? at + 1 : at;
  for (let next = start; next < start + 3; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (UNITS.has(token.key)) return { key: token.key, at: next };
    if (
      !/^(?:calendar|business|working|banking|judicial|court|clear|full|whole|consecutive|short|-)$/.test(
        token.key || token.text,
      )
    )
      return undefined;
  }
  return undefined;
}

/** Finds the sums of a sentence: `$600.00`, `six hundred dollars ($600.00)`, a money variable. */
export const sums = remembered((tokens: readonly Token[]): readonly Sum[] => {
  const found: Sum[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one = sumAt(tokens, at);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
});

function sumAt(tokens: readonly Token[], at: number): Sum | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'money')
    return inParenthesis(tokens, {
      from: at,
      to: at + 1,
      conflict: false,
      fields: [],
      ...(token.value === undefined ? {} : { dollars: token.value }),
    });
  if (token.kind === 'field') {
    const name = token.field?.variable ?? '';
    const money = token.field?.type === 'money' || /amount|_sum|_words$|difference|price|total/.test(name);
    return money ? inParenthesis(tokens, { from: at, to: at + 1, conflict: false, fields: [name] }) : undefined;
  }
  const words = numberWords(tokens, at);
  if (!words) return undefined;
  let { to } = words;
  // `and 00/100`
  let cents = 0;
  if (tokens[to]?.key === 'and' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === '/') {
    cents = (tokens[to + 1]?.value ?? 0) / 100;
    to += 4;
  }
  if (!/^(?:dollar|dollars|usd|pound|pounds)$/.test(tokens[to]?.key ?? '')) return undefined;
  return inParenthesis(tokens, { from: at, to: to + 1, dollars: words.value + cents, conflict: false, fields: [] });
}

/** `$600 ($1,000 billed less $400 paid)`, `$700 (charges of $900, …)`: a parenthesis that reckons it out from other sums. */
function isAnother(tokens: readonly Token[], { from, to }: Sum, second: number, behind: number): boolean {
  if (tokens[from]?.kind !== 'money' || tokens[second]?.kind !== 'money') return false;
  return second > to + 1 || tokens[behind]?.text !== ')';
}

const ANOTHER = wordSet('last final first each less plus except remaining balance then');

/** `seven hundred fifty dollars ($570.00)`: the two must agree. */
function inParenthesis(tokens: readonly Token[], sum: Sum): Sum {
  const open = tokens[sum.to];
  if (open?.text !== '(') return sum;
  let at = sum.to + 1;
  while (at < tokens.length && at - sum.to < 4 && tokens[at]?.kind === 'word' && !SMALL.get(tokens[at]?.key ?? ''))
    at++;
  // `payments of $110.00 (the last $95.00)`: another sum.
  if (tokens.slice(sum.to + 1, at).some((token) => isOneOf(token, ANOTHER))) return sum;
  const second = tokens[at] && tokens[at]?.text !== ')' ? sumAt(tokens, at) : undefined;
  if (!second || isAnother(tokens, sum, at, second.to)) return sum;
  const conflict =
    sum.dollars !== undefined && second.dollars !== undefined && Math.abs(sum.dollars - second.dollars) > 0.004;
  return {
    ...sum,
    to: second.to + 1,
    conflict,
    ...((sum.dollars ?? second.dollars) === undefined ? {} : { dollars: sum.dollars ?? second.dollars ?? 0 }),
    fields: [...sum.fields, ...second.fields],
  };
}
