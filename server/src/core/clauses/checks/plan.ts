import type { Sentence } from '../../language/analysis.ts';
import { numberWords, sums } from '../../language/quantities.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isDate, isDateField, monthNumber } from './deadline.ts';

type Spot = { readonly sentence: number; readonly from: number; readonly to: number };

/**
 * What a sum of a payment plan is: one of equal payments, a single payment of its own (the last, the first), one on a date, or
 * what they come to.
 */
export type PlanSum = {
  readonly place: Spot;
  readonly role: 'each' | 'single' | 'dated' | 'total';
  /** How many payments of this sum there are, where that stands right before it. */
  readonly count?: number;
  readonly dollars?: number;
  readonly conflict: boolean;
  readonly vague: boolean;
};
export type PlanCount = { readonly place: Spot; readonly value?: number; readonly conflict: boolean };
export type PlanDate = {
  readonly place: Spot;
  readonly text: string;
  /** Months since year 0, where month and year are written out. */
  readonly month?: number;
  readonly begins: boolean;
  readonly ends: boolean;
};
export type Plan = {
  readonly sums: readonly PlanSum[];
  readonly counts: readonly PlanCount[];
  readonly dates: readonly PlanDate[];
  readonly interval?: 'month' | 'other';
};

/** Reads the numbers of a payment plan from the sentences of its section. */
export function readPlan(sentences: readonly Sentence[]): Plan {
  const plan = { sums: [] as PlanSum[], counts: [] as PlanCount[], dates: [] as PlanDate[] };
  let interval: Plan['interval'];
  const inRow = datedByRow(sentences);
  sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    const counts = countsIn(tokens, index);
    plan.counts.push(...counts);
    const dates = datesIn(sentence, index);
    plan.dates.push(...dates);
    for (const sum of sums(tokens)) {
      const count = counts.find(({ place }) => place.to <= sum.from && sum.from - place.to < GROUP);
      const dated = dates.length === 1 || inRow.has(index) || isDatedRow(tokens, sum, dates);
      const own = roleOf(tokens, sum, count !== undefined, dated);
      const role = inRow.has(index) && own === 'single' ? 'dated' : own;
      plan.sums.push({
        place: { sentence: index, from: sum.from, to: sum.to },
        role,
        conflict: sum.conflict,
        vague: anyOneOf(tokens.slice(Math.max(0, sum.from - 2), sum.from), VAGUE),
        ...(sum.dollars === undefined ? {} : { dollars: sum.dollars }),
        ...(count?.value === undefined ? {} : { count: count.value }),
      });
    }
    if (tokens.some((token) => isOneOf(token, MONTHLY))) interval = 'month';
    else if (tokens.some((token) => isOneOf(token, REGULAR))) interval ??= 'other';
  });
  return { ...plan, ...(interval ? { interval } : {}) };
}

/** A cell of a table has at most so many tokens, its headings included. */
const LONGEST_CELL = 14;

/** The cells of a schedule that have a sum and no date, beside one of the same row with a date and no sum. */
function datedByRow(sentences: readonly Sentence[]): ReadonlySet<number> {
  const isCell = ({ tokens }: Sentence) => tokens.length <= LONGEST_CELL && tokens.some(({ text }) => text === ':');
  const dated = sentences.map((one) => isCell(one) && datesIn(one, 0).length === 1 && sums(one.tokens).length === 0);
  const sum = sentences.map((one) => isCell(one) && datesIn(one, 0).length === 0 && sums(one.tokens).length === 1);
  const found = sentences.flatMap((_, at) => (sum[at] && (dated[at - 1] || dated[at + 1]) ? [at] : []));
  // The cells of a column have one heading; lines of a list have each their own.
  const headings = sentences.map(headingOf);
  return new Set(found.filter((at) => found.some((other) => other !== at && headings[other] === headings[at])));
}

function headingOf({ tokens }: Sentence): string {
  const colon = tokens.findIndex(({ text }) => text === ':');
  return tokens
    .slice(0, Math.max(0, colon))
    .map(({ key }) => key)
    .join(' ');
}

const MONTHLY = wordSet('month monthly months');
const REGULAR = wordSet('week weekly weeks fortnight fortnightly biweekly every quarterly quarter');
const VAGUE = wordSet('about approximately around roughly circa nearly almost estimated minimum least');
/** How many tokens may stand between a count and the sum that it counts: `monthly payments, each of`. */
const GROUP = 7;

