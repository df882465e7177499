import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import type { RolesIn } from './stance.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const AGREES = wordSet(
  `understood understand understands agree agrees agreed accept accepts accepted acknowledge acknowledges acknowledged confirm confirms confirmed stipulate stipulates
  stipulated concur concurs concurred declare declares record records say says state states
  affirm affirms attest attests certify certifies`,
);
const ECHOES = wordSet('does do did');
const PERSONS = wordSet('he she they');
const ADDS = wordSet('and too also likewise hereby for further');
const LONGEST_FOR = 6;

/** A clause and who agrees to what stands behind it. */
type Agreed = { readonly at: number; readonly roles: ReadonlySet<Role> };
type Subjects = readonly { readonly subject: ReadonlySet<Role> }[];

/**
 * `The Bank agrees, and by your signature you agree, that …`, `You agreed, as does she, that …`: two who agree to one thing. Gives
 * the clause on which it hangs, with both of them, for the second of two clauses; else undefined.
 */
export function agreedTogether(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  all: Subjects,
): Agreed | undefined {
  const [first, second] = [segments[index - 1], segments[index]];
  if (!first?.verb || !second?.verb || !isOneOf(tokens[first.verb.head], AGREES)) return undefined;
  if (isDenied(tokens, first) || isDenied(tokens, second)) return undefined;
  const isEcho = isOneOf(tokens[second.verb.head], ECHOES) && tokens[second.verb.from - 1]?.key === 'as';
  if (!isEcho && (!isOneOf(tokens[second.verb.head], AGREES) || !isBare(tokens, first))) return undefined;
  const that = segments[index + 1];
  const hangs = isEcho ? index - 1 : index;
  const opens = that?.kind === 'that' || tokens.slice(second.verb.to, second.to).some(({ key }) => key === 'that');
  if (!opens) return undefined;
  const [left, right] = [
    wordsOf(tokens, first),
    isEcho ? tokens.slice(second.verb.to, second.to) : wordsOf(tokens, second),
  ];
  const roles = new Set<Role>([...(all[index - 1]?.subject ?? []), ...(all[index]?.subject ?? [])]);
  if (holdsYou(left) !== holdsYou(right) && (isOther(holdsYou(left) ? right : left) || roles.has('company')))
    for (const role of BOTH) roles.add(role);
  return { at: hangs, roles };
}

const AMONG = wordSet('between among amongst with');
const THEM = wordSet('themselves ourselves each one');
const OTHER = wordSet('other another');
const ONE_OF_THEM = wordSet('and they we');

/** `The Center and Mr. Bledsoe agree between themselves that …`, `they agree with each other`: whoever they are, they are the two. */
export function agreesAmongThem(tokens: readonly Token[], { subject, verb, to }: Segment): boolean {
  if (verb?.passive && tokens[subject.from]?.key === 'it' && isBetweenTwo(tokens, verb.to, to)) return true;
  if (!verb || !isOneOf(tokens[verb.head], AGREES)) return false;
  if (isAcknowledgedInTurn(tokens, verb.to)) return true;
  // `The Bank agrees with you that …`: so do you.
  const isWithYou = tokens[verb.to]?.key === 'with' && isOneOf(tokens[verb.to + 1], YOU);
  const isSide = !isOneOf(tokens[subject.from], OWN) && !isDenied(tokens, { from: subject.from, verb });
  if (isWithYou && isSide && tokens[verb.to + 2]?.key === 'that' && !verb.passive) return true;
  if (verb.passive && isAsBetween(tokens.slice(subject.from, subject.to))) return true;
  if (!tokens.slice(subject.from, subject.to).some((token) => isOneOf(token, ONE_OF_THEM))) return false;
  if (!isOneOf(tokens[verb.to], AMONG) || !isOneOf(tokens[verb.to + 1], THEM)) return false;
  return /selves$/.test(tokens[verb.to + 1]?.key ?? '') || isOneOf(tokens[verb.to + 2], OTHER);
}

const YOU = wordSet('you me');
const LONGEST_TURN = 7;

/** `The Lender acknowledges to the Borrower, and the Borrower to the Lender, that …` */
function isAcknowledgedInTurn(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.key !== 'to') return false;
  const and = firstWhere(to + 1, to + 1 + LONGEST_TURN, (at) => tokens[at]?.key === 'and');
  if (and === undefined || tokens[and - 1]?.text !== ',') return false;
  const back = firstWhere(
    and + 1,
    and + 1 + LONGEST_TURN,
    (at) => tokens[at]?.key === 'to' || tokens[at]?.kind === 'mark',
  );
  return back !== undefined && back > and + 1 && tokens[back]?.key === 'to';
}

