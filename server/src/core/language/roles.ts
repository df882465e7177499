import { isClaimantsClient } from './counsel.ts';
import { type Mention, mentionsBetween } from './mentions.ts';
import { isInCompanysName } from './names.ts';
import { countsOwnPeople } from './own-people.ts';
import type { Parties, Role } from './parties.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Everybody named in tokens `from` to `to`: by a concept, a pronoun, a variable, a defined term or a name. */
export function rolesIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  parties: Parties,
  from: number,
  to: number,
): Set<Role> {
  const roles = new Set<Role>();
  let laterHolders = false;
  for (const mention of mentionsBetween(mentions, from, to)) {
    // `Customer and any later holder`: the holder is one of those who come after, and no party.
    if (isPartOfAssigns(mention, mentions)) laterHolders = true;
    else if (opensAssigns(mention, mentions)) continue;
    else if (isParentCompany(tokens, mention)) roles.add('assigns');
    else if (isOnesAssignee(tokens, mentions, mention)) roles.add('assigns');
    else if (isBuyerOfAccount(tokens, parties, mention) || isOfCustomersName(mention, mentions)) continue;
    else if (isInCompanysName(tokens, mention)) continue;
    else if (!describesTrade(tokens, mention) && !isOwnCount(tokens, mentions, parties, mention))
      addAll(roles, mentioned(mention, tokens, parties));
  }
  for (let at = from; at < to && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'field') addOne(roles, roleOfVariable(token.field?.variable ?? ''));
    const pronoun = token.kind === 'word' ? PRONOUN_ROLES.get(token.key) : undefined;
    if (pronoun && !isClaimantsClient(tokens, at + 1)) addAll(roles, isTwoOfYou(tokens, at) ? BOTH : pronoun);
    if (!token.capital) continue;
    if (meansEither(tokens, at, parties)) addAll(roles, BOTH);
    else if (!isPossessor(token)) addOne(roles, termAt(tokens, at, parties) ?? parties.terms.get(token.key));
  }
  if (laterHolders && !roles.has('customer')) roles.add('company');
  return roles;
}

function addAll(roles: Set<Role>, some: Iterable<Role> | undefined): void {
  if (some) for (const role of some) roles.add(role);
}

function addOne(roles: Set<Role>, role: Role | undefined): void {
  if (role) roles.add(role);
}

/** Whether a token may name somebody without any mention that begins with it: a variable, a pronoun, a term. */
export function mayNameBare({ kind, key, capital }: Token): boolean {
  return capital || kind === 'field' || PRONOUN_ROLES.has(key);
}

/** In `the Account Holder` the last word alone could be the company that holds an account: the whole names the customer. */
export function isOfCustomersName({ concept, from, to }: Mention, mentions: readonly Mention[]): boolean {
  if (concept !== 'company_side') return false;
  return mentions.some(
    (one) => one.concept === 'customer_side' && !one.weak && one.from < from && one.to >= to && to - from === 1,
  );
}

const ASSIGNEE = wordSet('assignee assignees');
const BEFORE_ASSIGNEE = wordSet('its his her their my any or and');
const FARTHEST_OWNER = 4;

/** `Customer or its assignee`: one who comes after the customer; elsewhere an assignee holds the account. */
function isOnesAssignee(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { concept, from, to }: Mention,
): boolean {
  if (concept !== 'company_side' || to - from > 1 || !isOneOf(tokens[from], ASSIGNEE)) return false;
  if (!isOneOf(tokens[from - 1], BEFORE_ASSIGNEE)) return false;
  return mentionsBetween(mentions, from - FARTHEST_OWNER, from).some((one) => one.concept === 'customer_side');
}

/** `Purchaser` where the document has it for the company: its term tells who it is. */
function isBuyerOfAccount(tokens: readonly Token[], { terms }: Parties, { concept, from, to }: Mention): boolean {
  const token = tokens[from];
  if (concept !== 'customer_side' || to - from > 1 || !token || !isOneOf(token, BUYERS)) return false;
  return token.capital ? terms.get(token.key) === 'company' : isOneOf(tokens[from - 1], WHICHEVER);
}
const BUYERS = wordSet('buyer purchaser');
/** `any purchaser of the account`, `every later buyer`: nobody who is named. */
const WHICHEVER = wordSet('any every each later subsequent future next such other whatever');

const PARENT = wordSet('parent parents');
const OF_COMPANY = wordSet('its corporate ultimate');

/** `Company and its parent`: a company that owns it, and nobody's mother. */
function isParentCompany(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (to - from > 1 || !isOneOf(tokens[from], PARENT)) return false;
  return isOneOf(tokens[from - 1], OF_COMPANY);
}

