import { betweenSums, SPAN } from './between-sums.ts';
import { type Mention, mentionOf } from './mentions.ts';
import { paidSumTo } from './paid-sums.ts';
import { deniedSatisfaction, NOT, SATISFIES } from './satisfied.ts';
import { BEGINS_SUBTRACTION, subtraction } from './subtractions.ts';
import { sumApart } from './sums-apart.ts';
import { firstWhere, type Token } from './tokens.ts';
import { saysItExceeds } from './told-apart.ts';
import { allOf, anyOneOf, isOneOf, wordSet } from './word-set.ts';

const PART = wordSet(
  `part parts portion portions share slice piece bit chunk segment fraction section layer stretch tail half remainder rest residue
  balance amount sum figure much money dollars charges fees`,
);
/** `past the compromise date` */
const OF_TIME = wordSet('date day deadline conference hearing period');
const LEFT = wordSet('left leaves leaving gives given giving excludes excluded omits omitted compromised traded');
const LEFT_HOW = wordSet('out unpaid up off aside away uncovered unmet');
const UNPAID = wordSet(
  `unpaid unmet uncovered uncompensated unsatisfied undischarged uncollected unrecovered unfunded unreimbursed unremitted
  untendered uncollectable unliquidated`,
);
const UNPAID_OF = wordSet(
  'part portion share slice piece bit chunk segment fraction remainder rest residue stretch tail half layer charges fees dollars amount sum figure',
);
const BILLED = wordSet('billed charged claimed invoiced demanded asked asserted sought');
const BUT = wordSet('and but yet');
const BEYOND = wordSet('above beyond over past');
/** `to the extent that it exceeds`, `insofar as it is more than`, `so far as it goes beyond` */
const EXTENT = wordSet('extent insofar far');
const LONGEST_HOLDER = 4;
const LONGEST_RELATIVE = 9;
const LONGEST_SUBJECT = 5;

/**
 * The mentions of a sentence with what its grammar says of the difference: `the slice of the invoice that the payment does not reach`
 * is one, `the part of the bill that Customer pays` none, whatever the words of its beginning mean elsewhere.
 */
export function withUnpaidParts(tokens: readonly Token[], found: readonly Mention[]): Mention[] {
  const all = found.filter(
    (one) => one.concept !== 'difference' || !(isPaidPart(tokens, one) || isOneOf(tokens[one.to], OF_TIME)),
  );
  for (let at = 0; at < tokens.length; at++) {
    const to = mayBegin(tokens[at] as Token) ? unpaidTo(tokens, at, found) : undefined;
    if (to !== undefined) all.push(mentionOf({ concept: 'difference', kind: 'phrase', weak: false }, at, to));
  }
  return all;
}

/** Whether words for the unpaid part of a bill may begin with a token. */
function mayBegin(token: Token): boolean {
  return isPart(token) || token.text === '%' || BEGINS.has(token.key);
}

