import { firstWhere, type Token } from './tokens.ts';
import { allOf, isOneOf, wordSet } from './word-set.ts';

/** How many tokens each of the two sums may take. */
const LONGEST_SUM = 5;
const LONGEST_HOLDER = 6;

const TAKES = wordSet('taking subtracting deducting take subtract deduct');
const TAKEN = wordSet('subtracted deducted');

function isAmount(token: Token | undefined): boolean {
  return token?.kind === 'money' || token?.kind === 'field';
}

const ONE = wordSet('figure sum amount number total one');
const LESS = wordSet('minus less');
const OTHER = wordSet('other second smaller lesser lower latter');
const SPAN = wordSet('dollars dollar amount stretch range money sum span everything');

/** What the words of `subtraction` begin with, beside sums. */
export const BEGINS_SUBTRACTION = allOf(TAKES, TAKEN, ONE, SPAN);

/** `the result of taking $500 from $1,700`, `the larger sum less the smaller`, `the dollars between $500 and $1,700`. */
export function subtraction(tokens: readonly Token[], at: number): number | undefined {
  if (isOneOf(tokens[at], TAKES)) {
    const from = firstWhere(at + 1, at + 1 + LONGEST_SUM, (place) => tokens[place]?.key === 'from');
    return from !== undefined &&
      tokens.slice(at, from).some(isSumWord) &&
      tokens.slice(from + 1, from + 1 + LONGEST_HOLDER).some(isSumWord)
      ? from + 1
      : undefined;
  }
  if (isOneOf(tokens[at], TAKEN) && tokens[at + 1]?.key === 'from') {
    const before = tokens.slice(Math.max(0, at - LONGEST_SUM), at).some(isSumWord);
    return before && tokens.slice(at + 2, at + 2 + LONGEST_HOLDER).some(isSumWord) ? at + 2 : undefined;
  }
  if (isAmount(tokens[at]) && isOneOf(tokens[at + 1], LESS) && isAmount(tokens[at + 2])) return at + 3;
  if (isOneOf(tokens[at], ONE) && isOneOf(tokens[at + 1], LESS) && tokens[at + 2]?.key === 'the')
    return isOneOf(tokens[at + 3], OTHER) ? at + 4 : undefined;
  if (!isOneOf(tokens[at], SPAN) || !/^(?:between|from)$/.test(tokens[at + 1]?.key ?? '')) return undefined;
  const isSpan = tokens[at + 2]?.kind === 'money' && /^(?:and|to)$/.test(tokens[at + 3]?.key ?? '');
  return isSpan && tokens[at + 4]?.kind === 'money' ? at + 5 : undefined;
}

function isSumWord({ key, kind }: Token): boolean {
  return (
    kind === 'money' ||
    kind === 'field' ||
    /^(?:sum|amount|figure|total|payment|settlement|bill|claim|statement|invoice|account|balance|demand|charge)$/.test(
      key,
    )
  );
}
