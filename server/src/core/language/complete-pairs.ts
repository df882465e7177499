import type { Lexicon } from './lexicon.ts';
import { NOT_A_NAME, TITLE } from './names.ts';
import type { Role } from './parties.ts';
import type { Token } from './tokens.ts';

/** A run of words that may name a side, folded; `titled`: `Ms.` or its like stands before it; `role`: whose word it is. */
type Side = { readonly words: readonly string[]; readonly titled: boolean; readonly role?: Role };

/** Two names that may be those of the two sides: `X` and `Y` in `X and Y each …`, `neither X nor Y`. */
export type Pair = { readonly left: Side; readonly right: Side };

/** The pairs of names of a sentence, in order. */
export function completingPairs(tokens: readonly Token[], lexicon: Lexicon): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 1; at + 1 < tokens.length; at++) {
    const key = tokens[at]?.key;
    const isComma = tokens[at]?.text === ',';
    if (key !== 'and' && key !== 'nor' && !isComma) continue;
    if (!tokens[at - 1]?.capital || !(tokens[at + 1]?.capital || isTitle(tokens[at + 1]))) continue;
    const left = sideBefore(tokens, at, lexicon);
    const right = sideFrom(tokens, at + 1, lexicon) ?? besideNeither(tokens, at, lexicon);
    if (!left || !right || left.words.join(' ') === right.words.join(' ')) continue;
    if (!isComma || (right.titled && !left.titled)) pairs.push({ left, right });
  }
  return pairs;
}

function sideBefore(tokens: readonly Token[], end: number, lexicon: Lexicon): Side | undefined {
  let from = end;
  while (from > 0 && mayName(tokens[from - 1] as Token, lexicon)) from--;
  if (from === end) return undefined;
  const title = tokens[from - 1]?.text === '.' ? from - 2 : from - 1;
  return sideOf(tokens.slice(from, end), isTitle(tokens[title]));
}

function sideFrom(tokens: readonly Token[], start: number, lexicon: Lexicon): Side | undefined {
  let from = start;
  if (isTitle(tokens[from])) from += tokens[from + 1]?.text === '.' ? 2 : 1;
  let to = from;
  while (to < tokens.length && mayName(tokens[to] as Token, lexicon)) to++;
  return to === from ? undefined : sideOf(tokens.slice(from, to), from > start);
}

/** `Consumer` of `neither Copperline nor Consumer`: beside a customer so called, a word that means nothing else names the company. */
function besideNeither(tokens: readonly Token[], at: number, lexicon: Lexicon): Side | undefined {
  const [name, side] = [tokens[at - 1], tokens[at + 1]];
  if (!name || !side?.capital || tokens[at]?.key !== 'nor' || tokens[at - 2]?.key !== 'neither') return undefined;
  if (PERSONS.test(name.key) || lexicon.trie.first(name.key) !== undefined) return undefined;
  const members = lexicon.trie.first(side.key)?.members ?? [];
  const isCustomer = members.some(({ concept }) => concept === 'customer_side');
  return isCustomer ? { words: [side.key], titled: false, role: 'customer' } : undefined;
}

/** Words for somebody beside the customer: `Guarantor`, `Cosigner`, `Trustee`, `Spouse`. */
const PERSONS =
  /(?:[eo]r|ee|[ae]nt|ian|ey|sel|ive|ary|ist|wife|spouse|husband|maker|party|parties|proxy|kin|son|estate)s?$/;

function sideOf(tokens: readonly Token[], before: boolean): Side {
  const titled = before || isTitle(tokens[0]);
  return { words: tokens.filter((token) => !isTitle(token)).map(({ key }) => key), titled };
}

function isTitle(token: Token | undefined): boolean {
  return token !== undefined && TITLE.has(token.key);
}

/**
 * When a document knows one side only, the names in `X and Y each …` are those of the two sides: `Quarry Bend and Ms. Roe` of a
 * company and a person. `nameless`: nothing else in the document stands for a side, so that any two names are the two.
 */
export function completePairs(pairs: readonly Pair[], terms: Map<string, Role>, nameless: boolean): void {
  for (const { left, right } of pairs) {
    const [one, other] = [roleOf(left, terms), roleOf(right, terms)];
    if (one && other) {
      if (one !== other || one === 'company') continue;
      if (left.titled !== right.titled) rename(left.titled ? right : left, 'company', terms);
      else if (nameless && !left.titled) rename(left, 'company', terms);
      continue;
    }
    if (left.words.length !== 1 || right.words.length !== 1) continue;
    if (!one) rename(left, other === 'company' ? 'customer' : 'company', terms);
    if (!other) rename(right, roleOf(left, terms) === 'company' ? 'customer' : 'company', terms);
  }
}

function roleOf({ words, role: known }: Side, terms: ReadonlyMap<string, Role>): Role | undefined {
  if (known) return known;
  return terms.get(words.join(' ')) ?? words.map((word) => terms.get(word)).find((role) => role !== undefined);
}

function rename({ words }: Side, role: Role, terms: Map<string, Role>): void {
  for (const term of [words.join(' '), ...words]) terms.set(term, role);
}

/** A capitalised word that is no ordinary word of letters and no word for a party. */
function mayName(token: Token, lexicon: Lexicon): boolean {
  if (!token.capital || token.kind !== 'word' || NOT_A_NAME.has(token.key)) return false;
  const members = lexicon.trie.first(token.key)?.members ?? [];
  return !members.some((member) => /_side|parties|assigns/.test(member.concept));
}
