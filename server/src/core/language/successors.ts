import type { Mention } from './mentions.ts';
import type { Span } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { allOf, isOneOf, wordSet } from './word-set.ts';

/** Whoever it may be, in one word. */
const ANYONE = wordSet('anyone anybody whoever whosoever whomever everyone everybody those all');
const EVERY = wordSet('any every each all such whatever whichever some whichsoever');
const ONES = wordSet(
  `person persons people company companies firm firms party parties entity entities holder holders owner owners buyer buyers
  purchaser purchasers collector collectors agency agencies business businesses body bodies outfit outfits concern concerns
  transferee transferees servicer servicers lender lenders creditor creditors bank banks one ones`,
);
const LATER = wordSet(
  'later subsequent future new next other further successive eventual ultimate downstream third such',
);
const RELATIVE = wordSet('who that which');
const TO_WHOM = wordSet('to by from with into upon on');
const WHOM = wordSet('whom which whose');
const TO = wordSet('to with over on');
/** What may stand between `who` and the verb: `who may one day come to own it`. */
const ADVERBS = wordSet(
  `may might shall will should can could would ever later then next thereafter hereafter afterwards eventually subsequently now ever
  one day in time future the comes come came happens happen to has have had is be been at any lawfully validly legally directly
  indirectly`,
);
const COMES_INTO = wordSet(
  `take takes took taking taken buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring own
  owns owned owning hold holds held holding inherit inherits inheriting get gets got getting receive receives received receiving
  claim claims claiming derive derives deriving obtain obtains obtained obtaining assume assumes assuming succeed succeeds succeeded
  succeeding step steps stepped stepping stand stands standing pick picks picked picking come comes coming follow follows following
  collect collects collecting service services servicing`,
);
/** These say it by themselves: `whoever succeeds it`. */
const FOLLOWS = wordSet('succeed succeeds succeeded succeeding');
const PASSES_ON = wordSet(
  `sell sells sold transfer transfers transferred assign assigns assigned pass passes passed hand hands handed convey conveys conveyed
  place places placed refer refers referred give gives gave given make makes made`,
);
/** In `anyone will place` nobody passes it on to them. */
const MODAL = wordSet('will shall may must can should would might is are has have does do');
const BREAKS = wordSet('and or nor but shall will must its their his her whose');
const ACCOUNT = wordSet(
  `account accounts debt debts claim claims bill bills invoice invoices paper note file receivable receivables loan loans contract
  obligation balance matter ledger rights interest interests title place shoes`,
);
const BEHIND = wordSet('from under through after behind over');
const THEM = wordSet('it them us either');
const AFTER = wordSet('after behind');
const IT = wordSet('it them us either you me company creditor');
/** Ends what is said of them. */
const LONGEST_VERB = 6;
const LONGEST_OBJECT = 7;
const LONGEST_GIVER = 6;

/**
 * Words for those who come after a party, however they are put, as `assigns`: `anyone who may one day come to own the account`, `those to
 * whom it passes the file`, `any firm deriving title from it`, `every holder that succeeds it`.
 */
export function successorMentions(spans: readonly Span[]): Mention[] {
  return spans.map((span) => ({ concept: 'assigns', kind: 'phrase', weak: false, ...span }));
}

