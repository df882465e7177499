import { type Mention, mentionsBetween } from './mentions.ts';
import { isTitleStop } from './names.ts';
import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import type { RolesIn } from './stance.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const BOTH: readonly Role[] = ['company', 'customer'];
const ENDS_BY_PHRASE = wordSet(
  '; : to for about on in within from that which upon under because regarding concerning relating',
);
const LONGEST_BY_PHRASE = 18;
const WHICHEVER = wordSet('either each any both a neither');
const BEHIND_BOTH = wordSet(', . ; and of');
const OF_TWO = wordSet('party parties side sides');

/** `without admission on either side` */
const SIDES = wordSet('side sides');

const LONGEST_COMPLEMENT = 16;

/** `an acknowledgment by Ruiz that she owed it, or by Acme that it erred`: the noun comes to another side as well. */
function furtherBy(tokens: readonly Token[], from: number, to: number, roles: RolesIn): ReadonlySet<Role> {
  if (from !== to || tokens[from]?.key !== 'that') return new Set();
  for (let at = from + 2; at < tokens.length && at - from <= LONGEST_COMPLEMENT; at++)
    if (
      tokens[at]?.key === 'by' &&
      (isFurther(tokens, at) || (tokens[at - 1]?.key === 'none' && joinsBy(tokens, at - 2)))
    )
      return roles(at + 1, at + 1 + LONGEST_BY);
  return new Set();
}
const ONE_MORE = wordSet('a an any no');

/** `, or by …`; `and none by …`; `, nor an admission by …` */
function isFurther(tokens: readonly Token[], by: number): boolean {
  if (isOneOf(tokens[by - 2], ONE_MORE) && joinsBy(tokens, by - 3)) return true;
  if (!joinsBy(tokens, by - 1)) return false;
  // `that the debt is valid or by Company that it is not`
  const that = tokens.slice(by + 2, by + 2 + LONGEST_BY).some(({ key }) => key === 'that');
  return tokens[by - 2]?.text === ',' || that;
}

function joinsBy(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], JOINS_BY);
}

const JOINS_BY = wordSet('or nor and');
const LONGEST_BY = 4;

const OPINIONS = wordSet('considered regarded treated taken deemed construed viewed interpreted understood read held');
const OTHERS = wordSet('court courts anyone anybody others judge tribunal arbitrator everyone everybody');

/** `shall not be considered by Company or by any court to be an admission`: how all the world sees it is nobody's act. */
function isAnyones(tokens: readonly Token[], { verb }: Segment, from: number, to: number): boolean {
  if (!verb?.passive || !isOneOf(tokens[verb.head], OPINIONS)) return false;
  return tokens.slice(from, to).some((token) => isOneOf(token, OTHERS));
}

/** `No such word shall come from Customer.` */
const COMES = wordSet(
  'pass passes come comes issue issues proceed proceeds emanate emanates originate originates go goes',
);

const THEM = wordSet('them both');

/** `Both parties stipulate that any tradeline on Defendant's report shall be disclaimed by them`: those who stipulate it. */
export function byThem(
  tokens: readonly Token[],
  { kind, verb, to }: Segment,
  above: ReadonlySet<Role> | undefined,
): Set<Role> | undefined {
  if (kind !== 'that' || !verb?.passive || !above || above.size < BOTH.length) return undefined;
  const isTheirs = tokens[verb.to]?.key === 'by' && isOneOf(tokens[verb.to + 1], THEM) && verb.to + 1 < to;
  const next = tokens[verb.to + 2];
  return isTheirs && (!next || next.kind === 'mark' || isOneOf(next, BEHIND_THEM)) ? new Set(above) : undefined;
}
const BEHIND_THEM = wordSet('and at by each every for on upon whenever when as within without in');

