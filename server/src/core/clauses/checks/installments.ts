import { remembered } from '../../language/remembered.ts';
import type { CheckScope, Found } from './check.ts';
import { NOTHING_FOUND } from './each-sentence.ts';
import { type Plan, readPlan } from './plan.ts';

/**
 * One part of a payment plan, by `value`: `amount` (what each payment is), `count` (how many there are), `total` (stated, and the
 * payments add up to it) or `dates` (the first and the last). What does not fit together harms.
 */
export function installments(scope: CheckScope, value: unknown): readonly Found[] {
  const plan = planOf(scope.sentences);
  if (value === 'amount') return amounts(plan);
  if (value === 'count') return counts(plan);
  if (value === 'total') return totals(plan);
  return value === 'dates' ? dates(plan) : [];
}

/** Four questions are asked of each section. */
const planOf = remembered(readPlan);

function amounts({ sums }: Plan): readonly Found[] {
  if (sums.length === 0) return NOTHING_FOUND;
  const parts = sums.filter(({ role }) => role === 'each' || role === 'single' || role === 'dated');
  const isEnough = parts.some(({ role }) => role === 'each') || parts.length > 1;
  return isEnough
    ? parts.map(({ place, vague, conflict }) => ({
        ...place,
        ...(vague ? { harm: 'the amount is not exact' } : conflict ? { harm: 'words and figures disagree' } : {}),
      }))
    : [];
}

function counts({ counts, sums }: Plan): Found[] {
  if (counts.length > 0)
    return counts.map(({ place, conflict }) => ({
      ...place,
      ...(conflict ? { harm: 'words and figures disagree' } : {}),
    }));
  const dated = sums.filter(({ role }) => role === 'dated');
  return dated.length > 1 ? dated.map(({ place }) => place) : [];
}

/** A total, and payments that add up to it. With variables nothing can be added up: then naming all three is enough. */
function totals(plan: Plan): readonly Found[] {
  const { sums, counts } = plan;
  if (sums.length === 0) return NOTHING_FOUND;
  const parts = sums.filter(({ role }) => role !== 'total');
  const isOpen = (one: { readonly dollars?: number }) => one.dollars === undefined;
  const named = sums.filter(({ role }) => role === 'total');
  if (sums.some(isOpen) || counts.some(({ value }) => value === undefined))
    return parts.length > 0 && counts.length > 0 ? named.map(({ place }) => place) : [];
  const fitting = sums.filter((sum) => addsUp(plan, sum));
  if (fitting.length > 0) return fitting.map(({ place }) => place);
  if (parts.length === 0 || (counts.length === 0 && parts.length < 2)) return [];
  return named.map(({ place }) => ({ ...place, harm: 'the payments do not add up to the total' }));
}

/** Whether the payments, in one of the ways that people write them, come to a sum. */
function addsUp({ sums, counts }: Plan, total: Plan['sums'][number]): boolean {
  const dollars = total.dollars ?? 0;
  const others = sums.filter((sum) => sum !== total && (sum.dollars ?? 0) < dollars);
  const sumOf = (list: readonly { readonly dollars?: number }[]) =>
    list.reduce((sum, one) => sum + (one.dollars ?? 0), 0);
  const is = (value: number) => Math.abs(value - dollars) < 0.005;
  const dated = others.filter(({ role }) => role === 'dated');
  // `$400.00 on June 1, and six monthly payments of $100.00`
  const singles = others.filter(({ role }) => role === 'single' || (role === 'dated' && dated.length === 1));
  const extra = sumOf(singles);
  if (dated.length > 1 && is(sumOf(dated) + extra)) return true;
  if (singles.length > 1 && dated.length < 2 && is(extra)) return true;
  const all = new Set(counts.map(({ value }) => value ?? 0));
  const groups = others.filter(({ count }) => count !== undefined);
  const alone = sumOf(singles.filter(({ count }) => count === undefined));
  if (groups.length > 1 && is(groups.reduce((sum, one) => sum + (one.count ?? 0) * (one.dollars ?? 0), alone)))
    return true;
  for (const each of others.filter(({ role }) => role === 'each')) {
    const amount = each.dollars ?? 0;
    for (const n of all) {
      if (singles.length === 0 && is(n * amount)) return true;
      if (singles.length > 0 && is((n - singles.length) * amount + extra)) return true;
      // `nine payments of $110 and a last one of $10`: the count leaves the single ones out.
      if (singles.length > 0 && (all.size === 1 || all.has(n + singles.length)) && is(n * amount + extra)) return true;
    }
  }
  return false;
}

/** Two dates at least, the first and the last; where both are read and the payments are monthly, they must fit the number. */
function dates({ dates, counts, sums, interval }: Plan): readonly Found[] {
  if (dates.length < 2) return NOTHING_FOUND;
  const distinct = new Set(dates.map(({ text }) => text));
  if (distinct.size < 2) return [];
  const [first, last] = [dates.find(({ begins }) => begins), dates.find(({ ends }) => ends)];
  const all = new Set(counts.map(({ value }) => value ?? 0));
  // `three of $300.00 and a last one`: the groups together
  for (const one of sums.filter(({ role, count }) => role === 'each' && count !== undefined))
    all.add((one.count ?? 0) + sums.filter(({ role }) => role === 'single').length);
  const most = Math.max(...counts.map(({ value }) => value ?? 0));
  const months = first?.month === undefined || last?.month === undefined ? undefined : last.month - first.month;
  const isWrong =
    interval === 'month' && distinct.size === 2 && most > 0 && months !== undefined && !all.has(months + 1);
  return isWrong && last
    ? [{ ...last.place, harm: 'the dates do not fit the number of payments' }]
    : dates.map(({ place }) => place);
}
