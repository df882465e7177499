import type { Role } from './parties.ts';
import type { Span } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

/** Words that make a name that of an organisation. */
const ORGANISATION = wordSet(`llc llp lp inc corp corporation ltd pc pa pllc plc bank hospital clinic services partners
  associates group holdings capital funding recovery receivables collections financial lending credit center centre medical
  dental health healthcare radiology imaging orthodontics orthopaedic orthopedic anesthesia ambulance physicians surgical
  agency company co solutions management acquisitions asset assets veterinary laboratory laboratories care practice trust
  union system systems utilities studio gym university college
  orthopedics orthopaedics orthodontist radiologists chiropractic pediatrics cardiology oncology dermatology urology neurology
  emergency pharmacy mercantile authority properties apartments realty fitness telecom motors finance bancorp savings portfolio
  acceptance clinics hospitals institute rehabilitation recoveries surgery dentistry pathology anesthesiology orthodontists roofing plumbing mortgage
  rentals academy wireless cable insurance enterprises industries therapy labs memorial propane storage ambulance imaging diagnostics
  apartments towing heating cooling electric energy internet broadband satellite alarm landscaping furniture appliance jewelers optical
  vision hospice nursing surgeons dermatology endocrinology gastroenterology nephrology neurosurgery dds lenders loans leasing rental
  automotive tire tires garage trucking movers airlines resorts resort clubs salon builders homes housing condominium lofts residences
  cooperative supply equipment factors billing adjusters receivable portfolios brokers staffing logistics kennels pets preschool daycare
  advance loan payday motor auto bankcard bancshares`);

/** Forms of company that follow a name behind a comma. */
const FORM_OF_COMPANY = wordSet('llc inc p l ltd corp pllc pc pa llp');

export const TITLE = wordSet('mr mrs ms miss dr mx');

/** The stop in `Mrs. Pruitt`, which ends nothing. */
export function isTitleStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && isOneOf(tokens[at - 1], TITLE);
}

/** `Mrs. Bear`, `Ms. May`: a word behind a title is a name, whatever it means elsewhere. */
export function isTitledName(tokens: readonly Token[], at: number): boolean {
  const title = tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1];
  return tokens[at]?.capital === true && title?.capital === true && TITLE.has(title.key);
}

/** Capitalised words that name neither party. */
export const NOT_A_NAME =
  wordSet(`section clause schedule exhibit recital appendix annex paragraph article agreement account
  settlement amount sum balance bill invoice statement charge form code
  internal revenue service january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  county state commonwealth city district united states court courts superior equifax experian transunion social security health insurance portability accountability act federal rule rules evidence
  the this that these those it if neither both each no nothing all any should whenever when in on within after upon unless however he she they we i you your our my payment effective date north south east west street
  compromise difference claimed billed closing credit report reports reporting bureau bureaus and or of for to by at with from as a an whereas now therefore fair debt collection until till before
  once while since because although though where such there then here please not but so yet also only under during following
  provided except save party parties
  is are was hereby stipulated ordered agreed acknowledged understood known men presents
  adverse negative derogatory communication communications entry entries item items record records tradeline notation remark remarks
  comment comments request requests demand removal deletion retraction disavowal disputed posting business days charged off alleged
  notice notices law governing no-fault fault release mutual general title name signature signed delta remainder unpaid portion total price figure charge charges note mark marks blot`);

/** A name or a part of one, and whose it is; `weak` gives way to what is known of it already. */
export type Named = { readonly term: string; readonly role: Role; readonly weak: boolean };

/** The names of a sentence, in order, whole and by their first or last word: organisations are companies, people customers. */
export function namesIn(tokens: readonly Token[]): readonly Named[] {
  const named: Named[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!tokens[at]?.capital) {
      at++;
      continue;
    }
    const run = nameAt(tokens, at);
    if (run) named.push(...namedBy(run, TITLE.has(tokens[at]?.key ?? ''), isProfessional(tokens, run.to)));
    at = run?.to ?? at + 1;
  }
  return named;
}

/** Whether one of the words says that an organisation is named: `Orchard Imaging`. */
export function namesOrganisation(words: readonly Token[]): boolean {
  return words.some(({ key }) => ORGANISATION.has(key.replaceAll('.', '')));
}

/** `Shawano Family Dental`, `Client Services, Inc.`: a word for a customer that is a part of a company's name. */
export function isInCompanysName(tokens: readonly Token[], { from, to }: Span): boolean {
  const [word, next] = [tokens[from], tokens[to]];
  if (to - from > 1 || word?.capital !== true || next?.capital !== true) return false;
  if (word.key === 'family' && isOneOf(next, ORGANISATION)) return true;
  let end = to;
  while (tokens[end]?.capital && !isOneOf(tokens[end], FORM_BEHIND_NAME)) end++;
  return isOneOf(tokens[tokens[end]?.text === ',' ? end + 1 : end], FORM_BEHIND_NAME) && end > to;
}
const FORM_BEHIND_NAME = wordSet('llc inc ltd corp pllc llp');

/** With these no name of a company stands for it alone: `First Meridian Bank`, and `First, your client …`. */
const COUNTS = wordSet('first second third fourth all one two new');
/** Words for a side, beside which a name stands and of which it is no part: `Creditor _J.R._  Consumer _M.O._`. */
const IS_SIDE = wordSet(
  `creditor debtor consumer customer company provider patient borrower lender collector agency purchaser buyer seller plaintiff
  defendant claimant respondent petitioner payor payee obligor obligee cardholder guarantor releasor releasee assignee furnisher
  servicer`,
);

