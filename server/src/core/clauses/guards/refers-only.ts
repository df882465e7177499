import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { ALONE, NO } from './said-again.ts';

const WORDS = wordSet('words word terms term expressions expression');
const REFERS = wordSet(
  'refer refers mean means denote denotes cover covers extend extends apply applies relate relates',
);
const REFERRING = sought(WORDS);
const FARTHEST_WORDS = 8;
const TOLD_IN = wordSet('defined used understood explained');
const IN = wordSet('in by under');
const IS = wordSet('is are be');

/** `For this purpose those words refer only to amounts erased in bankruptcy`, `as those words are defined in Lender's manual`. */
export function refersOnly({ tokens, mentions }: Sentence): boolean {
  if (!holdsOne(tokens, REFERRING)) return false;
  const isDefinedBy = (at: number) =>
    isOneOf(tokens[at], IS) && isOneOf(tokens[at + 1], TOLD_IN) && isOneOf(tokens[at + 2], IN);
  const isOfCompany = (at: number) =>
    mentions.some(({ concept, from }) => concept === 'owner_company' && from > at && from <= at + 4);
  if (tokens.some((token, at) => WORDS.has(token.key) && isDefinedBy(at + 1) && isOfCompany(at + 3))) return true;
  if (tokens.some((_, at) => isTermLess(tokens, at))) return true;
  return tokens
    .slice(0, FARTHEST_WORDS)
    .some((token, at) => WORDS.has(token.key) && isOneOf(tokens[at + 1], REFERS) && isOneOf(tokens[at + 2], ALONE));
}

const WHICH = wordSet('which that this said');
const LESS = wordSet('leaves excludes omits exempts');

/** `adverse statements (which term leaves out bureau reporting)` */
function isTermLess(tokens: Sentence['tokens'], at: number): boolean {
  if (!WORDS.has(tokens[at]?.key ?? '') || !isOneOf(tokens[at - 1], WHICH)) return false;
  if (isOneOf(tokens[at + 1], LESS)) return !anyOneOf(tokens.slice(at + 2, at + 4), NO);
  return /^do(?:es)?$/.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === 'not';
}
