import { BE, NEGATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const SAID = wordSet('said claimed alleged');
const OPINION = wordSet(
  `consider considers considered deem deems deemed regard regards regarded treat treats treated hold holds held take takes taken
  hear heard understand understands understood construe construed think thinks thought find finds found see seen believe
  believed read look looked view viewed assume assumed presume presumed judge judged report reported
  know known show shown prove proven proved suppose supposed adjudge adjudged`,
);
const FARTHEST_DENIAL = 4;
const LONGEST_AGENT = 24;
const ENDS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?']);

/**
 * `deemed never to have been proved`, `shall not be considered by either party to have forgiven it`: what is thought of
 * nobody, and no clause of its own. `at` is the `have`.
 */
export function isPerfectInfinitive(tokens: readonly Token[], at: number, last: VerbGroup | undefined): boolean {
  if (tokens[at]?.key !== 'have' || tokens[at - 1]?.key !== 'to') return false;
  if (isOneOf(tokens[at - 2], NEGATORS) || isOneOf(tokens[at - 2], SAID)) return true;
  if (!last || !isOneOf(tokens[last.head], OPINION) || at - last.to > LONGEST_AGENT) return false;
  const denies = tokens.slice(Math.max(0, last.from - FARTHEST_DENIAL), last.to).some((one) => isOneOf(one, NEGATORS));
  if (!denies) return false;
  const isDone = BE.has(tokens[at + 1]?.key ?? '') || PARTICIPLE.test(tokens[at + 1]?.key ?? '');
  return isDone && !tokens.slice(last.to, at).some(({ text }) => ENDS.has(text));
}

const PARTICIPLE = /(?:ed|en|paid|made|known|said|shown|found|held|met|left|done|written)$/;