/** `Buyer and Consumer`, `no mark of Buyer's on Consumer's report`: who bought the account, in a sentence with the one whom it is asked of. */
export function buyersIn(tokens: readonly Token[]): readonly Named[] {
  const isAsked = ({ capital, key }: Token, at: number) =>
    capital && ASKED.has(key.replace(/['’]s?$/, '')) && !(tokens[at + 1]?.capital && tokens[at + 1]?.kind === 'word');
  if (!holdsOne(tokens, BUYERS_SOUGHT) || !tokens.some(isAsked) || anyOneOf(tokens, SELLERS)) return [];
  return tokens.flatMap((token) =>
    token.capital && isOneOf(token, BUYERS) ? [{ term: token.key, role: 'company' as const, weak: false }] : [],
  );
}
const BUYERS = wordSet('buyer purchaser');
const BUYERS_SOUGHT = sought(BUYERS);
/** Beside these a buyer is the one who owes. */
const SELLERS = wordSet('seller dealer merchant retailer store vendor dealership manufacturer');
const ASKED = wordSet(
  'consumer customer patient cardholder debtor obligor borrower client guarantor cardmember respondent',
);

type Name = { readonly words: readonly Token[]; readonly to: number };

function namedBy({ words }: Name, titled: boolean, professional: boolean): Named[] {
  if (words.some(({ key }) => IS_SIDE.has(key)) && !namesOrganisation(words)) return [];
  const whole = words.map(({ key }) => key).join(' ');
  const first = words[0]?.key ?? '';
  const last = words.at(-1)?.key ?? '';
  if (professional || (namesOrganisation(words) && words.length > 1)) {
    const short = COUNTS.has(first) ? (words[1]?.key ?? '') : first;
    const own = !NOT_A_NAME.has(short) && !ORGANISATION.has(short);
    return [
      { term: whole, role: 'company', weak: false },
      ...(own ? [{ term: short, role: 'company', weak: true } as const] : []),
    ];
  }
  if ((!titled && words.length < 2) || words.some(({ key }) => NOT_A_NAME.has(key))) return [];
  // `U.S.C.` names nobody, and the `A` of `A. Reyes` does not by itself.
  if (words.every(({ text }) => text.length === 1)) return [];
  const parts = words.length > 1 && !titled ? [whole, last, first] : [whole, last];
  return parts
    .filter((term) => term.replace('.', '').length > 1)
    .map((term) => ({ term, role: 'customer', weak: true }));
}

/** `, P.C.` behind a name: a professional corporation; `, N.A.`: a national bank. */
function isProfessional(tokens: readonly Token[], at: number): boolean {
  // `Big Sandy Pediatrics, P.A.`: the first letter has joined the name.
  if (tokens[at - 1]?.text === 'P' && tokens[at - 2]?.text === ',') return true;
  const next = tokens[at]?.text === ',' ? at + 1 : at;
  if (tokens[next + 1]?.text !== '.') return false;
  return tokens[next]?.text === 'P' || (tokens[next]?.text === 'N' && tokens[next + 2]?.text === 'A');
}

/** The run of capitalised words that begins at a token, over `&`, stops, and a comma before a form of company. */
function nameAt(tokens: readonly Token[], at: number): Name | undefined {
  const words: Token[] = [];
  let to = at;
  for (; to < tokens.length; to++) {
    const token = tokens[to] as Token;
    if (continuesName(token, words.length === 0) || (words.length > 0 && isInsideCompany(tokens, to)))
      words.push(token);
    else if (words.length === 0 || !joinsName(token, tokens[to + 1])) break;
  }
  return words.length > 0 ? { words, to } : undefined;
}

function continuesName(token: Token, first: boolean): boolean {
  if (token.kind !== 'word' || !token.capital) return false;
  if (!NOT_A_NAME.has(token.key)) return true;
  return first ? token.key === 'credit' : ORGANISATION.has(token.key);
}

/** Words that name nobody by themselves, and stand within the names of companies: `Harrow Street Imaging`. */
const IN_COMPANY = wordSet(
  `debt debts account accounts collection credit bureau street north south east west county state city district united
  general mutual health insurance social fair release title legal first`,
);
const FARTHEST_ORGANISATION = 4;

/** Such a word between a name and the word that says it is a company. */
function isInsideCompany(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.capital || !isOneOf(tokens[at], IN_COMPANY)) return false;
  for (let next = at + 1; next < at + FARTHEST_ORGANISATION && tokens[next]?.capital; next++)
    if (isOneOf(tokens[next], ORGANISATION)) return true;
  return false;
}

/** The comma of `Orchard Imaging, LLC` stands inside a name. */
export function isInsideName(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  return next?.capital === true && FORM_OF_COMPANY.has(next.key);
}

function joinsName({ text }: Token, next: Token | undefined): boolean {
  if (!next?.capital) return false;
  return text === '&' || text === '.' || (text === ',' && FORM_OF_COMPANY.has(next.key));
}

/** `in Case No. 25-1180`. */
export function isCaseNumber(tokens: readonly Token[], at: number): boolean {
  const { kind, key, text = '' } = tokens[at] ?? {};
  // `in Case LACL-5510`
  const isDocket = /^[A-Z]{1,6}$/.test(text) && tokens[at + 1]?.kind === 'number';
  return key === 'no' || key === '#' || kind === 'number' || isDocket || /^[A-Z\d]*\d[A-Z\d]*$/.test(text);
}
