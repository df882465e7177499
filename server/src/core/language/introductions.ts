import { COORDINATORS } from './grammar.ts';
import type { Cuts, SegmentKind } from './segments.ts';
import { startsSubject } from './starts-subject.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const INTRODUCES = wordSet('as to having');
/** What hangs on a reason: `how a court would see it`. */
const HANGS: ReadonlySet<SegmentKind | undefined> = new Set(['relative', 'that']);
const RELATES = wordSet('which who whose that');

/**
 * The comma behind words that only lead up to what is agreed: `As we discussed by telephone, Company …`, `Because neither could be
 * sure how a court would see it, each Party …`. `left` is their verb, `right` the next one.
 */
export function commaOfIntroduction(
  tokens: readonly Token[],
  left: VerbGroup,
  right: VerbGroup,
  cuts: Cuts,
): number | undefined {
  if (isOrdered(tokens, left, cuts)) return left.to;
  const isReason = cuts.get(0)?.kind === 'reason' || isGiven(tokens);
  const last = Math.max(...[...cuts.keys()].filter((at) => at <= left.from), -1);
  if (isReason ? !isGiven(tokens) && (last <= 0 || !HANGS.has(cuts.get(last)?.kind)) : last >= 0) return undefined;
  if (!isReason && !isOneOf(tokens[0], INTRODUCES) && !isWithinDayOf(tokens, left)) return undefined;
  for (let at = left.to; at < right.from; at++) {
    const next = tokens[at + 1];
    if (tokens[at]?.text !== ',' || !next || isOneOf(next, RELATES)) continue;
    const begins =
      isReason && cuts.get(last)?.kind !== 'that'
        ? !COORDINATORS.has(next.key) && next.kind === 'word'
        : startsSubject(next);
    return begins && at + 1 < right.from ? at : undefined;
  }
  return undefined;
}

const WITHIN = wordSet('within by before no not');
const DAY = wordSet('day date time moment');
const LONGEST_EVENT = 4;

/** `Within seven days of the day a request is received, each party …` */
function isWithinDayOf(tokens: readonly Token[], { from }: VerbGroup): boolean {
  if (!isOneOf(tokens[0], WITHIN)) return false;
  return tokens
    .slice(Math.max(0, from - LONGEST_EVENT), from)
    .some((token, at, all) => isOneOf(token, DAY) && at + 1 < all.length);
}

const ORDERED = wordSet('ordered agreed stipulated adjudged decreed settled resolved');

/** `It is ordered, Respondent, its agents and assigns, shall …`: behind a lead-in without `that` begins what it leads into. */
function isOrdered(tokens: readonly Token[], { head, passive, to }: VerbGroup, cuts: Cuts): boolean {
  if (!passive || !isOneOf(tokens[head], ORDERED) || tokens[to]?.text !== ',' || cuts.has(to + 1)) return false;
  const next = tokens[to + 1];
  return next?.kind === 'word' && (next.capital || startsSubject(next)) && !COORDINATORS.has(next.key);
}

const HAPPENS = wordSet(
  'appears appear reappears arises arise surfaces occurs happens turns crops comes exists asks asked',
);
const IS_SEEN = wordSet(
  `found discovered seen spotted noticed detected located placed reported posted entered identified observed uncovered listed
  recorded shown made`,
);
const BEGINS = wordSet('both each either neither the we you i whoever');

/** In `if one appears both parties shall disavow it`, `when one is found the Bank shall …` the condition ends behind its verb, without a comma; the token before the cut. */
export function behindEvent(
  tokens: readonly Token[],
  { head, to, passive }: VerbGroup,
  opened: SegmentKind | undefined,
  right: VerbGroup,
): number | undefined {
  if (opened !== 'if' && opened !== 'when') return undefined;
  if (!isOneOf(tokens[head], HAPPENS) && !(passive && isOneOf(tokens[head], IS_SEEN))) return undefined;
  const next = tokens[to];
  const each = tokens.findIndex(
    (_, at) => at > to && at < right.from && beginsAll(tokens, at) && isPlace(tokens.slice(to, at)),
  );
  if (each > 0) return each - 1;
  return isOneOf(next, BEGINS) || (next?.capital && next.kind === 'word') ? to - 1 : undefined;
}

const ALL = wordSet('both each neither');
const OF_THEM = wordSet('of party parties side sides shall will must');
const PLACES = wordSet('on in at upon with');
const LONGEST_PLACE = 8;

/** `each of them`, `both parties`, `the parties` */
function beginsAll(tokens: readonly Token[], at: number): boolean {
  if (isOneOf(tokens[at], ALL)) return isOneOf(tokens[at + 1], OF_THEM);
  return tokens[at]?.key === 'the' && tokens[at + 1]?.key === 'parties';
}

const THERE = wordSet('there thereon therein again later nonetheless nevertheless anyway');

/** `on Customer's credit report`, `there`: where it was found. */
function isPlace(words: readonly Token[]): boolean {
  if (words.length > 0 && words.every((token) => isOneOf(token, THERE))) return true;
  return isOneOf(words[0], PLACES) && words.length <= LONGEST_PLACE && words.every(({ kind }) => kind !== 'mark');
}

const GIVEN = wordSet('given considering seeing mindful');

/** `Given that the charge was never proved, …`, `It being uncertain how a court would decide, …` */
function isGiven(tokens: readonly Token[]): boolean {
  return isOneOf(tokens[0], GIVEN) || (tokens[0]?.key === 'it' && tokens[1]?.key === 'being');
}