/** Who acts in `removed by Company`, `on the part of Customer`. */
export function byPhrase(tokens: readonly Token[], part: Segment, roles: RolesIn): Set<Role> {
  const from = part.verb?.to ?? part.from;
  for (let at = from; at < part.to; at++) {
    const key = tokens[at]?.key;
    const isFrom = key === 'from' && at === from && isOneOf(tokens[part.verb?.head ?? -1], COMES);
    const isOnSide = key === 'on' && isOneOf(tokens[at + 1], WHICHEVER) && isOneOf(tokens[at + 2], SIDES);
    if (key !== 'by' && !isFrom && !isOnSide && !(key === 'of' && tokens[at - 1]?.key === 'part')) continue;
    // `by either side`, `by a party or by an assign of a party`: whichever of the two it is.
    if (isOneOf(tokens[at + 1], WHICHEVER) && isOneOf(tokens[at + 2], OF_TWO)) return new Set<Role>(BOTH);
    // `disavowed by both, and by their assigns`, `on the part of either`
    if (
      /^(?:both|either)$/.test(tokens[at + 1]?.key ?? '') &&
      (at + 2 >= part.to || isOneOf(tokens[at + 2], BEHIND_BOTH))
    )
      return new Set<Role>(BOTH);
    let to = at + 1;
    while (to < part.to && to - at < LONGEST_BY_PHRASE && !ENDS_BY_PHRASE.has(tokens[to]?.key ?? '')) to++;
    if (isAnyones(tokens, part, at + 1, to)) return new Set();
    const found = new Set([...roles(at + 1, to), ...onBothSides(tokens, from, at)]);
    if (isPairOfNames(tokens, at + 1, part.to, found) || areTwoBys(tokens, at, part.to, roles))
      return new Set<Role>(BOTH);
    if (found.size > 0) return new Set([...found, ...furtherBy(tokens, to, part.to, roles)]);
  }
  return new Set();
}

const OF_ONE = wordSet('its his her their our my your');
const NO_PARTY = wordSet(
  'court judge jury anyone anybody others agreement law reason virtue way means any default operation',
);
const DENIES_MORE = wordSet('no nor any none neither or and as a an');
const FARTHEST_BY = 14;
const LONGEST_ACTOR = 5;

/** `by my client or by the defendant`, `no admission by the Estate and no admission by the Hospice`: two who are named, of whom one is known. */
function areTwoBys(tokens: readonly Token[], by: number, end: number, roles: RolesIn): boolean {
  for (let next = by + 3; next < Math.min(end, by + FARTHEST_BY); next++) {
    if (tokens[next]?.key !== 'by') continue;
    const joint = tokens.findLastIndex((token, at) => at > by + 1 && at < next && isOneOf(token, JOINS_BY));
    if (joint < 0) continue;
    const isSame = joint === next - 1 || isOneOf(tokens[joint + 1], DENIES_MORE);
    const [one, other] = [actorAt(tokens, by, joint), actorAt(tokens, next, end)];
    if (!isSame || !one || !other || one.key === other.key) continue;
    const sides = [roles(by + 1, one.to), roles(next + 1, other.to)];
    const isKnown = (side: ReadonlySet<Role>) => side.has('company') !== side.has('customer');
    // `no error by the clinic and none by the agency`: two of one side.
    const isOneSide =
      tokens[by + 1]?.key === 'the' &&
      tokens[next + 1]?.key === 'the' &&
      sides.every(isKnown) &&
      sides[0]?.has('company') === sides[1]?.has('company');
    if (sides.some(isKnown) && !isOneSide) return true;
  }
  return false;
}

/** Who is named behind `by`: a word with a capital, or a noun behind an article; nobody who only belongs to somebody. */
function actorAt(
  tokens: readonly Token[],
  by: number,
  end: number,
): { readonly key: string; readonly to: number } | undefined {
  const isMine = tokens[by + 1]?.key === 'my' && /^clients?$/.test(tokens[by + 2]?.key ?? '');
  if (isOneOf(tokens[by + 1], OF_ONE) && !isMine) return undefined;
  const noun = tokens[by + 1]?.key === 'the' || isMine ? by + 2 : by + 1;
  const token = tokens[noun];
  if (noun >= end || token?.kind !== 'word' || isOneOf(token, NO_PARTY)) return undefined;
  if (noun === by + 1 && !token.capital) return undefined;
  return { key: token.key, to: Math.min(end, noun + LONGEST_ACTOR, nextJoint(tokens, noun, end)) };
}