/** Where words for the unpaid part of a bill end that begin at a token; undefined where none begin. */
function unpaidTo(tokens: readonly Token[], at: number, found: readonly Mention[]): number | undefined {
  if (isOneOf(tokens[at], EXTENT) && (tokens[at]?.key === 'extent' || tokens[at + 1]?.key === 'as')) {
    const to = tokens[at]?.key === 'extent' ? at + 1 : at + 2;
    return saysItExceeds(tokens, to) ? to : undefined;
  }
  if (isOneOf(tokens[at], UNPAID)) return unpaidNoun(tokens, at);
  if (isOneOf(tokens[at], BILLED)) return billedNotPaid(tokens, at);
  const between = betweenSums(tokens, at) ?? sumApart(tokens, at);
  if (between !== undefined) return between;
  if (isPart(tokens[at]) && (isOneOf(tokens[at + 1], BEYOND) || isInExcess(tokens, at + 1)))
    return beyondPayment(tokens, at, found);
  // `the amount demanded above the amount accepted`
  if (isPart(tokens[at]) && isOneOf(tokens[at + 1], BILLED) && isOneOf(tokens[at + 2], BEYOND))
    return paidSumTo(tokens, at + 3, found);
  // `nothing above $700`
  const isAny = isOneOf(tokens[at], ANY) && isOneOf(tokens[at + 1], BEYOND);
  if (isAny && tokens[at + 2]?.kind === 'money') return at + 3;
  // `the sum in dispute above the settlement figure`
  if (
    isPart(tokens[at]) &&
    tokens[at + 1]?.key === 'in' &&
    tokens[at + 2]?.key === 'dispute' &&
    isOneOf(tokens[at + 3], BEYOND)
  )
    return paidSumTo(tokens, at + 4, found);
  if (isOneOf(tokens[at], WHATEVER)) return runsOver(tokens, at + 1, found) ?? whateverUnpaid(tokens, at);
  // `the $1,100 your client will not receive`
  if (tokens[at]?.kind === 'money' && tokens[at - 1]?.key === 'the') {
    const to = whateverUnpaid(tokens, at) ?? staysUnpaid(tokens, at + 1);
    if (to !== undefined) return to;
  }
  const remains = remainsAfter(tokens, at, found);
  if (remains !== undefined) return remains;
  const charges = chargesBehind(tokens, at);
  if (charges !== undefined) return beyondPayment(tokens, charges, found);
  const bill = billBehind(tokens, at, found);
  if (bill === undefined) return percentUnpaid(tokens, at) ?? partOfOther(tokens, at, found) ?? subtraction(tokens, at);
  return unpaidRelative(tokens, bill, found) ?? exceedsSum(tokens, at, bill, found) ?? partOfOther(tokens, at, found);
}

/** `the unmet portion`, `the uncollected charges`. */
function unpaidNoun(tokens: readonly Token[], at: number): number | undefined {
  return isOneOf(tokens[at + 1], UNPAID_OF) ? at + 2 : undefined;
}

/** `billed and not collected`, `claimed but never to be received`, `asked for beyond what it is paid`. */
function billedNotPaid(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1]?.key === 'for' ? at + 2 : at + 1;
  if (next > at + 1 && (isOneOf(tokens[next], BEYOND) || isInExcess(tokens, next))) return next + 1;
  if (!isOneOf(tokens[next], BUT)) return undefined;
  return deniedSatisfaction(tokens, next + 1, next + 1 + LONGEST_SUBJECT);
}

function isInExcess(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'in' && tokens[at + 1]?.key === 'excess' && tokens[at + 2]?.key === 'of';
}

/** `the amount above the settlement sum`, `the part over what is paid` */
function beyondPayment(tokens: readonly Token[], at: number, found: readonly Mention[]): number | undefined {
  const from = isOneOf(tokens[at + 1], BEYOND) ? at + 2 : at + 4;
  return paidSumTo(tokens, from, found);
}

const ANY = wordSet('nothing anything dollar dollars cent');
const WHATEVER = wordSet('whatever what everything anything');
const BEGINS_PAYER = /^(?:the|this|that|my|our|your|his|her|its|their|is|was|remains|goes|i|we|you|he|she|they)$/;

/** `whatever the payment does not cover`, `what is not paid under this letter` */
function whateverUnpaid(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  if (!BEGINS_PAYER.test(next?.key ?? '') && !next?.capital && next?.kind !== 'field') return undefined;
  return deniedSatisfaction(tokens, at + 1, at + 1 + LONGEST_RELATIVE);
}
const STAYS_SO = wordSet('remain remains go goes stay stays be is');

