import { ONE_ACTOR } from './actors.ts';
import { holdsTrue, isBareInCondition } from './bare-complements.ts';
import { describedAgain, jointOfNouns } from './described-again.ts';
import { insertsFollowers } from './followers.ts';
import { COORDINATORS, PREPOSITIONS, SUBJECT_PRONOUNS } from './grammar.ts';
import { isOfRecital } from './insertions.ts';
import { behindEvent, commaOfIntroduction } from './introductions.ts';
import { conditionGoesOn, endsQuestion, isBehindWhatever, isWhateverTheySay, thatOfList } from './listed-clauses.ts';
import { isMeant } from './meant.ts';
import { isInsideName } from './names.ts';
import { cutBefore, holdsThat, isInCondition, openKind } from './open-clause.ts';
import { isOfThirdPerson } from './outer-persons.ts';
import {
  isListCoordinator,
  isListOfVerbs,
  isPairedWhoever,
  isPairOfStates,
  isSumOfPair,
  pairBehind,
} from './paired.ts';
import { isOpenComma } from './parentheses.ts';
import { behindParticiples } from './participles.ts';
import { coordinates, endResumed, endVerbless, resumeOuter, resumesPromise, sharesModal } from './resumptions.ts';
import type { Cut, Cuts, SegmentKind } from './segments.ts';
import { beforeChain, subjectStart } from './short-subjects.ts';
import { isBareSubject, OPENS_SUBJECT, startsSubject } from './starts-subject.ts';
import {
  furtherThat,
  goesOnWithThat,
  isDemonstrative,
  isDoneThere,
  isNounBefore,
  isPortion,
  leavesGap,
  pointsBack,
  promisesBehindRequest,
  promisesThing,
  takesClause,
  thatBehind,
} from './that-clauses.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Two finite verbs stand in two clauses: adds the cut between them to `cuts`, unless an opener has made it already. `isLast`: no verb follows. */
export function cutBetween(
  tokens: readonly Token[],
  first: VerbGroup,
  right: VerbGroup,
  cuts: Cuts,
  isLast: boolean,
): void {
  const left = { ...first, to: behindParticiples(tokens, first, right.from) };
  const comma = lastWhere(left.to, right.from, (at) => isOpenComma(tokens, at, right.from));
  if (cutAtParenthesis(tokens, left, right, cuts)) return;
  const existing = lastWhere(left.to, right.from + 1, (at) => cuts.has(at));
  if (existing !== undefined) {
    openComplement(tokens, left, existing, cuts);
    const further = furtherThat(tokens, left.to, existing);
    if (further !== undefined && holdsThat(cuts, further)) cuts.set(further, { kind: 'that', openerTo: further + 2 });
    resumeDenied(tokens, left, existing, cuts);
    if (cuts.get(existing)?.resumes !== undefined) endResumed(tokens, existing, right, cuts);
    endCondition(tokens, left, existing, cuts);
    endVerbless(tokens, existing, comma, cuts);
    resumeOuter(tokens, existing, comma, cuts);
  } else {
    if (isPairOfRelative(tokens, left, right, cuts) || isPairOfStates(tokens, left, right)) return;
    const { at, ...cut } = border(tokens, left, right, comma, cuts, isLast);
    if (cut.kind === 'relative') openComplement(tokens, left, at, cuts);
    cuts.set(at, cut);
    resumeDenied(tokens, left, at, cuts);
  }
}

/** `Take notice that …` */
const NOTICE = wordSet('notice');

/** In `It is agreed that a remark, whether in writing or not, is to be retracted` the complement begins before the next cut. */
function openComplement(tokens: readonly Token[], left: VerbGroup, next: number, cuts: Cuts): void {
  // `take notice that`, `agrees, that neither …`
  const isApart =
    tokens[left.to]?.text === ',' && tokens[left.to + 1]?.key === 'that' && takesClause(tokens[left.head]);
  const that = isApart || isOneOf(tokens[left.to], NOTICE) ? left.to + 1 : (thatBehind(tokens, left, next) ?? left.to);
  if (next <= that + 1 || tokens[that]?.key !== 'that' || cuts.has(that) || isPortion(tokens, that)) return;
  if (that > left.to || takesClause(tokens[left.head])) cuts.set(that, { kind: 'that', openerTo: that + 1 });
}

