import { auxiliaryGroup } from './auxiliaries.ts';
import { isBareRelative } from './bare-relatives.ts';
import { isFiniteVerb } from './finite-verb.ts';
import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FINITE_AUX,
  HAVE,
  MODALS,
  NEGATORS,
  PREPOSITIONS,
} from './grammar.ts';
import { isBeIt } from './insertions.ts';
import { isTurnedRound } from './inversions.ts';
import type { Lexicon } from './lexicon.ts';
import { isTitledName } from './names.ts';
import { isImperativePlace, isOrderedBehindCondition } from './orders.ts';
import { isPerfectInfinitive } from './perfect-infinitives.ts';
import type { Span } from './segments.ts';
import { isSubjunctiveBe } from './subjunctive.ts';
import { takesClause } from './that-clauses.ts';
import { lastWhere, type Token } from './tokens.ts';
import { formsOf } from './verb-forms.ts';
import { wordBefore } from './word-before.ts';
import { allOf, isOneOf, wordSet } from './word-set.ts';

/** How a verb binds: a duty, a plain statement, a permission, a wish or plan, a request to the reader. */
export type Modality = 'must' | 'is' | 'may' | 'weak' | 'request';

/** A finite verb with its auxiliaries, adverbs and negators: tokens `from` to `to`, `to` excluded; `head` is the main verb. */
export type VerbGroup = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly modality: Modality;
  readonly passive: boolean;
};

