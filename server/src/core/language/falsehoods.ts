import { QUOTES } from './quotes.ts';
import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const BE = wordSet('is are was were be been');
const FALSE = wordSet(
  'wrong mistaken inaccurate incorrect untrue false misleading erroneous inapt improper error mistake misnomer',
);
const DEGREE = wordSet('a an equally plainly simply quite just also both likewise as');
const CALLS = wordSet(
  'call speak describe treat say regard characterize characterise term label report view see refer record book name',
);
const CALLING = wordSet(
  'calling speaking describing treating saying regarding characterizing characterising terming labelling labeling reporting viewing referring recording booking naming',
);

/** Where a clause calls something false: the index behind the word for it. */
function falseBehind(tokens: readonly Token[], { verb, to }: Segment): number | undefined {
  if (!verb || !isOneOf(tokens[verb.head], BE)) return undefined;
  let at = verb.head + 1;
  while (at < to && isOneOf(tokens[at], DEGREE)) at++;
  return at < to && isOneOf(tokens[at], FALSE) ? at + 1 : undefined;
}

/** `calling it …`, `to describe it as …` */
function isCalling(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], CALLING) || (tokens[at]?.key === 'to' && isOneOf(tokens[at + 1], CALLS));
}

/** Whether a clause says that something would be false: no wish and no possibility, though it stands under `would`. */
export function callsFalse(tokens: readonly Token[], segment: Segment): boolean {
  const behind = falseBehind(tokens, segment);
  if (behind === undefined) return false;
  return tokens[behind]?.key === 'to' || isCalling(tokens, segment.subject.from);
}

/**
 * In `it would be mistaken to speak of forgiveness` and `calling it forgiven would be wrong` what is called false is denied: counts it
 * where nothing has denied it yet.
 */
export function denyFalse(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  if (!holdsOne(tokens, SOUGHT)) return;
  const deny = (from: number, to: number) => {
    if (counts.subarray(from, to).every((count) => count === 0)) counts.fill(1, from, to);
  };
  // `It would not be wrong to call it forgiven`
  const isRight = ({ verb }: Segment) => verb !== undefined && (counts[verb.head] ?? 0) % 2 === 1;
  let isCalled = false;
  for (const segment of segments) {
    const { from, to, subject } = segment;
    const behind = falseBehind(tokens, segment);
    if (behind !== undefined && isCalling(tokens, subject.from) && !isRight(segment)) {
      deny(subject.from, segment.verb?.from ?? subject.to);
      isCalled = true;
    }
    denyUnfit(tokens, segment, counts);
    denyWrongWords(tokens, segment, counts);
    const start = tokens.findIndex(
      ({ key }, at) => at >= from && at < to && key === 'to' && isOneOf(tokens[at + 1], CALLS),
    );
    if (start >= 0 && isFalse(tokens[start - 1])) {
      if (isRight(segment)) counts.fill(2, start + 1, to);
      else deny(start + 1, to);
    }
    // `… would be wrong, and so would calling it cancelled`
    const so = tokens.findIndex(
      ({ key }, at) => at >= from && at < to && key === 'so' && isOneOf(tokens[at + 2], CALLING),
    );
    if (isCalled && so >= 0) deny(so + 2, to);
  }
}

function isFalse(token: Token | undefined): boolean {
  return isOneOf(token, FALSE);
}

const WORDS = wordSet('word words term terms label labels description descriptions name names expression expressions');
const FITS = wordSet('fit fits describe describes apply applies suit suits match matches');
const FARTHEST_WORD = 3;

/** `The words “canceled” and “forgiven” do not fit the difference`: what does not fit is denied. */
function denyUnfit(tokens: readonly Token[], { subject, verb }: Segment, counts: Uint8Array): void {
  if (!verb || (counts[verb.head] ?? 0) % 2 === 0) return;
  if (!tokens.slice(verb.head, verb.to + 1).some((token) => isOneOf(token, FITS))) return;
  const opens = tokens.slice(subject.from, subject.from + FARTHEST_WORD);
  const isOfWords = opens.some((token) => isOneOf(token, WORDS));
  if (isOfWords && counts.subarray(subject.from, subject.to).every((count) => count === 0))
    counts.fill(1, subject.from, subject.to);
}

/** `“Forgiven” and “canceled” are the wrong words for the difference`: what is called so is denied. */
function denyWrongWords(tokens: readonly Token[], { subject, verb }: Segment, counts: Uint8Array): void {
  if (!verb || !isOneOf(tokens[verb.head], BE) || (counts[verb.head] ?? 0) % 2 === 1) return;
  const wrong = isOneOf(tokens[verb.to], THE) ? verb.to + 1 : verb.to;
  if (!isFalse(tokens[wrong]) || !isOneOf(tokens[wrong + 1], WORDS)) return;
  const isQuoted = tokens.slice(subject.from, subject.to).some(({ text }) => QUOTES.has(text));
  if (isQuoted && counts.subarray(subject.from, subject.to).every((count) => count === 0))
    counts.fill(1, subject.from, subject.to);
}
const THE = wordSet('the a an');

/** Words for what is wrong, or does not fit: without them nothing is called false. */
const SOUGHT = sought(FALSE, FITS);
