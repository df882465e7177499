import type { Sentence } from '../../language/analysis.ts';
import { CLOSING_QUOTES, OPENING_QUOTES } from '../../language/quotes.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isMeantByPersons, MEANS } from './said-again.ts';
import { OF_ITSELF } from './self-reference.ts';

const DAYS = wordSet('day days');
/** These define only behind a closing quotation mark: `“Mark” is …`. */
const DEFINES_QUOTED = wordSet('is are refers denotes');

/** Whether a quotation ends before a token. */
export function isQuoteBefore(tokens: Sentence['tokens'], at: number): boolean {
  return CLOSING_QUOTES.has(tokens[at - 1]?.text ?? '');
}

/** `The words “settled for less” are not to be used`, `“forgiven” is a word that neither may use`: what may be said, and no meaning. */
function isUsed(tokens: Sentence['tokens'], at: number): boolean {
  const denied = isOneOf(tokens[at], DENIES) ? at + 1 : at;
  // `“Forgiven” and “canceled” are the wrong words for it`
  const first = tokens[denied]?.key === 'the' && isOneOf(tokens[denied + 1], FALSE) ? denied + 1 : denied;
  const isWord = isOneOf(tokens[first], ARTICLES) && isOneOf(tokens[first + 1], NAMED);
  return tokens[first]?.key === 'to' || isOneOf(tokens[first], ALLOWED) || isWord;
}
const NAMED = wordSet('word term label expression phrase');
const DENIES = wordSet('not never');
const FALSE = wordSet('wrong incorrect inaccurate');
const ALLOWED = wordSet(
  'wrong inaccurate incorrect untrue mistaken inapt allowed permitted used acceptable forbidden prohibited barred banned excluded made given sent effective complete received',
);

const WAYS = wordSet('any all every other lawful legal proper whatever such by no these those own suitable electronic');

/** `by any means that the law allows`: a way of doing it. */
function isWay(tokens: Sentence['tokens'], at: number): boolean {
  return tokens[at]?.key === 'means' && isOneOf(tokens[at - 1], WAYS);
}

const DEFINING = sought(MEANS, OPENING_QUOTES, CLOSING_QUOTES, ['=']);

/** Whether there may be a verb of a definition: most sentences have none. */
export function mayHaveVerb(tokens: Sentence['tokens']): boolean {
  return tokens[0]?.key === 'for' || holdsOne(tokens, DEFINING);
}

/** The index of the verb of a definition, `means`, `is` behind a quoted term, `=` behind days; -1 where nothing is defined. */
export const definingVerb = remembered(({ tokens }: Sentence): number =>
  tokens.findIndex(
    ({ key, text }, at) =>
      (text === '=' && anyOneOf(tokens.slice(0, at), DAYS)) ||
      isUnderstood(tokens, at) ||
      (MEANS.has(key) && !isMeantByPersons(tokens, at) && !isWay(tokens, at)) ||
      (DEFINES_QUOTED.has(key) && isQuoteBefore(tokens, at) && !isUsed(tokens, at + 1)) ||
      (key === 'is' && isForThisPart(tokens, at)) ||
      isLabelOfThing(tokens, at),
  ),
);

const ARTICLES = wordSet('a an');
const DUTIES = wordSet('shall will must agree agrees may');

/** `“Mark”: an entry that …`: a term with what it means, and no heading of a promise. */
function isLabelOfThing(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at]?.text !== ':' || !OPENING_QUOTES.has(tokens[0]?.text ?? '') || !isQuoteBefore(tokens, at))
    return false;
  return isOneOf(tokens[at + 1], ARTICLES) && !anyOneOf(tokens.slice(at), DUTIES);
}
const LONGEST_PART = 7;

/** `For this section a Mark is …`: a term that the sentence defines for a part of the document. */
function isForThisPart(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[0]?.key !== 'for' || at > LONGEST_PART || !isOneOf(tokens[at - 2], ARTICLES)) return false;
  return tokens[at - 1]?.capital === true && anyOneOf(tokens.slice(1, at - 2), OF_ITSELF);
}

const UNDERSTOOD = wordSet('understand understands mean means');

/** `By “remove” the parties understand that …` */
function isUnderstood(tokens: Sentence['tokens'], at: number): boolean {
  return tokens[0]?.key === 'by' && OPENING_QUOTES.has(tokens[1]?.text ?? '') && isOneOf(tokens[at], UNDERSTOOD);
}