const FOLLOWERS =
  /^(?:assigns?|assignees?|successors?|affiliates?|agents?|heirs?|insurers?|attorneys?|counsel|buyers?|its|her|his|spouse|insurer|employer)$/;

/** `As between the Network and the Guarantor it is agreed that …` */
function isAsBetween(words: readonly Token[]): boolean {
  const opens = words[0]?.key === 'as' ? 1 : 0;
  if (!isOneOf(words[opens], AMONG) || words.at(-1)?.key !== 'it') return false;
  const and = words.findIndex(({ key }) => key === 'and');
  return and > opens + 1 && and < words.length - 2 && !words.some(({ key }) => FOLLOWERS.test(key));
}

const FARTHEST_BETWEEN = 5;
const OWN = wordSet('its their his her our my other itself themselves');

/** `It is understood and agreed by and between Releasor Acme and Releasee Ruiz that …`: whoever they are, they are the two. */
function isBetweenTwo(tokens: readonly Token[], from: number, to: number): boolean {
  const between = firstWhere(from, from + FARTHEST_BETWEEN, (at) => tokens[at]?.key === 'between');
  if (between === undefined || !tokens.slice(0, between).some((token) => isOneOf(token, AGREES))) return false;
  const words = tokens.slice(between + 1, to);
  const and = words.findLastIndex(({ key }) => key === 'and');
  const isName = (token: Token | undefined) => token?.capital === true && token.kind === 'word';
  if (and < 1 || words.some((token) => isOneOf(token, OWN))) return false;
  return words.slice(0, and).some(isName) && words.slice(and + 1).some(isName);
}

const BOTH: readonly Role[] = ['company', 'customer'];

function wordsOf(tokens: readonly Token[], { subject }: Segment): readonly Token[] {
  return tokens.slice(subject.from, subject.to);
}

function holdsYou(words: readonly Token[]): boolean {
  return words.at(-1)?.key === 'you' || words.at(-2)?.key === 'you';
}

/** `she`, `the Bank`: somebody who is not spoken to. */
function isOther(words: readonly Token[]): boolean {
  return words.some((token) => isOneOf(token, PERSONS));
}

function isDenied(tokens: readonly Token[], { from, verb }: Pick<Segment, 'from' | 'verb'>): boolean {
  return tokens.slice(from, verb?.to ?? from).some(({ key }) => /^(?:not|never|neither|nor|nobody|no)$/.test(key));
}

/** Nothing stands behind the verb but for whom it is said: `you agreed for Harrow Collections,`. */
function isBare(tokens: readonly Token[], { verb, to }: Segment): boolean {
  const behind = tokens.slice(verb?.to ?? to, to).filter(({ kind }) => kind !== 'mark');
  if (behind.every((token) => isOneOf(token, ADDS))) return true;
  return behind[0]?.key === 'for' && behind.length <= LONGEST_FOR && behind.slice(1).every(({ capital }) => capital);
}

const JOINS_WITH = wordSet(
  'agree agrees agreed accept accepts accepted confirm confirms declare declares state states say says acknowledge acknowledges join joins joined covenant covenants together',
);
const LONGEST_JOINED = 9;

/** The other party of `agree with me that …`. */
export function agreesWith(tokens: readonly Token[], part: Segment, roles: RolesIn): ReadonlySet<Role> {
  const head = part.verb?.head ?? -1;
  if (agreesAmongThem(tokens, part)) return TWO;
  if (!JOINS_WITH.has(tokens[head]?.key ?? '')) return NOBODY;
  if (tokens[head + 1]?.key === 'with') return roles(head + 2, Math.min(part.to, head + 5));
  // `joins me in stating that …`
  const isJoint = /^join(?:s|ed)?$/.test(tokens[head]?.key ?? '') && part.to - head <= LONGEST_JOINED;
  return isJoint && tokens.slice(head + 2, part.to).some(({ key }) => key === 'in')
    ? roles(head + 1, head + 4)
    : NOBODY;
}
const NOBODY: ReadonlySet<Role> = new Set();
const TWO: ReadonlySet<Role> = new Set(BOTH);
