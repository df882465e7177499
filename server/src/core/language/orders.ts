import { DETERMINERS, NEGATORS } from './grammar.ts';
import type { VerbForm } from './inflect.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const STARTS_REQUEST: ReadonlySet<string> = new Set([...'.;:!?*•–—-', 'please', 'kindly']);

/** Whether a verb at this place would ask the reader for something: `Please remove the mark.` */
export function isImperativePlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || STARTS_REQUEST.has(before.key) || (before.text === ',' && at <= 3);
}

/** A word that may be an order, with what stands before and behind it. */
type Ordered = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly forms: ReadonlySet<VerbForm>;
  readonly next: Token | undefined;
  /** The verb group before it. */
  readonly last: VerbGroup | undefined;
};

const OPENS_CONDITION = wordSet('if should when where whenever once unless');
const BEHIND_ORDER = wordSet('as only nothing none it them no not all every each to');

/** `If you report it after I pay, report it as paid in full`: an order behind the only comma of a condition. */
export function isOrderedBehindCondition({ tokens, at, forms, last, next }: Ordered): boolean {
  if (!forms.has('base') || tokens[at - 1]?.text !== ',' || !next) return false;
  if (!(opensObject(next) || BEHIND_ORDER.has(next.key) || next.text === '"') || next.key === 'to') return false;
  let start = at - 1;
  while (start > 0 && !STARTS_REQUEST.has(tokens[start - 1]?.text ?? '') && !isBehindLead(tokens, start)) start--;
  const opener = tokens.slice(start, start + 2).some(({ key }) => OPENS_CONDITION.has(key));
  if (!opener || (last && last.to > start && last.to > at - 1)) return false;
  return !tokens.slice(start, at - 1).some(({ text }) => text === ',');
}

const LEADS = wordSet('order following this these things steps follows manner');

/** An item that begins with its condition, behind its lead-in: `to do the following, where it will not delete it, …` */
function isBehindLead(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === ',' && isOneOf(tokens[at - 2], LEADS) && isOneOf(tokens[at], OPENS_CONDITION);
}

/** Pronouns that stand behind a verb as its object. */
export const PRONOUN_OBJECT = wordSet(
  'it them me us you him her that what whatever nothing something anything ourselves themselves itself yourselves',
);

/** Whether a token begins what can be a verb's object, or an infinitive. */
export function opensObject(token: Token | undefined): boolean {
  if (!token) return false;
  const { key, kind } = token;
  if (kind === 'money' || kind === 'field' || key === 'to') return true;
  return DETERMINERS.has(key) || NEGATORS.has(key) || PRONOUN_OBJECT.has(key);
}
