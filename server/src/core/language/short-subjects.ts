import { COORDINATORS, PREPOSITIONS } from './grammar.ts';
import { cutBefore } from './open-clause.ts';
import type { Cuts } from './segments.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const BEHIND_SUBJECT = wordSet('both each once then still now also ever never always thereafter');
const SUBJECT_BEFORE_VERB = wordSet(
  'i you we they he she it this these nobody anybody somebody everybody anyone someone everyone one',
);
const DETERMINES_SUBJECT = wordSet('the a an each either neither that this our your my its their his her');

/** Where the short subject right before a verb begins: `you`, `Company`, `the patient`. Gives the verb where there is none. */
export function subjectStart(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb - 1;
  while (at > from && (tokens[at]?.key.endsWith('ly') || BEHIND_SUBJECT.has(tokens[at]?.key ?? ''))) at--;
  if (at < from) return verb;
  const token = tokens[at] as Token;
  // `takes over the account from you can …`
  if (PREPOSITIONS.has(tokens[at - 1]?.key ?? '') && !token.capital) return verb;
  if (SUBJECT_BEFORE_VERB.has(token.key) || token.kind === 'field') return at;
  if (token.capital) {
    while (at > from && tokens[at - 1]?.capital) at--;
    return at > from && DETERMINES_SUBJECT.has(tokens[at - 1]?.key ?? '') ? at - 1 : at;
  }
  const begins = at > from && DETERMINES_SUBJECT.has(tokens[at - 1]?.key ?? '');
  // `the $730 we are leaving off the bill is …`
  return begins && !LEFT_OFF.has(tokens[at - 2]?.key ?? '') ? at - 1 : verb;
}
const LEFT_OFF = wordSet('off');

/** In `the sum, which is $900, which was disputed, and which nobody proved, is …` the first of the clauses that end before `is`. */
export function beforeChain(tokens: readonly Token[], cuts: Cuts, from: number): number {
  let at = from;
  while (tokens[at]?.key === 'which') {
    const joined = COORDINATORS.has(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1;
    const before = tokens[joined]?.text === ',' ? cutBefore(cuts, joined) : 0;
    if (before <= 0 || cuts.get(before)?.kind !== 'relative' || tokens[before]?.key !== 'which') return at;
    at = before;
  }
  return at;
}
