import type { Lexicon } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { findMentions, type Mention, mentionOf } from './mentions.ts';
import type { Parties } from './parties.ts';
import type { PassageField } from './passage.ts';
import { isPossessor, mayNameBare, rolesIn } from './roles.ts';
import { type Token, tokenize } from './tokens.ts';
import { toldDifferences } from './told-differences.ts';
import { toneMentions } from './tones.ts';
import type { Member } from './trie.ts';
import { withUnpaidParts } from './unpaid-parts.ts';
import { isOneOf, wordSet } from './word-set.ts';

/**
 * Whoever is named, in whatever way, as the concepts `party_company` and `party_customer`; the company that only owns what is
 * named next (`Company's policies`) as `owner_company`.
 */
export function partyMentions(tokens: readonly Token[], found: readonly Mention[], parties: Parties): Mention[] {
  const named: Mention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while ((found[next]?.from ?? at) < at) next++;
    if (token.key === 'your' || (isPossessor(token) && (isTerm(token, parties) || isCompanySide(found, at))))
      named.push(mentionOf(OWNER_COMPANY, at, at + 1));
    if (found[next]?.from !== at && !mayNameBare(token)) continue;
    const roles = rolesIn(tokens, found, parties, at, at + 1);
    if (roles.has('company')) named.push(mentionOf(PARTY_COMPANY, at, at + 1));
    if (roles.has('customer')) named.push(mentionOf(PARTY_CUSTOMER, at, at + 1));
  }
  return named;
}

const OWNER_COMPANY: Member = { concept: 'owner_company', kind: 'noun', weak: false };
const PARTY_COMPANY: Member = { concept: 'party_company', kind: 'noun', weak: false };
const PARTY_CUSTOMER: Member = { concept: 'party_customer', kind: 'noun', weak: false };

function isTerm(token: Token, { terms }: Parties): boolean {
  return token.capital && terms.get(token.key) === 'company';
}

function isCompanySide(found: readonly Mention[], at: number): boolean {
  return found.some(({ concept, to, weak }) => concept === 'company_side' && to === at + 1 && !weak);
}

/** What the names of fields say: `billed_amount` is the sum billed, `difference_amount` the difference, `lien_instrument` a lien. */
export function fieldMentions(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { field } = tokens[at] as Token;
    if (!field) continue;
    if (field.filters.some((filter) => filter.startsWith('minus'))) found.push(mentionOf(DIFFERENCE, at, at + 1));
    else for (const member of meaningOf(field.variable, lexicon)) found.push(mentionOf(member, at, at + 1));
  }
  return found;
}

const DIFFERENCE: Member = { concept: 'difference', kind: 'noun', weak: false };

/** A memory only: what names of variables say. Letters have few, and the same again and again. */
const MEANINGS = new WeakMap<Lexicon, Map<string, readonly Member[]>>();
const MOST_MEANINGS = 500;

/** What the name of a variable says. */
function meaningOf(variable: string, lexicon: Lexicon): readonly Member[] {
  const all = MEANINGS.get(lexicon) ?? new Map<string, readonly Member[]>();
  const known = all.get(variable);
  if (known) return known;
  if (all.size >= MOST_MEANINGS) all.clear();
  const found = findMentions(tokenize(variable.replaceAll('_', ' '), NO_FIELDS), lexicon);
  const members = found
    .filter(({ kind, concept }) => kind === 'noun' && NAMED.has(concept))
    .map(({ concept, kind, form }): Member => ({ concept, kind, weak: false, form }));
  MEANINGS.set(lexicon, all.set(variable, members));
  return members;
}
const NO_FIELDS: ReadonlyMap<number, PassageField> = new Map();
const NAMED: ReadonlySet<string> = new Set([
  'difference',
  'billed_sum',
  'bill',
  'settlement_sum',
  'lien_word',
  'pending_case',
  'signing_event',
]);

/** What a defined term can stand for; acts in a definition are not said by every use of the term. */
const THINGS = new Set(
  'bill billed_sum difference settlement_sum remaining_claim mark adverse statement_noun credit_report credit_bureau third_parties signed_copy assigns request_noun agreement_noun payment_noun any_kind every_tone whole_matter'.split(
    ' ',
  ),
);

/** Defined things by name, with the concepts that their definitions give them. */
export type Defined = readonly { readonly words: readonly string[]; readonly members: readonly Member[] }[];

