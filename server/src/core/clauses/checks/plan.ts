import type { Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { dateStarts, monthNumber } from './deadline.ts';
import { NOTHING_FOUND } from './each-sentence.ts';
import { countsIn, paceOf, TIMES } from './plan-counts.ts';

/** Where something stands in a section. */
export type Spot = { readonly sentence: number; readonly from: number; readonly to: number };

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
  const pace = paceOf(sentences);
  sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    const counts = countsIn(tokens, index, pace);
    plan.counts.push(...counts);
    const dates = datesIn(sentence, index);
    plan.dates.push(...dates);
    const found = sums(tokens);
    // `$500.00 on or before April 1; $250.00 on or before May 1`: each has its date, whatever their number.
    const rows = found.filter((sum) => isDueOn(tokens, sum, dates));
    const hasRows = rows.length > 1 && !found.some(({ to }) => isOneOf(tokens[to], EACH_AFTER));
    for (const sum of found) {
      const count = counts.find(({ place }) => place.to <= sum.from && sum.from - place.to < GROUP);
      const dated = dates.length === 1 || inRow.has(index) || isDatedRow(tokens, sum, dates);
      const isRow = hasRows && rows.includes(sum);
      const own = isRow ? 'dated' : roleOf(tokens, sum, count !== undefined, dated);
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
    if (holdsOne(tokens, MONTHLY)) interval = 'month';
    else if (holdsOne(tokens, REGULAR)) interval ??= 'other';
  });
  return { ...plan, ...(interval ? { interval } : {}) };
}

/** A cell of a table has at most so many tokens, its headings included. */
const LONGEST_CELL = 14;

/** The cells of a schedule that have a sum and no date, beside one of the same row with a date and no sum. */
function datedByRow(sentences: readonly Sentence[]): ReadonlySet<number> {
  const isDated = (one: Sentence | undefined) => one !== undefined && isCell(one, 0) && datesIn(one, 0).length === 1;
  const found: number[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const one = sentences[at] as Sentence;
    if (!isCell(one, 1) || datesIn(one, 0).length > 0) continue;
    if (isDated(sentences[at - 1]) || isDated(sentences[at + 1])) found.push(at);
  }
  if (found.length === 0) return NO_ROWS;
  // The cells of a column have one heading; lines of a list have each their own.
  const headings = sentences.map(headingOf);
  return new Set(found.filter((at) => found.some((other) => other !== at && headings[other] === headings[at])));
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** Whether a sentence is a cell of a table, under its heading, with so many sums. */
function isCell({ tokens }: Sentence, count: number): boolean {
  return tokens.length <= LONGEST_CELL && sums(tokens).length === count && tokens.some(({ text }) => text === ':');
}

function headingOf({ tokens }: Sentence): string {
  const colon = tokens.findIndex(({ text }) => text === ':');
  return tokens
    .slice(0, Math.max(0, colon))
    .map(({ key }) => key)
    .join(' ');
}

const MONTHLY = sought(wordSet('month monthly months'));
const REGULAR = sought(wordSet('week weekly weeks fortnight fortnightly biweekly every quarterly quarter'));
const VAGUE = wordSet('about approximately around roughly circa nearly almost estimated minimum least');
/** How many tokens may stand between a count and the sum that it counts: `monthly payments, each of`. */
const GROUP = 7;

const EACH_AFTER = wordSet('each apiece per monthly weekly biweekly fortnightly quarterly yearly annually every');
const EACH_BEFORE = wordSet('each every payments installments monthly weekly regular');
const SINGLE_BEFORE = wordSet(
  'last final first initial closing concluding second third fourth fifth sixth remaining twelfth tenth',
);
const TOTAL_BEFORE = wordSet(
  'total totaling totalling totals together comes makes making aggregate aggregating sum settlement altogether whole amounting',
);
const EVERY = wordSet('each every');
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
  // `payments under this settlement are $55.00 biweekly`
  if (isOneOf(after[0], EACH_AFTER)) return 'each';
  if (anyOneOf(near, TOTAL_BEFORE) && !anyOneOf(near, EACH_BEFORE)) return 'total';
  // `Each month you pay $60.00`
  if (from > 1 && from < 8 && isOneOf(tokens[0], EVERY) && TIMES.has(tokens[1]?.key ?? '')) return 'each';
  // `Installment: $150.00`
  if (tokens[from - 1]?.text === ':' && isOneOf(tokens[from - 2], ONE_PAYMENT) && !anyOneOf(before, SINGLE_BEFORE))
    return 'each';
  if (after.slice(0, 2).some(({ key }) => key === 'each') || isPer(after)) return 'each';
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

type Dates = readonly { readonly place: Spot }[];

/** Whether a date follows a sum by at most so many words, and the words between fit. */
function isBeforeDate(
  tokens: readonly Token[],
  { to }: { readonly to: number },
  dates: Dates,
  most: number,
  fits: (between: readonly Token[]) => boolean,
): boolean {
  return dates.some(({ place: { from } }) => from >= to && from - to <= most && fits(tokens.slice(to, from)));
}

/** `$150.00 on June 1, 2026`, one of several in a sentence. */
function isDatedRow(tokens: readonly Token[], sum: { readonly to: number }, dates: Dates): boolean {
  return isBeforeDate(tokens, sum, dates, 4, (between) => !between.some(({ kind }) => kind === 'money'));
}

const DUE_ON = wordSet('on or before by due no later than payable falling and');

/** `$500.00 on or before April 1, 2027`: nothing but the words for when stands between. */
function isDueOn(tokens: readonly Token[], sum: { readonly to: number }, dates: Dates): boolean {
  const isWhen = (between: readonly Token[]) => between.length > 0 && between.every((token) => isOneOf(token, DUE_ON));
  return isBeforeDate(tokens, sum, dates, 6, isWhen);
}

const BEGINS = wordSet('first from beginning begins begin starting starts start commencing commences commence initial');
const ENDS = wordSet('last final through until ending ends end concluding concludes finishing finishes finish to');
/** How far before a date the word may stand that says which one it is. */
const FARTHEST_ROLE = 7;

function datesIn(sentence: Sentence, index: number): readonly PlanDate[] {
  const { tokens } = sentence;
  const starts = dateStarts(sentence);
  if (starts.length === 0) return NOTHING_FOUND;
  const found: PlanDate[] = [];
  let behind = 0;
  for (const at of starts) {
    if (at < behind) continue;
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
    behind = tokens[at]?.kind === 'number' ? at + 2 : at + 1;
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
