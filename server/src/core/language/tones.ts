import type { Mention } from './mentions.ts';
import { holdsOne, sought } from './sought.ts';
import { lastWhere, type Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const GOOD = wordSet(
  `good favorable favorably positive positively flattering complimentary beneficial helpful laudatory commendatory advantageous
  approving praising benign harmless innocuous innocent harmlessly benignly informational glowing`,
);
const MIDDLE = wordSet('neutral neutrally indifferent');
/** Bad ones that are no word of the vocabulary for it, or mean it only among their like. */
const BAD = wordSet(
  `bad badly adversely negatively unfavorably derogatorily late delinquent injurious harmful detrimental prejudicial disparaging
  damaging hurtful`,
);
const JOINS = wordSet('or and nor');
/** What may stand between them: `no bad mark, no good mark and no neutral one`. */
const BETWEEN = wordSet(
  `or and nor either neither whether both not merely purely simply a an the no any as nothing anything something mark marks entry entries item items one ones
  notation notations remark remarks listing listings tradeline tradelines kind kinds type types sort for that matter even indeed`,
);
const LONGEST_LIST = 12;

/** Whatever a mark says (`good, bad or neutral`, `whether the item is harmful or not`, `not just a bad one`), as `every_tone`. */
export function toneMentions(tokens: readonly Token[], found: readonly Mention[]): readonly Mention[] {
  if (!holdsOne(tokens, SOUGHT) && !found.some(({ concept }) => concept === 'adverse')) return NONE;
  const bad = new Set(found.filter(({ concept }) => concept === 'adverse').map(({ from }) => from));
  const isBad = (at: number) => bad.has(at) || isOneOf(tokens[at], BAD);
  const all: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to =
      listEnd(tokens, at, isBad) ??
      questionEnd(tokens, at, isBad) ??
      otherwiseEnd(tokens, at, isBad) ??
      notOnlyEnd(tokens, at, isBad) ??
      pairEnd(tokens, at) ??
      anyWayEnd(tokens, at, isBad) ??
      othersEnd(tokens, at, isBad);
    if (to === undefined) continue;
    for (const concept of ['every_tone', 'any_kind']) all.push({ concept, kind: 'phrase', weak: false, from: at, to });
    at = to - 1;
  }
  return all;
}

type IsBad = (at: number) => boolean;

/** `good, bad and neutral`, `injurious, innocuous or laudatory`, `either bad or good`: both ends of the scale side by side. */
function listEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  let [bad, good, to, last] = [false, false, from, -1];
  const isTone = (at: number) => isBad(at) || isOneOf(tokens[at], GOOD) || isOneOf(tokens[at], MIDDLE);
  if (!isTone(from)) return undefined;
  for (let at = from; at < tokens.length && at - from <= LONGEST_LIST; at++) {
    // `negative and not negative`
    const opposite = bad && tokens[at]?.key === 'not' && isBad(at + 1);
    if (opposite) [good, last, to] = [true, at + 1, at + 2];
    else if (at <= last) continue;
    else if (isTone(at) && last !== at - 1) {
      bad ||= isBad(at);
      good ||= isOneOf(tokens[at], GOOD) && !isBad(at);
      last = at;
      to = at + 1;
    } else if (tokens[at]?.text !== ',' && !isOneOf(tokens[at], BETWEEN)) break;
  }
  const joined = tokens.slice(from, to).some((token) => isOneOf(token, JOINS) || token.text === ',');
  return bad && good && joined ? to : undefined;
}

const ASKS = wordSet('whether if be');
const OPENS_BE = wordSet('the it that such any a an they these those said');
const REGARDLESS = wordSet('regardless irrespective');
const ENDS = wordSet('not no otherwise does is would do are');
const LONGEST_QUESTION = 14;
/** `whether or not the account is delinquent`, `whether the court rules for or against Customer`: another thing is asked after. */
const OF_OTHERS = wordSet(
  `account accounts payment payments history score standing court courts arbitrator judge tribunal jury dispute outcome decision claim
  ruling rules decides decided finds found judgment resolved award bill debt late delinquent past default defaults`,
);

