import { openingEnd } from './denied-openings.ts';
import { NEGATORS, PREPOSITIONS } from './grammar.ts';
import type { Segment } from './segments.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const SAYS_HOW = wordSet('by under for in with as from merely because');
const INSERTS_HOW = wordSet('not neither');
const LONGEST_MANNER = 12;

/**
 * Where a `not by way of admission` or `neither under any compulsion` that is inserted into a subject ends, at its comma; 0 where
 * the negator stands otherwise.
 */
export function mannerEnd(tokens: readonly Token[], at: number, { subject, verb, to }: Segment): number {
  const bracket = closeOf(tokens, at, to);
  if (bracket !== undefined) return bracket;
  if (verb && at > verb.from && at < verb.head) return withNoEnd(tokens, at, verb.head);
  const end = verb?.from ?? to;
  if (at >= end || !isOneOf(tokens[at], INSERTS_HOW) || !isOneOf(tokens[at + 1], SAYS_HOW)) return 0;
  // `not as a gift, not as a waiver, not as …`: one of a list
  if (!verb && tokens[subject.from]?.key === tokens[at]?.key) return 0;
  // A comma opens the insertion, and the subject itself stands before it.
  let open = at - 1;
  while (open > subject.from && tokens[open]?.text !== ',') open--;
  if (open <= subject.from || PREPOSITIONS.has(tokens[subject.from]?.key ?? '')) return 0;
  for (let close = at + 1; close < end && close - at <= LONGEST_MANNER; close++) {
    if (tokens[close]?.key === 'nor') return 0;
    if (tokens[close]?.text === ',') return close;
  }
  return 0;
}

const NONE = wordSet('no none nothing nobody neither noone');
const ACTS = wordSet(
  'disavow disclaim repudiate renounce disown retract withdraw delete remove request notify instruct inform cooperate',
);

const BEGINS_WHAT = wordSet('a an the one money part');

/** Whether what a negator behind its verb denies ends at a token: `place no mark of any kind, and disavow …`, `with no end, to …`. */
export function endsWithItsObject(tokens: readonly Token[], at: number, negator: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',') return false;
  // `no interest, no fee, each as …`
  if (next?.key === 'each' && tokens[at + 2]?.key !== 'of') return isOneOf(tokens[negator], NONE);
  if (opensRemark(tokens, at) || endsOwing(tokens, at, negator)) return true;
  // `is not owed, being a sum that Company forgives`, `…, it being agreed that …`
  if (next?.key === 'it' && tokens[at + 2]?.key === 'being') return true;
  if (next?.key === 'being' && BEGINS_WHAT.has(tokens[at + 2]?.key ?? '')) return true;
  // `agree, with no ending date, to disown it`
  if (next?.key === 'to') return tokens[negator - 1]?.key === 'with';
  return next?.key === 'and' && isOneOf(tokens[negator], NONE) && isOneOf(tokens[at + 2], ACTS);
}

/** `shall, with no closing date, disclaim it`, `for a time having no end`: what a verb is done without denies nothing of it. */
function withNoEnd(tokens: readonly Token[], at: number, head: number): number {
  if (tokens[at]?.key !== 'no' || !isOneOf(tokens[at - 1], LACKING)) return 0;
  return firstWhere(at + 1, head, (place) => tokens[place]?.text === ',') ?? 0;
}

const OWING = wordSet('owing owed due outstanding remaining left payable');
const ADDS = wordSet('with but plus together and');
const FARTHEST_OWING = 3;

/** `as paid, nothing owing, with a comment that …`: what is not owed denies nothing of what is added. */
function endsOwing(tokens: readonly Token[], comma: number, negator: number): boolean {
  if (!isOneOf(tokens[comma - 1], OWING) || comma - negator > FARTHEST_OWING || !isOneOf(tokens[negator], NONE))
    return false;
  const joint = tokens[comma + 1]?.key === 'and' ? comma + 2 : comma + 1;
  return isOneOf(tokens[joint], ADDS) && !NEGATORS.has(tokens[joint + 1]?.key ?? '');
}

const LACKING = wordSet('with having');
const INSERTED = wordSet('having being though albeit although while once never not subject free with');
const PARTICIPLE_OR_ING = /(?:ed|ing)$/;

