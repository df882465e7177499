import { COORDINATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const TONES = wordSet(
  'adverse negative derogatory unfavorable harmful damaging bad critical detrimental hurtful disparaging',
);
const THINGS = wordSet(
  'statements entries remarks reports items marks listings tradelines comments matter information material notations postings reviews words',
);

/** `harmful remarks about this account`, behind a comma that ends no list of such words: a subject without an article. */
export function isBareSubject(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], TONES) || isOneOf(tokens[at - 2], TONES)) return false;
  const noun = isOneOf(tokens[at + 2], TONES) && COORDINATORS.has(tokens[at + 1]?.key ?? '') ? at + 3 : at + 1;
  return isOneOf(tokens[noun], THINGS);
}

/** Words that begin a subject. */
export const OPENS_SUBJECT = wordSet(
  `the a an this that these those any no neither each every all both either it they he she we i you nothing nobody such its
  their his her my our your`,
);

/** Whether a subject may begin with a token. */
export function startsSubject(token: Token | undefined): boolean {
  return token !== undefined && (OPENS_SUBJECT.has(token.key) || token.capital || token.kind === 'field');
}
