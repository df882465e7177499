import type { Sentence } from '../../language/analysis.ts';
import { numberWords } from '../../language/number-words.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { NOTHING_FOUND } from './each-sentence.ts';
import type { PlanCount } from './plan.ts';

const PAYMENTS = wordSet('payment payments installment installments remittances part parts times checks cheques sums');
const OF_PAYMENTS = wordSet(
  `equal monthly weekly biweekly consecutive successive further remaining several separate identical more additional regular annual yearly semiannual
  level even like such fixed quarterly bi - semi fortnightly scheduled`,
);
/** Between a count and its noun stand at most so many words. */
const FARTHEST_NOUN = 4;

/** `twelve (12) equal monthly payments`, `nine of $110.00`, `Number of payments: 12`: how many payments there are. Linear. */
export function countsIn(tokens: readonly Token[], sentence: number, pace: ReadonlySet<string>): readonly PlanCount[] {
  const numbers = numbersIn(tokens);
  if (numbers.length === 0) return NOTHING_FOUND;
  const found: PlanCount[] = [];
  let behind = 0;
  for (const { at, to, value, conflict } of numbers) {
    if (at < behind) continue;
    const range = rangeAt(tokens, at);
    behind = range?.to ?? to;
    if (range) found.push({ place: { sentence, from: at, to: range.to }, conflict: false, value: range.value });
    else if (isCountOfPayments(tokens, at, to) || isCountOfTimes(tokens, at, to, pace))
      found.push({ place: { sentence, from: at, to }, conflict, ...(value === undefined ? {} : { value }) });
  }
  return found;
}

/** Where numbers and fields for numbers stand; they may reach into each other. */
const numbersIn = remembered((tokens: readonly Token[]): readonly (Count & { readonly at: number })[] => {
  const found: (Count & { readonly at: number })[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = countAt(tokens, at);
    if (number) found.push({ at, ...number });
  }
  return found.length > 0 ? found : NOTHING_FOUND;
});

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
  // `six in all`, `Payments: 10, each of $150.00`
  if (tokens[to]?.key === 'in' && /^(?:all|total|number)$/.test(tokens[to + 1]?.key ?? '')) return true;
  if (tokens[from - 1]?.text === ':' && isOneOf(tokens[from - 2], PAYMENTS)) return true;
  // `4 x $150.00`
  if (/^[x×]$/i.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'money') return true;
  // `Number: 8`
  if (tokens[from - 1]?.text === ':' && tokens[from - 2]?.key === 'number' && to >= tokens.length - 1) return true;
  // `the Bank accepts ten, of $120.00 each`
  if (tokens[to]?.text === ',' && tokens[to + 1]?.key === 'of' && tokens[to + 2]?.kind === 'money') return true;
  // `there are six of them`
  if (tokens[to]?.key === 'of' && tokens[to + 1]?.key === 'them' && tokens[from - 1]?.key === 'are') return true;
  // `payment number 12` counts as well; `nine of $110.00 and a last one of $10.00`
  if (tokens[to]?.key === 'of' && (tokens[to + 1]?.kind === 'money' || tokens[to + 1]?.kind === 'field')) return true;
  for (let at = to; at < to + FARTHEST_NOUN; at++) {
    const token = tokens[at];
    if (isOneOf(token, PAYMENTS)) return true;
    if (!token || !OF_PAYMENTS.has(token.key || token.text)) return false;
  }
  return false;
}

const LASTS = wordSet('for over in of');
const EACH_TIME = wordSet('a per each every');
/** Words for how often, and what is then counted. */
export const TIMES: ReadonlyMap<string, string> = new Map([
  ['monthly', 'months'],
  ['weekly', 'weeks'],
  ['month', 'months'],
  ['week', 'weeks'],
]);

const OFTEN = sought(TIMES.keys());
const NO_PACE: ReadonlySet<string> = new Set();

/** How often something is paid: `months` for `each month` and `monthly`, `weeks` for `a week` and `weekly`. */
export function paceOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const often = sentences.filter(({ tokens }) => holdsOne(tokens, OFTEN));
  if (often.length === 0) return NO_PACE;
  const found = new Set<string>();
  for (const { tokens } of often)
    tokens.forEach(({ key }, at) => {
      const unit = TIMES.get(key);
      if (unit && (key.endsWith('ly') || isOneOf(tokens[at - 1], EACH_TIME))) found.add(unit);
    });
  return found;
}

/** `$95 every month for ten months`, `over eight months at $60.00 per month`, `$35 a week … for twenty weeks`. */
function isCountOfTimes(tokens: readonly Token[], from: number, to: number, pace: ReadonlySet<string>): boolean {
  return (from === 0 || isOneOf(tokens[from - 1], LASTS)) && pace.has(tokens[to]?.key ?? '');
}
