import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const SPAN = wordSet(
  `space distance span stretch sum amount figure money dollars number charges balance gap spread margin part portion
  difference everything step drop fall`,
);
const PARTS = wordSet('separating dividing between parting separates divides parts');
const STANDS = wordSet('standing lying falling lies stands falls is lay stood');
const RELATIVE = wordSet('that which');
const JOINS = wordSet('from and to');
const FIRST_SUM = wordSet(
  `billed bill invoiced invoice charged claimed claim pleaded pled sued demanded asked asserted sought ledger statement account
  prayed complaint ticket listed`,
);
const LAST_SUM = wordSet(
  'paid pay payment payments settlement settled compromise compromised accepted tendered accept tender paying',
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
  const joint = sumTo(tokens, parts + 1, FIRST_SUM, (token) => isOneOf(token, JOINS));
  if (joint === undefined) return undefined;
  const last = tokens.findIndex((token, place) => place > joint && isOneOf(token, LAST_SUM));
  if (last < 0 || last > joint + LONGEST_SUM) return undefined;
  return tokens.slice(joint + 1, last).some(isEnd) ? undefined : last + 1;
}

/** The word that parts the sums: `separating`, `that separates`, `lying between`, `between`. */
function partsBehind(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (isOneOf(tokens[at], RELATIVE)) at++;
  if (isOneOf(tokens[at], STANDS)) at++;
  return isOneOf(tokens[at], PARTS) ? at : undefined;
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
    if (!token || isEnd(token)) return undefined;
    if (isOneOf(token, LAST_SUM)) return undefined;
    if (isOneOf(token, words)) told = true;
    else if (told && isJoint(token)) return at;
  }
  return undefined;
}

function isEnd(token: Token): boolean {
  return isOneOf(token, ENDS) || token.text === ';' || token.text === ':' || token.text === '.';
}
