import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Parties, Role } from '../../language/parties.ts';
import { rolesIn } from '../../language/roles.ts';
import type { Span } from '../../language/segments.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { rolesInLetter } from './letter-side.ts';

/** Who the parties are, and whether the company writes to the customer. */
export type Sides = { readonly parties: Parties; readonly companysLetter: boolean };

const NAMES_SIGNER = wordSet('by for from of');
/** How far behind `signed` the one who signs may be named, in tokens. */
const FARTHEST_SIGNER = 6;
const ENDS_SIGNER = wordSet('to at in on upon within that which ,');
/** Behind these `signed` is a verb with its object: `has received this letter and signed it`. */
const OBJECT = wordSet('it this them both the a');
const OWN = wordSet('my mine our');

/**
 * Whether the company's side signs, or nobody is named who does. `Customer signs`, `signed by Customer`, `my signature` are
 * of the other side.
 */
export function isSignedForCompany(sentence: Sentence, mention: Mention, sides: Sides): boolean {
  const signers = signersOf(sentence, mention, sides);
  return signers.size === 0 || !signers.has('customer') || signers.has('company');
}

function signersOf(sentence: Sentence, { from, to, kind }: Mention, sides: Sides): ReadonlySet<Role> {
  const { tokens, segments, segmentOf } = sentence;
  const roles = (start: number, end: number) => rolesOf(sentence, start, end, sides);
  const at = segmentOf[from] ?? 0;
  const segment = segments[at];
  const head = lastSigning(tokens, from, to);
  if (isOneOf(tokens[head + 1], NAMES_SIGNER) || isOneOf(tokens[to - 1], NAMES_SIGNER)) {
    const start = isOneOf(tokens[head + 1], NAMES_SIGNER) ? head + 2 : to;
    let end = start;
    while (end < tokens.length && end - start < FARTHEST_SIGNER && !isOneOf(tokens[end], ENDS_SIGNER)) {
      // `signed for Clinic by Ann Cho`: the one for whom it is signed counts.
      if (end > start && tokens[end]?.key === 'by') break;
      end++;
    }
    if (isItsOfficer(tokens, end)) return new Set(['company']);
    const named = roles(start, end);
    if (named.size > 0) return named;
  }
  // `the Customer's own signed copy`
  if (tokens[from - 1]?.key === 'own') return roles(Math.max(0, from - 3), from);
  if (isOneOf(tokens[from - 1], OWN) || isOneOf(tokens[from], OWN))
    return new Set([sides.companysLetter || isOfficers(tokens, to) ? 'company' : 'customer']);
  if (kind === 'noun') return roles(Math.max(0, from - 2), from);
  const isActive = segment?.verb !== undefined && !segment.verb.passive && from >= segment.verb.from;
  return isActive && (kind === 'verb' || segment.verb?.head === from || isOneOf(tokens[to], OBJECT))
    ? rolesOfSubject(sentence, at, sides)
    : new Set();
}

/** `signed by Ann Cho, its Manager` */
function isItsOfficer(tokens: Sentence['tokens'], at: number): boolean {
  return tokens[at]?.text === ',' && tokens[at + 1]?.key === 'its' && tokens[at + 2]?.capital === true;
}

const CAPACITY = 4;

/** `my countersignature as General Counsel` */
function isOfficers(tokens: Sentence['tokens'], to: number): boolean {
  const as = tokens.findIndex(({ key }, at) => at >= to && at < to + CAPACITY && key === 'as');
  return as >= 0 && tokens[as + 1]?.capital === true;
}

/** Who is named in these tokens. */
function rolesOf(sentence: Sentence, from: number, to: number, sides: Sides): ReadonlySet<Role> {
  const found = rolesIn(sentence.tokens, sentence.mentions, sides.parties, from, to);
  return sides.companysLetter ? rolesInLetter(sentence.tokens.slice(from, to), found) : found;
}

/** Who does what the verb of a segment says. */
export function rolesOfSubject(sentence: Sentence, at: number, sides: Sides): ReadonlySet<Role> {
  const found = sentence.stances[at]?.subject ?? new Set<Role>();
  const subject: Span = sentence.segments[at]?.subject ?? { from: 0, to: 0 };
  return sides.companysLetter ? rolesInLetter(sentence.tokens.slice(subject.from, subject.to), found) : found;
}

const OTHER_PAPER = wordSet(
  `receipt receipts release releases satisfaction reconveyance acknowledgment acknowledgement statement mortgage deed discharge
  acquittance quittance termination form note`,
);
const BEFORE_PAPER = wordSet('a an the that its his her your their our any such written full');

/** `sign a release`, `a receipt, signed by an officer`: another paper is signed, and not the agreement. */
export function isOfOtherPaper({ tokens }: Sentence, { from, to }: Mention): boolean {
  let behind = to;
  while (behind < to + 3 && isOneOf(tokens[behind], BEFORE_PAPER)) behind++;
  if (isOneOf(tokens[behind], OTHER_PAPER) || isOneOf(tokens[to - 1], OTHER_PAPER)) return true;
  const before = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return isOneOf(tokens[before], OTHER_PAPER) && tokens[from]?.capital !== true;
}

/** The last word of a mention, or `signed` close behind it: `a copy signed by …`. */
function lastSigning(tokens: Sentence['tokens'], from: number, to: number): number {
  for (let at = Math.min(tokens.length, to + 1) - 1; at >= from; at--)
    if (/sign|execut|subscri/.test(tokens[at]?.key ?? '')) return at;
  return to - 1;
}

const TAKES = wordSet(
  'receive receives received receiving has have had holds hold held gets get got obtains obtained obtain',
);

/** What one does with a paper that one gives out of one's hands. */
const GIVES = wordSet(
  'return returns returned send sends sent mail mails mailed deliver delivers delivered submit submits submitted',
);

/** `our office`: a letter of the company speaks. */
const OFFICE = wordSet('office department desk');

/** `Company has received it`, `receipt by Company`, `Customer returns it`: it goes the wrong way. */
export function isTakenByCompany(sentence: Sentence, { from, to, kind }: Mention, sides: Sides): boolean {
  const { tokens, segments, segmentOf } = sentence;
  const only = (found: ReadonlySet<Role>) => found.has('company') && !found.has('customer');
  if (kind === 'noun' && tokens[to]?.key === 'by') return only(rolesOf(sentence, to + 1, to + 4, sides));
  const at = segmentOf[from] ?? 0;
  const verb = segments[at]?.verb;
  if (verb?.passive && isOneOf(tokens[from], TAKES) && tokens[to]?.key === 'by' && tokens[to + 1]?.key !== 'you')
    return only(rolesOf(sentence, to + 1, to + 4, sides));
  const isActive = verb !== undefined && !verb.passive && from >= verb.from;
  if (isActive && verb.head === from && isOneOf(tokens[from], GIVES)) {
    const givers = rolesOfSubject(sentence, at, sides);
    return givers.has('customer') && !givers.has('company');
  }
  if (!isActive || !isOneOf(tokens[from], TAKES)) return false;
  const subject = segments[at]?.subject ?? { from: 0, to: 0 };
  const isOffice = tokens.slice(subject.from, subject.to).some((token) => isOneOf(token, OFFICE));
  return (isOffice && !sides.companysLetter) || only(rolesOfSubject(sentence, at, sides));
}
