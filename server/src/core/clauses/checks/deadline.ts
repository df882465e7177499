import type { Sentence } from '../../language/analysis.ts';
import { periods } from '../../language/quantities.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { type CheckScope, conflictHarm, type Found } from './check.ts';
import { foundIn, NOTHING_FOUND } from './each-sentence.ts';

/** `within 30 days`, `no later than September 15, 2026`, `by {{ payment_deadline }}`. */
export function deadline({ sentences, known }: CheckScope): readonly Found[] {
  return deadlinesBy(known)(sentences);
}

/** Most clauses ask it of the same section. */
const deadlinesBy = remembered((known: CheckScope['known']) =>
  remembered((sentences: readonly Sentence[]) => deadlinesIn(sentences, known)),
);

function deadlinesIn(sentences: readonly Sentence[], known: CheckScope['known']): readonly Found[] {
  let found: Found[] | undefined;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    const named = periods(sentence.tokens, known);
    const starts = dateStarts(sentence);
    if (named.length + starts.length === 0) continue;
    found ??= [];
    for (const { from, to, conflict } of named) found.push(foundIn(index, { from, to, ...conflictHarm({ conflict }) }));
    for (const at of starts) found.push(foundIn(index, { from: at, to: at + 1 }));
  }
  return found ?? NOTHING_FOUND;
}

/** The tokens at which a date begins. */
export const dateStarts = remembered((sentence: Sentence): readonly number[] => {
  const { tokens } = sentence;
  const isWritten = holdsOne(tokens, NAMES_MONTH) || tokens.some(({ text }) => text === '/');
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (isDateField(sentence, at) || (isWritten && isDate(sentence, at))) found.push(at);
  return found.length > 0 ? found : NOTHING_FOUND;
});

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = wordSet(`${MONTHS.join(' ')} jan feb mar apr jun jul aug sep sept oct nov dec`);
const NAMES_MONTH = sought(MONTH);

/** The number of a month, from 1; undefined where the word is none. */
export function monthNumber(key: string): number | undefined {
  const at = MONTH.has(key) ? MONTHS.findIndex((month) => month.startsWith(key.slice(0, 3))) : -1;
  return at < 0 ? undefined : at + 1;
}

/** `September 15`, `15 September`, `9/15/2026`. */
export function isDate({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (isOneOf(tokens[monthAfter(tokens, at)], MONTH) && isSpelledDay(token?.key ?? '')) return true;
  if (token?.kind !== 'number') {
    const year = next?.text === ',' ? tokens[at + 2] : next;
    return isOneOf(token, MONTH) && year?.kind === 'number';
  }
  return isOneOf(next, MONTH) || (next?.text === '/' && tokens[at + 3]?.text === '/');
}

const SPELLED_DAY = wordSet(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth thirtieth`,
);

function isSpelledDay(key: string): boolean {
  return SPELLED_DAY.has(key) || /^\d{1,2}(?:st|nd|rd|th)$/.test(key);
}

/** Where the month stands in `fifth day of September`, `15th of April`. */
function monthAfter(tokens: readonly Token[], at: number): number {
  const behind = tokens[at + 1]?.key === 'day' ? at + 2 : at + 1;
  return tokens[behind]?.key === 'of' ? behind + 1 : -1;
}

const DATE_NAME = /date|deadline|expiry|_due$/;

/** A variable of type `date`, or one with the name of a date. */
export function isDateField({ tokens }: Sentence, at: number): boolean {
  const field = tokens[at]?.field;
  return field !== undefined && (field.type === 'date' || DATE_NAME.test(field.variable));
}
