import { completePairs } from './complete-pairs.ts';
import type { Defined } from './definitions.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import type { Named } from './names.ts';
import { rolesIn } from './roles.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';
import type { Wording } from './wording.ts';

/** Whom a sentence speaks of. `assigns` are those who come after a party; `third` everybody else. */
export type Role = 'company' | 'customer' | 'assigns' | 'third';

/** Who is who in a document: defined terms and names, by folded word. */
export type Parties = {
  /** `sparrow` → company, from `the practice ("Sparrow")`. */
  readonly terms: ReadonlyMap<string, Role>;
  /** Those of several words that are defined and not only names: `first party` → company. */
  readonly phrases?: ReadonlyMap<string, Role>;
  /** Defined things: `delta` → the tokens of its definition. */
  readonly definitions: ReadonlyMap<string, readonly Token[]>;
  /** Defined terms that mean whichever of the two sides it is: `originator`. */
  readonly either?: ReadonlySet<string>;
  /** Whom `the Parties` means, where the document defines it. */
  readonly parties?: ReadonlySet<Role>;
};

/**
 * Reads the names and defined terms of a whole document from the wordings of its sentences, in order. `nameless`: only names
 * stand for the sides in it, no other word does.
 */
export function readParties(
  all: readonly Pick<Wording, 'defined' | 'named' | 'pairs'>[],
  lexicon: Lexicon,
  nameless: boolean,
): Parties {
  const known: Defined = { terms: new Map(), definitions: new Map() };
  for (const { defined } of all) {
    for (const [term, role] of defined.terms) known.terms.set(term, role);
    for (const [name, tokens] of defined.definitions) known.definitions.set(name, tokens);
  }
  const phrases = new Map([...known.terms].filter(([term]) => term.includes(' ')));
  const short = shortNames(all.flatMap(({ named }) => named));
  const stated = statedTerms(known.definitions);
  for (const { named } of all)
    for (const { term, role, weak } of named)
      if ((!weak || !known.terms.has(term)) && !(role === 'customer' && (short.has(term) || stated.has(term))))
        known.terms.set(term, role);
  if (!knowsBoth(known.terms))
    for (const { pairs } of all) completePairs(pairs, known.terms, nameless && phrases.size === 0);
  for (const [name, tokens] of known.definitions) nameSide(name, tokens, known.terms);
  const definition = known.definitions.get('parties');
  const parties = definition && partiesIn(definition, known.terms, lexicon);
  const either = new Set([...known.definitions.keys()].filter((name) => meansEither(name, known, lexicon)));
  return { ...known, phrases, ...(either.size > 0 ? { either } : {}), ...(parties ? { parties } : {}) };
}

const THING =
  /(?:^| )(?:claims?|bills?|invoices?|balance|charges?|amounts?|sums?|accounts?|demand|settlement|compromise|resolution|agreement|terms?|statements?|payments?|matter|dispute|release|entry|entries|marks?|basis|footing)$/;

/** Words of terms that stand for what is said or for a thing, and for nobody: `“Quiet Footing” means that …`, `“Unproven Claim” means …`. */
function statedTerms(definitions: ReadonlyMap<string, readonly Token[]>): ReadonlySet<string> {
  const names = [...definitions]
    .filter(([name, tokens]) => tokens[0]?.key === 'that' || THING.test(name))
    .map(([name]) => name);
  return new Set(names.flatMap((name) => [name, ...name.split(' ')]));
}

const BEHIND_NAME = wordSet('and or with together including whoever as its');

/** `“Releasors” means Westbrook Radiology and …`: a term for those whom a known name begins the definition of. */
function nameSide(name: string, tokens: readonly Token[], terms: Map<string, Role>): void {
  if (terms.has(name) || !/s$|^(?:company|holder|buyer|seller|group|agency|releas|furnish)/.test(name)) return;
  let to = 0;
  while (tokens[to]?.capital && tokens[to]?.kind === 'word' && !/['’]s?$/.test(tokens[to]?.text ?? '')) to++;
  const words = tokens.slice(0, to).map(({ key }) => key);
  const role = terms.get(words.join(' ')) ?? (to > 1 ? undefined : terms.get(words[0] ?? ''));
  const next = tokens[to];
  if (role && (next === undefined || /^[,.;(]$/.test(next.text) || isOneOf(next, BEHIND_NAME))) terms.set(name, role);
}

/** How far behind `means` the two sides may be named. */
const LONGEST_EITHER = 8;

/** `“Originator” means the Bank or the Cardholder`. */
function meansEither(name: string, { terms, definitions }: Defined, lexicon: Lexicon): boolean {
  const tokens = (definitions.get(name) ?? []).slice(0, LONGEST_EITHER);
  if (!tokens.slice(0, 2).some(({ capital, kind }) => capital || kind === 'field')) return false;
  const roles = rolesIn(tokens, findMentions(tokens, lexicon), { terms, definitions: new Map() }, 0, tokens.length);
  return roles.has('company') && roles.has('customer');
}

/** `Harrow Point` behind `Harrow Point Receivables, Inc.` is no person: such beginnings of a company's name, and their words. */
function shortNames(named: readonly Named[]): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const { term, role } of named) {
    if (role !== 'company') continue;
    const words = term.split(' ');
    for (let length = 2; length < words.length; length++) beginnings.add(words.slice(0, length).join(' '));
  }
  const short = named.filter(({ term, role }) => role === 'customer' && beginnings.has(term)).map(({ term }) => term);
  return new Set(short.flatMap((term) => [term, ...term.split(' ')]));
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
