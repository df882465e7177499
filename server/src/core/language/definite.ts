import { NEGATORS, PREPOSITIONS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const DEFINITE = wordSet('the this that these those its their his her our my your such');
const INDEFINITE = wordSet('a an any no each every some');
const FARTHEST_DETERMINER = 7;

/** In `does not exhaust the promise, which goes on` the relative clause only adds to a thing that is known. */
export function addsToDefinite(tokens: readonly Token[], { from }: Segment, before: Segment | undefined): boolean {
  if (isOneOf(tokens[from], DEFINITE) && tokens[from - 1]?.text === ',') return true;
  const isPhrase = PREPOSITIONS.has(tokens[from - 1]?.key ?? '') && isDefinitePhrase(tokens, from - 1);
  if (isPhrase) return true;
  if (tokens[from - 1]?.text !== ',') return false;
  if (tokens[from]?.key === 'which' && isDeniedWhole(tokens, before)) return true;
  for (let at = from - 2; at >= 0 && from - at <= FARTHEST_DETERMINER; at--) {
    const key = tokens[at]?.key ?? '';
    if (INDEFINITE.has(key) || tokens[at]?.kind === 'mark') return false;
    if (DEFINITE.has(key)) return true;
  }
  return false;
}

/** `denies that the bill is a valid debt, which remains unproven`: the complement is denied from outside, and a remark is added. */
function isDeniedWhole(tokens: readonly Token[], before: Segment | undefined): boolean {
  if (before?.kind !== 'that') return false;
  return !tokens.slice(before.from, before.to).some(({ key }) => NEGATORS.has(key));
}

/** `…, the period for which has not run`: a thing of its own, behind a comma. */
function isDefinitePhrase(tokens: readonly Token[], preposition: number): boolean {
  for (let at = preposition - 1; at > 0 && preposition - at <= 3; at--)
    if (DEFINITE.has(tokens[at]?.key ?? '')) return tokens[at - 1]?.text === ',';
  return false;
}
