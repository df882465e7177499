import { PREPOSITIONS } from './grammar.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './word-set.ts';

const LONGEST_NOUN = 5;
const OPENS_PAIR = wordSet('neither both either');

const PAIR_MEMBER = wordSet('the each this');

/** A comma, two named things with `and` between them, and a verb in the plural: both are its subject. */
export function isPairBehind(tokens: readonly Token[], comma: number, and: number, right: VerbGroup): boolean {
  const isMember = (from: number, to: number) =>
    to > from &&
    to - from <= LONGEST_NOUN &&
    (PAIR_MEMBER.has(tokens[from]?.key ?? '') || tokens[from]?.capital === true) &&
    tokens.slice(from, to).every(({ key, kind }) => kind !== 'mark' && !PREPOSITIONS.has(key));
  return (
    tokens[and]?.key === 'and' &&
    TAKES_PLURAL.has(tokens[right.from]?.key ?? '') &&
    isMember(comma + 1, and) &&
    isMember(and + 1, right.from)
  );
}
const TAKES_PLURAL = wordSet('agree acknowledge confirm accept state declare stipulate record recognize');

/** `neither A nor B`, `both A and B`: a coordinator inside the next subject is no border. */
export function isListCoordinator(tokens: readonly Token[], at: number, left: VerbGroup): boolean {
  return lastWhere(left.to, at, (back) => OPENS_PAIR.has(tokens[back]?.key ?? '')) !== undefined;
}