const EACH_AFTER = wordSet('each apiece per monthly weekly every');
const EACH_BEFORE = wordSet('each every payments installments monthly weekly regular');
const SINGLE_BEFORE = wordSet(
  'last final first initial closing concluding second third fourth fifth sixth remaining twelfth tenth',
);
const TOTAL_BEFORE = wordSet(
  'total totaling totalling totals comes makes making aggregate aggregating sum settlement altogether whole amounting',
);
const TOTAL_AFTER = wordSet('total all altogether aggregate overall');
const ONE_PAYMENT = wordSet('payment installment');
const EACH_NAME = /inst_amount|installment_amount|payment_amount|each/;
const SINGLE_NAME = /final|last|first/;

function roleOf(
  tokens: readonly Token[],
  { from, to, fields }: { readonly from: number; readonly to: number; readonly fields: readonly string[] },
  counted: boolean,
  dated: boolean,
): PlanSum['role'] {
  const before = tokens.slice(Math.max(0, from - 5), from);
  const near = tokens.slice(Math.max(0, from - 3), from);
  const after = tokens.slice(to, to + 3);
  const name = fields.join(' ');
  if (SINGLE_NAME.test(name)) return 'single';
  if (EACH_NAME.test(name)) return 'each';
  if (anyOneOf(near, TOTAL_BEFORE) && !anyOneOf(near, EACH_BEFORE)) return 'total';
  // `Installment: $150.00`
  if (tokens[from - 1]?.text === ':' && isOneOf(tokens[from - 2], ONE_PAYMENT) && !anyOneOf(before, SINGLE_BEFORE))
    return 'each';
  if (isOneOf(after[0], EACH_AFTER) || after.slice(0, 2).some(({ key }) => key === 'each') || isPer(after))
    return 'each';
  if (anyOneOf(before, SINGLE_BEFORE) && !(counted && anyOneOf(near, EACH_BEFORE))) return 'single';
  if (counted || anyOneOf(near, EACH_BEFORE)) return 'each';
  if (anyOneOf(before, TOTAL_BEFORE) || anyOneOf(after, TOTAL_AFTER) || name !== '') return 'total';
  return dated ? 'dated' : 'total';
}

/** `$75.00 a month`. */
function isPer([first, second, third]: readonly Token[]): boolean {
  // `$150 on the 15th of each month`
  if (first?.key === 'on' && second?.key === 'the' && /^\d|th$|st$|last|^inst/.test(third?.key ?? '')) return true;
  return first?.key === 'a' && /^(?:month|week|fortnight|payment)$/.test(second?.key ?? '');
}

/** `$150.00 on June 1, 2026`, one of several in a sentence. */
function isDatedRow(
  tokens: readonly Token[],
  { to }: { readonly to: number },
  dates: readonly { readonly place: Spot }[],
): boolean {
  return dates.some(
    ({ place }) =>
      place.from >= to && place.from - to <= 4 && !tokens.slice(to, place.from).some(({ kind }) => kind === 'money'),
  );
}

const PAYMENTS = wordSet('payment payments installment installments remittances part parts times checks cheques sums');
const OF_PAYMENTS = wordSet(
  `equal monthly weekly biweekly consecutive successive further remaining several separate identical more additional regular
  level such fixed quarterly bi - semi fortnightly scheduled`,
);
/** Between a count and its noun stand at most so many words. */
const FARTHEST_NOUN = 4;

/** `twelve (12) equal monthly payments`, `nine of $110.00`, `Number of payments: 12`. */
function countsIn(tokens: readonly Token[], sentence: number): PlanCount[] {
  const found: PlanCount[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = countAt(tokens, at);
    if (!number) continue;
    const range = rangeAt(tokens, at);
    if (range) {
      found.push({ place: { sentence, from: at, to: range.to }, conflict: false, value: range.value });
      at = range.to - 1;
      continue;
    }
    if (isCountOfPayments(tokens, at, number.to)) {
      const { to, value, conflict } = number;
      found.push({ place: { sentence, from: at, to }, conflict, ...(value === undefined ? {} : { value }) });
    }
    at = number.to - 1;
  }
  return found;
}

const UP_TO = wordSet('to through thru');