/** Finds the finite verb groups of a sentence, left to right. `followers`: words for those who come after a party, in order. */
export function verbGroups(tokens: readonly Token[], lexicon: Lexicon, followers: readonly Span[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let passed = 0;
  let lastWhat = -1;
  for (let at = 0; at < tokens.length; at++) {
    // `anyone who takes over the account`: the words only say who is meant.
    const person = followers[passed];
    if (person && at > person.from) {
      passed++;
      at = person.to;
      const verb = verbBehind(tokens, at, lexicon);
      if (verb !== undefined) {
        groups.push({ from: verb, to: verb + 1, head: verb, modality: 'is', passive: false });
        at = verb;
        continue;
      }
    }
    if (!mayOpenGroup(tokens[at], lexicon) || isBeIt(tokens, at) || isTitledName(tokens, at)) continue;
    const found = groupAt(tokens, at, lexicon, groups.at(-1));
    if (!found) continue;
    const group = isAllowedItem(tokens, found, groups) ? { ...found, modality: 'may' as const } : found;
    const what = whatBefore(tokens, group, lastWhat);
    if (what !== undefined) lastWhat = what;
    else if (!isComment(tokens, group) && !isAside(tokens, group) && !isBareRelative(tokens, group, groups.at(-1))) {
      const left = groups.at(-1);
      if (left && sharesParticiple(tokens, left, group)) groups[groups.length - 1] = { ...group, from: left.from };
      else groups.push(group);
    }
    at = group.to - 1;
  }
  return groups;
}

const AUXILIARIES = allOf(MODALS, FINITE_AUX, wordSet('be form forms'));

/** A word that is an auxiliary, or a verb among other things; most words of a sentence are none. */
function mayOpenGroup(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && (formsOf(token, lexicon).size > 0 || AUXILIARIES.has(token.key));
}

/** `Plaintiff may, at its own expense: (a) file it; (b) record it`: the items are what is allowed, and no orders. */
function isAllowedItem(tokens: readonly Token[], { modality }: VerbGroup, before: readonly VerbGroup[]): boolean {
  if (modality !== 'request') return false;
  const allows = before.find((one) => one.modality === 'may' && MODALS.has(tokens[one.head]?.key ?? ''));
  if (!allows) return false;
  const colon = tokens.findIndex(({ text }, at) => at >= allows.to && text === ':');
  return colon > 0 && before.every(({ from }) => from <= allows.from || from > colon);
}

/** `anyone you pass it to ever says so`: behind such words stands what they do. */
function verbBehind(tokens: readonly Token[], from: number, lexicon: Lexicon): number | undefined {
  let at = from;
  while (ADVERBS.has(tokens[at]?.key ?? '') || tokens[at]?.key.endsWith('ly')) at++;
  const token = tokens[at];
  if (!token || FINITE_AUX.has(token.key) || MODALS.has(token.key)) return undefined;
  const forms = formsOf(token, lexicon);
  return (forms.has('s') || forms.has('base')) && !lexicon.words.get(token.key)?.noun ? at : undefined;
}

const LONGEST_JOINT = 3;

/** `neither has been nor will be forgiven`, `is not, and never was, owed`: two auxiliaries of one verb. */
function sharesParticiple(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  const isBare = (at: number) => BE.has(tokens[at]?.key ?? '') || HAVE.has(tokens[at]?.key ?? '');
  if (!isBare(left.head) || isBare(right.head) || right.head === right.from) return false;
  let at = left.to;
  while (at > left.from && COORDINATORS.has(tokens[at - 1]?.key ?? '')) at--;
  const between = tokens.slice(at, right.from);
  return (
    between.length <= LONGEST_JOINT &&
    between.some(({ key }) => COORDINATORS.has(key)) &&
    between.every(({ key, text }) => COORDINATORS.has(key) || NEGATORS.has(key) || text === ',')
  );
}

const COMMENTS = wordSet('agree confirm acknowledge accept state declare stipulate understand agrees');
const LONGEST_COMMENT = 6;

/** In `Nor, the Parties further agree, has any part …` the words between the commas only say who agrees. */
function isComment(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  if (!COMMENTS.has(tokens[from]?.key ?? '') || to - from > 1 || tokens[to]?.text !== ',' || to + 1 >= tokens.length)
    return false;
  const open = lastWhere(Math.max(1, from - LONGEST_COMMENT), from, (at) => tokens[at]?.kind === 'mark');
  return (
    open !== undefined &&
    from - open > 1 &&
    tokens[open]?.text === ',' &&
    // `…, as both acknowledge, …`
    (COMMENTED.has(tokens[open - 1]?.key ?? '') || tokens[open + 1]?.key === 'as')
  );
}
const COMMENTED = wordSet('nor that and but neither therefore accordingly further moreover also');

const TOLD = wordSet('said told wrote agreed discussed explained mentioned noted promised stated');
const TELLERS = wordSet('i we you');
const LONGEST_ASIDE = 7;

/** In `this bill, as I said on the phone, is settled` the words between the commas only tell of an earlier talk. */
function isAside(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  if (!isOneOf(tokens[from], TOLD) || to - from > 1 || !isOneOf(tokens[from - 1], TELLERS)) return false;
  if (tokens[from - 2]?.key !== 'as' || (from > 2 && tokens[from - 3]?.text !== ',')) return false;
  const close = tokens.findIndex(({ kind }, at) => at >= to && kind === 'mark');
  return tokens[close]?.text === ',' && close - to < LONGEST_ASIDE;
}

const WHAT = wordSet('what whatever whatsoever');
const BEFORE_WHAT = wordSet('between of over above beyond than from less minus exceeds exceed to for');
/** How many words may stand between `what` and its verb: `what the company billed`. */
const LONGEST_WHAT = 4;

/**
 * In `the gap between what was billed and what I am paying` no verb is one of the sentence: the words name sums. Gives the
 * `what` of a verb, if it comes behind `last`, whose verb is found.
 */
function whatBefore(tokens: readonly Token[], { from }: VerbGroup, last: number): number | undefined {
  const isWhat = (at: number) =>
    WHAT.has(tokens[at]?.key ?? '') || (tokens[at]?.key === 'much' && tokens[at - 1]?.key === 'how');
  const what = lastWhere(Math.max(last + 1, from - LONGEST_WHAT), from, isWhat);
  if (what === undefined || tokens.slice(what, from).some(({ kind }) => kind === 'mark')) return undefined;
  const word = tokens[what - (tokens[what]?.key === 'much' ? 2 : 1)];
  const before = word?.key ?? '';
  // `…, confirming how much came`
  if (BEFORE_WHAT.has(before) || (before.endsWith('ing') && takesClause(word))) return what;
  const isSecond = (before === 'and' || before === 'or') && last >= 0 && what - last <= FARTHEST_SECOND;
  return isSecond ? what : undefined;
}
const FARTHEST_SECOND = 12;

function groupAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  last: VerbGroup | undefined,
): VerbGroup | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || isThatIs(tokens, at)) return undefined;
  // `asked to do so`, `requested so to do`
  if (tokens[at - 1]?.key === 'to' && DO.has(token.key)) return undefined;
  // `upon payment had as aforesaid`: a participle
  if (token.key === 'had' && isOneOf(tokens[at + 1], BEHIND_HAD)) return undefined;
  if (isPerfectInfinitive(tokens, at, last)) return undefined;
  // `Company or Customer, as the case may be, shall …`
  if (token.key === 'may' && tokens[at - 1]?.key === 'case' && tokens[at - 3]?.key === 'as') return undefined;
  if (
    isModal(tokens, at) ||
    FINITE_AUX.has(token.key) ||
    (token.key === 'be' && isSubjunctiveBe(tokens, at, last?.to ?? 0))
  )
    return auxiliaryGroup(tokens, at, lexicon);
  if (!isFiniteVerb(tokens, at, lexicon, last)) return undefined;
  const forms = formsOf(token, lexicon);
  const isOrder = isOrderedBehindCondition({ tokens, at, forms, last, next: tokens[at + 1] });
  const request = forms.has('base') && (isOrder || isImperativePlace(tokens, at));
  const to = isDeniedBehind(tokens, at) ? at + 2 : at + 1;
  return { from: at, to, head: at, modality: request ? 'request' : 'is', passive: false };
}

