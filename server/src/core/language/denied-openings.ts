import { PREPOSITIONS } from './grammar.ts';
import { lastWhere, type Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const SUBJECT = wordSet('the both each all every we they you it i he she this these said our my your its their such');
const JOINS = wordSet('and but so yet');
/** `At no time`, `in no event`: these deny what follows, comma or not. */
const OF_CLAUSE = wordSet(
  'time times event events circumstance circumstances case cases point account way ways wise manner condition conditions instance instances stage occasion occasions respect means sense',
);
/** Who is under no duty does not promise what follows. */
const OF_DUTY = wordSet(
  'duty duties obligation obligations commitment commitments promise promises undertaking requirement',
);
const HOW = wordSet('for by in because as under with from out on to until');
const NOT = wordSet('not never');
const ING = /(?:ing|ed)$/;
const LONGEST_SUBJECT = 12;

/**
 * Where a phrase with a negative of its own ends that stands before the subject: `Under no pressure, the parties agree …`, `Not wishing to
 * litigate, both …`, `The charge never having been proved, they …`. Gives the index of its comma; 0 where the negator at `at` stands
 * otherwise. `from`, `to`: what stands before the verb.
 */
export function openingEnd(tokens: readonly Token[], at: number, from: number, to: number): number {
  const comma = lastWhere(at + 1, to, (place) => tokens[place]?.text === ',');
  if (comma === undefined || to - comma > LONGEST_SUBJECT || !beginsSubject(tokens, comma + 1)) return 0;
  const start = isOneOf(tokens[from], JOINS) ? from + 1 : from;
  if (anyOneOf(tokens.slice(start, comma), OF_DUTY)) return 0;
  const next = tokens[at + 1];
  const isPhrase =
    PREPOSITIONS.has(tokens[start]?.key ?? '') && at > start && !isOneOf(next, OF_CLAUSE) && !isIng(next);
  const isParticiple = at === start && isOneOf(tokens[at], NOT) && (isIng(next) || isOneOf(next, HOW));
  const isNoLonger = at === start && next?.key === 'longer' && isIng(tokens[at + 2]);
  const isAbsolute = next?.key === 'having' || next?.key === 'being';
  return isPhrase || isParticiple || isNoLonger || isAbsolute ? comma : 0;
}

function isIng(token: Token | undefined): boolean {
  return ING.test(token?.key ?? '');
}

/** `the parties`, `they`, `Company and Customer`; not `any of them`, `nor the Bank`. */
function beginsSubject(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  return isOneOf(first, SUBJECT) || (first?.kind === 'word' && first.capital === true) || first?.kind === 'field';
}
