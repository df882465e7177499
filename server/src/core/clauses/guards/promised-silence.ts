import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const IS = wordSet('is are was were be');
const WHO = wordSet('who that which');
const OUTSIDERS = wordSet(
  'person persons anyone anybody someone somebody one entity individual outsider other others third firm body people',
);

/** `any person (who is) not a party to this action`: says which outsider is meant. */
export function isOfPerson(tokens: readonly Token[], at: number): boolean {
  const who = isOneOf(tokens[at - 1], IS) && isOneOf(tokens[at - 2], WHO) ? at - 2 : at;
  return isOneOf(tokens[who - 1], OUTSIDERS);
}

const PROMISES = wordSet('will shall must');

/** `will make no statement to any third party`, `will make no statement about the bill that is …`: the promise itself. */
export function isPromiseOfSilence(
  { tokens }: Sentence,
  at: number,
  behind: number,
  { topic }: ClauseDetection,
): boolean {
  if (tokens[behind]?.key === 'to') return true;
  return topic.includes('disparage') && isOneOf(tokens[at - 1], PROMISES) && tokens.slice(behind).some(isThatIs);
}

function isThatIs(token: Token, at: number, tokens: readonly Token[]): boolean {
  return isOneOf(token, WHO) && isOneOf(tokens[at + 1], IS);
}