function nextJoint(tokens: readonly Token[], from: number, end: number): number {
  const at = tokens.findIndex(
    (token, place) =>
      place > from &&
      place < end &&
      ((token.kind === 'mark' && !isTitleStop(tokens, place)) || isOneOf(token, JOINS_BY)),
  );
  return at < 0 ? end : at;
}

const PAIRS = wordSet('nor or and');
const COUNTS_PAIR = wordSet('neither either both');
const LONGEST_PAIR = 10;

/** `by neither Dr. Salazar nor Mr. Pruitt`, `by you or by Larkspur`: two who are named, though one of them nobody has explained. */
function isPairOfNames(tokens: readonly Token[], from: number, end: number, found: ReadonlySet<Role>): boolean {
  const counts = isOneOf(tokens[from], COUNTS_PAIR);
  if (!counts && tokens[from]?.key !== 'you') return false;
  const to = Math.min(end, from + LONGEST_PAIR);
  const joint = tokens.findIndex((token, at) => at > from && at < to && isOneOf(token, PAIRS));
  const next = tokens[joint + 1]?.key === 'by' ? joint + 2 : joint + 1;
  const isName = joint > 0 && next < to && tokens[next]?.capital === true && tokens[next]?.kind === 'word';
  return isName && (counts ? tokens[from + 1]?.capital === true : !found.has('customer'));
}

const ON = wordSet('on of from');
const EITHER_SIDE = wordSet('both each either');

/** `agreed on both sides, and by those who come after either side`: the words before `by` name the two already. */
function onBothSides(tokens: readonly Token[], from: number, by: number): readonly Role[] {
  const isSide = (at: number) => isOneOf(tokens[at + 1], EITHER_SIDE) && isOneOf(tokens[at + 2], OF_TWO);
  for (let at = from; at + 2 < by; at++)
    if (isOneOf(tokens[at], ON) && isSide(at) && /^(?:and|as)$/.test(tokens[by - 1]?.key ?? '')) return BOTH;
  return [];
}

const FALLS_TO = wordSet('to on upon with against');
const LONGEST_BLAMED = 12;

/** On whom `No fault is attributed to Company`, `no blame rests with either` lays it, in a clause with blame for its subject. */
export function blamed(
  tokens: readonly Token[],
  { verb, subject, to }: Segment,
  mentions: readonly Mention[],
  roles: RolesIn,
): Set<Role> {
  if (!verb || !mentionsBetween(mentions, subject.from, subject.to).some(({ concept }) => concept === 'fault'))
    return new Set();
  const at = tokens.findIndex((token, index) => index >= verb.to && index < to && isOneOf(token, FALLS_TO));
  return at < 0 ? new Set() : roles(at + 1, Math.min(to, at + 1 + LONGEST_BLAMED));
}

const LEFT_HANGING = wordSet('to by with of upon on against');
const FARTHEST_SHARED = 24;

/** `No fault is assigned to, and no liability is conceded by, Company`: whom the next clause names. */
export function hangingOn(tokens: readonly Token[], { to }: Segment, roles: RolesIn): Set<Role> {
  if (tokens[to - 1]?.text !== ',' || !isOneOf(tokens[to - 2], LEFT_HANGING)) return new Set();
  let end = to;
  while (end < tokens.length && end - to < FARTHEST_SHARED && !/^[.;:]$/.test(tokens[end]?.text ?? '')) end++;
  return roles(to, end);
}

const WHICH = wordSet('which who');
const LONGEST_AGENT = 5;

/** Who acts in `no admission by the Bank, which denies any violation`: the one whom the clause before it ends with. */
export function agentBefore(tokens: readonly Token[], { kind, from }: Segment, roles: RolesIn): ReadonlySet<Role> {
  if (kind !== 'relative' || !isOneOf(tokens[from], WHICH) || tokens[from - 1]?.text !== ',') return new Set();
  for (let at = from - 2; at > 0 && from - at <= LONGEST_AGENT; at--)
    if (tokens[at]?.key === 'by') return roles(at + 1, from - 1);
  return new Set();
}
