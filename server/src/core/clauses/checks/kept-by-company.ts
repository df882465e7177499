import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const PLACES = wordSet('in on within inside upon under');
const KEEPS = wordSet('kept held maintained stored hosted');
const SYSTEMS = wordSet(
  `software system systems server servers database databases program platform computer computers books ledger app application portal
  archive archives cabinet office offices premises files records crm warehouse spreadsheet intranet`,
);
const ITS = wordSet('its their our');
const COMPANY: ReadonlySet<string> = new Set(['party_company', 'company_side', 'owner_company']);
const LONGEST_NAME = 6;

/** `Consumer's file in Agency's own collection software`, `the file kept by the Clinic`: what the company keeps, and no bureau. */
export function isKeptByCompany({ tokens, mentions }: Sentence, { to }: Pick<Mention, 'to'>): boolean {
  const start = tokens[to]?.key === 'as' || isOneOf(tokens[to], WHICH) ? to + 1 : to;
  const behind = tokens.slice(start + 1, start + 1 + LONGEST_NAME);
  const isCompanys =
    isOneOf(tokens[start + 1], ITS) ||
    mentions.some(({ concept, from }) => COMPANY.has(concept) && from > start && from <= start + 2);
  if (isOneOf(tokens[start], PLACES)) return isCompanys && anyOneOf(behind, SYSTEMS);
  if (!isOneOf(tokens[start], KEEPS) || tokens[start + 1]?.key !== 'by') return false;
  return !isOneOf(tokens[start + 2], ANY) && isNamed(mentions, start + 2);
}
/** `maintained by any agency`: a bureau. */
const ANY = wordSet('any each every a an all such some one');
const WHICH = wordSet('that which');

function isNamed(mentions: Sentence['mentions'], at: number): boolean {
  return mentions.some(({ concept, from }) => COMPANY.has(concept) && from >= at && from <= at + 1);
}
