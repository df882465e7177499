import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const EXCEEDS = wordSet(
  'exceeds exceed exceeded surpasses surpass surpassed outruns outran tops topped outstrips overtops overshoots',
);
const GREATER = wordSet('greater more larger higher bigger');
const LESS = wordSet('less minus');
const BEYOND = wordSet('over beyond above past');
const PAID = wordSet(
  'paid pay pays paying payment payments settlement settled compromise compromised tender tendered received accord accepted',
);
const BILLED = wordSet(
  'bill billed bills invoice invoiced charge charged charges claim claimed demand demanded statement account ledger balance',
);
const LEADS = wordSet('excess part portion');
const ENDS = wordSet('is are was were has have not neither agree agrees means mean will shall which');
const LONGEST_SUM = 7;

/** Whether the words around a token set the sum that is paid above the sum that was billed: `the excess of the payment over the bill`. */
export function isInverted(tokens: readonly Token[], at: number): boolean {
  if (isPaidAbovePrice(tokens, at)) return true;
  const compared = comparedAt(tokens, at);
  if (compared === undefined) return false;
  const [left, right] = [sumBefore(tokens, at), sumBehind(tokens, compared)];
  return isOf(left, PAID, BILLED) && isOf(right, BILLED, PAID);
}

const HANDED = wordSet('paid pays received tendered remitted paying');
const BEHIND_HANDED = wordSet('by to from under the this in excess of');
const NOT = wordSet('not never nothing nobody');

/** `any amount paid by Customer in excess of the Settlement Amount`: what is paid, set above the sum that is to be paid. */
function isPaidAbovePrice(tokens: readonly Token[], at: number): boolean {
  const isExcess = tokens[at]?.key === 'excess' && tokens[at + 1]?.key === 'of';
  if (!isExcess && !isOneOf(tokens[at], BEYOND)) return false;
  const start = Math.max(0, at - LONGEST_SUM);
  const handed = start + tokens.slice(start, at).findLastIndex((token) => isOneOf(token, HANDED));
  if (!isOneOf(tokens[handed], HANDED) || anyOneOf(tokens.slice(Math.max(0, handed - 3), handed), NOT)) return false;
  const isBare = tokens.slice(handed + 1, at).every((token) => isOneOf(token, BEHIND_HANDED) || token.capital);
  return isBare && isOf(sumBehind(tokens, isExcess ? at + 2 : at + 1), PAID, BILLED);
}

/** Behind the words that compare two sums, `exceeds`, `is greater than`, `minus`; undefined where a token begins none. */
function comparedAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const isBy = tokens
    .slice(Math.max(0, at - LONGEST_SUM - 2), at)
    .some(({ key }) => key === 'which' || key === 'whereby');
  if (isOneOf(token, EXCEEDS)) return at + 1;
  if (isOneOf(token, GREATER) && tokens[at + 1]?.key === 'than') return isBy ? at + 2 : undefined;
  if (isOneOf(token, LESS)) return tokens[at + 1]?.key === 'than' ? undefined : at + 1;
  if (!isOneOf(token, BEYOND)) return undefined;
  const leads = tokens.slice(Math.max(0, at - LONGEST_SUM - 2), at);
  const lead = leads.findIndex((one, place) => isOneOf(one, LEADS) && leads[place + 1]?.key === 'of');
  return lead < 0 ? undefined : at + 1;
}

/** The words of the sum that ends before a token. */
function sumBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const from = Math.max(0, at - LONGEST_SUM);
  const words = tokens.slice(from, isOneOf(tokens[at - 1], VERB) ? at - 1 : at);
  const start = words.findLastIndex((token) => token.kind === 'mark' || isOneOf(token, ENDS));
  return words.slice(start + 1);
}
const VERB = wordSet('is was goes runs lies be');

/** The words of the sum that begins at a token. */
function sumBehind(tokens: readonly Token[], at: number): readonly Token[] {
  const words = tokens.slice(at, at + LONGEST_SUM);
  const end = words.findIndex((token) => token.kind === 'mark' || isOneOf(token, ENDS));
  return end < 0 ? words : words.slice(0, end);
}

function isOf(words: readonly Token[], own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return anyOneOf(words, own) && !anyOneOf(words, other);
}
