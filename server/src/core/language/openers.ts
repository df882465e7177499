import { endBeforeInfinitive, resumeAdjunct, resumeBehindNeed } from './adjuncts.ts';
import { isOutsideDate } from './dates.ts';
import { type ClauseKind, COORDINATORS, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from './grammar.ts';
import { asksWhether, isBeIt, isEnclosed, isInsertedWhatever, isReason } from './insertions.ts';
import { isBeforeInverted } from './inversions.ts';
import { isLet, resumeLet } from './let-stand.ts';
import { isCaseNumber } from './names.ts';
import { phraseTable } from './phrases.ts';
import { opensProviso } from './provisos.ts';
import { resumePromise } from './resumed-promises.ts';
import type { Cuts } from './segments.ts';
import { isSuchAs } from './such-as.ts';
import { isPairedThat } from './that-clauses.ts';
import {
  comesAfter,
  endGerund,
  holdsDate,
  holdsTwoNouns,
  isForAll,
  isHowOften,
  isOver,
  isRatedLater,
} from './times.ts';
import { lastWhere, type Token } from './tokens.ts';
import { saysMoreOf } from './told-apart.ts';
import type { VerbGroup } from './verbs.ts';
import { isWithinSubject } from './within-subject.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Marks that end a clause wherever they stand. */
export const STRONG_BREAKS: ReadonlySet<string> = new Set([';', ':', '—', '–']);

const OPENERS = phraseTable(SUBORDINATORS);

/** Openers that are prepositions or adverbs as well, and open a clause only when a verb follows. */
const NEEDS_VERB: ReadonlySet<ClauseKind> = new Set(['when', 'while', 'until', 'reason', 'relative', 'where', 'as']);

type Opener = { readonly kind: ClauseKind; readonly to: number };

/** The cuts before words that open a clause (`if`, `provided that`), and behind openers that have no verb of their own. */
export function cutAtOpeners(tokens: readonly Token[], groups: readonly VerbGroup[]): Cuts {
  const cuts: Cuts = new Map();
  for (let at = 0; at < tokens.length; at++) {
    const opener = isSuchAs(tokens, at, groups) ? SUCH_AS(at) : openerAt(tokens, at);
    if (!opener || !opensClause(tokens, at, opener, groups)) continue;
    if (opener.kind === 'when' && isBeforeInverted(tokens, at, groups)) continue;
    // `shall, whether orally or in writing, speak`
    if (opener.kind === 'whether' && groups.some(({ from, head }) => from < at && at < head)) continue;
    // `…, and neither, whether by signing or by paying, admits fault`
    const isOfThem = tokens[at - 3]?.key === 'of' && isOneOf(tokens[at - 2], THEM);
    const alone = isOfThem ? at - 4 : at - 2;
    if (opener.kind === 'whether' && tokens[at - 1]?.text === ',' && isOneOf(tokens[alone], ALONE))
      if (alone > 1 && COORDINATORS.has(tokens[alone - 1]?.key ?? '')) cuts.set(alone - 1, { kind: 'main' });
    cuts.set(at, { kind: opener.kind, openerTo: opener.to });
    resumeGroup(tokens, at, groups, cuts);
    at = Math.max(at, opener.to - 1);
  }
  for (const [at, cut] of [...cuts]) {
    resumePromise(tokens, at, cut.openerTo ?? at, cuts);
    if (cut.kind === 'if' || cut.kind === 'where' || cut.kind === 'when') resumeAdjunct(tokens, at, cut, groups, cuts);
  }
  for (const [at, cut] of [...cuts])
    if (cut.kind === 'when') resumeBehindNeed(tokens, at, cut.openerTo ?? at, groups, cuts);
  for (const [at, cut] of [...cuts])
    if (ENDS_AT_COMMA.has(cut.kind) || tokens[at]?.key === 'wherever')
      endOpener(tokens, at, cut.openerTo ?? at + 1, groups, cuts);
    else if (cut.kind === 'when' || cut.kind === 'if' || cut.kind === 'unless') {
      if (cut.kind === 'when') endBeforeWriter(tokens, cut.openerTo ?? at + 1, groups, cuts);
      endParticiple(tokens, at, cut.openerTo ?? at + 1, cuts);
      endBeforeInfinitive(tokens, at, cut.openerTo ?? at + 1, cuts);
      if (cut.kind === 'when') endGerund(tokens, cut.openerTo ?? at + 1, groups, cuts);
    }
  return cuts;
}

const SUCH_AS = (at: number): Opener => ({ kind: 'relative', to: at + 1 });
const MOMENTS = wordSet('today tomorrow now');
const LONGEST_INSERTION = 40;
function openerAt(tokens: readonly Token[], at: number): Opener | undefined {
  const opener = OPENERS(tokens, at);
  // `ends at once`, `more than once`, `once and for all`, `once for all`
  if (opener?.words[0] === 'once' && (isOneOf(tokens[at - 1], BEFORE_ADVERB) || isForAll(tokens, at))) return undefined;
  // `gives up any time limit that has run`
  if (opener?.words[0] === 'any' && isOneOf(tokens[at + 2], TIME_LIMIT)) return undefined;
  // `has until the seventh day after it to withdraw it`
  if (opener?.value === 'until' && isOneOf(tokens[at - 1], HAS) && givesDay(tokens, at)) return undefined;
  // `will ever after disown each one that appears`
  if (opener?.words[0] === 'after' && tokens[at - 1]?.key === 'ever') return undefined;
  // `at any time after today either of you may write`
  if (opener?.words[0] === 'after' && isOneOf(tokens[at + 1], MOMENTS)) return undefined;
  // `over and over if need be`
  if (opener?.words[0] === 'if' && tokens[at + 1]?.key === 'need' && tokens[at + 2]?.key === 'be') return undefined;
  // `the difference, if any, between the two`
  if (opener?.words[0] === 'if' && tokens[at + 1]?.key === 'any' && tokens[at + 2]?.kind === 'mark') return undefined;
  if (opener?.words[0] === 'if' && asksWhether(tokens, at)) return { kind: 'whether', to: at + 1 };
  if (opener?.words[0] === 'but' && isPairedThat(tokens, at)) return undefined;
  if (opener) {
    const to = at + opener.words.length;
    return { kind: saysMoreOf(tokens, opener.words, to) ? 'relative' : opener.value, to };
  }
  if (isInsertedWhatever(tokens, at)) return { kind: 'whether', to: at + 1 };
  if (isBeIt(tokens, at)) return { kind: 'whether', to: at + 2 };
  if (isReason(tokens, at)) return { kind: 'reason', to: at + 1 };
  // `Should a mark appear` and `Were Company to …` open a condition.
  const key = tokens[at]?.key;
  // `that it was, or were not, owed`
  if ((key !== 'should' && key !== 'were') || tokens[at + 1]?.key === 'not') return undefined;
  const before = tokens[at - 1];
  if (at === 1 && before?.kind === 'number') return { kind: 'if', to: at };
  // `is disavowed and should come off`
  if (before && COORDINATORS.has(before.key) && isOneOf(tokens[at + 1], BEHIND_SHOULD)) return undefined;
  const opens = !before || before.kind === 'mark' || before.key === 'that' || COORDINATORS.has(before.key);
  return opens ? { kind: 'if', to: at } : undefined;
}

const BEHIND_SHOULD = wordSet('be not have come do also never only stay remain read get look');
/** `until the end of the seventh day after it` */
function givesDay(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + LONGEST_DAY).some(({ key }) => key === 'day');
}
const LONGEST_DAY = 8;
const HAS = wordSet('has have');
const TIME_LIMIT = wordSet('limit limits period periods bar bars limitation limitations');
const ALONE = wordSet('neither both each it they nothing nobody none');
const THEM = wordSet('them us you');
const BEFORE_ADVERB = wordSet('at than');
const EVENT =
  /^(?:payment|receipt|receiving|signature|signing|execution|delivery|clearance|expiry|demand|request|requisition|application|notice|settlement|completion|credit|deduction|default)$/;

