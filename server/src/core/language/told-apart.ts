import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const POINTS = wordSet('it they same this');
const READS = wordSet('says say states state reads read provides provide records record sets');
const EXCEEDS = wordSet('exceed exceeds exceeded surpasses surpassed outruns outran goes went runs ran lies lay');
const BEYOND = wordSet('beyond over above past');
const PAID = wordSet('paid covered satisfied met collected received');
const COPULA = wordSet('is was are were');
const MORE = wordSet('more greater larger higher bigger');

/**
 * `the page, where it says that …`, `the claim, to the extent that it exceeds the payment`: an opener (`words`, up to `to`) that
 * tells a thing apart, so that nothing depends on it.
 */
export function saysMoreOf(tokens: readonly Token[], words: readonly string[], to: number): boolean {
  if (words[0] === 'where') return isOneOf(tokens[to], POINTS) && isOneOf(tokens[to + 1], READS);
  if (words.at(-2) !== 'insofar' && words[2] !== 'extent') return false;
  return saysItExceeds(tokens, to);
}

/** `(that) it exceeds the payment`, `the same is greater than the sum paid`. */
export function saysItExceeds(tokens: readonly Token[], to: number): boolean {
  // `to the extent not paid`
  if (tokens[to]?.key === 'not' && isOneOf(tokens[to + 1], PAID)) return true;
  const at = tokens[to]?.key === 'that' ? to + 1 : to;
  const verb = tokens[at]?.key === 'the' ? at + 2 : at + 1;
  if (!isOneOf(tokens[verb - 1], POINTS)) return false;
  if (isOneOf(tokens[verb], COPULA)) return isOneOf(tokens[verb + 1], MORE) && tokens[verb + 2]?.key === 'than';
  return (
    isOneOf(tokens[verb], EXCEEDS) &&
    (/^(?:exc|sur)/.test(tokens[verb]?.key ?? '') || isOneOf(tokens[verb + 1], BEYOND))
  );
}