/** `the $3,100 that will remain unpaid` */
function staysUnpaid(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at]?.key !== 'that' && tokens[at]?.key !== 'which') return undefined;
  at++;
  while (isOneOf(tokens[at], WILL) || isOneOf(tokens[at], STAYS_SO)) at++;
  return isOneOf(tokens[at], UNPAID) && at > from + 1 ? at + 1 : undefined;
}
const WILL = wordSet('will shall');
const REMAINS = wordSet('remain remains remaining left stay stays stand stands');
const AFTER = wordSet('after once when upon following');
const FARTHEST_AFTER = 9;
const FARTHEST_PAID = 5;
/** `the balance that will remain on the ledger after it receives the settlement payment` */
function remainsAfter(tokens: readonly Token[], at: number, found: readonly Mention[]): number | undefined {
  if (!isPart(tokens[at])) return undefined;
  const remains = firstWhere(at + 1, at + 5, (place) => isOneOf(tokens[place], REMAINS));
  if (remains === undefined || tokens.slice(at, remains).some(({ kind }) => kind === 'mark')) return undefined;
  const after = firstWhere(remains + 1, remains + FARTHEST_AFTER, (place) => isOneOf(tokens[place], AFTER));
  if (after === undefined || tokens.slice(remains, after).some(({ kind }) => kind === 'mark')) return undefined;
  for (let from = after + 1; from <= after + FARTHEST_PAID; from++) {
    const paid = paidSumTo(tokens, from, found);
    if (paid !== undefined) return paid;
  }
  return undefined;
}

const IN = wordSet('in of');
const LONGEST_KIND = 4;

/** In `the $745 in late fines above the settlement sum`, the token before `above`: what the money is for; undefined for other words. */
function chargesBehind(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'money' || !isOneOf(tokens[at + 1], IN)) return undefined;
  const to = firstWhere(at + 3, at + 3 + LONGEST_KIND, (place) => isOneOf(tokens[place], BEYOND));
  if (to === undefined || tokens.slice(at + 2, to).some(({ kind }) => kind === 'mark')) return undefined;
  return to - 1;
}

const BILLS: ReadonlySet<string> = new Set(['bill', 'billed_sum']);

/** `the part`, `the $900` */
function isPart(token: Token | undefined): boolean {
  return token?.kind === 'money' || token?.kind === 'field' || isOneOf(token, PART);
}

/** The token behind the bill in `part of the bill`, `so much of the account`; undefined where the words are others. */
function billBehind(tokens: readonly Token[], at: number, found: readonly Mention[]): number | undefined {
  if (!isPart(tokens[at])) return undefined;
  if (tokens[at + 1]?.key !== 'of') return undefined;
  const sum = tokens[at + 2]?.key === 'the' ? at + 3 : at + 2;
  if (tokens[sum]?.kind === 'money' && tokens[at]?.kind !== 'money')
    return isOneOf(tokens[sum + 1], BILL_NOUN) ? sum + 2 : sum + 1;
  const bill = found.find(
    ({ concept, from }) => BILLS.has(concept) && from >= at + 2 && from <= at + 2 + LONGEST_HOLDER,
  );
  if (!bill) return undefined;
  return tokens.slice(at + 2, bill.from).some(({ kind }) => kind === 'mark') ? undefined : bill.to;
}

const PERCENT = wordSet('percent');

/** `the sixty percent not paid`, `the 40% not being collected` */
function percentUnpaid(tokens: readonly Token[], at: number): number | undefined {
  if (!isOneOf(tokens[at], PERCENT) && tokens[at]?.text !== '%') return undefined;
  return isOneOf(tokens[at + 1], NOT) ? deniedSatisfaction(tokens, at + 1, at + 4) : undefined;
}

const BEGINS = allOf(EXTENT, UNPAID, BILLED, SPAN, ANY, WHATEVER, PERCENT, BEGINS_SUBTRACTION);

const TELLS = wordSet('that which');
const LONGEST_OTHER = 8;

/** `the part of the final reconciliation that Tenant is not paying`, `whatever part of the sum prayed for exceeds the payment`. */
function partOfOther(tokens: readonly Token[], at: number, found: readonly Mention[]): number | undefined {
  if (!isPart(tokens[at]) || tokens[at + 1]?.key !== 'of') return undefined;
  const end = Math.min(tokens.length, at + 3 + LONGEST_OTHER);
  const from = tokens.findIndex(
    (token, place) => place > at + 2 && place < end && (isOneOf(token, TELLS) || isOneOf(token, EXCEEDS)),
  );
  if (from < 0 || tokens.slice(at, from).some(({ kind, text }) => kind === 'mark' && text !== '-')) return undefined;
  const isBeside = found.some((one) => one.concept === 'side_charges' && one.from > at && one.from < from);
  return isBeside ? undefined : unpaidRelative(tokens, from, found);
}

