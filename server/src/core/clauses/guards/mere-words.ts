import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isDenied } from '../polarity-of.ts';
import { isItself, speaksOfItself } from './self-reference.ts';

const DEAL = wordSet('bargain agreement settlement deal contract terms accord compromise understanding');
const PART = wordSet('part term condition element provision');
const FARTHEST_DEAL = 5;
/** Where none of these stands, `isNoPart` says no. */
export const NO_PART = sought(PART);

/** `The foregoing sentence is for his files and is not part of the bargain.`, `is not a term of this agreement` */
export function isNoPart({ tokens, denied }: Sentence, { verb, subject, to }: Segment): boolean {
  if (!verb || !speaksOfItself(tokens, subject.from, subject.to)) return false;
  const part = tokens.findIndex((token, at) => at >= verb.to - 1 && at < to && isOneOf(token, PART));
  if (part < 0 || part > verb.to + 2 || !isDenied(denied, part)) return false;
  return tokens[part + 1]?.key === 'of' && anyOneOf(tokens.slice(part + 2, part + FARTHEST_DEAL), DEAL);
}

const FORM = wordSet('heading label caption title formality placeholder boilerplate courtesy convenience');
const LAYOUT = wordSet('heading headings caption captions title titles');
const CALLS = wordSet('is are remains serves stands means');
const FARTHEST_FORM = 5;
/** The same for `isMereForm`. */
export const MERE_FORM = sought(FORM);

/** `Paragraph 9 is a heading of convenience`; not `The heading of this Section is for convenience`. */
export function isMereForm({ tokens, denied }: Sentence, { verb, subject, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], CALLS) || isDenied(denied, verb.head)) return false;
  if (!speaksOfItself(tokens, subject.from, subject.to)) return false;
  if (anyOneOf(tokens.slice(subject.from, subject.to), LAYOUT)) return false;
  return anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_FORM)), FORM);
}

const STATES = wordSet(
  'is are state states record records express expresses describe describes reflect reflects set sets contain contains reflecting meant intended',
);
const AIMS = wordSet(
  'intention intentions intent aim aims goal goals hope hopes wish wishes aspiration aspirations expectation expectations guide guideline guidelines ideal ideals',
);
const ONLY = wordSet('only merely just alone mere');
const WHOLE = wordSet('entire whole full complete final binding firm agreement');
const BEHIND_AIM = wordSet('only and alone but');
const LONGEST_POINTER = 5;
const FARTHEST_AIM = 7;
/** The same for `statesAims`. */
export const STATED_AIMS = sought(AIMS);

/** `Sections 4 through 10 state the parties' present intentions only`; not `This section states the parties' intent that nothing is forgiven`. */
export function statesAims({ tokens, denied }: Sentence, { from, to }: Segment): boolean {
  for (let at = from; at < to; at++) {
    if (!isItself(tokens, at)) continue;
    const verb = tokens.findIndex(
      (token, index) => index > at && index <= at + LONGEST_POINTER && isOneOf(token, STATES),
    );
    if (verb < 0 || isDenied(denied, verb)) continue;
    const aim = tokens.findIndex(
      (token, index) => index > verb && index <= verb + FARTHEST_AIM && isOneOf(token, AIMS),
    );
    if (aim < 0 || aim >= to) continue;
    const between = tokens.slice(verb + 1, aim);
    if (anyOneOf(between, WHOLE) || between.some(({ kind, text }) => kind === 'mark' && text !== "'" && text !== '’'))
      continue;
    if (anyOneOf(between, ONLY) || isFlat(tokens, aim + 1)) return true;
  }
  return false;
}

const OF_WHOM = wordSet('of the parties both sides two them party');

/** Nothing that is aimed at follows: `state the hopes of the parties only` */
function isFlat(tokens: Sentence['tokens'], from: number): boolean {
  let next = from;
  while (isOneOf(tokens[next], OF_WHOM)) next++;
  const token = tokens[next];
  return token === undefined || token.kind === 'mark' || isOneOf(token, BEHIND_AIM);
}
