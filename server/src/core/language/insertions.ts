import { PREPOSITIONS } from './grammar.ts';
import { isInsideName } from './names.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const ENDS: ReadonlySet<string> = new Set('.;:!?—–');
const BOTH = wordSet('both parties we us sides they');
const PROMISES = wordSet('commit agree undertake promise covenant pledge engage');
const TITLES = wordSet('mr mrs ms dr');
const LONGEST_INSERTION = 14;

/** `Both of us, and our successors, disown it`: a verb that can be no noun behind what is inserted behind its subject. */
export function actsBehindInsertion(tokens: readonly Token[], at: number, from: number, takesObject: boolean): boolean {
  return (takesObject || isDoneNow(tokens, at)) && isBehindInsertion(tokens, at, beforeOthers(tokens, from));
}

const WHO = wordSet('who whoever whosoever');
const LONGEST_VERB = 4;

/** In `The parties, and all who act for them, disown it` the verb before `from` is that of others; it tells where the insertion may begin. */
function beforeOthers(tokens: readonly Token[], from: number): number {
  const who = lastWhere(Math.max(0, from - LONGEST_VERB), from, (at) => isOneOf(tokens[at], WHO));
  return who === undefined ? from : Math.max(0, who - LONGEST_INSERTION);
}

/** Whether a verb stands behind what is inserted behind its subject. */
function isBehindInsertion(tokens: readonly Token[], at: number, from: number): boolean {
  let comma = at - 1;
  while (comma > from && (tokens[comma]?.key === 'hereby' || tokens[comma]?.key.endsWith('ly'))) comma--;
  if (tokens[comma]?.text !== ',') return false;
  if (areNamedTwo(tokens, comma, from)) return true;
  for (let back = comma - 1; back >= from && at - back <= LONGEST_INSERTION; back--) {
    if (ENDS.has(tokens[back]?.text ?? '') && !isOneOf(tokens[back - 1], TITLES)) return false;
    // `…, and the successors of both, disavow`
    if (back === comma - 1 && tokens[back - 1]?.key === 'of') continue;
    const isPromise = isOneOf(tokens[at], PROMISES);
    if (!isOneOf(tokens[back], BOTH) && !(isPromise && tokens[back]?.key === 'you')) continue;
    const isApart = tokens.slice(back, at - 1).some(({ text }) => text === ',');
    if (isApart || !isPromise) return isApart;
  }
  return false;
}

const AT_ONCE = wordSet('here now hereby herewith today henceforth jointly forever always each every');

/** `Both parties, and their assigns, disavow here and now …`, `… repudiate, today and always, …`: when it is done, and then what it is done to. */
function isDoneNow(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[tokens[at + 1]?.text === ',' ? at + 2 : at + 1], AT_ONCE);
}

const ADDS = wordSet('with and together for including as each both');

/** `The Collector and the Consumer, with their assigns, disavow it`: two who are named, and an insertion between commas. */
function areNamedTwo(tokens: readonly Token[], close: number, from: number): boolean {
  for (let open = close - 2; open > from && close - open <= LONGEST_INSERTION; open--) {
    const { text, kind } = tokens[open] as Token;
    if (kind === 'mark' && text !== ',') return false;
    if (text !== ',' || !isOneOf(tokens[open + 1], ADDS)) continue;
    const named = (at: number) => tokens[at]?.capital === true || tokens[at]?.kind === 'field';
    const and = lastWhere(Math.max(0, open - LONGEST_NAMED), open, (at) => tokens[at]?.key === 'and');
    return and !== undefined && and > from && named(open - 1) && named(and - 1);
  }
  return false;
}
const LONGEST_NAMED = 5;

const WHATEVER = wordSet('whatever whichever');
const ENDS_WHATEVER = wordSet('is are be was were says say reads shows it');
const OPENS_WHATEVER = wordSet('is gets may comes appears shows turns finds reaches remains');
const LONGEST_WHATEVER = 7;
const OF_TWO = wordSet('of party side one');
const GOES_ON = wordSet('or and shall will must');

/** `whatever kind of mark it is, Company and Customer …`: a clause of its own up to the comma. */
export function isInsertedWhatever(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], WHATEVER) || (at > 0 && tokens[at - 1]?.kind !== 'mark')) return false;
  const behind = tokens.slice(at, at + LONGEST_WHATEVER + 2);
  const comma = behind.findIndex(({ text }) => text === ',');
  // `Whichever of us made it, or that one's assignee, shall …`: the subject itself
  if (isOneOf(tokens[at + 1], OF_TWO) && isOneOf(tokens[at + comma + 1], GOES_ON)) return false;
  // `whatever is filed by anyone, the parties disavow`
  const isFronted = isOneOf(behind[1], OPENS_WHATEVER) && tokens[at + comma + 1]?.kind === 'word';
  return comma > 2 && (isOneOf(behind[comma - 1], ENDS_WHATEVER) || isFronted);
}

const PRONOUN = wordSet('it they');
const LONGEST_BE_IT = 16;

