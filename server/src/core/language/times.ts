import { dates } from './dates.ts';
import { COORDINATORS } from './grammar.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const RATES = wordSet(
  'thought deemed considered held recommended advised urged suggested encouraged unnecessary necessary needless advisable essential prudent wise desirable superfluous',
);

/** In `Review of the paper before its signature is thought unnecessary` the verb is that of the review. */
export function isRatedLater(
  tokens: readonly Token[],
  at: number,
  { head }: VerbGroup,
  groups: readonly VerbGroup[],
): boolean {
  if (at === 0 || tokens[at - 1]?.text === ',' || groups.some(({ to }) => to <= at)) return false;
  return isOneOf(tokens[head], RATES) || isOneOf(tokens[head + 1], RATES);
}

const TIMES = wordSet('after before since');
const CLAIMED = wordSet(
  `claimed demanded billed charged invoiced asserted incurred owed paid made sent reported placed claims demands asserts alleges computed
  calculated figured assessed added sought`,
);
const NEVER = wordSet('never not');

/** In `that the deficiency claimed after the sale of the car has been …` the verb is that of what was claimed. */
function isWithinSubject(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  if (!isOneOf(tokens[at], TIMES) || !isOneOf(tokens[at - 1], CLAIMED)) return false;
  const that = lastWhere(0, at, (place) => tokens[place]?.kind === 'mark' || tokens[place]?.key === 'that') ?? -1;
  if (groups.some(({ from }) => from > that && from < at)) return false;
  const mark = tokens.findIndex(({ kind }, place) => place > at && kind === 'mark');
  const behind = groups.filter(({ from }) => from > at && (mark < 0 || from < mark));
  // `(a) the deficiency claimed after the sale has never been shown`: nobody says so of a sale.
  const isDenied = (group: VerbGroup) => anyOneOf(tokens.slice(group.from, group.to), NEVER);
  const [first, second] = behind;
  if (tokens[that]?.key !== 'that' && !(first && isDenied(first) && isShared(tokens, first, second))) return false;
  return behind.length === 1 || (first !== undefined && second !== undefined && isShared(tokens, first, second));
}

/** `was never reduced to judgment and has not been shown`: the second verb stands behind `and`, and nothing between. */
function isShared(tokens: readonly Token[], first: VerbGroup, second: VerbGroup | undefined): boolean {
  return second === undefined || (second.from > first.to && COORDINATORS.has(tokens[second.from - 1]?.key ?? ''));
}

const OPENS_NOUN = wordSet('the each both either such any a this my your');
const WRITER_ASKS = wordSet('ask request require need demand wish must call');
const NAMES_ONE = wordSet('the each both either such');
const JOINS_NOUN = wordSet('of to that which than as all both before after between from for in on by with at under');

/** In `after the Effective Date the Agency shall …` the second noun is the subject, and the first only a time. */
export function holdsTwoNouns(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isOneOf(tokens[from], OPENS_NOUN)) return false;
  for (let at = from + 2; at <= to; at++) {
    const before = tokens[at - 1] as Token;
    const isJoined = before.kind !== 'word' || JOINS_NOUN.has(before.key) || COORDINATORS.has(before.key);
    if (tokens[at]?.key === 'the' && NAMES_ONE.has(tokens[from]?.key ?? '') && !isJoined && !before.key.endsWith('ing'))
      return true;
    // `Before any discussion of payment I ask …`
    if (isOneOf(tokens[at], WRITER) && !isJoined && isOneOf(tokens[at + 1], WRITER_ASKS)) return true;
  }
  return false;
}

/** In `after January 1 the Agency shall …` the date says when, and the subject of the sentence stands behind it. */
export function holdsDate(tokens: readonly Token[], from: number, to: number): boolean {
  const date = dates(tokens.slice(from, to)).find((one) => one.from === 0);
  return date !== undefined && date.to < to - from;
}

const WRITER = wordSet('i we');

const EACH = wordSet('each every any');

const NEEDED = wordSet('necessary needed required may');

/** `shall each time disavow it`, `every time, and so will you`: the words from `at` to `to` only say how often. */
export function isHowOften(tokens: readonly Token[], at: number, to: number, groups: readonly VerbGroup[]): boolean {
  const next = tokens[to];
  // `shall so long as may be necessary disown it`
  const often = tokens[to - 2]?.key === 'often' && isOneOf(next, NEEDED);
  const lasts = tokens[to - 1]?.key === 'as' && (tokens[to - 2]?.key === 'long' || often);
  if (lasts) return groups.some(({ from, head }) => from < at && to < head && !hasMark(tokens, to, head));
  if (!isOneOf(tokens[at], EACH)) return false;
  if (!next || next.kind === 'mark' || COORDINATORS.has(next.key)) return true;
  return groups.some((group) => (group.from < to && to <= group.head) || group.from === to);
}

function hasMark(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'mark');
}

/** `once and for all`, `once for all` */
export function isForAll(tokens: readonly Token[], once: number): boolean {
  return tokens[once + 1]?.key === 'and' || (tokens[once + 1]?.key === 'for' && tokens[once + 2]?.key === 'all');
}

const OF_CLAIM = wordSet(
  'disputed contested questioned challenged denied doubted forgiven canceled cancelled discharged waived established proved proven owed unproven',
);
const LONGEST_ADVERBS = 4;

/** `any balance left after the payment was always disputed`: no payment is, and so no clause begins at the time. */
function isSaidOfClaim(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + LONGEST_ADVERBS);
  const end = words.findIndex(({ kind }) => kind === 'mark');
  return words.slice(0, end < 0 ? LONGEST_ADVERBS : end).some((token) => isOneOf(token, OF_CLAIM));
}

const ARRIVES = wordSet('is has was have had clears arrives posts lands comes reaches');
const DUTY = wordSet('shall will');

/** `after payment has cleared`; in `any mark that stands after payment shall be updated` it is the mark that is updated. */
export function isOver(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], DUTY)) return isOneOf(tokens[at], ARRIVES) && !isSaidOfClaim(tokens, at + 1);
  return tokens[at + 1]?.key === 'have' || tokens[at - 4]?.key !== 'that';
}

const COMES = wordSet('come comes came coming follow follows');
const WHOM = wordSet('it him her us you them me');
const BEFORE_TIME = wordSet('at from for of by in within');

/**
 * `whoever comes after you will report nothing`, `all holders after it shall report nothing`: who comes next, and no time; nor is
 * it one in `at any time`.
 */
export function comesAfter(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const word = tokens[at]?.key;
  if (word === 'any') return isOneOf(tokens[at - 1], BEFORE_TIME);
  if (isWithinSubject(tokens, at, groups)) return true;
  if (word !== 'after' || !isOneOf(tokens[at + 1], WHOM)) return false;
  const next = groups.find(({ from }) => from >= at + 2);
  if (next?.from !== at + 2 || next.modality === 'is') return false;
  return isOneOf(tokens[at - 1], COMES) || (at > 0 && !groups.some(({ from }) => from < at));
}

const LONGEST_GERUND = 9;

/** In `When completing this form, leave out the number` the order begins behind the comma. */
export function endGerund(tokens: readonly Token[], from: number, groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!/[a-z]{3}ing$/.test(tokens[from]?.key ?? '')) return;
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
  if (comma < 0 || comma - from > LONGEST_GERUND || cuts.has(comma + 1)) return;
  if (groups.some((group) => group.from > from && group.from < comma)) return;
  const next = groups.find((group) => group.from > comma);
  if (next?.from === comma + 1) cuts.set(comma + 1, { kind: 'main' });
}
