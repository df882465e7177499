import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';

const REPLACES = wordSet(
  'replace replaces replaced substitute substitutes substituted amend amends amended restate restated',
);
const TAKES_OUT = wordSet('strike strikes struck stricken delete deletes deleted remove removes removed');
const PUTS_IN = wordSet('place stead instead');
const NOT = wordSet('not never no if unless until would could may might');
const LONGEST_NUMBER = 4;

/**
 * `The parties strike Section 4 and put this in its place:`: an old wording goes, and the one that stands behind the colon takes its place.
 * What is said of the old one touches nothing that follows.
 */
export function bringsNewWording({ tokens }: Sentence): boolean {
  const colon = tokens.findLastIndex(({ text }) => text === ':');
  if (colon < 1 || tokens.length - colon - 1 > LONGEST_NUMBER) return false;
  const before = tokens.slice(0, colon);
  if (anyOneOf(before, NOT)) return false;
  if (anyOneOf(before, REPLACES)) return true;
  return anyOneOf(before, TAKES_OUT) && anyOneOf(before, PUTS_IN);
}