/** `1 to 5`, the number of a row in a schedule: so many payments. */
function rangeAt(tokens: readonly Token[], at: number): { readonly to: number; readonly value: number } | undefined {
  const [first, joint, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const joins = isOneOf(joint, UP_TO) || /^[-–]$/.test(joint?.text ?? '');
  if (!joins || first?.kind !== 'number' || last?.kind !== 'number' || tokens[at + 3]?.text !== ':') return undefined;
  const value = (last.value ?? 0) - (first.value ?? 0) + 1;
  return value > 1 ? { to: at + 3, value } : undefined;
}

type Count = { readonly to: number; readonly value?: number; readonly conflict: boolean };

function countAt(tokens: readonly Token[], at: number): Count | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'field')
    return /count|number|inst/.test(token.field?.variable ?? '') ? { to: at + 1, conflict: false } : undefined;
  const words = numberWords(tokens, at);
  const value = words?.value ?? (token.kind === 'number' && !/[a-z]/.test(token.key) ? token.value : undefined);
  if (value === undefined) return undefined;
  const to = words?.to ?? at + 1;
  const inside = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? tokens[to + 1] : undefined;
  if (inside === undefined) return { to, value, conflict: false };
  const other = inside.kind === 'number' ? inside.value : numberWords(tokens, to + 1)?.value;
  return { to: to + 3, value, conflict: other !== undefined && other !== value };
}

function isCountOfPayments(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ key }) => key);
  if (before.includes('number') && anyOneOf(tokens.slice(Math.max(0, from - 4), from), PAYMENTS)) return true;
  // `$95 every month for ten months`
  if (isOneOf(tokens[from - 1], LASTS) && tokens[to]?.key === 'months' && isMonthlyPlan(tokens, from, to)) return true;
  // `six in all`, `Payments: 10, each of $150.00`
  if (tokens[to]?.key === 'in' && /^(?:all|total|number)$/.test(tokens[to + 1]?.key ?? '')) return true;
  if (tokens[from - 1]?.text === ':' && isOneOf(tokens[from - 2], PAYMENTS)) return true;
  // `Number: 8`
  if (tokens[from - 1]?.text === ':' && tokens[from - 2]?.key === 'number' && to >= tokens.length - 1) return true;
  // `payment number 12` counts as well; `nine of $110.00 and a last one of $10.00`
  if (tokens[to]?.key === 'of' && (tokens[to + 1]?.kind === 'money' || tokens[to + 1]?.kind === 'field')) return true;
  for (let at = to; at < to + FARTHEST_NOUN; at++) {
    const token = tokens[at];
    if (isOneOf(token, PAYMENTS)) return true;
    if (!token || !OF_PAYMENTS.has(token.key || token.text)) return false;
  }
  return false;
}

const LASTS = wordSet('for over');

/** `$95 every month for ten months`, `over eight months at $60.00 per month`. */
function isMonthlyPlan(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(0, from).some(isMonthly) || tokens.slice(to + 1, to + 6).some(isMonthly);
}

function isMonthly(token: Token): boolean {
  return token.key === 'month' || token.key === 'monthly';
}

const BEGINS = wordSet('first from beginning begins begin starting starts start commencing commences commence initial');
const ENDS = wordSet('last final through until ending ends end concluding concludes finishing finishes finish to');
/** How far before a date the word may stand that says which one it is. */
const FARTHEST_ROLE = 7;

function datesIn(sentence: Sentence, index: number): PlanDate[] {
  const { tokens } = sentence;
  const found: PlanDate[] = [];
  let behind = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!isDate(sentence, at) && !isDateField(sentence, at)) continue;
    const text = tokens
      .slice(at, at + 4)
      .map(({ key, text: own, field }) => field?.variable ?? (key || own))
      .join(' ');
    const near = tokens.slice(Math.max(behind, at - FARTHEST_ROLE), at);
    const role = near.findLast((token) => isOneOf(token, BEGINS) || isOneOf(token, ENDS));
    const month = monthOf(tokens, at);
    found.push({
      place: { sentence: index, from: at, to: at + 1 },
      text,
      begins: isOneOf(role, BEGINS),
      ends: isOneOf(role, ENDS),
      ...(month === undefined ? {} : { month }),
    });
    // `5 July 2026` is one date.
    if (tokens[at]?.kind !== 'field') at += tokens[at]?.kind === 'number' ? 1 : 0;
    behind = at + 1;
  }
  return found;
}

const YEAR = /^(?:19|20)\d\d$/;

function monthOf(tokens: readonly Token[], at: number): number | undefined {
  const near = tokens.slice(at, at + 7);
  const month = near.map(({ key }) => monthNumber(key)).find((number) => number !== undefined);
  const year = near.find(({ text }) => YEAR.test(text.replace(/,$/, '')));
  return month === undefined || year === undefined ? undefined : Number.parseInt(year.text, 10) * 12 + month;
}
