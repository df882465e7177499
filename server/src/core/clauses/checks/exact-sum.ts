import { phraseTable } from '../../language/phrases.ts';
import { type Sum, sums } from '../../language/quantities.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type CheckScope, conflictHarm, type Found } from './check.ts';
import { inEach, NOTHING_FOUND, type Within } from './each-sentence.ts';

const BOUND_PHRASES = phraseTable<true>(
  [
    'up to',
    'as much as',
    'at most',
    'at least',
    'no more than',
    'not more than',
    'a maximum of',
    'a minimum of',
    'not to exceed',
  ].map((phrase) => [phrase, true]),
);
const ADDS = wordSet('add adds adding comes come coming amounts amount sums');
const LONGEST_BOUND = 4;

const ROUGHLY = wordSet('about approximately around roughly circa some nearly almost');
const PAYING = wordSet(
  'pay pays paid paying payment remit remits remitting tender tenders deliver delivers send sends',
);
const SPOKEN_OF = wordSet(
  'dispute disagree disagrees differ claim claims letter letters question billed demand notice',
);
const FARTHEST_PAYING = 14;

/** `shall pay about seven hundred dollars`; in `the dispute about $700.00` the sum is what is spoken of. */
function isRough(tokens: readonly Token[], sum: number): boolean {
  if (!isOneOf(tokens[sum - 1], ROUGHLY)) return false;
  const before = tokens.slice(Math.max(0, sum - FARTHEST_PAYING), sum - 1);
  return anyOneOf(before, PAYING) && !anyOneOf(before.slice(-4), SPOKEN_OF);
}

/** `up to $700.00` is no exact sum; `they add up to $400.00` is. */
function isBound(tokens: readonly Token[], sum: number): boolean {
  for (let at = Math.max(0, sum - LONGEST_BOUND); at < sum; at++) {
    const words = BOUND_PHRASES(tokens, at)?.words.length;
    if (words && at + words >= sum - 1) return !isOneOf(tokens[at - 1], ADDS);
  }
  return false;
}

/**
 * A sum in figures, words or both, other than nothing (`balance: $0.00`); words and figures must agree. With `value: fixed` a bound (`up to $700.00`) harms.
 */
export function exactSum({ sentences }: CheckScope, value?: unknown): readonly Found[] {
  return value === 'fixed' ? fixedSums(sentences) : anySums(sentences);
}

const anySums = inEach(({ tokens }) => sumsOf(tokens, () => false));
const fixedSums = inEach(({ tokens }) => sumsOf(tokens, ({ from }) => isBound(tokens, from) || isRough(tokens, from)));

function sumsOf(tokens: readonly Token[], isOpen: (sum: Sum) => boolean): readonly Within[] {
  const named = sums(tokens);
  if (named.length === 0) return NOTHING_FOUND;
  return named
    .filter(({ dollars }) => dollars !== 0)
    .map((sum) => ({
      from: sum.from,
      to: sum.to,
      ...(isOpen(sum) ? { harm: 'the sum is not exact' } : conflictHarm(sum)),
    }));
}