/** `extends no period (all defenses are kept); …`: a parenthesis with a verb of its own is a clause, and the outer one goes on behind it. */
function cutAtParenthesis(tokens: readonly Token[], left: VerbGroup, right: VerbGroup, cuts: Cuts): boolean {
  const open = lastWhere(left.to, right.from, (at) => tokens[at]?.text === '(' || tokens[at]?.text === ')');
  if (openKind(cuts, left) || COORDINATORS.has(tokens[(open ?? 0) + 1]?.key ?? '')) return false;
  if (open === undefined || tokens[open]?.text !== '(' || lastWhere(open, right.from + 1, (at) => cuts.has(at)))
    return false;
  const close = tokens.findIndex(({ text }, at) => at >= right.to && text === ')');
  if (close < 0) return false;
  cuts.set(open + 1, { kind: 'main' });
  const next = tokens[close + 1];
  if (next && next.kind !== 'mark' && !cuts.has(close + 1)) cuts.set(close + 1, { kind: 'main', resumes: open - 1 });
  return true;
}

const TWO_VERBS: ReadonlySet<SegmentKind | undefined> = new Set(['relative', 'while', 'until']);

/** `anyone who buys or takes over the account`, `for as long as it exists or may exist`: two verbs of one clause. */
function isPairOfRelative(tokens: readonly Token[], left: VerbGroup, right: VerbGroup, cuts: Cuts): boolean {
  if (right.from - left.to !== 1 || !TWO_VERBS.has(openKind(cuts, left))) return false;
  return tokens[left.to]?.key === 'or' || isListOfVerbs(tokens, left, right);
}

const CONDITIONS: ReadonlySet<SegmentKind | undefined> = new Set(['if', 'when', 'where', 'while', 'unless', 'reason']);
const BEGINS_NO_MAIN = wordSet('a an any that such');

/** In `if any be found, both parties, and all who claim under them, shall …` the condition ends at its comma. */
function endCondition(tokens: readonly Token[], left: VerbGroup, existing: number, cuts: Cuts): void {
  // `If either asks, harmful remarks, whether at a bureau or elsewhere, are to be retracted`
  const whether = lastWhere(left.to, existing, (at) => cuts.get(at)?.kind === 'whether');
  const kind = cuts.get(whether ?? existing)?.kind;
  if (kind !== 'relative' && kind !== 'whether') return;
  if (cutAtThen(tokens, left.to, existing, cuts)) return;
  if (!CONDITIONS.has(openKind(cuts, left)) && !isInCondition(cuts, left)) return;
  for (let at = left.to; at + 1 < (whether ?? existing); at++) {
    const next = tokens[at + (tokens[at + 1]?.key === 'then' ? 2 : 1)] as Token;
    const isBare = isBareSubject(tokens, at + 1) || isOneOf(next, ONE_ACTOR);
    if (tokens[at]?.text !== ',' || !(isBare || startsSubject(next)) || BEGINS_NO_MAIN.has(next.key)) continue;
    if (isInsideName(tokens, at)) continue;
    if (!cuts.has(at + 1)) cuts.set(at + 1, { kind: 'main' });
    return;
  }
}

/** `If one says that it stands there and asks for its removal, then the one from whom it came will …` */
function cutAtThen(tokens: readonly Token[], from: number, to: number, cuts: Cuts): boolean {
  const then = lastWhere(from, to, (at) => tokens[at]?.key === 'then' && tokens[at - 1]?.text === ',');
  if (then === undefined || cuts.has(then) || !startsSubject(tokens[then + 1])) return false;
  if (![...cuts].some(([at, { kind }]) => at <= from && CONDITIONS.has(kind))) return false;
  cuts.set(then, { kind: 'main', openerTo: then + 1 });
  return true;
}

/** In `neither debt that has been cancelled nor debt that has been forgiven` the first relative clause ends before `nor`. */
function resumeDenied(tokens: readonly Token[], left: VerbGroup, existing: number, cuts: Cuts): void {
  if (cuts.get(existing)?.kind !== 'relative' || openKind(cuts, left) !== 'relative') return;
  const joint = jointOfNouns(tokens, left.to, existing);
  if (joint === undefined || cuts.has(joint)) return;
  cuts.set(joint, { kind: 'main', resumes: cutBefore(cuts, left.from) - 1 });
}

