import type { Sentence } from '../../language/analysis.ts';
import { type DateFound, dates, daysBetween } from '../../language/dates.ts';
import { numberWords } from '../../language/number-words.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** 15 USC 1692g(b): the consumer disputes within thirty days of receiving the notice. */
const MOST_DAYS = 30;

/**
 * Whether a dispute keeps the time that starts with the notice: satisfied where the text says so or shows the dates, harmed
 * where its own dates (`it reached me on …`, `today is …`, `six weeks ago`) are further apart and it does not say that it is late.
 */
export function noticePeriod({ sentences }: CheckScope): Found[] {
  const received = firstWhere(sentences, isReceived);
  const written = firstWhere(sentences, isWritten) ?? letterDate(sentences);
  const found = sentences.flatMap((sentence, index) =>
    claims(sentence).map((place) => ({ sentence: index, ...place })),
  );
  if (received) found.push({ sentence: received.index, from: received.date.from, to: received.date.to });
  if (sentences.some(saysLate)) return found;
  const late = { harm: 'the dates are more than thirty days apart' };
  const ago = sentences.flatMap((sentence, index) =>
    tooLongAgo(sentence).map((one) => ({ sentence: index, ...one, ...late })),
  );
  const apart = received && written ? daysBetween(received.date, written.date) : undefined;
  if (received && apart !== undefined && apart > MOST_DAYS)
    return [{ sentence: received.index, from: received.date.from, to: received.date.to, ...late }, ...ago];
  return [...found, ...ago];
}

type Dated = { readonly index: number; readonly date: DateFound };

function firstWhere(
  sentences: readonly Sentence[],
  test: (tokens: readonly Token[], date: DateFound) => boolean,
): Dated | undefined {
  for (const [index, { tokens }] of sentences.entries()) {
    const date = dates(tokens).find((one) => test(tokens, one));
    if (date) return { index, date };
  }
  return undefined;
}

const ARRIVES = wordSet(
  'received receive receipt reached reach came arrived arrive got delivered landed receiving arriving reaching in hand',
);
const WRITES = wordSet(
  'today writing write letter respond responding response answer answering now mailing mailed sent sending posted posting goes went',
);
const NOTICE = wordSet('notice your you');
const BACK = 7;

/** The last word before a date that says what happened then. */
function lastOf(tokens: readonly Token[], { from }: DateFound, some: readonly ReadonlySet<string>[]): number {
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    const which = some.findIndex((words) => isOneOf(tokens[at], words));
    if (which >= 0) return which;
  }
  return -1;
}

const DATED = wordSet('dated date');
const ORDER = [DATED, ARRIVES, WRITES];

function isReceived(tokens: readonly Token[], date: DateFound): boolean {
  return lastOf(tokens, date, ORDER) === 1;
}

function isWritten(tokens: readonly Token[], date: DateFound): boolean {
  const which = lastOf(tokens, date, ORDER);
  // `on this 28th day of March`
  if (tokens[date.from - 1]?.key === 'this') return true;
  if (which === 2) return !anyOneOf(tokens.slice(Math.max(0, date.from - 5), date.from), NOTICE);
  const before = tokens.slice(Math.max(0, date.from - 6), date.from);
  return which === 0 && anyOneOf(before, wordSet('letter reply response')) && !anyOneOf(before, wordSet('your notice'));
}

/** The date that stands alone on a line at the head of a letter. */
function letterDate(sentences: readonly Sentence[]): Dated | undefined {
  for (const [index, { tokens }] of sentences.slice(0, 8).entries()) {
    const [date] = dates(tokens);
    if (date && date.from <= 2 && date.to >= tokens.length - 1) return { index, date };
  }
  return undefined;
}

type Place = { readonly from: number; readonly to: number };

/** `within thirty (30) days`, `inside the thirty-day period`. */
function claims({ tokens }: Sentence): Place[] {
  const at = tokens.findIndex(({ key }) => key === 'within' || key === 'inside' || key === 'during');
  if (at < 0) return [];
  const near = tokens.slice(at + 1, at + 6);
  const isThirty = near.some((token) => token.value === MOST_DAYS || token.key === 'thirty');
  return isThirty ? [{ from: at, to: Math.min(tokens.length, at + 4) }] : [];
}

const LATE = wordSet('late belated expired passed after outside beyond lapsed over past');

/** `I know that the thirty days have passed`: it says so, and claims nothing. */
function saysLate({ tokens, denied }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (token.key !== 'thirty' && token.value !== MOST_DAYS) return false;
    const near = tokens.slice(Math.max(0, at - 8), at + 10);
    return anyOneOf(near, LATE) && (denied[at] ?? 0) % 2 === 0 && !anyOneOf(near, wordSet('within inside'));
  });
}

const UNIT: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['month', 30.4],
  ['months', 30.4],
  ['year', 365],
  ['years', 365],
]);

/** `received it six weeks ago`, `last year`. */
function tooLongAgo({ tokens }: Sentence): Place[] {
  return tokens.flatMap(({ key }, at) => {
    if (key !== 'ago') return [];
    const unit = UNIT.get(tokens[at - 1]?.key ?? '');
    const count = tokens[at - 2]?.value ?? (tokens[at - 2] ? numberWords(tokens, at - 2)?.value : undefined);
    if (unit === undefined || count === undefined || count * unit <= MOST_DAYS) return [];
    return anyOneOf(tokens.slice(Math.max(0, at - 16), at), ARRIVES) ? [{ from: at - 2, to: at + 1 }] : [];
  });
}
