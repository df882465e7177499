import type { Sentence } from '../../language/analysis.ts';
import type { Role } from '../../language/parties.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const PAYS = wordSet('pay remit release');
const PAID = wordSet('payment check cheque money funds remittance settlement obligation duty');
const OF_READER = wordSet('your');
/** `hold his check until … my countersignature`: of one who pays, where the writer signs. */
const OF_PAYER = wordSet('his her their');
const SIGNS = wordSet(
  'signature countersignature signed executed officer president manager controller treasurer counterpart',
);
const OF_WRITER = wordSet('my our');
const OF_ANOTHER = wordSet('client clients');
const WRITER = wordSet('i we my our us me');
const BY_WRITER = sought(WRITER);
const READER = wordSet('you your yours');
const BEFORE_PAY = wordSet('will shall must need may should not never do to only then');
const SENDS = wordSet('send pay mail owe');
const OF_US = wordSet('us me');
const MONEY = wordSet('money payment check cheque dime cent penny funds anything nothing dollar');
const FARTHEST = 3;

/**
 * Whether the company writes, and `you` are the one who pays: `your payment`, `you pay nothing`, `hold his check`, and nowhere
 * `my payment` or `I pay`. A letter about a `client` may be of either side's attorney, and is left as it is.
 */
export function isCompanysLetter(sentences: readonly Sentence[]): boolean {
  if (!sentences.some(({ tokens }) => holdsOne(tokens, BY_WRITER))) return false;
  let isOfReader = false;
  let isOfPayer = false;
  let isSignedByWriter = false;
  let isByWriter = false;
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      if (isOneOf(tokens[at], OF_ANOTHER)) return false;
      const behind = tokens.slice(at + 1, at + 1 + FARTHEST);
      if (isOneOf(tokens[at], OF_WRITER) && anyOneOf(behind.slice(0, 2), PAID)) return false;
      if (isOneOf(tokens[at], WRITER)) isByWriter = true;
      if (isOneOf(tokens[at], OF_WRITER) && anyOneOf(behind, SIGNS)) isSignedByWriter = true;
      if (isOneOf(tokens[at], OF_READER) && anyOneOf(behind, PAID)) isOfReader = true;
      if (isOneOf(tokens[at], OF_PAYER) && anyOneOf(behind, PAID)) isOfPayer = true;
      // `Do not send us any money yet`
      if (isOneOf(tokens[at], SENDS) && isOneOf(tokens[at + 1], OF_US) && anyOneOf(behind, MONEY)) isOfReader = true;
      if (!isOneOf(tokens[at], PAYS)) continue;
      let who = at - 1;
      while (isOneOf(tokens[who], BEFORE_PAY)) who--;
      if (tokens[who]?.key === 'i' || tokens[who]?.key === 'we') return false;
      if (tokens[who]?.key === 'you') isOfReader = true;
    }
  return isByWriter && (isOfReader || (isOfPayer && isSignedByWriter));
}

/** Roles as they are in a letter of the company, where `you` and `your` are the customer, and `I` and `our` the company. */
export function rolesInLetter(tokens: Sentence['tokens'], roles: ReadonlySet<Role>): ReadonlySet<Role> {
  if (anyOneOf(tokens, READER)) return new Set<Role>(['customer']);
  return anyOneOf(tokens, WRITER) ? new Set<Role>(['company']) : roles;
}
