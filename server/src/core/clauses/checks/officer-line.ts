import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** The line of one who signs for a company, without a verb: `Buckeye Portfolio LLC, by A. Ortiz, Vice President`. */
export function officerLine({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) => {
    if (sentence.label || !isFragment(sentence)) return [];
    const title = sentence.tokens.findIndex((token) => isOneOf(token, TITLES) && token.capital);
    return title > 0 ? [{ sentence: index, from: title, to: title + 1 }] : [];
  });
}

const TITLES = wordSet(
  `president manager director officer treasurer cashier controller comptroller secretary administrator partner counsel attorney
  supervisor principal proprietor owner member chief head ceo cfo coo chairman chairwoman chair superintendent trustee`,
);
const SHORTEST = 4;
const LONGEST = 22;

/** A line with a name, and with no clause of its own. */
function isFragment({ tokens, segments }: Sentence): boolean {
  if (tokens.length < SHORTEST || tokens.length > LONGEST || segments.some(({ verb }) => verb)) return false;
  return tokens.filter(({ capital, kind }) => capital || kind === 'field').length >= 2;
}
