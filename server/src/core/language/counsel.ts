import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const OWN = wordSet('my our');
const CLIENT = wordSet('client clients');
const LEADS = wordSet(
  'will shall must has have agrees agree undertakes undertake covenants promises to also and hereby now then each promptly',
);
/** What only the one who claims the money does. */
const CLAIMANT = wordSet(
  `release releases record records dismiss dismisses dismissed recall recalls recalled reconvey reconveys code codes delete deletes
  sell sells furnishes report reports`,
);
const DOES = wordSet(
  'file files stop stops cease ceases ceased waive waives hold holds own owns withdraw withdraws accept accepts instructed',
);
const ITS = wordSet(
  `release termination satisfaction dismissal ucc collection collecting collectors interest mortgage lien note deed account
  suit action lawsuit garnishment payment sum`,
);
const PAYS = wordSet('check cheque money funds dispute disputes');
const LONGEST_LEAD = 4;
const LONGEST_ACT = 7;

/**
 * Whether the lawyer of the company speaks of a client at a token: `my client will record the release`, `our client holds the
 * note`. A client of whom nothing of the kind is said stands for the customer.
 */
export function isClaimantsClient(tokens: readonly Token[], client: number): boolean {
  if (!isOneOf(tokens[client], CLIENT) || !isOneOf(tokens[client - 1], OWN)) return false;
  let verb = client + 1;
  while (verb - client <= LONGEST_LEAD && isOneOf(tokens[verb], LEADS)) verb++;
  const behind = tokens.slice(verb + 1, verb + 1 + LONGEST_ACT);
  if (anyOneOf(behind, PAYS)) return false;
  return isOneOf(tokens[verb], CLAIMANT) || (isOneOf(tokens[verb], DOES) && anyOneOf(behind, ITS));
}
