import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const NONE = wordSet('none nil nothing never');
const LONGEST_LABEL = 12;
const LONGEST_LIST = 24;
const COLON = sought([':']);

/** In `Blame: none, on either side` the answer denies the label in front of it. */
export function denyLabels(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  if (!holdsOne(tokens, COLON)) return;
  segments.forEach(({ from, to, verb }, index) => {
    const answer = segments[index + 1];
    if (verb || !answer || tokens[to - 1]?.text !== ':') return;
    const forbids = isForbidden(tokens, answer, counts);
    const puts = placesNone(tokens, answer, counts);
    if (to - from > (forbids || puts ? LONGEST_FORBIDDEN : LONGEST_LABEL)) return;
    // `Marks of any other kind: Lender shall make none`
    const object = answer.verb ? tokens[answer.verb.to]?.key : undefined;
    if (!forbids && !NONE.has(tokens[answer.from]?.key ?? '') && object !== 'none' && !puts) return;
    for (let at = from; at < to; at++) counts[at] = 1;
    // `Fees, whether for set-up or service: none`
    for (let back = index - 1; back >= 0; back--) {
      const part = segments[back] as Segment;
      if (part.verb || tokens[part.to - 1]?.text !== ',' || to - part.from > LONGEST_LIST) return;
      for (let at = part.from; at < part.to; at++) counts[at] = 1;
    }
  });
}

const LONGEST_FORBIDDEN = 20;
const DONE = wordSet(
  'permitted allowed made placed reported caused entered put furnished listed added posted recorded published supplied tolerated appear admitted conceded',
);
const DOES = wordSet('make place report cause enter put furnish list add post record publish supply send give');
const THAT = wordSet('one any it them either such');

/** `Negative marks: not permitted`, `… will not be caused by either party`, `… must not make one`: an answer without a subject of its own. */
function isForbidden(tokens: readonly Token[], { from, to, verb }: Segment, counts: Uint8Array): boolean {
  if (isOneOf(tokens[from], FORBIDS)) return true;
  if (tokens[from]?.key === 'not') return isOneOf(tokens[from + 1], DONE) || isToBe(tokens, from + 1);
  if (!verb || verb.from !== from || (counts[verb.head] ?? 0) % 2 === 0) return false;
  const next = verb.to < to ? tokens[verb.to] : undefined;
  return verb.passive ? isOneOf(tokens[verb.head], DONE) : isOneOf(tokens[verb.head], DOES) && isOneOf(next, THAT);
}

const ONE = wordSet('one any neither');
const MARKS = wordSet('mark marks entry entries notation notations tradeline item items remark remarks');

/** `Any other mark: Company will not place one`, `…: Lender will put neither on the report`: the answer points back to the label. */
function placesNone(tokens: readonly Token[], { from, verb }: Segment, counts: Uint8Array): boolean {
  if (!verb || verb.passive || !isOneOf(tokens[verb.head], DOES) || !isOneOf(tokens[verb.to], ONE)) return false;
  if ((counts[verb.head] ?? 0) % 2 === 0 && tokens[verb.to]?.key !== 'neither') return false;
  return tokens.slice(Math.max(0, from - LONGEST_LABEL), from).some((token) => isOneOf(token, MARKS));
}

/** `not to be made` */
function isToBe(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be' && isOneOf(tokens[at + 2], DONE);
}

const FORBIDS = wordSet('forbidden prohibited excluded banned barred disallowed unacceptable impermissible');
const NOT = wordSet('not never');
const IS = wordSet('is are was were does do');
const USED = wordSet(
  'to be used reported report use say said shown show appear permitted allowed included include stated written read say state',
);

/** In `Not to be reported: settled; charged off` and `forbidden words: settled, paid for less` the label denies what it lists. */
export function denyListed(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  if (!holdsOne(tokens, COLON)) return;
  segments.forEach(({ from, to }, index) => {
    if (tokens[to - 1]?.text !== ':') return;
    if (isNoneOf(tokens, to - 1, counts)) {
      denyItems(segments.slice(index + 1), counts);
      return;
    }
    let start = to - 1;
    while (start > from && tokens[start - 1]?.text !== ',') start--;
    if (to - start > LONGEST_LABEL) return;
    const label = tokens.slice(start, to - 1);
    const not = label.findIndex((token) => isOneOf(token, NOT));
    // `What this is not: a promise to pay`
    const isNothing = not > 0 && not === label.length - 1 && isOneOf(label[not - 1], IS);
    const isUnused = not >= 0 && isOneOf(label[not + 1], USED);
    // `What Provider shall not do: report …`
    const isUndone = isOneOf(label[0], WHAT) && label.at(-1)?.key === 'do' && isOneOf(label.at(-2), NOT);
    if (!isNothing && !isUnused && !isUndone && !label.some((token) => isOneOf(token, FORBIDS))) return;
    denyItems(segments.slice(index + 1), counts);
  });
}

/** Denies items up to the first that has a verb of its own. */
function denyItems(items: readonly Segment[], counts: Uint8Array): void {
  for (const { verb, from, to } of items) {
    if (verb) return;
    for (let at = from; at < to; at++) counts[at] = 1;
  }
}

const WHAT = wordSet('what things acts');

const THESE = wordSet('following these those');
const OF_THESE = wordSet('none any either neither');
const LONGEST_THESE = 5;

/** `is none of the following:`, `is not any of these things:`: ends at a colon, `at`, and denies what is listed behind it. */
function isNoneOf(tokens: readonly Token[], at: number, counts: Uint8Array): boolean {
  const first = Math.max(0, at - LONGEST_THESE);
  const of = firstWhere(first + 1, at, (place) => tokens[place]?.key === 'of');
  if (of === undefined || !isOneOf(tokens[of - 1], OF_THESE)) return false;
  if (!tokens.slice(of, at).some((token) => isOneOf(token, THESE))) return false;
  const verb = tokens[of - 2];
  return (
    isOneOf(verb, NOT) ||
    (isOneOf(verb, IS_ONE) && !/^(?:any|either)$/.test(tokens[of - 1]?.key ?? '') && (counts[of] ?? 0) % 2 === 1)
  );
}
const IS_ONE = wordSet('is are was were be being been constitutes represents');
