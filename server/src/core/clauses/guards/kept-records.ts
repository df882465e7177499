import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const KEEPS = wordSet('keep keeps retain retains store stores');
const OWN = wordSet('its their the all our your such');
const RECORDS = wordSet(
  'records record files file papers documents copies copy recordings correspondence letters emails logs log notes proof proofs receipts evidence',
);
const LONGEST_KEPT = 9;
const POST = wordSet('correspondence letters emails');
const TO = wordSet('to from');
/** `its correspondence with the bureaus`: with whom, about what. */
const BEHIND_KEPT = wordSet('with of about on in');

/** `keeps its records for seven years`: how long papers are kept. */
export function isOfRecords(tokens: Sentence['tokens'], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - LONGEST_KEPT), at);
  const keeps = before.findLastIndex((token) => isOneOf(token, KEEPS));
  const kept = before.slice(keeps + 1);
  const noun = kept.findIndex((token) => !isOneOf(token, OWN));
  const behind = kept[noun + 1];
  const isPost = isOneOf(kept[noun], POST) && isOneOf(behind, TO);
  return keeps >= 0 && isOneOf(kept[noun], RECORDS) && (isPost || behind === undefined || isOneOf(behind, BEHIND_KEPT));
}