/** Where such words stand: a verb among them only says who is meant. */
export function successorSpans(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  if (!holdsOne(tokens, SOUGHT)) return found;
  for (let at = 0; at < tokens.length; at++) {
    const head = isOneOf(tokens[at], BEGINS) ? headEnd(tokens, at) : undefined;
    const to = head === undefined ? undefined : saidOf(tokens, at, head);
    if (to === undefined) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

/** Behind `anyone`, `any person`, `every later holder`. */
function headEnd(tokens: readonly Token[], at: number): number | undefined {
  // `either side (or a person who stands in its shoes)`
  const isOneMore = isOneOf(tokens[at], ONE) && isOneOf(tokens[at - 1], JOINS);
  if (isOneMore || isOneOf(tokens[at], EVERY)) {
    let noun = at + 1;
    while (noun < at + 3 && isOneOf(tokens[noun], LATER)) noun++;
    if (isOneOf(tokens[noun], ONES)) return noun + 1;
  }
  return isOneOf(tokens[at], ANYONE) ? at + 1 : undefined;
}

const ONE = wordSet('a an');
/** What such words begin with. */
const BEGINS = allOf(ANYONE, EVERY, ONE);
const SOUGHT = sought(BEGINS);
const JOINS = wordSet('or and');

/** Where the words end that say of somebody that they come after a party; undefined where none do. */
function saidOf(tokens: readonly Token[], at: number, head: number): number | undefined {
  if (isOneOf(tokens[head], TO_WHOM) && isOneOf(tokens[head + 1], WHOM))
    return passedEnd(tokens, head + 2) ?? barelyPassedEnd(tokens, head + 2);
  const isSelf = /^who/.test(tokens[at]?.key ?? '');
  if (isSelf || isOneOf(tokens[head], RELATIVE)) {
    const verb = isSelf ? head : head + 1;
    return intoEnd(tokens, verb) ?? passedEnd(tokens, verb) ?? (isSelf ? danglingEnd(tokens, head) : undefined);
  }
  if (/ing$/.test(tokens[head]?.key ?? '')) return intoEnd(tokens, head);
  if (isOneOf(tokens[head], AFTER) && isOneOf(tokens[head + 1], IT)) return head + 2;
  return passedEnd(tokens, head);
}

/** `may one day come to own the account`, `claims under it`. */
function intoEnd(tokens: readonly Token[], from: number): number | undefined {
  let verb = from;
  while (verb < from + LONGEST_VERB && isOneOf(tokens[verb], ADVERBS) && !isVerbHere(tokens, verb)) verb++;
  if (!isOneOf(tokens[verb], COMES_INTO)) return undefined;
  const isWhole = isOneOf(tokens[verb], FOLLOWS);
  for (let at = verb + 1; at < verb + 1 + LONGEST_OBJECT; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && (isWhole || token.text !== ','))) break;
    if (isOneOf(token, ACCOUNT)) return behindOwner(tokens, at + 1);
    if (isOneOf(token, BEHIND) && isNamed(tokens, at + 1)) return at + 1;
    if (at === verb + 1 && isOneOf(token, THEM) && !isOneOf(tokens[at + 1], AWAY)) return at + 1;
  }
  return isWhole ? verb + 1 : undefined;
}

/** `in the shoes of either` */
function behindOwner(tokens: readonly Token[], at: number): number {
  return tokens[at]?.key === 'of' && isOneOf(tokens[at + 1], IT) ? at + 2 : at;
}

/** `takes it down`, `holds it against` */
const AWAY = wordSet('down away back out off up against that');

/** `comes after it`, and not `comes to own it` */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  return /^com/.test(tokens[at]?.key ?? '') && tokens[at + 1]?.key !== 'to';
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at]?.key === 'the' || tokens[at]?.key === 'either' ? at + 1 : at];
  return (
    token !== undefined && (isOneOf(tokens[at], IT) || isOneOf(token, IT) || token.capital || token.kind === 'field')
  );
}

const GIVERS = wordSet('it either each they we you he she');

/** `anyone to whom either assigns`: nothing else is said of what is passed on. */
function barelyPassedEnd(tokens: readonly Token[], from: number): number | undefined {
  const next = tokens[from + 2];
  if (!isOneOf(tokens[from], GIVERS) || !isOneOf(tokens[from + 1], PASSES_ON)) return undefined;
  return next === undefined || next.kind === 'mark' || isOneOf(next, MODAL) ? from + 2 : undefined;
}

const LONGEST_DANGLING = 10;

/** `whoever it may hire, sell or transfer to, promises …`: nothing is named that is passed on. */
function danglingEnd(tokens: readonly Token[], from: number): number | undefined {
  if (!isOneOf(tokens[from], GIVERS)) return undefined;
  let passes = false;
  for (let at = from + 1; at < from + LONGEST_DANGLING; at++) {
    const token = tokens[at];
    passes ||= isOneOf(token, PASSES_ON);
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) return undefined;
    if (passes && token.key === 'to')
      return tokens[at + 1]?.text === ',' || isOneOf(tokens[at + 1], MODAL) ? at + 1 : undefined;
  }
  return undefined;
}

/** `it passes the file`, `we transfer the account to`, `the account is sold`, `your company sells the bill`. */
function passedEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + LONGEST_GIVER; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return undefined;
    if (at === from && isOneOf(token, MODAL)) return undefined;
    if (isOneOf(token, BREAKS)) return undefined;
    if (at === from || !isOneOf(token, PASSES_ON)) continue;
    const around = tokens.slice(from, at + 1 + LONGEST_OBJECT);
    const mark = around.findIndex(({ kind }) => kind === 'mark');
    const words = mark < 0 ? around : around.slice(0, mark);
    const object = words.findIndex((one, index) => index > at - from && (isOneOf(one, ACCOUNT) || one.key === 'it'));
    if (object < 0) return words.slice(0, at - from).some((one) => isOneOf(one, ACCOUNT)) ? at + 1 : undefined;
    return from + object + (isOneOf(words[object + 1], TO) ? 2 : 1);
  }
  return undefined;
}
