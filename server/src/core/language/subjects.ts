import { PREPOSITIONS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Segment, Span } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { RolesIn } from './stance.ts';
import { startsSubject } from './starts-subject.ts';
import { takesClause } from './that-clauses.ts';
import { firstWhere, lastWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Who is named as the subject: of `upon being asked by the Hospital, the Patient` it is the patient alone. */
export function rolesOfSubject(tokens: readonly Token[], subject: Span, roles: RolesIn): Set<Role> {
  const at = subjectStart(tokens, subject);
  if (isDealingWith(tokens, at, subject.to)) return new Set();
  const sent = addressee(tokens, at, subject.to);
  if (sent !== undefined) return roles(at, sent);
  if (areActsOfBoth(tokens, { from: at, to: subject.to }, roles)) return new Set(BOTH);
  const own = at > subject.from ? roles(at, subject.to) : undefined;
  // `that within seven days of a request by Customer, made at any time, it shall …`
  const isPointing = own && subject.to - at === 1 && isOneOf(tokens[at], POINTS);
  const named = own && (isParty(own) || isPointing) ? own : roles(subject.from, subject.to);
  if (isWithYou(tokens, { from: at, to: subject.to }, roles) || areNames(tokens, { from: at, to: subject.to }, roles))
    for (const role of BOTH) named.add(role);
  return withoutBehalf(tokens, { from: at, to: subject.to }, roles, named);
}

const POINTS = wordSet('it they he she');

const DEALT_WITH = wordSet('you me us them him her');

/** `Writing to you revives nothing`, `paying you admits nothing`: what is done with somebody, and no act of theirs. */
function isDealingWith(tokens: readonly Token[], at: number, to: number): boolean {
  if (!/^(?!any|some|every|no)[a-z]{2,}ing$/.test(tokens[at]?.key ?? '')) return false;
  const person = tokens[at + 1]?.key === 'to' ? at + 2 : at + 1;
  return person === to - 1 && isOneOf(tokens[person], DEALT_WITH);
}

const BEFORE_OWNER = wordSet('neither either both the of');
const LONGEST_OWNER = 4;

/** `neither Landlord's acceptance of the sum nor Tenant's payment of it`: what each of the two does. */
function areActsOfBoth(tokens: readonly Token[], { from, to }: Span, roles: RolesIn): boolean {
  const joint = lastWhere(from, to, (at) => isOneOf(tokens[at], JOINS));
  if (joint === undefined) return false;
  const owners = [ownerFrom(tokens, from, joint), ownerFrom(tokens, joint + 1, to)];
  const [one, other] = owners.map((at) => tokens[at ?? -1]?.key);
  if (one === undefined || other === undefined || one === other) return false;
  const named = owners.map((at) => roles(at ?? 0, (at ?? 0) + 1)).filter(isParty);
  return named.length > 0 && !(named.length === 2 && [...(named[0] ?? [])].every((role) => named[1]?.has(role)));
}

/** Where the owner stands with whom a stretch begins: `Acme Recovery's`, `my`. */
function ownerFrom(tokens: readonly Token[], from: number, to: number): number | undefined {
  let at = from;
  while (at < to && BEFORE_OWNER.has(tokens[at]?.key ?? '')) at++;
  if (/^(?:my|your)$/.test(tokens[at]?.key ?? '')) return at;
  for (let end = at; end < to && end < at + LONGEST_OWNER && tokens[end]?.capital; end++)
    if (/['’]s?$/.test(tokens[end]?.text ?? '')) return end;
  return undefined;
}

const BOTH: readonly Role[] = ['company', 'customer'];

function isParty(named: ReadonlySet<Role>): boolean {
  return named.has('company') || named.has('customer');
}

const JOINS = wordSet('and or nor');
const OWNED = wordSet('your yours our my its their his her');
const LONGEST_OTHER = 8;
const SPOKEN_TO = sought(['you']);

/** `You and the Hospital`, `neither the agency nor you`: whoever `you` are, they are not the one named beside them. */
function isWithYou(tokens: readonly Token[], { from, to }: Span, roles: RolesIn): boolean {
  if (!holdsOne(tokens, SPOKEN_TO)) return false;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.key !== 'you') continue;
    const isBefore = isOneOf(tokens[at + 1], JOINS);
    if (!isBefore && !isOneOf(tokens[at - 1], JOINS)) continue;
    const [start, end] = isBefore
      ? [at + 2, Math.min(to, at + 2 + LONGEST_OTHER)]
      : [Math.max(from, at - 1 - LONGEST_OTHER), at - 1];
    const other = tokens.slice(start, end);
    if (other.some((token) => isOneOf(token, OWNED)) || !other.some(({ kind }) => kind === 'word' || kind === 'field'))
      continue;
    const named = roles(start, end);
    // `You and Ironworks`: a name that stands for nobody else.
    if (isParty(named) || (named.size === 0 && isBefore && other[0]?.capital)) return true;
  }
  return false;
}

const SAID_OF_BOTH = wordSet('both each hereby jointly mutually further expressly');
const LONGEST_NAME = 4;

/** `Building and Resident agree`, `the District and the Family agree`: two names, one of which nobody has explained. */
function areNames(tokens: readonly Token[], span: Span, roles: RolesIn): boolean {
  const { to } = span;
  // `Each of Manager (for itself) and Tenant`
  const from = isOneOf(tokens[span.from], EACH) && tokens[span.from + 1]?.key === 'of' ? span.from + 2 : span.from;
  if (!takesClause(tokens[to]) || tokens[to]?.key === 'found') return false;
  const open = firstWhere(from + 1, to, (at) => tokens[at]?.text === '(');
  const close = open === undefined ? undefined : firstWhere(open + 1, to, (at) => tokens[at]?.text === ')');
  let end = to;
  while (end > from && isOneOf(tokens[end - 1], SAID_OF_BOTH)) end--;
  const and = firstWhere(Math.max(from, close ?? 0) + 1, end, (at) => tokens[at]?.key === 'and');
  if (and === undefined) return false;
  const first = open !== undefined && close === and - 1 ? open : and;
  if (!isName(tokens, from, first) || !isName(tokens, and + 1, end)) return false;
  const sides = [roles(from, first), roles(and + 1, end)];
  return (
    sides.some(({ size }) => size === 0) && sides.every((side) => side.size === 0 || (side.size === 1 && isParty(side)))
  );
}

const EACH = wordSet('each both');
const TITLES = wordSet('mr mrs ms dr prof');

/** `the District`, `Resident`: capital words and nothing else. */
function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(tokens[from]?.key === 'the' ? from + 1 : from, to);
  const isPart = ({ capital, kind }: Token, at: number) =>
    (capital && kind === 'word') || isOneOf(words[at - 1], TITLES);
  return words.length > 0 && words.length <= LONGEST_NAME + 1 && words.every(isPart);
}