/** `a mark, be it good or bad, is disowned`: `whether` in two other words. */
export function isBeIt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'be' || !isOneOf(tokens[at + 1], PRONOUN)) return false;
  if ((at > 0 && tokens[at - 1]?.kind !== 'mark') || tokens[at + 2]?.capital) return false;
  const behind = tokens.slice(at + 2, at + LONGEST_BE_IT);
  const or = behind.findIndex(({ key }) => key === 'or');
  return (
    or > 0 &&
    behind
      .slice(0, or)
      .every(({ kind, key, text }) => (kind === 'word' ? key !== 'that' && !PREPOSITIONS.has(key) : text === ','))
  );
}

const SHORT_CLAUSE_OPENERS = wordSet('once when after if until unless before');
const FARTHEST_OPENER = 6;

/** In `once the check cleared` the verb stands in a short clause opened by a conjunction. */
export function isBehindOpener(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - FARTHEST_OPENER), at).some(({ key }) => SHORT_CLAUSE_OPENERS.has(key));
}

const NO_ONE = wordSet('neither nobody nothing none');

/** `…, as neither could tell how a judge would see it`: a reason. */
export function isReason(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'as' || tokens[at - 1]?.text !== ',') return false;
  return isOneOf(tokens[at + 1], NO_ONE) || (tokens[at + 1]?.key === 'no' && tokens[at + 2]?.key === 'one');
}

const LONGEST_HOLDER = 6;
const DESCRIBES = wordSet('a an the its their our your holder owner present current successor assignee');
const OPENS_TIME = wordSet('on upon after within effective once when if at following');

/** The words before a comma are the subject, alone or behind words for a time: `On payment, {{ holder_name }},`. */
function isSubject(tokens: readonly Token[], comma: number): boolean {
  const before = tokens.slice(0, comma).findLastIndex(({ text }) => text === ',');
  if (comma - before - 1 > LONGEST_HOLDER || comma === before + 1) return false;
  return before < 0 || (isOneOf(tokens[0], OPENS_TIME) && !tokens.slice(0, before).some(({ text }) => text === ','));
}

/** `the holder of the note` behind a name, `Tellico Savings` behind `the bank`: words from one comma to the next that say who it is. */
function isApposition(tokens: readonly Token[], from: number, to: number, isNamed: boolean): boolean {
  const words = tokens.slice(from, to);
  if (words.some(({ key }) => key === 'and' || key === 'or' || key === 'nor')) return false;
  const isName = words.every(({ capital, kind, text }) => capital || kind === 'field' || text === ',' || text === '.');
  return isName ? tokens[from - 2]?.kind !== 'mark' : isNamed && isOneOf(words[0], DESCRIBES);
}

const CAPACITY = wordSet('as acting through being by');
const FARTHEST_CAPACITY = 14;

/** `Company, as holder of the note, discharges the lien`: a verb behind the words that tell in what capacity somebody acts. */
export function isBehindCapacity(tokens: readonly Token[], at: number, behind: number): boolean {
  const from = Math.max(behind, at - FARTHEST_CAPACITY);
  for (let open = at - 3; open > from; open--) {
    const { text, kind } = tokens[open] as Token;
    if (kind === 'mark' && text !== ',' && !(text === '.' && tokens[open - 1]?.capital)) return false;
    if (text !== ',' || isInsideName(tokens, open)) continue;
    const holder = tokens[open - 1];
    const isNamed = holder?.capital === true || holder?.kind === 'field';
    if (isOneOf(tokens[open + 1], CAPACITY)) return isNamed;
    return isSubject(tokens, open) && isApposition(tokens, open + 1, at - 1, isNamed);
  }
  return false;
}

const BEGINS_RECITAL = wordSet('for in upon');

/** `For value received, the receipt of which is acknowledged, neither party, nor its heirs, shall …` */
export function isOfRecital(tokens: readonly Token[], which: number): boolean {
  return tokens[which - 1]?.key === 'of' && isOneOf(tokens[0], BEGINS_RECITAL) && tokens[which]?.key === 'which';
}

const LONGEST_BRACKET = 24;

/** A comma inside a name or inside brackets ends nothing: `Orchard Imaging, LLC`, `the one responsible (Clinic, or its assign)`. */
export function isEnclosed(tokens: readonly Token[], comma: number): boolean {
  if (isInsideName(tokens, comma)) return true;
  for (let at = comma - 1; at >= 0 && comma - at <= LONGEST_BRACKET && tokens[at]?.text !== ')'; at--)
    if (tokens[at]?.text === '(') return true;
  return false;
}

const ASKS_IF = wordSet(
  'agree decide decided determine determined know knew known sure certain say tell resolve resolved settle settled',
);
const DENIES = wordSet("not never nobody neither cannot can't couldn't didn't don't never hardly without no");
const FARTHEST_DENIAL = 4;

/** `We could not agree if the charge was owed`, `nobody ever decided if it was due`: what is asked, and no condition. */
export function asksWhether(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at - 1], ASKS_IF)) return false;
  return tokens.slice(Math.max(0, at - 1 - FARTHEST_DENIAL), at - 1).some((token) => isOneOf(token, DENIES));
}
