import type { Lexicon } from './lexicon.ts';
import { NOT_A_NAME } from './names.ts';
import type { Role } from './parties.ts';
import type { Token } from './tokens.ts';

/** Two words that may name the two sides: `X` and `Y` in `X and Y each …`, folded. */
export type Pair = readonly [left: string, right: string];

/** The pairs of names of a sentence, in order. */
export function completingPairs(tokens: readonly Token[], lexicon: Lexicon): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 1; at + 1 < tokens.length; at++) {
    if (tokens[at]?.key !== 'and') continue;
    const [left, right] = [tokens[at - 1] as Token, tokens[at + 1] as Token];
    if (left.key !== right.key && mayName(left, lexicon) && mayName(right, lexicon)) pairs.push([left.key, right.key]);
  }
  return pairs;
}

/** When a document knows one side only by unknown names in `X and Y each …`, both names are parties. */
export function completePairs(pairs: readonly Pair[], terms: Map<string, Role>): void {
  for (const [left, right] of pairs) {
    const known = terms.get(left) ?? terms.get(right);
    if (!terms.has(left)) terms.set(left, known === 'company' ? 'customer' : 'company');
    if (!terms.has(right)) terms.set(right, terms.get(left) === 'company' ? 'customer' : 'company');
  }
}

/** A capitalised word that is no ordinary word of letters and no word for a party. */
function mayName(token: Token, lexicon: Lexicon): boolean {
  if (!token.capital || token.kind !== 'word' || NOT_A_NAME.has(token.key)) return false;
  const members = lexicon.root.next.get(token.key)?.members ?? [];
  return !members.some((member) => /_side|parties|assigns/.test(member.concept));
}