/** `whatever part of the invoice exceeds the $725` */
function exceedsSum(tokens: readonly Token[], at: number, from: number, found: readonly Mention[]): number | undefined {
  if (found.some((one) => one.concept === 'side_charges' && one.from > at && one.from < from)) return undefined;
  const verb = isOneOf(tokens[from], TELLS) || tokens[from]?.key === 'as' ? from + 1 : from;
  if (!isOneOf(tokens[verb], EXCEEDS)) return undefined;
  const sum = tokens[verb + 1]?.key === 'the' ? verb + 2 : verb + 1;
  return tokens[sum]?.kind === 'money' ? sum + 1 : undefined;
}

const BILL_NOUN = wordSet('bill invoice claim charge charges balance statement account demand fee total figure');
const RELATIVE = wordSet(
  'that which as is was will remains for not the my this our your his her their left given being to',
);
const MONEY_BEHIND = wordSet('that which being');

/** What tells the part apart, from behind the bill on: `that no one will pay`, `for which nothing is paid`, `not met by the payment`. */
function unpaidRelative(tokens: readonly Token[], from: number, found: readonly Mention[]): number | undefined {
  // `the slice of the invoice past the $600 she is paying`
  if (isOneOf(tokens[from], BEYOND))
    return paidSumTo(tokens, tokens[from + 1]?.key === 'and' ? from + 3 : from + 1, found);
  const opens =
    isOneOf(tokens[from], RELATIVE) ||
    isOneOf(tokens[from], EXCEEDS) ||
    tokens[from]?.capital ||
    /^(?:i|we|you|he|she|they)/.test(tokens[from]?.key ?? '');
  if (!opens) return undefined;
  const over = runsOver(tokens, from, found);
  if (over !== undefined) return over;
  const denied = deniedSatisfaction(tokens, from, from + LONGEST_RELATIVE);
  if (denied !== undefined) return denied;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_RELATIVE); at++) {
    if (tokens[at]?.kind === 'mark') return undefined;
    if (isOneOf(tokens[at], LEFT) && isOneOf(tokens[at + 1], LEFT_HOW)) return at + 2;
    if (isOneOf(tokens[at], SATISFIES)) return undefined;
    // `is left after the payment`
    if (isOneOf(tokens[at], GOES) && tokens[at + 1]?.key === 'left') return at + 2;
    if (isOneOf(tokens[at], GOES) && isOneOf(tokens[at + 1], UNPAID)) return at + 2;
  }
  return undefined;
}

const RUNS = wordSet('runs goes lies stands is reaches extends rises comes falls');
const EXCEEDS = wordSet('exceeds surpasses outruns tops outstrips overtops');

/** `(so much of the ledger) as runs over the settlement payment`, `that exceeds the agreed sum`. */
function runsOver(tokens: readonly Token[], from: number, found: readonly Mention[]): number | undefined {
  const verb = isOneOf(tokens[from], RELATIVE) ? from + 1 : from;
  const goes = isOneOf(tokens[verb], RUNS) && isOneOf(tokens[verb + 1], BEYOND);
  if (!goes && !isOneOf(tokens[verb], EXCEEDS)) return undefined;
  const at = goes ? verb + 2 : verb + 1;
  return paidSumTo(tokens, at, found);
}

const GOES = wordSet('go going gone goes stays remains is went was remained being be stay remain');

/** `the part of the bill that Customer pays`, `… which is covered by the payment`: a part that is paid. */
function isPaidPart(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (!isOneOf(tokens[to - 1], MONEY_BEHIND) || !anyOneOf(tokens.slice(from, to), PART)) return false;
  for (let at = to; at < Math.min(tokens.length, to + LONGEST_SUBJECT); at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' || isOneOf(token, NOT) || /n[’']t$/.test(token?.key ?? '')) return false;
    if (isOneOf(token, SATISFIES)) return tokens[at + 1]?.key !== 'nothing';
  }
  return false;
}