/** Finds the place of the cut between two verbs; the surer signs are asked first. */
function border(
  tokens: readonly Token[],
  left: VerbGroup,
  right: VerbGroup,
  comma: number | undefined,
  cuts: Cuts,
  isLast: boolean,
): Cut & { readonly at: number } {
  const opened = openKind(cuts, left);
  const again = opened === 'relative' ? describedAgain(tokens, left, right) : undefined;
  if (again) return { ...again, kind: 'relative' };
  if ((opened === 'relative' || opened === 'that') && isOfThirdPerson(tokens, left, right))
    return { at: right.from - 1, kind: 'main', resumes: cutBefore(cuts, left.from) - 1 };
  const introduced = comma ? commaOfIntroduction(tokens, left, right, cuts) : behindEvent(tokens, left, opened, right);
  if (introduced !== undefined) return { at: introduced + 1, kind: 'main' };
  if (comma !== undefined && resumesPromise(tokens, left, right, comma))
    return { at: right.from, kind: 'main', resumes: 0 };
  const further = lastWhere(left.to, right.from, (at) => goesOnWithThat(tokens, at));
  if (further !== undefined && holdsThat(cuts, further))
    return { at: further, kind: 'that', openerTo: tokens[further]?.key === 'that' ? further + 1 : further + 2 };
  // `if a mark appears or reappears`: the condition goes on.
  const isCondition = opened === 'if' || opened === 'when';
  if (isCondition && right.from - left.to === 1 && COORDINATORS.has(tokens[left.to]?.key ?? ''))
    return { at: left.to, kind: opened };
  const joint = isCondition ? conditionGoesOn(tokens, cutBefore(cuts, left.from), left, right) : undefined;
  if (joint !== undefined) return { at: joint, kind: opened as SegmentKind };
  if (comma !== undefined && opened === 'relative' && isOfRecital(tokens, cutBefore(cuts, left.from)))
    return { at: firstCommaBeforeSubject(tokens, left.to, comma) + 1, kind: 'main' };
  if (isMeant(tokens, opened, cuts, left, right)) return { at: left.to, kind: 'that' };
  // `anyone who takes over, is bound`: behind a relative clause the outer one goes on.
  if (
    opened === 'relative' &&
    right.from - left.to > 0 &&
    (comma === undefined
      ? isOpenTo(tokens, left, right) || tokens[right.from - 1]?.text === ')'
      : comma + 1 === right.from) &&
    !isAdverbial(tokens, cutBefore(cuts, left.from))
  )
    return { at: right.from, kind: 'main', resumes: beforeChain(tokens, cuts, cutBefore(cuts, left.from)) - 1 };
  // A clause opened by a conjunction ends at its comma: `If it appears, both …`.
  if (opened && opened !== 'that' && comma !== undefined) {
    const at = firstCommaBeforeSubject(tokens, left.to, comma) + 1;
    // `declares, as to the sum by which X exceeds Y, that …`
    const isThat = tokens[at]?.key === 'that' && !isDemonstrative(tokens, at);
    const listed = isThat ? undefined : thatOfList(tokens, at, right.from);
    if (listed !== undefined) return { at: listed, kind: 'that', openerTo: listed + 1 };
    const isComplement = isThat && (opened === 'relative' || takesClause(tokens[left.head]));
    return isComplement ? { at, kind: 'that', openerTo: at + 1 } : { at, kind: 'main' };
  }
  // `When one shows that a remark has been made, the other shall …`: the condition around the complement ends.
  const isDuty = right.modality === 'must' || isOneOf(tokens[right.head], BOUND);
  if (opened === 'that' && comma !== undefined && isDuty && isInCondition(cuts, left)) {
    const at = firstCommaBeforeSubject(tokens, left.to, comma);
    if (tokens[at]?.text === ',' && startsSubject(tokens[at + 1])) return { at: at + 1, kind: 'main' };
  }
  if (promisesBehindRequest(tokens, left, right)) return { at: right.from - 1, kind: 'main' };
  const that = lastWhere(left.to, right.from, (at) => tokens[at]?.key === 'that' && !isDemonstrative(tokens, at));
  if (that !== undefined && !pointsBack(tokens, that, left, right, cuts)) {
    const isRelative = isNounBefore(tokens, that, left) || leavesGap(tokens, that, right);
    return { at: that, kind: isRelative ? 'relative' : 'that', openerTo: that + 1 };
  }

  if (endsQuestion(tokens, opened, cutBefore(cuts, left.from), comma)) return { at: right.from, kind: 'main' };
  if (isBehindWhatever(tokens, left, right)) return { at: right.from, kind: 'relative' };
  if (isWhateverTheySay(tokens, right.from)) return { at: right.from - 1, kind: 'relative' };
  if (isPairedWhoever(tokens, right.from - 1)) return { at: right.from - 1, kind: 'relative' };
  const so = lastWhere(left.to, right.from - 1, (at) => tokens[at]?.key === 'so' && tokens[at - 1]?.text === ',');
  if (so !== undefined && (startsSubject(tokens[so + 1]) || tokens[so + 1]?.text === ','))
    return { at: so, kind: 'main' };
  if (comma !== undefined && sharesModal(tokens, left, right, comma)) return { at: comma + 1, kind: 'main' };
  const isPaired = (at: number) => tokens[at]?.text === ',' && coordinates(tokens, at + 1);
  const isOwn = (at: number) => insertsFollowers(tokens, at + 1) && lastWhere(left.to, at, isPaired) !== undefined;
  const paired = lastWhere(left.to, right.from - 1, (at) => isPaired(at) && !isOwn(at));
  if (paired !== undefined) return { at: paired + 1, kind: 'main' };

  const coordinator =
    lastWhere(left.to, right.from, (at) => coordinates(tokens, at) && OPENS_SUBJECT.has(tokens[at + 1]?.key ?? '')) ??
    lastWhere(left.to, right.from, (at) => coordinates(tokens, at));
  // `that anything was owed, the Agency and the Consumer agree that …`
  const pair = pairBehind(tokens, left, right, comma, coordinator);
  if (pair !== undefined) return { at: pair, kind: 'main' };
  if (coordinator !== undefined && comma === undefined && isSumOfPair(tokens, left, coordinator))
    return { at: left.to, kind: 'that' };
  const listed =
    coordinator !== undefined && right.from - coordinator > 1 && isListCoordinator(tokens, coordinator, left);
  if (coordinator !== undefined && !(listed && comma !== undefined && coordinator !== comma + 1))
    return { at: coordinator, kind: 'main' };
  if (comma !== undefined) return { at: comma + 1, kind: 'main' };
  // `Where one comes to light it is to be …`
  const opensMain = opened === 'where' ? cutBefore(cuts, left.from) === 0 : opened && OPENS_BEFORE_MAIN.has(opened);
  // `If either believes the mark is wrong, both …`, `If it contends a charge is owed it shall …`
  if (opened && OPENS_BEFORE_MAIN.has(opened) && !isLast && holdsTrue(tokens, left))
    return { at: left.to, kind: 'that' };
  if (opensMain || (opened === 'that' && isDuty && isBareInCondition(tokens, cuts, left)))
    return { at: subjectStart(tokens, left.to, right.from), kind: 'main' };
  if (opened === 'relative') return { at: right.from, kind: 'main' };
  // `will state to whoever asks that …`
  if (tokens[right.from - 1]?.key === 'whoever' && PREPOSITIONS.has(tokens[right.from - 2]?.key ?? ''))
    return { at: right.from - 1, kind: 'relative' };
  // `agree the bill has not been proven` is a complement without `that`; `a debt you have forgiven` a relative without `which`.
  const describes = !opened && RELATIVE.has(tokens[left.from - 1]?.key ?? '');
  const isAbsolute = describes && (PREPOSITIONS.has(tokens[left.to]?.key ?? '') || isDoneThere(tokens, left));
  const isSum = tokens[left.to]?.kind === 'money' && SUBJECT_PRONOUNS.has(tokens[right.from - 1]?.key ?? '');
  if (takesClause(tokens[left.head]) && !isAbsolute && !isSum && !promisesThing(tokens, left, right))
    return { at: left.to, kind: 'that' };
  if (describes) return { at: right.from, kind: 'main' };
  const subject = subjectStart(tokens, left.to, right.from);
  return { at: subject, kind: subject < right.from && subject > left.to ? 'relative' : 'main' };
}