/** In `neither Company nor its agents` the word that counts two names nobody. */
function isOwnCount(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  parties: Parties,
  { concept, from, to }: Mention,
): boolean {
  if (to - from > 1 || (concept !== 'both_parties' && concept !== 'neither_party')) return false;
  const countsTwo = (one: Mention) => one.concept === 'both_parties' || one.concept === 'neither_party';
  // `the undersigned and the assigns of each`
  if (mentions.some((one) => countsTwo(one) && one.to < from && one.to > from - LONGEST_ASSIGNS)) return false;
  const others = mentions.filter((one) => !countsTwo(one));
  return countsOwnPeople(tokens, from, (start, end) => rolesIn(tokens, others, parties, start, end));
}

const COUNTS_TWO = wordSet('both each either neither two pair');

/** `neither of you`, `you both`: more than one is spoken to. */
function isTwoOfYou(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'you') return false;
  const isOf = tokens[at - 1]?.key === 'of' && isOneOf(tokens[at - 2], COUNTS_TWO);
  return isOf || tokens[at + 1]?.key === 'both';
}

const OF_TRADE = wordSet(
  'decision decisions day days reason reasons judgment purpose purposes hours sense terms matter',
);

/** `a business decision`, `five business days`: no party. */
function describesTrade(tokens: readonly Token[], { from, to }: Mention): boolean {
  return tokens[from]?.key === 'business' && OF_TRADE.has(tokens[to]?.key ?? '');
}

/** How many words a term for a party may have: `First Party`, `Party of the First Part`. */
const LONGEST_TERM = 5;

/** The role of the term of several words that a token is part of. */
function termAt(tokens: readonly Token[], at: number, { phrases }: Parties): Role | undefined {
  if (!phrases || phrases.size === 0) return undefined;
  for (let length = LONGEST_TERM; length > 1; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const words = tokens.slice(from, from + length);
      if (!words[0]?.capital || isPossessor(words.at(-1))) continue;
      const role = phrases.get(words.map(({ key }) => key).join(' '));
      if (role) return role;
    }
  }
  return undefined;
}

/** A defined term for whichever of the two sides it is begins here. */
function meansEither(tokens: readonly Token[], at: number, { either }: Parties): boolean {
  if (!either) return false;
  for (let length = 1; length <= LONGEST_TERM; length++) {
    const words = tokens.slice(at, at + length);
    if (either.has(words.map(({ key }) => key).join(' ')) && !isPossessor(words.at(-1))) return true;
  }
  return false;
}

/** No words for those who come after begin farther before, in tokens. */
const LONGEST_ASSIGNS = 12;

/** A weak word for the company inside words for those who come after it: the holder in `any later holder`. */
function isPartOfAssigns(mention: Mention, mentions: readonly Mention[]): boolean {
  if (mention.concept !== 'company_side' || !mention.weak) return false;
  return mentionsBetween(mentions, mention.from - LONGEST_ASSIGNS, mention.from + 1).some(
    ({ concept, from, to }) => concept === 'assigns' && mention.to <= to && to - from > mention.to - mention.from,
  );
}

/** `anyone who takes over the account`: the first word alone would be anybody. */
function opensAssigns({ concept, from, to }: Mention, mentions: readonly Mention[]): boolean {
  if (concept !== 'third_parties') return false;
  return mentionsBetween(mentions, from, from + 1).some((one) => one.concept === 'assigns' && one.to > to);
}

const COMPANY: readonly Role[] = ['company'];
const BOTH: readonly Role[] = ['company', 'customer'];

/** `I` is the customer, who writes the letter, and `you` the company that reads it. */
const PRONOUN_ROLES: ReadonlyMap<string, readonly Role[]> = new Map([
  ...[...wordSet('i me my mine myself')].map((word): [string, readonly Role[]] => [word, ['customer']]),
  ...[...wordSet('you your yours yourself')].map((word): [string, readonly Role[]] => [word, ['company']]),
  ...[...wordSet('we us our ours ourselves')].map((word): [string, readonly Role[]] => [word, BOTH]),
]);

/** The concepts of the vocabulary that name people. */
const CONCEPT_ROLES: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ['company_side', ['company']],
  ['customer_side', ['customer']],
  ['customer_side_conceding', ['customer']],
  ['both_parties', BOTH],
  ['neither_party', BOTH],
  ['assigns', ['assigns']],
  ['third_parties', ['third']],
]);