const BEHIND_DENIAL = wordSet('that it them him any aught anything their its his her the');

/** `sufficeth not`: an old denial, which stands behind its verb. */
function isDeniedBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.key !== 'not') return false;
  const next = tokens[at + 2];
  return next === undefined || next.kind === 'mark' || BEHIND_DENIAL.has(next.key);
}

const BEHIND_HAD = wordSet('as thereof thereon hereunder thereunder aforesaid upon');

/** `that is to say`, `(that is, …`: these words explain and say nothing of their own. */
function isThatIs(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'is' || tokens[at - 1]?.key !== 'that') return false;
  const next = tokens[at + 1];
  return next?.text === ',' || (next?.key === 'to' && tokens[at + 2]?.key === 'say');
}

const BEFORE_NOUN = wordSet('a his her');

/** `will` and its like; in `a will` it is a noun, `May 2026` is a month, and `need` is read as a full verb. */
function isModal(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (!MODALS.has(key)) return false;
  if (key === 'need') return isNeedNot(tokens, at);
  if (key === 'may' && (isMonth(tokens, at) || isComeWhatMay(tokens, at))) return false;
  return key !== 'will' || !BEFORE_NOUN.has(wordBefore(tokens, at)?.key ?? '') || isTurnedRound(tokens, at);
}

/** `Customer need not pay`, `neither of them need prove it`: behind a denial it is an auxiliary, and else a full verb or a noun. */
function isNeedNot(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.key === 'not' || next?.key === 'never') return !isOneOf(tokens[at - 1], BEFORE_NEED_NOUN);
  if (next?.kind !== 'word' || DETERMINERS.has(next.key) || PREPOSITIONS.has(next.key) || next.key === 'to')
    return false;
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_NEITHER && tokens[back]?.kind === 'word'; back--)
    if (isOneOf(tokens[back], NOBODY)) return true;
  return false;
}
const BEFORE_NEED_NOUN = wordSet('the a no of any such that this');
const NOBODY = wordSet('neither nobody none nothing');
const FARTHEST_NEITHER = 6;

/** `come what may`: whatever happens. */
function isComeWhatMay(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.key === 'what' && tokens[at - 2]?.key === 'come';
}

const BEFORE_MONTH = wordSet('in of on by until through from each every before after since and to');

/** `May 1`, `1 May`, `of May`. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isNumbered = tokens[at + 1]?.kind === 'number' || (before?.kind === 'number' && !isBehindName(tokens, at));
  return isNumbered || (tokens[at]?.capital === true && isOneOf(before, BEFORE_MONTH));
}

const ACTS_BEHIND = wordSet('not be have only never');

/** `Section 4 may not be enforced`, `invoice 6630 may be reported`: the number belongs to a name, and no month follows. */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isOneOf(next, ACTS_BEHIND) || (!tokens[at]?.capital && next?.kind === 'word');
}
