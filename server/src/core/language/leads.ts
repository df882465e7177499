import { PREPOSITIONS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import { isSide, type RolesIn, type Stance } from './stance.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const AGREES = wordSet(
  'agree agrees agreed confirm confirms declare declares stipulate stipulates affirm asserts assert claims contends maintains accept accepts promise promises promised undertake covenant say says state states acknowledge acknowledges affirm affirms recite represents represent',
);
const PARTNER = wordSet('the each one');
const FOLLOWS = wordSet(': as on to upon this following follows it that');

const REACHES = wordSet('applies apply binds bind binding');
const OTHER_ONE = wordSet('her him');
const NARROWS = wordSet('not only unless if except no neither');

/** Who is named in `The following duty binds Company, Customer and their assigns:`; undefined where no side is. */
export function reachedBy(
  tokens: readonly Token[],
  segment: Segment | undefined,
  roles: RolesIn,
): ReadonlySet<Role> | undefined {
  if (!segment || tokens[segment.to - 1]?.text !== ':') return undefined;
  const words = tokens.slice(segment.from, segment.to);
  const at = words.findIndex((token) => isOneOf(token, REACHES));
  if (at < 0 || words.some((token) => isOneOf(token, NARROWS))) return undefined;
  const reached = roles(segment.from + at + 1, segment.to);
  // `binding on the Bank as well as on her`
  if (reached.has('company') && words.some((token) => isOneOf(token, OTHER_ONE))) reached.add('customer');
  return reached.has('company') || reached.has('customer') ? reached : undefined;
}

const SEES = wordSet('see sees view views regard regards take takes read reads');
const MAKES = wordSet('makes gives offers make give');
const STATEMENTS = wordSet(
  'statements statement declaration declarations acknowledgments acknowledgment acknowledgement points',
);
const FARTHEST_STATEMENT = 5;
const OF_TWO = wordSet('and both parties sides we each either');

/** Who alone says what stands behind the colon in `Customer states as follows:`, `Patient makes these statements:`; else undefined. */
export function saidByOne(
  tokens: readonly Token[],
  segments: readonly Segment[],
  before: readonly Stance[],
  roles: RolesIn,
): ReadonlySet<Role> | undefined {
  const at = before.findLastIndex(
    (_, index) => segments[index]?.kind === 'main' && segments[index]?.verb !== undefined,
  );
  const [said, verb, subject] = [before[at], segments[at]?.verb, segments[at]?.subject];
  const byOne = saidBy(tokens, segments[at], roles);
  if (byOne) return byOne;
  // `Contractor and Owner agree`: two, of whom one may be nobody that is known.
  const isPair = subject !== undefined && anyOneOf(tokens.slice(Math.max(0, subject.from - 1), subject.to), OF_TWO);
  if (!said || !verb || isPair || said.bearers.has('company') === said.bearers.has('customer')) return undefined;
  const makes =
    isOneOf(tokens[verb.head], MAKES) &&
    tokens.slice(verb.to, verb.to + FARTHEST_STATEMENT).some((token) => isOneOf(token, STATEMENTS));
  const says =
    (isOneOf(tokens[verb.head], AGREES) &&
      (isOneOf(tokens[verb.head + 1], FOLLOWS) || saysHow(tokens, verb.head + 1, segments[at]?.to ?? 0))) ||
    isOneOf(tokens[verb.head], SEES);
  return makes || says ? said.bearers : undefined;
}

const SAID = wordSet(
  'claimed asserted alleged contended maintained stated declared stipulated acknowledged accepted admitted agreed said urged submitted argued',
);