const BOUND = wordSet('obliged obligated bound required');

/** Clauses behind which the main one begins with its subject: `While it is performed the Hospital suspends …`. */
const OPENS_BEFORE_MAIN: ReadonlySet<SegmentKind> = new Set(['when', 'if', 'while', 'until', 'unless']);

/** In `the sum that separates A from B is …` the first verb stands within the subject. */
const RELATIVE = wordSet('that which who whoever whosoever whomever');

/** `the day on which it is signed, every step shall …`: the relative clause says when. */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  return /^(?:at|on|from)$/.test(tokens[at - 1]?.key ?? '') && tokens[at]?.key === 'which';
}

/** The first comma with a subject behind it: `If a mark appears, the Parties, their successors and assigns shall …`. */
function firstCommaBeforeSubject(tokens: readonly Token[], from: number, last: number): number {
  const begins = (at: number, indefinite: boolean) =>
    tokens[at]?.text === ',' &&
    (isBareSubject(tokens, at + 1) || startsSubject(tokens[tokens[at + 1]?.key === 'then' ? at + 2 : at + 1])) &&
    (indefinite || !INDEFINITE.has(tokens[at + 1]?.key ?? ''));
  // `if it is a line on a file, a letter or a post, it must …`: what begins with an indefinite article is rather a list.
  for (let at = from; at <= last; at++) if (begins(at, false)) return at;
  for (let at = from; at < last; at++) if (begins(at, true)) return at;
  return last;
}

/** Nothing between two verbs begins a clause of its own: no coordinator and no `that`. */
function isOpenTo(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  return (
    lastWhere(left.to, right.from, (at) => COORDINATORS.has(tokens[at]?.key ?? '') || tokens[at]?.key === 'that') ===
    undefined
  );
}

const INDEFINITE = wordSet('a an any');
