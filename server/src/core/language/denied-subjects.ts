import { denyKeptOff } from './kept-off.ts';
import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const FORBIDDEN = wordSet('forbidden prohibited banned disallowed excluded');
const ALLOWED = wordSet('permitted allowed admitted conceded acknowledged confessed');
const LACKING = wordSet('lacking wanting absent missing');
const PROOF = wordSet(
  'proof evidence verification validation substantiation finding determination admission adjudication',
);
const BEFORE_NOUN = wordSet('the a an any each either both it them you me us that those these said');

/** In `The placing of any mark is prohibited` and `Entering one is not allowed` the verb denies its subject. */
export function denySubjects(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  denyKeptOff(tokens, segments, counts);
  denyLying(tokens, counts);
  denyLacking(tokens, segments, counts);
  for (const { verb, subject } of segments) {
    if (!verb?.passive) continue;
    const denied = (counts[verb.head] ?? 0) % 2 === 1;
    const last = denied && isNorAllowed(tokens, verb.to) ? verb.to + 1 : verb.head;
    if (!forbids(tokens[last], denied) || !isThing(tokens, Math.max(verb.to, last + 1))) continue;
    for (let at = subject.from; at < Math.min(subject.to, verb.from); at++) counts[at] = Math.max(counts[at] ?? 0, 1);
  }
}

/** `(neither found) nor conceded` */
function isNorAllowed(tokens: readonly Token[], at: number): boolean {
  return /^n?or$/.test(tokens[at]?.key ?? '') && isOneOf(tokens[at + 1], ALLOWED);
}

/** `prohibited`, `not permitted`. */
export function forbids(token: Token | undefined, denied: boolean): boolean {
  return denied ? isOneOf(token, ALLOWED) : isOneOf(token, FORBIDDEN);
}

/** In `Company is prohibited from placing …` and `is not allowed to …` the subject is the one who may not. */
function isThing(tokens: readonly Token[], behind: number): boolean {
  const next = tokens[behind];
  if (next?.key === 'from') return false;
  const object = tokens[behind + 1];
  return (
    next?.key !== 'to' ||
    object === undefined ||
    object.capital ||
    object.kind !== 'word' ||
    isOneOf(object, BEFORE_NOUN)
  );
}

/** `Proof that it is owed is lacking`, `any finding of fault is absent`. */
function denyLacking(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { verb, subject } of segments) {
    if (!verb || !isOneOf(tokens[verb.to], LACKING) || (counts[verb.head] ?? 0) % 2 === 1) continue;
    if (!tokens.slice(subject.from, verb.from).some((token) => isOneOf(token, PROOF))) continue;
    for (let at = subject.from; at < verb.from; at++) counts[at] = Math.max(counts[at] ?? 0, 1);
  }
}

const LIES = wordSet('lies lieth rests resteth attaches attacheth falls belongs accrues lie rest attach fall sits');
const LIES_SOUGHT = sought(LIES);
const WITH = wordSet('with on upon to at in');
const NOBODY = wordSet('neither nobody none no');
const BEGINS = wordSet('that and but or nor because since as');
const LONGEST_THING = 6;

/** `Fault lies with neither of them`: whose it is not is denied of the thing itself. */
function denyLying(tokens: readonly Token[], counts: Uint8Array): void {
  if (!holdsOne(tokens, LIES_SOUGHT)) return;
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (!isOneOf(tokens[at], LIES) || !isOneOf(tokens[at + 1], WITH) || !isOneOf(tokens[at + 2], NOBODY)) continue;
    for (let back = at; back >= 0 && at - back <= LONGEST_THING; back--) {
      const token = tokens[back] as Token;
      if (token.kind === 'mark' || BEGINS.has(token.key)) break;
      if ((counts[back] ?? 0) === 0) counts[back] = 1;
    }
  }
}