const POINTED_AT = wordSet(
  `amount sum figure total regard respect event case connection way manner capacity matter letter form sense spirit part portion
  bill account invoice paragraph clause section agreement document difference context box column row line category report return
  spread gap margin excess remainder residue`,
);

const HOW_MUCH = wordSet('nothing none anything everything part portion cent dollar penny');
const EITHER_TIME = wordSet('before after');
const AT = wordSet('at on upon during by');
const BEFORE_EVENT = wordSet('the such that this said full my your its a an any');

/** Whether an opener opens a clause: `after receipt`, `before a court`, `since 2019` have no verb before the next strong break. */
function opensClause(tokens: readonly Token[], at: number, opener: Opener, groups: readonly VerbGroup[]): boolean {
  const word = tokens[at]?.key ?? '';
  // `a debt we once held`: an adverb
  if (word === 'once' && SUBJECT_PRONOUNS.has(tokens[at - 1]?.key ?? '')) return false;
  if (tokens[opener.to]?.key === 'of' && (opener.kind === 'if' || word === 'in')) return false; // `in case of doubt`
  // `at or after the mediation`
  if (EITHER_TIME.has(word) && tokens[at - 1]?.key === 'or' && isOneOf(tokens[at - 2], AT)) return false;
  if (word === 'in' && isCaseNumber(tokens, opener.to)) return false;
  // `no debt in that amount is discharged`: the word points to a thing.
  if (word === 'in' && tokens[at + 1]?.key === 'that' && isOneOf(tokens[opener.to], POINTED_AT)) return false;
  // `nothing in that sum is forgiven`
  if (word === 'in' && tokens[at + 1]?.key === 'that' && isOneOf(tokens[at - 1], HOW_MUCH)) return false;
  if (word === 'provided' && opener.to === at + 1 && !opensProviso(tokens, at)) return false;
  // `has seven days in which to remove it`
  if (opener.kind === 'relative' && tokens[opener.to]?.key === 'to') return false;
  if (opener.kind === 'until' && tokens[opener.to]?.key === 'when') return false;
  // `No matter who placed it or when, it shall be disavowed`
  if (opener.kind === 'when' && tokens[at - 1]?.key === 'or' && tokens[opener.to]?.text === ',') return false;
  // `neither before nor after may the account be sold`
  if (
    isOneOf(tokens[at], EITHER_TIME) &&
    (COORDINATORS.has(tokens[at + 1]?.key ?? '') || MODALS.has(tokens[at + 1]?.key ?? ''))
  )
    return false;
  // `When in doubt Company shall ask`
  if (opener.kind === 'when' && tokens[opener.to]?.key === 'in' && tokens[opener.to + 1]?.key === 'doubt') return false;
  // `the debt you refer to as account 4410 and claim`
  if (word === 'as' && isOneOf(tokens[at - 1], BEFORE_NAME)) return false;
  if (!NEEDS_VERB.has(opener.kind)) return true;
  const next = groups.find((group) => group.from >= opener.to);
  if (isHowOften(tokens, at, opener.to, groups) || comesAfter(tokens, at, groups)) return false;
  if (!next) return opener.kind === 'until' || (opener.kind === 'while' && word !== 'while');
  if (opener.kind === 'relative' || opener.kind === 'where' || !PREPOSITIONS.has(word)) return true;
  // `after payment of the sum`, `upon receipt of a request`: a noun for what happens, not a clause.
  const noun = isOneOf(tokens[opener.to], BEFORE_EVENT) ? opener.to + 1 : opener.to;
  if (opener.kind === 'when' && EVENT.test(tokens[noun]?.key ?? '') && !isOver(tokens, noun + 1)) return false;
  if (opener.kind === 'when' && holdsTwoNouns(tokens, opener.to, next.from)) return false;
  if (opener.kind === 'when' && holdsDate(tokens, opener.to, next.from)) return false;
  if (opener.kind === 'when' && isWithinSubject(tokens, at, opener.to, groups)) return false;
  if (opener.kind === 'when' && isRatedLater(tokens, at, next, groups)) return false;
  const breaks = ({ text }: Token) => text === ',' || STRONG_BREAKS.has(text);
  return opener.kind === 'until' || !tokens.slice(opener.to, next.from).some(breaks);
}

