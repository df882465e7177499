import { type Defined, readDefinitions } from './definitions.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import { NOT_A_NAME, readNames } from './names.ts';
import { rolesIn } from './roles.ts';
import type { Token } from './tokens.ts';

/** Whom a sentence speaks of. `assigns` are those who come after a party; `third` everybody else. */
export type Role = 'company' | 'customer' | 'assigns' | 'third';

/** Who is who in a document: defined terms and names, by folded word. */
export type Parties = {
  /** `sparrow` → company, from `the practice ("Sparrow")`. */
  readonly terms: ReadonlyMap<string, Role>;
  /** Defined things: `delta` → the tokens of its definition. */
  readonly definitions: ReadonlyMap<string, readonly Token[]>;
  /** Whom `the Parties` means, where the document defines it. */
  readonly parties?: ReadonlySet<Role>;
};

/** Reads the names and defined terms of a whole document from its sentences. */
export function readParties(
  all: readonly { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[] }[],
  lexicon: Lexicon,
): Parties {
  const known: Defined = { terms: new Map(), definitions: new Map() };
  for (const { tokens, mentions } of all) readDefinitions(tokens, mentions, known);
  for (const { tokens } of all) readNames(tokens, known.terms);
  if (!knowsBoth(known.terms)) for (const { tokens } of all) completePairs(tokens, known.terms, lexicon);
  const definition = known.definitions.get('parties');
  const parties = definition && partiesIn(definition, known.terms, lexicon);
  return { ...known, ...(parties ? { parties } : {}) };
}

/** Whom a definition of `the Parties` names; undefined when it names nobody known. */
function partiesIn(
  tokens: readonly Token[],
  terms: ReadonlyMap<string, Role>,
  lexicon: Lexicon,
): ReadonlySet<Role> | undefined {
  const roles = rolesIn(tokens, findMentions(tokens, lexicon), { terms, definitions: new Map() }, 0, tokens.length);
  return roles.has('company') || roles.has('customer') ? roles : undefined;
}

function knowsBoth(terms: ReadonlyMap<string, Role>): boolean {
  const roles = new Set(terms.values());
  return roles.has('company') && roles.has('customer');
}

/** When a document knows one side only by unknown names in `X and Y each …`, both names are parties. */
function completePairs(tokens: readonly Token[], terms: Map<string, Role>, lexicon: Lexicon): void {
  for (let at = 1; at + 1 < tokens.length; at++) {
    if (tokens[at]?.key !== 'and') continue;
    const [left, right] = [tokens[at - 1] as Token, tokens[at + 1] as Token];
    if (left.key === right.key || !mayName(left, lexicon) || !mayName(right, lexicon)) continue;
    const known = terms.get(left.key) ?? terms.get(right.key);
    if (!terms.has(left.key)) terms.set(left.key, known === 'company' ? 'customer' : 'company');
    if (!terms.has(right.key)) terms.set(right.key, terms.get(left.key) === 'company' ? 'customer' : 'company');
  }
}

/** A capitalised word that is no ordinary word of letters and no word for a party. */
function mayName(token: Token, lexicon: Lexicon): boolean {
  if (!token.capital || token.kind !== 'word' || NOT_A_NAME.has(token.key)) return false;
  const members = lexicon.root.next.get(token.key)?.members ?? [];
  return !members.some((member) => /_side|parties|assigns/.test(member.concept));
}
