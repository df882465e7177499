import { COORDINATORS, DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LOCAL_STOPS: ReadonlySet<string> = new Set([',', ';', ':', ')', '—']);

/** Where a denial ends that reaches only to the next mark: `without`, `instead of`. */
export function localStop(tokens: readonly Token[], from: number, to: number, by?: string): number {
  let isList = false;
  for (let at = from; at < to; at++) {
    if (by === undefined && opensNextVerb(tokens, at)) return at;
    if (!LOCAL_STOPS.has(tokens[at]?.text ?? '')) continue;
    if (tokens[at]?.text !== ',') return at;
    // `without interest, late charge, or fee`
    // `free of any admission by either, of fault or of liability`
    if (tokens[at + 1]?.key === 'of') continue;
    const isLast: boolean = isList && tokens[at + 1]?.key === 'or';
    if (by && isRepeated(tokens, at + 1, by)) continue;
    if (!isLast && !goesOnToOr(tokens, at + 1, to, by !== undefined)) return at;
    isList = !isLast;
  }
  return to;
}

const AND = wordSet('and but yet');
const BEFORE_VERB = wordSet('both each further also hereby jointly mutually expressly they do');
const SAYS = wordSet(
  `agree agrees agreed acknowledge acknowledges accept accepts accepted confirm confirms confirmed declare declares declared state states
  stipulate stipulates stipulated recognize recognizes undertake undertakes shall will`,
);

/** `settle without fault and agree that …`: behind the denied thing goes on what they do. */
function opensNextVerb(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], AND)) return false;
  let next = at + 1;
  while (isOneOf(tokens[next], BEFORE_VERB)) next++;
  return isOneOf(tokens[next], SAYS);
}

const LONGEST_ITEM = 3;
const MOST_ITEMS = 4;

/** `without interest, fee or charge`, `without waiver, tolling, or extension`: short words up to an `or` are one list. */
function goesOnToOr(tokens: readonly Token[], from: number, to: number, mayAdd: boolean): boolean {
  let items = 0;
  let length = 0;
  for (let at = from; at < to && items < MOST_ITEMS; at++) {
    const { key, kind, text } = tokens[at] as Token;
    if (key === 'or' || (mayAdd && key === 'and')) return length > 0 || items > 0;
    if (mayAdd && (tokens[at] as Token).capital) return false;
    if (text === ',') {
      items++;
      length = 0;
    } else if (kind !== 'word' || DETERMINERS.has(key) || PREPOSITIONS.has(key) || COORDINATORS.has(key)) return false;
    else if (++length > LONGEST_ITEM) return false;
  }
  return false;
}

const JOINTS = wordSet('and or nor');
const OTHER = wordSet('any other mark entry item tradeline');

/** `free of negative marks, and of marks of any sort`, `unspotted by any adverse mark, or mark of any nature`. */
function isRepeated(tokens: readonly Token[], at: number, by: string): boolean {
  if (!isOneOf(tokens[at], JOINTS)) return false;
  return tokens[at + 1]?.key === by || (tokens[at]?.key === 'or' && isOneOf(tokens[at + 1], OTHER));
}

const BOTH = wordSet('both each all');

/** `neither of them admitting fault, and both agreeing that …`: the second of two insertions is not denied with the first. */
export function opensForBoth(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.key !== 'and' || !isOneOf(tokens[at + 2], BOTH)) return false;
  return tokens[at + 3]?.key.endsWith('ing') === true;
}

/** Whether a stretch ends with such a clause: `…, the Parties being agreed` before `that it was never established`. */
export function endsApart(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.text === ',' && absoluteEnd(tokens, at + 1, to) === to) return true;
  return false;
}

const OWNERS = wordSet('the this that both its their each');
const ABSOLUTE = wordSet('being having remaining standing staying');
const NOT_SAID = wordSet('unpaid due owing owed outstanding after on in under of to for at by from');
const OWED = wordSet('due owing owed outstanding payable');
const LONGEST_OWNER = 5;

/**
 * `neither admits fault, the bill being unproven`: where a clause without a finite verb ends that begins at a token, with a subject and a
 * participle of its own, which the denial before it does not reach; 0 where none begins.
 */
export function absoluteEnd(tokens: readonly Token[], from: number, to: number): number {
  if (!isOneOf(tokens[from], OWNERS)) return 0;
  for (let at = from + 1; at < Math.min(to, from + 1 + LONGEST_OWNER); at++) {
    if (tokens[at]?.kind === 'mark') return 0;
    if (at === from + 1 || !isOneOf(tokens[at], ABSOLUTE)) continue;
    // `the bill remaining due.` says so; `the amount remaining due after it` is a thing
    const isSaid = isOneOf(tokens[at + 1], OWED) && (tokens[at + 2]?.kind ?? 'mark') === 'mark';
    const isLeft = tokens[at]?.key === 'remaining' && isOneOf(tokens[at + 1], NOT_SAID) && !isSaid;
    if (isLeft || tokens[at + 1]?.kind === 'mark') return 0;
    const end = tokens.findIndex(({ text }, place) => place > at && place < to && LOCAL_STOPS.has(text));
    return end < 0 ? to : end;
  }
  return 0;
}
