import type { Mention } from './mentions.ts';
import { type Named, namesOrganisation } from './names.ts';
import type { Parties, Role } from './parties.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Words for a side that say nothing of who owes, each with the word for the other side where it has one. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['plaintiff', 'defendant'],
  ['defendant', 'plaintiff'],
  ['claimant', 'respondent'],
  ['respondent', 'claimant'],
  ['petitioner', 'respondent'],
  ['owner', ''],
]);
const OF_CREDIT = wordSet('credit consumer');
const REPORTS = wordSet('report reports file files history histories record records profile');
const POSSESSOR = /['’]s?$/;

/** What only a natural person has from whom money is claimed. */
const OF_PERSON = wordSet('employer employers wages paycheck paychecks salary earnings');

const TENANTS = wordSet(
  'tenant tenants lessee lessees renter renters consumer consumers customer patient borrower cardholder debtor obligor',
);
const ITS = wordSet('its their and any');
const LONGEST_INSERTED = 7;

/** Where the words go on behind `, its successors and assigns,`. */
function behindInserted(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',' || !isOneOf(tokens[at + 1], ITS)) return at;
  const end = tokens.findIndex(({ text }, place) => place > at && place < at + LONGEST_INSERTED && text === ',');
  return end < 0 ? at : end;
}
const JOINS = wordSet('and nor or');

/** `Owner and Tenant`, `neither Tenant nor the Owner`, `Owner, Tenant and Guarantor`: the owner is the landlord. */
function isLandlord(tokens: readonly Token[], at: number): boolean {
  const isJoint = (place: number) => isOneOf(tokens[place], JOINS) || tokens[place]?.text === ',';
  const isOther = (place: number) => isOneOf(tokens[place], TENANTS) && tokens[place]?.capital === true;
  const first = tokens[at - 1]?.key === 'the' ? at - 1 : at;
  let next = behindInserted(tokens, at + 1);
  const joined = isJoint(next);
  while (isJoint(next) || tokens[next]?.key === 'the') next++;
  return (joined && isOther(next)) || (isJoint(first - 1) && isOther(first - 2));
}

/**
 * Whoever has the credit report or the wages, or is to pay the settlement, is the customer: in `Plaintiff's consumer report` the plaintiff, and the
 * defendant is the other side; who is named beside a tenant is the landlord; a person who sues an organisation is the customer. A document
 * that says otherwise of the word is believed.
 */
export function litigantsIn(tokens: readonly Token[]): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (tokens[at]?.capital) for (const one of litigantAt(tokens, at)) found.push(one);
  return found;
}

const NOBODY: readonly Named[] = [];

/** Whom a word for a side names, and whom the word for the other one. */
function litigantAt(tokens: readonly Token[], at: number): readonly Named[] {
  const word = wordOf(tokens[at] as Token);
  const other = OTHERS.get(word);
  if (other === undefined) return NOBODY;
  if (other && (isPaid(tokens, at) || isCompanyBeside(tokens, at, other)))
    return [...named(word, 'company'), ...named(other, 'customer')];
  if (word === 'owner' && isLandlord(tokens, at)) return named(word, 'company');
  if (!(ownsBehind(tokens, at) || ownsBefore(tokens, at) || owesSettlement(tokens, at))) return NOBODY;
  return [...named(word, 'customer'), ...(other === '' ? NOBODY : named(other, 'company'))];
}

const MODALS = wordSet('shall will must');
const TIMES = wordSet('upon on after following');
const MONEY = wordSet('payment funds money sum check');
const OF_MONEY = wordSet('the that said such settlement compromise agreed cleared');
const LONGEST_MONEY = 3;

/** `Defendant shall, upon receipt of the settlement funds, …`, `Defendant's receipt of the payment`: who has the money claimed it. */
function isPaid(tokens: readonly Token[], at: number): boolean {
  if (POSSESSOR.test(tokens[at]?.text ?? '') && tokens[at + 1]?.key === 'receipt') return isOfMoney(tokens, at + 2);
  if (!isOneOf(tokens[at + 1], MODALS)) return false;
  const time = tokens[at + 2]?.text === ',' ? at + 3 : at + 2;
  const receipt = tokens[time + 1]?.key === 'its' ? time + 2 : time + 1;
  return isOneOf(tokens[time], TIMES) && tokens[receipt]?.key === 'receipt' && isOfMoney(tokens, receipt + 1);
}