function mentioned(mention: Mention, tokens: readonly Token[], parties: Parties): Iterable<Role> | undefined {
  const { concept } = mention;
  if (areUndersigned(tokens, mention)) return BOTH;
  if (concept === 'company_side' && (insideThing(tokens, mention) || isNoName(tokens, mention))) return undefined;
  if (concept === 'customer_side' && isOffice(tokens, mention)) return undefined;
  if (concept === 'customer_side' && isClaimantsClient(tokens, mention.to - 1)) return COMPANY;
  if (concept === 'both_parties' && mention.weak) return undefined;
  if (parties.parties && (concept === 'both_parties' || concept === 'neither_party')) {
    const last = tokens[mention.to - 1];
    const isParty = last?.key === 'party' && last.capital;
    if (isParty || tokens.slice(mention.from, mention.to).some(isParties)) return parties.parties;
  }
  return CONCEPT_ROLES.get(concept);
}

const NAMES_IN_CAPITALS = wordSet('trust foundation');
const OF_TRUST = wordSet('account accounts deed fund funds');

/** `without foundation`, `held in trust`, `from a Trust Account`; `the Trust` is a hospital. */
function isNoName(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (to - from > 1 || !isOneOf(tokens[from], NAMES_IN_CAPITALS)) return false;
  return !tokens[from]?.capital || isOneOf(tokens[to], OF_TRUST);
}

const BEHIND_UNDERSIGNED = wordSet(
  `agree state declare acknowledge confirm stipulate record accept covenant recognize are were have do parties both hereby each resolve
  settle compromise wish intend jointly mutually`,
);
const ARE_BOTH = wordSet('hereby each');
const AGREE_TOGETHER = wordSet(
  'agree state declare acknowledge confirm stipulate record accept covenant recognize hereby jointly mutually',
);
const LONGEST_BESIDE = 20;

/** `the undersigned agree, each with the other, …`: in the plural they are the two who sign. */
function areUndersigned(tokens: readonly Token[], { to }: Mention): boolean {
  if (tokens[to - 1]?.key !== 'undersigned') return false;
  const at = isOneOf(tokens[to], ARE_BOTH) ? to + 1 : to;
  if (isOneOf(tokens[at], BEHIND_UNDERSIGNED)) return true;
  // `The undersigned, each binding heirs, successors and assigns, agree …`
  if (tokens[to]?.text !== ',') return false;
  const close = firstWhere(
    to + 1,
    to + 1 + LONGEST_BESIDE,
    (place) => tokens[place]?.text === ',' && isOneOf(tokens[place + 1], AGREE_TOGETHER),
  );
  return close !== undefined && !tokens.slice(to, close).some(({ text }) => /^[.;:]$/.test(text));
}

/** `the Parties`, in `either of the Parties` and `the Parties agree` as well. */
function isParties({ key }: Token): boolean {
  return key === 'parties';
}

/** Beginnings of the names that letters give to the variables of each side. */
const COMPANY_VARIABLE =
  /^(?:company|creditor|collector|provider|agency|hospital|lender|clinic|signer|payee|servicer|bank|holder|noteholder|landlord|issuer|seller|merchant|plaintiff|purchaser|dealer|practice)/;
const CUSTOMER_VARIABLE =
  /^(?:customer|consumer|patient|client|borrower|debtor|payor|payer|homeowner|guarantor|tenant|cardholder|member|defendant|obligor|resident|student)/;

/** Which side a variable's name points to: `company_name`, `patient`, `signer_name` (who signs for the company). */
export function roleOfVariable(name: string): Role | undefined {
  if (COMPANY_VARIABLE.test(name)) return 'company';
  return CUSTOMER_VARIABLE.test(name) ? 'customer' : undefined;
}

/** `Company's …`: the party owns the thing that is spoken of; it is not the one who acts. */
export function isPossessor(token: Token | undefined): boolean {
  if (!token) return false;
  const { text } = token;
  const last = text.charAt(text.length - 1);
  const mark = last === 's' ? text.charAt(text.length - 2) : last;
  return mark === "'" || mark === '’';
}

/** Things that are named after a party and are none. */
const THINGS = wordSet('policy policies record records form letterhead account');

const OFFICE = wordSet('accounts services service relations affairs billing');

/** `the director of patient accounts`, `customer service`: an office of the other side. */
function isOffice(tokens: readonly Token[], { to }: Mention): boolean {
  return !isPossessor(tokens[to - 1]) && isOneOf(tokens[to], OFFICE);
}

/** Whether a word for the company only says whose thing is meant: `clinic policy`, `Company's records`. */
function insideThing(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.to];
  // `all on the Association's side`
  if (isPossessor(tokens[mention.to - 1]) && next?.key === 'side') return false;
  return isPossessor(tokens[mention.to - 1]) || (next?.kind === 'word' && THINGS.has(next.key));
}