/** `whether the note makes me look bad or does not`, `be the entry detrimental to Customer or not`, `whether or not it is adverse`. */
function questionEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  if (!isOneOf(tokens[from], ASKS)) return undefined;
  if (tokens[from]?.key === 'be' && !(tokens[from - 1]?.text === ',' && isOneOf(tokens[from + 1], OPENS_BE)))
    return undefined;
  if (tokens[from]?.key === 'if' && !hangsOnNothing(tokens, from)) return undefined;
  const eitherWay =
    (tokens[from + 1]?.key === 'or' && tokens[from + 2]?.key === 'not') ||
    (tokens[from - 1]?.key === 'of' && isOneOf(tokens[from - 2], REGARDLESS)) ||
    (tokens[from]?.key === 'whether' && isOneOf(tokens[from - 1], NO_DIFFERENCE));
  let bad = false;
  for (let at = from + 1; at < tokens.length && at - from <= LONGEST_QUESTION; at++) {
    if (/^[.;:?]$/.test(tokens[at]?.text ?? '')) return undefined;
    if (!bad && isOneOf(tokens[at], OF_OTHERS)) return undefined;
    bad ||= isBad(at) || (eitherWay && isOneOf(tokens[at], HARMS));
    if (bad && eitherWay) return at + 1;
    if (!bad || tokens[at]?.key !== 'or') continue;
    const next = isOneOf(tokens[at + 1], ENDS) || isOneOf(tokens[at + 1], GOOD);
    if (next && !isOneOf(tokens[at + 1], AUXILIARY)) return at + 2;
    if (next && tokens[at + 2]?.key === 'not') return at + 3;
    // `whether the mark be a bad one or any mark at all`
    if (isOneOf(tokens[at + 1], ANY) && isOneOf(tokens[at + 2], MARKS) && tokens[at + 3]?.key === 'at') return at + 5;
  }
  return undefined;
}
const HARMS = wordSet(
  'harm harms hurt hurts damage damages prejudice prejudices injure injures lower lowers help helps raise raises benefit benefits',
);
const AUXILIARY = wordSet('does is would do are');

const OTHERWISE = wordSet('otherwise not');

/** `critical or otherwise`, `derogatory or not`. */
function otherwiseEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  if (!isBad(from) || isOneOf(tokens[from], OF_OTHERS) || tokens[from + 1]?.key !== 'or') return undefined;
  return isOneOf(tokens[from + 2], OTHERWISE) && !isBad(from + 3) ? from + 3 : undefined;
}

const NO_DIFFERENCE = wordSet('difference matter matters immaterial irrelevant odds');
const FARTHEST_DIFFERENCE = 3;

/** `it makes no difference if …` */
function hangsOnNothing(tokens: readonly Token[], at: number): boolean {
  return anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_DIFFERENCE), at), NO_DIFFERENCE);
}

const NOT = wordSet('not never');
const ONLY = wordSet('only just merely solely simply');
const CONFINED = wordSet('confined limited restricted');
const FARTHEST_BAD = 4;

/** `not just a bad one`, `not merely derogatory furnishing`, `not confined to delinquent statuses`. */
function notOnlyEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  if (!isOneOf(tokens[from], NOT)) return undefined;
  const confined = isOneOf(tokens[from + 1], CONFINED) && tokens[from + 2]?.key === 'to';
  if (!confined && !isOneOf(tokens[from + 1], ONLY)) return undefined;
  for (let at = from + 2; at < tokens.length && at - from <= FARTHEST_BAD + 1; at++) {
    if (tokens[at]?.kind === 'mark') return undefined;
    if (isBad(at)) return at + 1;
  }
  return undefined;
}

const MARKS = wordSet(
  `mark marks entry entries notation notations item items remark remarks tradeline tradelines listing listings rating ratings code codes
  comment comments status data information line lines record records report reports reference references note notes terms`,
);
const PREPOSITIONS = wordSet('with of as in under by at');
const ANY = wordSet('any every all');
const OTHER = wordSet('other others');