function isOfMoney(tokens: readonly Token[], of: number): boolean {
  if (tokens[of]?.key !== 'of') return false;
  let at = of + 1;
  while (at <= of + LONGEST_MONEY && isOneOf(tokens[at], OF_MONEY)) at++;
  return isOneOf(tokens[at], MONEY);
}

/** `Plaintiff Ann Cho and Defendant Harbor Funding LLC`: a person on the other side of a company. */
function isCompanyBeside(tokens: readonly Token[], at: number, other: string): boolean {
  if (!namesOrganisation(nameBehind(tokens, at))) return false;
  return tokens.some((token, place) => {
    if (!token.capital || wordOf(token) !== other) return false;
    const name = nameBehind(tokens, place);
    return name.length >= SHORTEST_NAME && !namesOrganisation(name);
  });
}

/** A person is named by a first and a last name. */
const SHORTEST_NAME = 2;

/** The capitalised words right behind a word for a side. */
function nameBehind(tokens: readonly Token[], at: number): readonly Token[] {
  let to = at + 1;
  while (tokens[to]?.capital && tokens[to]?.kind === 'word') to++;
  return tokens.slice(at + 1, to);
}

function named(word: string, role: Role): readonly Named[] {
  return [word, `${word}s`].map((term) => ({ term, role, weak: true }));
}

/** `plaintiff` of `Plaintiff`, `Plaintiffs`, `Plaintiff's`. */
function wordOf({ key }: Token): string {
  const bare = key.replace(/['’]s?$/, '');
  return OTHERS.has(bare) ? bare : bare.replace(/s$/, '');
}

/** `Plaintiff's credit report`, `Plaintiffs' consumer files` */
function ownsBehind(tokens: readonly Token[], at: number): boolean {
  const apart = tokens[at + 1]?.text === "'" || tokens[at + 1]?.text === '’';
  if (!apart && !POSSESSOR.test(tokens[at]?.text ?? '')) return false;
  const first = apart ? at + 2 : at + 1;
  return isReport(tokens, first) || isReport(tokens, first + 1) || isOneOf(tokens[first], OF_PERSON);
}

const DUTY = wordSet('obligation duty');
const PAYS = wordSet('pay tender remit deliver make');
const SETTLED = wordSet('settlement compromise');
const FARTHEST_SETTLED = 8;

/** `Plaintiff's obligation to tender the settlement sum`: whoever pays the settlement is the customer. */
function owesSettlement(tokens: readonly Token[], at: number): boolean {
  if (!POSSESSOR.test(tokens[at]?.text ?? '') || !isOneOf(tokens[at + 1], DUTY)) return false;
  if (tokens[at + 2]?.key !== 'to' || !isOneOf(tokens[at + 3], PAYS)) return false;
  return tokens.slice(at + 4, at + FARTHEST_SETTLED).some((token) => isOneOf(token, SETTLED));
}

/** `the credit report of Plaintiff`, `an acknowledgment of indebtedness by Plaintiff` */
function ownsBefore(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1;
  if (/^(?:by|of)$/.test(tokens[of]?.key ?? '') && tokens[of - 1]?.key === 'indebtedness') return true;
  return tokens[of]?.key === 'of' && isReport(tokens, of - 2);
}

function isReport(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], OF_CREDIT) && isOneOf(tokens[at + 1], REPORTS);
}

/** Without such a word in a document nobody is overruled in it. */
export function mayOverrule({ terms }: Parties): boolean {
  for (const word of OTHERS.keys()) if (terms.has(word)) return true;
  return false;
}

/** Whether the document has such a word for the other side than the vocabulary has. */
export function isOverruled(tokens: readonly Token[], { concept, from, to }: Mention, { terms }: Parties): boolean {
  const role = concept === 'company_side' ? 'company' : concept === 'customer_side' ? 'customer' : undefined;
  const token = tokens[from];
  if (!role || !token || to - from !== 1) return false;
  const word = wordOf(token);
  const told = OTHERS.has(word) ? terms.get(word) : undefined;
  return told !== undefined && told !== role;
}