const BEFORE_NAME = wordSet('to of');

const ENDS_AT_COMMA: ReadonlySet<string> = new Set(['until', 'while', 'whether', 'though']);

const WRITER = wordSet('i we');
const SHORTEST_WHEN = 3;

/** In `when your notice reached me, I dispute it` the writer begins anew behind the comma. */
function endBeforeWriter(tokens: readonly Token[], openerTo: number, groups: readonly VerbGroup[], cuts: Cuts): void {
  const next = groups.find((group) => group.from >= openerTo);
  const at = next ? next.from - 1 : 0;
  if (!isOneOf(tokens[at], WRITER) || tokens[at - 1]?.text !== ',' || at - 1 - openerTo < SHORTEST_WHEN) return;
  if (!cuts.has(at)) cuts.set(at, { kind: 'main' });
}

/**
 * In `The sum, once received, is taken …` the clause around the opener goes on behind its comma; `no promise if accepted, and
 * waives nothing` begins its next clause there.
 */
function endParticiple(tokens: readonly Token[], from: number, openerTo: number, cuts: Cuts): void {
  const isShort =
    /(?:ed|aid|ade|one|set|found|kept|sent|put|shown|given|held|seen)$/.test(tokens[openerTo]?.key ?? '') &&
    tokens[openerTo + 1]?.text === ',';
  const next = openerTo + 2;
  if (!isShort || next >= tokens.length || cuts.has(next)) return;
  if (tokens[from - 1]?.text === ',') cuts.set(next, { kind: 'main', resumes: from - 1 });
  else if (from > 0 && COORDINATORS.has(tokens[next]?.key ?? '')) cuts.set(next, { kind: 'main' });
}