/** `an unfavorable or any other notation`, `adverse marks and all others alike`. */
function othersEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  if (!isBad(from)) return undefined;
  const joint = from + (isOneOf(tokens[from + 1], MARKS) ? 2 : 1);
  // `with a negative rating or with any other`
  const any = joint + (isOneOf(tokens[joint + 1], PREPOSITIONS) ? 2 : 1);
  // `an adverse or other mark`; `or other derogatory mark` is no other tone
  const isBare = joint === from + 1 && tokens[joint + 1]?.key === 'other' && isOneOf(tokens[joint + 2], MARKS);
  if (isBare && isOneOf(tokens[joint], JOINS)) return joint + 2;
  if (!isOneOf(tokens[joint], JOINS) || !isOneOf(tokens[any], ANY) || !isOneOf(tokens[any + 1], OTHER))
    return undefined;
  const alike = tokens[any + 2]?.key === 'alike';
  return tokens[joint]?.key !== 'and' || alike ? any + (alike ? 3 : 2) : undefined;
}

const WAYS = wordSet('manner way form fashion respect shape kind sort description nature light');

/** `adversely or in any manner`, `negatively or at all`: the bad way and all others. */
function anyWayEnd(tokens: readonly Token[], from: number, isBad: IsBad): number | undefined {
  if (!isBad(from)) return undefined;
  const or = tokens[from + 1]?.text === ',' ? from + 2 : from + 1;
  if (tokens[or]?.key !== 'or' && tokens[or]?.key !== 'nor') return undefined;
  if (tokens[or + 1]?.key === 'at' && tokens[or + 2]?.key === 'all') return or + 3;
  const isWay = isOneOf(tokens[or + 1], PREPOSITIONS) && isOneOf(tokens[or + 2], ANY) && isOneOf(tokens[or + 3], WAYS);
  return isWay && !/^(?:that|which)$/.test(tokens[or + 4]?.key ?? '') ? or + 4 : undefined;
}

const AGAINST = wordSet('against prejudice disadvantage discredit harm detriment worse hurt hurts lower lowers injury');
const TOWARDS = wordSet('favor advantage benefit better helps raises help raise for');
/** Without one of these, or a word of the vocabulary for what is bad, nothing is said of both ends. */
const SOUGHT = sought(BAD, HARMS, AGAINST);
const NONE: readonly Mention[] = [];
const LONGEST_PAIR = 6;

/** `for or against her`, `to her prejudice or advantage`, `the better or the worse`. */
function pairEnd(tokens: readonly Token[], from: number): number | undefined {
  const isFirst = isOneOf(tokens[from], AGAINST);
  if (!isFirst && !isOneOf(tokens[from], TOWARDS)) return undefined;
  if (tokens[from]?.key === 'for' && !(isOneOf(tokens[from + 1], JOINS) && tokens[from + 2]?.key === 'against'))
    return undefined;
  const first = Math.max(0, from - LONGEST_QUESTION);
  const comma = lastWhere(first, from, (at) => tokens[at]?.text === ',');
  if (anyOneOf(tokens.slice(comma ?? first, from), OF_OTHERS)) return undefined;
  const wanted = isFirst ? TOWARDS : AGAINST;
  let or = false;
  for (let at = from + 1; at < tokens.length && at - from <= LONGEST_PAIR; at++) {
    if (/^[.;:?]$/.test(tokens[at]?.text ?? '') || tokens[at]?.key === 'and') return undefined;
    or ||= tokens[at]?.key === 'or' || tokens[at]?.key === 'nor';
    const isFor = tokens[at]?.key === 'for' && tokens[from]?.key !== 'against';
    if (or && isOneOf(tokens[at], wanted) && !isFor) return at + 1;
    // `whether to his prejudice or otherwise`
    if (or && isFirst && tokens[from]?.key !== 'against' && isOneOf(tokens[at], OTHERWISE)) return at + 1;
  }
  return undefined;
}
