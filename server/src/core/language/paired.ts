import { COORDINATORS, NEGATORS, PREPOSITIONS } from './grammar.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isSimplePresent } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { personsFrom } from './word-before.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_NOUN = 5;
const OPENS_PAIR = wordSet('neither both either');

const PAIR_MEMBER = wordSet('the each this');

const WHICH = wordSet('that which');

/**
 * Where in `Any that appears, the Bank and the Member disown`, `Any that is seen the Bank and the Member shall disown` the pair begins that
 * acts in the second clause.
 */
export function pairBehind(
  tokens: readonly Token[],
  left: VerbGroup,
  right: VerbGroup,
  comma: number | undefined,
  and: number | undefined,
): number | undefined {
  if (and === undefined) return undefined;
  if (comma !== undefined) return isPairBehind(tokens, comma, and, right) ? comma + 1 : undefined;
  const describes = isOneOf(tokens[left.from - 1], WHICH);
  return describes && isPairBehind(tokens, left.to - 1, and, right) ? left.to : undefined;
}

/** A comma, two named things with `and` between them, and a verb in the plural: both are its subject. */
function isPairBehind(tokens: readonly Token[], comma: number, and: number, right: VerbGroup): boolean {
  const isMember = (from: number, to: number) => {
    // `the Finance Company (or the purchaser)`
    const open = tokens[to - 1]?.text === ')' ? personsFrom(tokens, to - 1) : -1;
    const end = open > from ? open : to;
    return (
      end > from &&
      end - from <= LONGEST_NOUN &&
      (PAIR_MEMBER.has(tokens[from]?.key ?? '') || tokens[from]?.capital === true) &&
      tokens
        .slice(from, end)
        .every(({ key, kind, text }) => (kind !== 'mark' || text === '.') && !PREPOSITIONS.has(key))
    );
  };
  return (
    tokens[and]?.key === 'and' &&
    TAKES_PLURAL.has(tokens[right.from]?.key ?? '') &&
    isMember(comma + 1, and) &&
    isMember(and + 1, right.from)
  );
}
const TAKES_PLURAL = wordSet(
  'agree acknowledge confirm accept state declare stipulate record recognize disown disavow disclaim renounce repudiate retract shall will must',
);

/** `neither A nor B`, `both A and B`: a coordinator inside the next subject is no border. */
export function isListCoordinator(tokens: readonly Token[], at: number, left: VerbGroup): boolean {
  return lastWhere(left.to, at, (back) => OPENS_PAIR.has(tokens[back]?.key ?? '')) !== undefined;
}

const STATES = wordSet('is are was were be been remain remains remained become becomes became stays stay');
const BETWEEN_STATES = wordSet('and or ever still always has have ever had');

/** `which is, and remains, unproven`, `that the bill is, or ever became, a valid debt`: two verbs that share what is said. */
export function isPairOfStates(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  if (left.passive || !isOneOf(tokens[left.head], STATES) || !isOneOf(tokens[right.head], STATES)) return false;
  if (tokens.slice(left.from, right.to).some((token) => isOneOf(token, NEGATORS))) return false;
  const between = tokens.slice(left.to, right.from).filter(({ text }) => text !== ',');
  return between.length > 0 && between.every((token) => isOneOf(token, BETWEEN_STATES));
}

const ACTS_FOR = wordSet('for of by with');
const LONGEST_PAIR = 4;

/** `You agree, for yourselves and whoever may own the account after you, that …`: the second of those who are bound. */
export function isPairedWhoever(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'whoever' || !COORDINATORS.has(tokens[at - 1]?.key ?? '')) return false;
  return tokens.slice(Math.max(0, at - LONGEST_PAIR), at).some((token) => isOneOf(token, ACTS_FOR));
}

const ENDS_LIST = wordSet('or and nor');

/** `a debt that Lender cancels, forgives or writes off`: verbs of one form in a list, none of which begins a clause. */
export function isListOfVerbs(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  if (tokens[left.to]?.text !== ',' || right.from !== left.to + 1) return false;
  if (!isSimplePresent(tokens, left) || !isSimplePresent(tokens, right)) return false;
  const joint = tokens[right.to]?.text === ',' ? right.to + 1 : right.to;
  return isOneOf(tokens[joint], ENDS_LIST);
}

const AGREES = wordSet('agree agrees agreed acknowledge acknowledges accept accepts confirm confirms');

/** `agree the $615 of fees and fines above that sum was contested`: the pair tells what the sum is of, and the clause begins with the sum. */
export function isSumOfPair(tokens: readonly Token[], { head, to }: VerbGroup, coordinator: number): boolean {
  const sum = tokens[to]?.key === 'the' ? to + 1 : to;
  const next = tokens[coordinator + 1];
  if (!isOneOf(tokens[head], AGREES) || tokens[sum]?.kind !== 'money' || tokens[coordinator]?.key !== 'and')
    return false;
  return next?.kind === 'word' && !next.capital && !PAIR_MEMBER.has(next.key);
}
