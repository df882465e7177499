import { paidSumTo } from './paid-sums.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** What the words of `betweenSums` begin with. */
export const SPAN = wordSet(
  `space distance span stretch sum amount figure money dollars number charges balance gap spread margin part portion
  difference everything step drop fall move decrease`,
);
const PARTS = wordSet('separating dividing between parting separates divides parts');
const STANDS = wordSet('standing lying falling lies stands falls is lay stood lie stand fall be left remaining');
const FALLS = wordSet('drop fall step move decrease');
const MAY = wordSet('may might shall will');
const RELATIVE = wordSet('that which');
const JOINS = wordSet('from and to');
const FIRST_SUM = wordSet(
  `billed bill invoiced invoice charged claimed claim pleaded pled sued demanded asked asserted sought ledger statement account
  prayed complaint ticket listed asking`,
);
const LAST_SUM = wordSet(
  'paid pay payment payments settlement settled compromise compromised composition accepted tendered accept tender paying check accord',
);
const ENDS = wordSet('agree agrees not neither is are has have was were shall will');
/** How many tokens each of the two sums may take. */
const LONGEST_SUM = 9;

/**
 * Where the words end that begin at a token and tell of what lies between the sum billed and the sum paid, in this order:
 * `the sum separating the amount pleaded ($900.00) from the amount to be paid`; undefined where they tell of something else.
 */
export function betweenSums(tokens: readonly Token[], at: number): number | undefined {
  if (!isOneOf(tokens[at], SPAN)) return undefined;
  const parts = partsBehind(tokens, at + 1);
  if (parts === undefined) return undefined;
  const joint = sumTo(tokens, parts + 1, FIRST_SUM, (token) => isOneOf(token, JOINS)) ?? jointOfFigures(tokens, parts);
  if (joint === undefined) return undefined;
  const paid = paidSumTo(tokens, joint + 1, []);
  if (paid !== undefined) return paid;
  const last = firstWhere(joint + 1, joint + 1 + LONGEST_SUM, (place) => isOneOf(tokens[place], LAST_SUM));
  if (last === undefined) return undefined;
  return tokens
    .slice(joint + 1, last)
    .some((token, at) => isEnd(token) && !isTitle(tokens, joint + 1 + at) && !isOfPair(tokens, joint + 1 + at))
    ? undefined
    : last + 1;
}

const SEPARATES = wordSet('separating dividing parting separates divides parts');
const FIGURE = wordSet('figure number price charge total demand');

/** `the sum dividing the hospital's figure from the payment`: the first of two sums has its owner. */
function jointOfFigures(tokens: readonly Token[], parts: number): number | undefined {
  if (!isOneOf(tokens[parts], SEPARATES)) return undefined;
  const owned = firstWhere(parts + 1, parts + 1 + LONGEST_SUM, (at) => /['’]s?$/.test(tokens[at]?.text ?? ''));
  if (owned === undefined || !isOneOf(tokens[owned + 1], FIGURE)) return undefined;
  return isOneOf(tokens[owned + 2], JOINS) ? owned + 2 : undefined;
}

/** The word that parts the sums: `separating`, `that separates`, `lying between`, `between`. */
function partsBehind(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (isOneOf(tokens[at], RELATIVE)) at++;
  if (isOneOf(tokens[at], MAY)) at++;
  if (isOneOf(tokens[at], STANDS)) at++;
  // `the drop from the billed price to the settled one`
  const falls = isOneOf(tokens[from - 1], FALLS) && tokens[from]?.key === 'from';
  return falls || isOneOf(tokens[at], PARTS) ? at : undefined;
}

/** Where a sum ends that one of the words tells: the first joint behind that word; undefined where the words go elsewhere. */
function sumTo(
  tokens: readonly Token[],
  from: number,
  words: ReadonlySet<string>,
  isJoint: (token: Token) => boolean,
): number | undefined {
  let told = false;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_SUM); at++) {
    const token = tokens[at];
    if (!token || (isEnd(token) && !isTitle(tokens, at))) return undefined;
    if (isOneOf(token, LAST_SUM)) return undefined;
    if (isOneOf(token, words)) told = true;
    else if (told && isJoint(token)) return at;
  }
  return undefined;
}

function isEnd(token: Token): boolean {
  return isOneOf(token, ENDS) || token.text === ';' || token.text === ':' || token.text === '.';
}

const PAIR = wordSet('they we both parties sides');
const HAVE = wordSet('have are were agree agreed');

/** `the price they have now settled on`: who settled it. */
function isOfPair(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], HAVE) && isOneOf(tokens[at - 1], PAIR);
}

const TITLES = wordSet('ms mr mrs dr st');

/** The stop of `Ms. Ochs's payment`. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && isOneOf(tokens[at - 1], TITLES);
}