/** `It is claimed by the Cardholder under the statute:`: one side alone, by whom it is said. */
function saidBy(tokens: readonly Token[], part: Segment | undefined, roles: RolesIn): ReadonlySet<Role> | undefined {
  if (!part?.verb?.passive || !isOneOf(tokens[part.verb.head], SAID)) return undefined;
  const words = tokens.slice(part.subject.from, part.subject.to);
  if (words.length > 2 || !anyOneOf(words, POINTER) || tokens[part.verb.to]?.key !== 'by') return undefined;
  const behind = tokens.slice(part.verb.to, part.to);
  const by = roles(part.verb.to + 1, part.to);
  if (anyOneOf(behind, OF_TWO) || by.has('company') === by.has('customer')) return undefined;
  return by;
}
const POINTER = wordSet('it following this');

/** `stipulates under Rule 11:`, `declares for the record:`: nothing up to the colon but how it is said. */
function saysHow(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[to - 1]?.text === ':' && PREPOSITIONS.has(tokens[from]?.key ?? '') && tokens[from]?.key !== 'to';
}

const ALIKE = wordSet('alike');
const FARTHEST_ALIKE = 5;

/** `The Bank and I see it the same way:` */
function seesAlike(tokens: readonly Token[], head: number): boolean {
  if (!isOneOf(tokens[head], SEES)) return false;
  const colon = tokens.findIndex(({ text }, at) => at > head && text === ':');
  const words = tokens.slice(head + 1, Math.max(head + 1, Math.min(colon, head + 1 + FARTHEST_ALIKE)));
  return words.some(
    (token, at) => isOneOf(token, ALIKE) || (token.key === 'same' && /^(?:way|view)$/.test(words[at + 1]?.key ?? '')),
  );
}

const AGREED = wordSet('agreed stipulated');
const WITH_WHOM = wordSet('between by for among');
const FARTHEST_WITH = 3;

/** `Agreed between Harbor Dental and June Park, each for itself and its assigns:` leads to what both of them promise. */
export function isAgreedBetween(tokens: readonly Token[], first: Segment | undefined, roles: RolesIn): boolean {
  if (!first || first.verb || tokens[first.to - 1]?.text !== ':') return false;
  if (tokens.some(({ text }) => text === '?')) return false;
  const at = first.from + (tokens[first.from]?.key === 'terms' ? 1 : 0);
  if (!isOneOf(tokens[at], AGREED) || tokens.slice(first.from, first.to).some((token) => isOneOf(token, NARROWS)))
    return false;
  const whom = tokens.findIndex((token, place) => place > at && isOneOf(token, WITH_WHOM));
  if (whom < 0 || whom > at + FARTHEST_WITH) return false;
  const named = roles(whom, first.to);
  // `between Dr. Lund and Ms. Ortiz`: two, of whom one may be nobody that is known.
  const isPair = tokens[whom]?.key !== 'for' && tokens.slice(whom, first.to).some(({ key }) => key === 'and');
  return (named.has('company') && named.has('customer')) || isPair;
}

/** `Agreed between A and B: removal of any statement, credit agencies included`: whoever stands beside the thing does not act. */
export function isAgreedThing({ verb, subject }: Segment, led: ReadonlySet<Role>, roles: RolesIn): boolean {
  return !verb && led.size > 1 && !isSide(roles(subject.from, Math.min(subject.to, subject.from + 2)));
}

/** `You and your office agree on this, and your signature shows it:` whoever agrees before the colon says what stands behind it. */
export function leadsBoth(tokens: readonly Token[], segments: readonly Segment[], before: readonly Stance[]): boolean {
  return before.some(({ bearers, standing, modality }, at) => {
    const head = segments[at]?.verb?.head;
    if (head === undefined || standing !== 'agreed' || modality === 'may' || modality === 'weak') return false;
    if (seesAlike(tokens, head)) return bearers.has('company') && bearers.has('customer');
    if (!isOneOf(tokens[head], AGREES)) return false;
    // `each promises the other: …`
    const isToOther = isOneOf(tokens[head + 1], PARTNER) && tokens[head + 3]?.text === ':';
    if (!isToOther && !isOneOf(tokens[head + 1], FOLLOWS)) return false;
    return bearers.has('company') && bearers.has('customer');
  });
}
