import { NEGATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const INVERTS = wordSet('shall will must may can is are was were does did has have');
const NEGATIVE = wordSet('no neither never nor not nowhere');
const BEFORE_NO = wordSet('at in under on by for');
const LONGEST_OPENING = 6;
const LONGEST_PHRASE = 10;

/** Where the clause of a token begins with `Neither before nor after …`, `At no time …`, `Under no circumstances …`; else undefined. */
function negativeOpening(tokens: readonly Token[], at: number): number | undefined {
  for (let from = at; from >= 0 && at - from <= LONGEST_OPENING; from--) {
    const isFirst = from === 0 || tokens[from - 1]?.kind === 'mark' || tokens[from - 1]?.key === 'and';
    if (!isFirst) continue;
    const opens = isOneOf(tokens[from], BEFORE_NO) && tokens[from + 1]?.key === 'no';
    return opens || isOneOf(tokens[from], NEGATIVE) ? from : undefined;
  }
  return undefined;
}

/**
 * In `Neither before nor after payment shall the claim be sold` no clause begins at `after`: the words before the inverted verb
 * only say when. `at` is where one would begin.
 */
export function isBeforeInverted(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const from = negativeOpening(tokens, at);
  const verb = groups.find((group) => group.from > at);
  if (from === undefined || !verb || verb.from - at > LONGEST_PHRASE) return false;
  if (groups.some((group) => group.from >= from && group.from < at)) return false;
  if (!isOneOf(tokens[verb.from], INVERTS) || tokens.slice(at, verb.from).some(({ kind }) => kind === 'mark'))
    return false;
  return verb.head > verb.from + 1 && !NEGATORS.has(tokens[verb.from + 1]?.key ?? '');
}

const ONE_OF_TWO = wordSet('either each');
const BEHIND_ONE = wordSet('party side of');

/**
 * `Under no circumstances shall Company sell it`, `at no time, now or later, shall either party …`: behind a negative opening a name is the
 * subject of the verb before it.
 */
export function isNegativeOpening(tokens: readonly Token[], modal: number): boolean {
  const next = tokens[modal + 1];
  const isEither = isOneOf(next, ONE_OF_TWO) && isOneOf(tokens[modal + 2], BEHIND_ONE);
  if (!next || !(next.capital || next.kind === 'field' || isEither)) return false;
  const before = tokens[modal - 1]?.text === ',' ? beforeInsertion(tokens, modal - 1) : modal;
  const from = before === undefined ? undefined : negativeOpening(tokens, before);
  if (from === undefined || from >= modal) return false;
  return !isEither || isOneOf(tokens[from], BEFORE_NO) || tokens[from]?.key === 'never';
}

const TURNED = wordSet('shall will must may can does do did is are was were has have');
const TIMES = wordSet('until before after when once upon on then if');
const BEGINS_TURNED = wordSet('any each either both neither no all nobody');
const LONGEST_FIRST = 24;

/**
 * `Only after her signed copy has come will Ms. Ray pay`, `Not until then does any duty arise`: what stands first turns subject and verb
 * round.
 */
export function isTurnedRound(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !isOneOf(tokens[at], TURNED) || !(next.capital || next.kind === 'field' || isOneOf(next, BEGINS_TURNED)))
    return false;
  for (let from = at - 2; from >= 0 && at - from <= LONGEST_FIRST && tokens[from]?.kind !== 'mark'; from--) {
    const isFirst = from === 0 || tokens[from - 1]?.kind === 'mark';
    if (isFirst) return isOneOf(tokens[from], ONLY) && isOneOf(tokens[from + 1], TIMES);
  }
  return false;
}
const ONLY = wordSet('only not');

const LISTS = wordSet('or and nor');
const LONGEST_LIST = 8;

/** A comma in `In no event shall Lab, its affiliates or assigns place a mark`: the subject behind the inverted verb is a list. */
export function isListedSubject(tokens: readonly Token[], modal: number, comma: number): boolean {
  if (tokens[comma]?.text !== ',' || comma <= modal + 1) return false;
  for (let at = comma + 1; at < tokens.length && at - comma <= LONGEST_LIST; at++) {
    if (isOneOf(tokens[at], LISTS)) return true;
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== ',') return false;
  }
  return false;
}

/** The comma that opens an insertion which ends at another. */
function beforeInsertion(tokens: readonly Token[], close: number): number | undefined {
  for (let at = close - 1; at > 0 && close - at <= LONGEST_OPENING; at--) if (tokens[at]?.text === ',') return at;
  return undefined;
}