const BEHALF = sought(['behalf']);

/** `Acme, on its own behalf and on behalf of its members, denies …`: only Acme speaks. */
function withoutBehalf(tokens: readonly Token[], { from, to }: Span, roles: RolesIn, named: Set<Role>): Set<Role> {
  if (!holdsOne(tokens, BEHALF)) return named;
  const behalf = firstWhere(from + 1, to, (at) => tokens[at]?.key === 'behalf');
  const comma = behalf === undefined ? undefined : lastWhere(from, behalf, (at) => tokens[at]?.text === ',');
  if (behalf === undefined || comma === undefined) return named;
  const own = roles(from, comma);
  // `the Agency, on behalf of its principal, and the Consumer agree`
  const close = lastWhere(behalf, to, (at) => tokens[at]?.text === ',');
  if (close !== undefined && tokens[close + 1]?.key === 'and') for (const role of roles(close + 2, to)) own.add(role);
  if (isParty(own)) for (const role of BOTH) if (!own.has(role)) named.delete(role);
  return named;
}

/** `Further to our call, …` */
const LEADS = wordSet('further pursuant according subject contrary due owing thanks');

/** Where a subject itself begins, behind what may stand before it: `Within seven days of a request, …`. */
export function subjectStart(tokens: readonly Token[], { from, to }: Span): number {
  const leads = isOneOf(tokens[from], LEADS) && tokens[from + 1]?.key === 'to';
  if (!leads && !PREPOSITIONS.has(tokens[from]?.key ?? '')) return from;
  for (let at = from + 1; at + 1 < to; at++)
    if (tokens[at]?.text === ',' && startsSubject(tokens[at + 1])) return at + 1;
  // `In writing to you she admits nothing`
  const isOwn = to - from > 2 && isOneOf(tokens[to - 1], NOMINATIVE) && tokens[to - 2]?.kind === 'word';
  return isOwn && !isOneOf(tokens[to - 2], JOINS) && !PREPOSITIONS.has(tokens[to - 2]?.key ?? '') ? to - 1 : from;
}

const NOMINATIVE = wordSet('i we he she they');

const SENT = wordSet(
  'call calls letter letters notice notices demand demands statement statements bill bills message messages contact contacts email emails text texts communication communications correspondence mail mailings visits',
);

/** `demands against the Customer`, `letters to her`. */
function isAimed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'against' || (tokens[at]?.key === 'to' && isOneOf(tokens[at - 1], SENT));
}

/** In `the calls and letters to Mr. Ruiz are to stop` he only gets what is to stop: where the words for that begin. */
function addressee(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from + 1; at + 1 < to; at++)
    if (isAimed(tokens, at) && !/^whom?$/.test(tokens[at + 1]?.key ?? '')) return at;
  return undefined;
}

const LONGEST_SIDE = 3;
/** `Company, its assigns and agents:` */
const LONGEST_ROW = 8;

/** The side that a column has for its heading: `Customer: no remark to others: yes`, or a row for its first cell. */
export function sideOfLabel(tokens: readonly Token[], label: Segment | undefined, roles: RolesIn): ReadonlySet<Role> {
  if (!label || label.verb || tokens[label.to - 1]?.text !== ':') return new Set();
  const longest = label.from === 0 ? LONGEST_SIDE : LONGEST_ROW;
  return label.to - label.from <= longest ? roles(label.from, label.to) : new Set();
}