/** What the definitions of a document stand for: `Delta` is a difference where it was defined as one. */
export function definedThings(parties: Parties, lexicon: Lexicon, memory: Pick<Memory, 'defined'>): Defined {
  return [...parties.definitions].map(([name, definition]) => {
    const known = memory.defined.get(definition);
    const members = known ?? membersOf(definition, lexicon);
    if (!known) memory.defined.set(definition, members);
    return { words: name.split(' '), members };
  });
}

/** How many tokens of a definition say what it is. */
const MOST_DEFINING = 14;

const CLAIMED = wordSet('claimed demanded asserted invoiced alleged billed');
const SETTLED = wordSet(
  'pay pays paid settlement settled accepted accept agreed compromise compromised tendered received',
);

function membersOf(definition: readonly Token[], lexicon: Lexicon): readonly Member[] {
  const words = definition.slice(0, MOST_DEFINING);
  const members = new Map<string, Member>();
  for (const mention of withUnpaidParts(words, findMentions(words, lexicon))) {
    if (mention.kind === 'verb' && mention.to - mention.from < 2) continue;
    if (THINGS.has(mention.concept))
      members.set(mention.concept, { concept: mention.concept, kind: 'noun', weak: false });
  }
  for (const { concept } of toneMentions(definition, findMentions(definition, lexicon)))
    members.set(concept, { concept, kind: 'noun', weak: false });
  const subtracts = words.some((token) =>
    /^(?:minus|less|exceeds|exceed|exceeding|surpasses|larger|greater|higher|difference|remains|remaining|deducted|subtracted|left)$/.test(
      token.key,
    ),
  );
  if (subtracts) members.set('difference', { concept: 'difference', kind: 'noun', weak: false });
  // `the sum of $6,310.00 claimed by the Practice`
  if (words.some((token) => isOneOf(token, CLAIMED)) && !words.some((token) => isOneOf(token, SETTLED)))
    members.delete('settlement_sum');
  if (members.has('difference')) for (const part of ['bill', 'billed_sum', 'settlement_sum']) members.delete(part);
  return [...members.values()];
}

/** The defined things of a sentence, as mentions. */
export function definedMentions(tokens: readonly Token[], defined: Defined): Mention[] {
  const found: Mention[] = [];
  for (const { words, members } of defined) {
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (
        !tokens[at]?.capital ||
        !words.every((word, index) => tokens[at + index]?.key === word && tokens[at + index]?.capital)
      )
        continue;
      for (const member of members) found.push({ ...member, from: at, to: at + words.length, given: true });
    }
  }
  return found;
}

/** The sums of a sentence in cents, in order, those of them that are paid, and those that it calls the difference. */
export type Sums = {
  readonly named: readonly number[];
  readonly paid: readonly number[];
  readonly told: readonly number[];
};

/** The sums that a sentence names. */
export function sumsIn(tokens: readonly Token[], mentions: readonly Mention[]): Sums {
  const named: number[] = [];
  const paid: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'money') return;
    const cents = centsOf(token);
    if ((token.value ?? 0) > 0) named.push(cents);
    if (isPaidBefore(tokens, at) || isPaidBehind(tokens, at)) paid.push(cents);
  });
  const told = named.length > 0 ? toldDifferences(tokens, mentions).map(({ cents }) => cents) : [];
  return { named, paid, told };
}

/** `is paid $500`, `the settlement of $500`; in `Not paid: $500` nothing is, and in `$300 paid, leaving $500` another sum. */
function isPaidBefore(tokens: readonly Token[], at: number): boolean {
  const from = afterSum(tokens, at);
  return tokens.slice(from, at).some((token, place) => {
    const before = tokens[from + place - 1];
    const isOfOther = isOneOf(token, HANDED) && (before?.kind === 'money' || before?.text === ')');
    return PAYS.has(token.key) && !isOfOther && !isOneOf(before, NOT);
  });
}
const NOT = wordSet('not never');

const DIFFERS = wordSet('differ differs leaves leave leaving separates');

/** Where the words begin that may say of a sum that it is paid: in `the paid $500 and the claimed $900 differ by $400` not of the last. */
function afterSum(tokens: readonly Token[], at: number): number {
  const from = Math.max(0, at - PAID_WITHIN);
  const told = tokens.slice(from, at).findLastIndex((token) => isOneOf(token, DIFFERS) || token.kind === 'money');
  return told < 0 ? from : from + told;
}

/** `$900 paid`, `($900.00) received` */
function isHandedBehind(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.text === ')' ? at + 2 : at + 1;
  return isOneOf(tokens[isOneOf(tokens[behind], BEING) ? behind + 1 : behind], HANDED);
}