/** The comma that closes the participle around a negator in a subject, or the phrase before it; 0 where it stands in none. */
export function insertionEnd(tokens: readonly Token[], at: number, from: number, to: number): number {
  const isComma = (place: number) => tokens[place]?.text === ',';
  // `Nothing having been decided, the parties agree …`
  if (at === from && holdsHaving(tokens, at)) return firstWhere(at + 1, to, isComma) ?? 0;
  let open = at - 1;
  while (open > from && !isComma(open)) open--;
  const first = tokens[open + 1]?.key ?? '';
  if (open <= from || !(INSERTED.has(first) || PARTICIPLE_OR_ING.test(first))) return openingEnd(tokens, at, from, to);
  let close = at + 1;
  while (close < to && !isComma(close)) close++;
  return close < to ? close : 0;
}

const LONGEST_HOLDER = 5;

/** `no evidence thereof having been exchanged`: a participle of its own, before the next mark. */
function holdsHaving(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_HOLDER; next++) {
    if (!tokens[next] || tokens[next]?.kind === 'mark') return false;
    if (tokens[next]?.key === 'having') return true;
  }
  return false;
}

/** Whether a negator under what is denied already denies by itself: in a remark, or one more thing beside what the matrix denies. */
export function deniesAnew(tokens: readonly Token[], at: number, from: number): boolean {
  return isAbsolute(tokens, at) || goesOnDenying(tokens, at, from);
}

/** In `…, that balance never having been verified` a remark of its own stands behind what is denied. */
function isAbsolute(tokens: readonly Token[], at: number): boolean {
  if (isThereBeing(tokens, at)) return true;
  // `…, none of those things having happened`
  if (tokens[at - 1]?.text === ',' && holdsHaving(tokens, at)) return true;
  if (tokens[at + 1]?.key !== 'having' && tokens[at + 1]?.key !== 'being') return false;
  return tokens.slice(Math.max(0, at - LONGEST_HOLDER), at).some(({ text }) => text === ',');
}

/** `…, there being no such act and no such kindness`, `…, there having been none`. */
function isThereBeing(tokens: readonly Token[], at: number): boolean {
  const there = tokens.findLastIndex(({ key }, place) => place < at && key === 'there');
  if (there < 1 || tokens[there - 1]?.text !== ',') return false;
  const [first, second] = [tokens[there + 1]?.key, tokens[there + 2]?.key];
  const isIts = first === 'being' || (first === 'having' && second === 'been');
  return isIts && !tokens.slice(there, at).some(({ kind }) => kind === 'mark');
}

/** `was not proved here, the Creditor having established it elsewhere`: a remark of its own, which nothing denies. */
function opensRemark(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 2; at <= comma + LONGEST_HOLDER; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (token.key !== 'having') continue;
    const before = tokens[at - 1]?.key ?? '';
    return !NEGATORS.has(before) && !PREPOSITIONS.has(before);
  }
  return false;
}

/** `Installments (not on account of the bill):` what denies in brackets denies nothing behind them. */
function closeOf(tokens: readonly Token[], at: number, to: number): number | undefined {
  if (tokens[at - 1]?.text !== '(') return undefined;
  return firstWhere(at + 1, to, (place) => tokens[place]?.text === ')');
}

const NOUNS = wordSet(
  `admission admissions acknowledgment acknowledgement concession confession evidence proof promise waiver recognition finding sign
  indication confirmation affirmation ratification judgment statement`,
);
const BEFORE_PAIR = wordSet('and or nor , ;');
const ARTICLES = wordSet('a an');
const FARTHEST_PAIR = 7;

/**
 * `is no proof that it was owed, and no admission of fault`: behind the complement the matrix goes on with what it is not as well. `from`:
 * where the complement begins.
 */
function goesOnDenying(tokens: readonly Token[], at: number, from: number): boolean {
  const { key } = tokens[at] as Token;
  const joint = tokens[at - 1];
  if (!(isOneOf(joint, BEFORE_PAIR) || joint?.text === ',') || (key !== 'no' && key !== 'not')) return false;
  const noun = key === 'no' ? tokens[at + 1] : isOneOf(tokens[at + 1], ARTICLES) ? tokens[at + 2] : undefined;
  if (!isOneOf(noun, NOUNS)) return false;
  return tokens.slice(Math.max(0, from - FARTHEST_PAIR), from).some((token) => token.key === key);
}
