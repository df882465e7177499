import { ADVERBS, MODALS } from './grammar.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Subjects in the plural; some are adverbs as well. */
export const PLURAL_SUBJECT = wordSet('i you we they both who which that each all us them parties sides');

const NOUNS_IN_LY = wordSet('family ally assembly supply reply');

/** The word before a token, over adverbs. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back] as Token;
    const adverb = ADVERBS.has(token.key) && !PLURAL_SUBJECT.has(token.key) && token.key !== 'neither';
    // `Receivables, Inc. denies`: a stop within a name
    const inName = token.text === '.' && tokens[back - 1]?.capital === true;
    const inLy = isInLy(token) || isBetweenAdverbs(tokens, back);
    const open = token.text === ')' ? Math.max(definitionFrom(tokens, back), personsFrom(tokens, back)) : -1;
    if (open > 0) back = open;
    else if (!adverb && !inName && !inLy) return token;
  }
  return undefined;
}

function isInLy(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.key.endsWith('ly') && !NOUNS_IN_LY.has(token.key);
}

/** The `and` of `the parties jointly and continually disavow it`. */
function isBetweenAdverbs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.key === 'and' && isInLy(tokens[at + 1]) && (isInLy(before) || before?.key === 'each');
}

const LONGEST_TERM = 8;
const QUOTE = /^["“”'‘’]$/;

/** Where the parenthesis of `Wexley Trust ("the Holder") says …` opens that a `)` closes; -1 where it defines no term. */
function definitionFrom(tokens: readonly Token[], close: number): number {
  if (!QUOTE.test(tokens[close - 1]?.text ?? '')) return -1;
  for (let at = close - 2; at >= 0 && close - at <= LONGEST_TERM; at--) if (tokens[at]?.text === '(') return at;
  return -1;
}

const ADDS_PERSONS = wordSet('and or nor with');
const LONGEST_PERSONS = 18;

/** Where the parenthesis of `We (and the next owner) disavow it` opens; -1 where it adds no persons. */
export function personsFrom(tokens: readonly Token[], close: number): number {
  for (let at = close - 2; at > 0 && close - at <= LONGEST_PERSONS; at--)
    if (tokens[at]?.text === '(') return isOneOf(tokens[at + 1], ADDS_PERSONS) ? at : -1;
  return -1;
}

/** In `into Customer's hands` a noun follows. */
export function isPossessive(token: Token | undefined): boolean {
  return /[a-z]['’]s$/i.test(token?.text ?? '');
}

const BOUND = wordSet('bound obliged obligated committed pledged');
const FARTHEST_MODAL = 8;

const STANDS = wordSet('stand remain stay');

/** `both parties and their assigns stand bound to …`, and not `shall henceforth and for ever stand bound`. */
export function isStandBound(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], STANDS) || !isOneOf(tokens[at + 1], BOUND) || tokens[at - 1]?.key === 'to') return false;
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_MODAL && tokens[back]?.kind !== 'mark'; back--)
    if (MODALS.has(tokens[back]?.key ?? '')) return false;
  return true;
}

const PART = wordSet('part element component');
const BEFORE_PART = wordSet('no any a');

/** `interest and fees form no part of it`: what might be a paper is the verb. */
export function isFormsPart(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], FORMS)) return false;
  const part = isOneOf(tokens[at + 1], BEFORE_PART) ? at + 2 : at + 1;
  const before = tokens[at - 1];
  return (
    isOneOf(tokens[part], PART) &&
    tokens[part + 1]?.key === 'of' &&
    before !== undefined &&
    !isOneOf(before, BEFORE_FORM)
  );
}
const FORMS = wordSet('form forms');
const BEFORE_FORM = wordSet(
  'a the this that to not shall will may can must should would could does do did its your my our their',
);