const HANDED = wordSet('paid received tendered remitted');
const BEING = wordSet('being actually so already');
const IS_PAID = wordSet('payment settlement check cheque');
const PAYER = wordSet('i we she he they you customer patient consumer');
const AM = wordSet("am are is will 'm shall");

/** `the $450 payment`, `the $600 I am paying`, `($900.00) received from Customer`: what stands behind a sum says that it is paid. */
function isPaidBehind(tokens: readonly Token[], at: number): boolean {
  if (isHandedBehind(tokens, at)) return true;
  const next = tokens[at + 1]?.key === 'that' ? at + 2 : at + 1;
  if (isOneOf(tokens[next], IS_PAID)) return true;
  const isBy = /^(?:i|we|you|they|she|he)[’'](?:m|re|s|ll)$/.test(tokens[next]?.key ?? '');
  const verb = isBy ? next + 1 : isOneOf(tokens[next], PAYER) && isOneOf(tokens[next + 1], AM) ? next + 2 : next + 1;
  if (!isBy && !isOneOf(tokens[next], PAYER)) return false;
  return /^(?:pay|pays|paid|paying|sent|send|sending)$/.test(tokens[verb]?.key ?? '');
}

const PAYS = wordSet('pay pays paid paying settlement sending send accepted');
const PAID_WITHIN = 6;

function centsOf({ value }: Token): number {
  return Math.round((value ?? 0) * 100);
}

/** A document of more sums than this is no bill and its settlement. */
const MOST_SUMS = 12;

/** Sums that are one sum of the document less another: what is left between a bill and its settlement. */
export function differences(all: readonly Sums[]): ReadonlySet<number> {
  const values = new Set(all.flatMap(({ named }) => named));
  const found = new Set<number>();
  if (values.size > MOST_SUMS) return found;
  const paid = new Set(all.flatMap((sums) => sums.paid));
  for (const whole of values)
    for (const part of values)
      if (part < whole && values.has(whole - part) && !paid.has(whole - part)) found.add(whole - part);
  for (const { told } of all) for (const cents of told) if (!paid.has(cents)) found.add(cents);
  return found;
}

/** `the $1,110.00`, where the bill was $1,760.00 and $650.00 is paid: the difference, by arithmetic; `$650.00 received`: what is paid. */
export function arithmetic(tokens: readonly Token[], figures: ReadonlySet<number>): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'money') continue;
    if (figures.has(centsOf(token)) || isRest(tokens, at)) found.push(mentionOf(DIFFERENCE, at, at + 1));
    else if (isHandedBehind(tokens, at)) found.push(mentionOf(SETTLEMENT_SUM, at, at + 1));
  }
  return found;
}

const SETTLEMENT_SUM: Member = { concept: 'settlement_sum', kind: 'noun', weak: false };

const OWN_CHARGE = /^(?:fees?|interest|penalty|deposit|refund|costs?|tax|taxes|copay|late)$/;
const WRITERS = /^(?:i|we|you|they|he|she)$/;
const LEAVES = /^(?:leaving|left|leave)$/;
const OFF = /^(?:off|out|unpaid|aside|open|on|over)$/;

/** `the $730 we are leaving off the bill` */
function isLeftOff(after: readonly string[]): boolean {
  if (!WRITERS.test(after[0] ?? '')) return false;
  const at = after.findIndex((key) => LEAVES.test(key));
  return at > 0 && at <= 2 && OFF.test(after[at + 1] ?? '');
}

/** `the remaining $1,890`, `the other $2,110`, `$5,400 left`. */
function isRest(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  const after = tokens.slice(at + 1, at + 8).map((token) => token.key);
  if (after.slice(0, 2).some((key) => OWN_CHARGE.test(key))) return false;
  return (
    /^(?:remaining|other|unpaid|uncollected|residual|leftover|left|extra|excess|surplus)$/.test(before) ||
    /^(?:left|remaining|unpaid|separating|uncollected|between)$/.test(after[0] ?? '') ||
    (after[0] === 'that' && /^(?:separates|separate|divides|divide|lies|stands|remains|parts)$/.test(after[1] ?? '')) ||
    isLeftOff(after) ||
    (after.includes('not') &&
      after
        .slice(after.indexOf('not'))
        .some((key) =>
          /^(?:paid|collected|collecting|paying|pay|settle|settled|agree|agreed|cover|covered|include|included)$/.test(
            key,
          ),
        ))
  );
}
