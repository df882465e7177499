import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isItself } from './self-reference.ts';

const POINTS = wordSet('this these it they that those all');
const LONGEST_POINTER = 3;
const TELLS = wordSet(
  'is are describes describe records record reflects reflect expresses express states state sets reports notes note amounts represents',
);
const INTENT = wordSet(
  'intention intentions intent hope hopes expectation expectations aim aims aspiration aspirations goal goals wish wishes practice policy custom habit thinking',
);
const OF_NOW = wordSet('present current mere good general usual ordinary existing only just merely simply');
const INTENDS = wordSet('intends intend plans plan hopes hope aims means wishes expects');
const FARTHEST_INTENT = 9;
const ENDS = wordSet('at now today currently presently and only');

/**
 * `Section 8 is a statement of present intention`, `It records Bank's current practice`, `Nothing in this section is a promise`: the words of
 * the document about themselves, by which nobody is bound.
 */
export function isMereIntention({ tokens, denied, segments }: Sentence): boolean {
  return segments.some(({ verb, subject, to, kind }) => {
    if (!verb || kind === 'if' || kind === 'unless' || !speaksOfIt(tokens, subject)) return false;
    const behind = tokens.slice(verb.to, Math.min(tokens.length, verb.to + FARTHEST_INTENT));
    if ((denied[verb.to] ?? 0) % 2 === 1) return isOneOf(tokens[verb.head], IS) && isNoPromise(behind);
    if (!isOneOf(tokens[verb.head], TELLS)) return false;
    return isIntent(behind.slice(0, Math.max(0, to - verb.to))) || tellsPlan(behind);
  });
}

/** `a statement of present intention`, with nothing behind that is intended. */
function isIntent(behind: readonly Token[]): boolean {
  const at = behind.findIndex((token) => isOneOf(token, INTENT));
  const next = behind[at + 1];
  return at > 0 && (next === undefined || next.kind === 'mark') && anyOneOf(behind.slice(0, at), OF_NOW);
}

/** `what the Hospital intends at present` */
function tellsPlan(behind: readonly Token[]): boolean {
  const at = behind.findIndex((token) => isOneOf(token, INTENDS));
  const next = behind[at + 1];
  return behind[0]?.key === 'what' && at > 1 && (next === undefined || next.kind === 'mark' || isOneOf(next, ENDS));
}

const IS = wordSet('is are');
const BEFORE = wordSet('not no a an any legal binding enforceable');
const PROMISE = wordSet(
  'promise promises covenant covenants commitment commitments undertaking undertakings duty duties',
);
const BEHIND = wordSet('by of on and or but');

/** Where none of these stands, `isMereIntention` says no. */
export const INTENDING = sought(INTENT, INTENDS, PROMISE);

/** `is not a covenant`, `is a promise` behind `nothing here`; not `is no promise to pay a debt`. */
function isNoPromise(behind: readonly Token[]): boolean {
  const at = behind.findIndex((token) => !isOneOf(token, BEFORE));
  const next = behind[at + 1];
  if (isOffer(behind.slice(at + 1))) return false;
  return isOneOf(behind[at], PROMISE) && (next === undefined || next.kind === 'mark' || isOneOf(next, BEHIND));
}

const EXCEPTS = wordSet('except save unless until');
const ACCEPTED = wordSet('accepted accept accepts signed sign signs countersigned');

/** `is not a promise, except as it may be accepted`: an offer, which binds when it is taken. */
function isOffer(behind: readonly Token[]): boolean {
  const at = behind[0]?.text === ',' ? 1 : 0;
  return isOneOf(behind[at], EXCEPTS) && anyOneOf(behind.slice(at), ACCEPTED);
}

function speaksOfIt(tokens: readonly Token[], { from, to }: Segment['subject']): boolean {
  const words = tokens.slice(from, to);
  if (words.length > 0 && words.length <= LONGEST_POINTER && isOneOf(words[0], POINTS)) return words.length === 1;
  return words.some((_, index) => isItself(tokens, from + index));
}