/** In `Until the audit date, the parties shall …` the opener ends at the comma before the next subject. */
function endOpener(
  tokens: readonly Token[],
  from: number,
  openerTo: number,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): void {
  const joint = joinedDenial(tokens, openerTo);
  if (tokens[from]?.key === 'whether' && joint !== undefined) {
    const goesOn = tokens[joint + 1]?.key === 'to';
    if (!cuts.has(joint)) cuts.set(joint, goesOn ? { kind: 'main', resumes: from - 1 } : { kind: 'main' });
    return;
  }
  const next = groups.find((group) => group.from >= openerTo);
  if (!next) {
    resumeBy(tokens, from, openerTo, cuts);
    return;
  }
  if (tokens[from]?.key === 'whether') resumeLet(tokens, from, next.to, groups, cuts);
  const comma = lastWhere(openerTo, next.from, (at) => isOutsideDate(tokens, at) && !isEnclosed(tokens, at));
  if (comma === undefined || comma <= from + 1 || cuts.has(comma + 1)) return;
  // In `Any remark, whether made in writing or otherwise, shall be retracted` the clause around the opener goes on.
  const before = COORDINATORS.has(tokens[from - 1]?.key ?? '') ? from - 2 : from - 1;
  const isChoice =
    /^(?:whether|be)$/.test(tokens[from]?.key ?? '') && tokens.slice(openerTo, comma).some(({ key }) => key === 'or');
  // `No sum is payable, until these presents, duly executed by the Bank, shall have been delivered`: the inner clause goes on.
  const isInner =
    tokens[from]?.key === 'until' &&
    groups.some((group) => group.to < from) &&
    tokens.slice(openerTo, comma).some(({ text }) => text === ',');
  const isOpen = isChoice || (!startsWithName(tokens[openerTo]) && !isInner);
  const isInserted = tokens[before]?.text === ',' && (isChoice || tokens[from]?.key === 'wherever');
  const resumes =
    (comma + 1 === next.from && tokens[before]?.text === ',' && isOpen) ||
    (isInserted && isLet(tokens, comma + 1, from)) ||
    // `Interest of any kind, whether past or to come, and all fees are excluded`
    (isChoice && isInserted && tokens[comma + 1]?.key === 'and' && !groups.some((group) => group.from < from));
  if (comma + 1 < next.from || resumes)
    cuts.set(comma + 1, resumes ? { kind: 'main', resumes: from - 1 } : { kind: 'main' });
}

/** In `shall not be told to others, whether lenders or bureaus, by Company` the act goes on with who does it. */
function resumeBy(tokens: readonly Token[], from: number, openerTo: number, cuts: Cuts): void {
  if (tokens[from - 1]?.text !== ',') return;
  const toBe = tokens.findIndex((_, at) => at > openerTo && tokens[at]?.text === ',' && isToBe(tokens, at + 1));
  if (toBe > 0 && toBe - from <= LONGEST_INSERTION && !cuts.has(toBe + 1)) {
    cuts.set(toBe + 1, { kind: 'main', resumes: from - 1 });
    return;
  }
  if (tokens[from]?.key !== 'whether') return;
  const or = tokens.findIndex(({ key }, at) => at > openerTo && key === 'or');
  const by = tokens.findIndex(({ key }, at) => at > or && key === 'by' && tokens[at - 1]?.text === ',');
  if (or > 0 && by > 0 && by - from <= LONGEST_INSERTION && !cuts.has(by))
    cuts.set(by, { kind: 'main', resumes: from - 1 });
}

/** `cause any mark, whether adverse or not, to be made` */
function isToBe(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be';
}

/** In `No interest, whether past or future, and no fee shall be added` the next thing denied ends the insertion. */
function joinedDenial(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at + 2 < tokens.length && at - from <= LONGEST_INSERTION; at++) {
    const { text } = tokens[at] as Token;
    if (STRONG_BREAKS.has(text)) return undefined;
    if (text !== ',') continue;
    const [first, second] = [tokens[at + 1]?.key ?? '', tokens[at + 2]?.key ?? ''];
    if (first === 'nor' || (COORDINATORS.has(first) && (second === 'no' || second === 'to'))) return at + 1;
  }
  return undefined;
}

function startsWithName(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || token.kind === 'field' || SUBJECT_PRONOUNS.has(token.key));
}

/** `shall, in the event that an entry is unavoidable, furnish it`: the verb goes on behind the condition. */
function resumeGroup(tokens: readonly Token[], at: number, groups: readonly VerbGroup[], cuts: Cuts): void {
  const around = groups.find(({ from, head }) => from < at && at < head);
  const comma = around && lastWhere(at, around.head, (place) => tokens[place]?.text === ',');
  if (comma !== undefined) cuts.set(comma + 1, { kind: 'main', resumes: at - 1 });
}
