import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
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

const ORGANISATION =
  /^(?:llc|llp|lp|inc|corp|corporation|ltd|pc|pa|pllc|plc|bank|hospital|clinic|services|partners|associates|group|holdings|capital|funding|recovery|receivables|collections|financial|lending|credit|center|centre|medical|dental|health|healthcare|radiology|imaging|orthodontics|orthopaedic|orthopedic|anesthesia|ambulance|physicians|surgical|agency|company|co|solutions|management|acquisitions|assets?|veterinary|laboratory|laboratories|care|practice|trust|union|systems?|utilities|studio|gym|university|college)$/;
const TITLE = /^(?:mr|mrs|ms|miss|dr|mx)$/;
/** Capitalised words that name neither party. */
const NOT_A_NAME = new Set(
  `section clause schedule exhibit recital appendix annex paragraph article agreement account settlement amount sum balance bill invoice statement charge form code
  internal revenue service january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  county state commonwealth city district united states court courts superior equifax experian transunion social security health insurance portability accountability act federal rule rules evidence
  the this that these those it if neither both each no nothing all any should whenever when in on within after upon unless however he she they we i you your our my payment effective date north south east west street
  compromise difference claimed billed closing credit report reports reporting bureau bureaus and or of for to by at with from as a an whereas now therefore fair debt collection
  notice notices law governing no-fault fault release mutual general title name signature signed delta remainder unpaid portion total price figure charge charges note mark marks blot`.split(
    /\s+/,
  ),
);

/** Reads the names and defined terms of a whole document from its sentences. */
export function readParties(
  all: readonly { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[] }[],
  lexicon: Lexicon,
): Parties {
  const terms = new Map<string, Role>();
  const definitions = new Map<string, readonly Token[]>();
  for (const { tokens, mentions } of all) {
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]?.text === '(') readParenthesis(tokens, at, mentions, terms, definitions);
      readDefinition(tokens, at, definitions);
    }
  }
  const sentences = all.map((one) => one.tokens);
  for (const tokens of sentences) readNames(tokens, terms);
  completePair(sentences, terms, lexicon);
  const parties = definitions.get('parties');
  const narrowed = parties && partiesIn(parties, findMentions(parties, lexicon), terms);
  return { terms, definitions, ...(narrowed ? { parties: narrowed } : {}) };
}

const QUOTE = /^["“”'‘’]$/;

/** `Acme LLC ("Company")`, `(the "Practice")`, `(hereinafter "Sparrow")`. */
function readParenthesis(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  terms: Map<string, Role>,
  definitions: Map<string, readonly Token[]>,
): void {
  if (tokens[at]?.text !== '(') return;
  let open = at + 1;
  while (open - at < 5 && open < tokens.length && !QUOTE.test(tokens[open]?.text ?? '') && tokens[open]?.text !== ')')
    open++;
  if (!QUOTE.test(tokens[open]?.text ?? '')) return;
  let close = open + 1;
  while (close < tokens.length && close - open < 6 && !QUOTE.test(tokens[close]?.text ?? '')) close++;
  const words = tokens.slice(open + 1, close);
  const name = words.map((token) => token.key).join(' ');
  if (!name || !words[0]?.capital) return;
  const before = tokens.slice(Math.max(0, at - 10), at);
  const role = roleOfName(
    before,
    mentions.filter((mention) => mention.to <= at && mention.from >= at - 10),
  );
  if (role) terms.set(name, role);
  else definitions.set(name, before);
}

function roleOfName(before: readonly Token[], mentions: readonly Mention[]): Role | undefined {
  const fields = before.filter((token) => token.kind === 'field');
  const field = fields.at(-1)?.field?.variable;
  if (field && before.at(-1)?.kind === 'field') return roleOfVariable(field);
  const own = ownName(before);
  if (own.some((token) => ORGANISATION.test(token.key.replaceAll('.', '')))) return 'company';
  const party = mentions
    .filter((mention) => mention.concept === 'company_side' || mention.concept === 'customer_side')
    .at(-1);
  if (
    own.length >= 2 &&
    own.every((token) => token.capital || token.text === '.') &&
    !own.some((token) => NOT_A_NAME.has(token.key))
  )
    return 'customer';
  if (party) return party.concept === 'company_side' ? 'company' : 'customer';
  return undefined;
}

/** The capitalised words right before a parenthesis. */
function ownName(before: readonly Token[]): Token[] {
  const own: Token[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const token = before[at] as Token;
    if (token.capital || token.text === '.' || token.text === ',' || token.text === '&' || token.key === 'of')
      own.unshift(token);
    else break;
  }
  return own.filter((token) => token.kind === 'word');
}

/** Which side a variable's name points to: `company_name`, `patient`, `signer_name` (who signs for the company). */
export function roleOfVariable(name: string): Role | undefined {
  if (/^(?:company|creditor|collector|provider|agency|hospital|lender|clinic|signer|payee|servicer|bank)/.test(name))
    return 'company';
  if (/^(?:customer|consumer|patient|client|borrower|debtor|payor|homeowner|guarantor)/.test(name)) return 'customer';
  return undefined;
}

/** `"Delta" means the Asking Figure less the Closing Figure`. */
function readDefinition(tokens: readonly Token[], at: number, definitions: Map<string, readonly Token[]>): void {
  const key = tokens[at]?.key;
  if (key !== 'means' && key !== 'mean' && !(key === 'shall' && tokens[at + 1]?.key === 'mean')) return;
  const name: Token[] = [];
  for (let back = at - 1; back >= 0 && at - back < 7; back--) {
    const token = tokens[back] as Token;
    if (QUOTE.test(token.text)) {
      if (name.length > 0) break;
      continue;
    }
    if (token.kind !== 'word') break;
    name.unshift(token);
  }
  while (name[0] && /^(?:the|a|an|term)$/.test(name[0].key)) name.shift();
  if (name.length > 0 && name[0]?.capital)
    definitions.set(name.map((token) => token.key).join(' '), tokens.slice(at + 1));
}

function readNames(tokens: readonly Token[], terms: Map<string, Role>): void {
  let at = 0;
  while (at < tokens.length) {
    const run = nameAt(tokens, at);
    if (!run) {
      at++;
      continue;
    }
    const { words, to } = run;
    const keys = words.map((token) => token.key.replaceAll('.', ''));
    const organisation = keys.some((key) => ORGANISATION.test(key)) || isInitials(tokens, to);
    const titled = TITLE.test(tokens[at]?.key ?? '');
    if (organisation && words.length > 1) {
      terms.set(words.map((token) => token.key).join(' '), 'company');
      const [first] = words;
      if (first && !NOT_A_NAME.has(first.key) && !terms.has(first.key) && !ORGANISATION.test(first.key))
        terms.set(first.key, 'company');
    } else if ((titled || words.length >= 2) && !words.some((token) => NOT_A_NAME.has(token.key))) {
      terms.set(
        words.map((token) => token.key).join(' '),
        terms.get(words.map((token) => token.key).join(' ')) ?? 'customer',
      );
      const last = words.at(-1);
      if (last && !terms.has(last.key)) terms.set(last.key, 'customer');
      const [first] = words;
      if (first && words.length > 1 && !titled && !terms.has(first.key)) terms.set(first.key, 'customer');
    }
    at = to;
  }
}

/** `, P.C.` behind a name. */
function isInitials(tokens: readonly Token[], at: number): boolean {
  let next = at;
  if (tokens[next]?.text === ',') next++;
  return tokens[next]?.text === 'P' && tokens[next + 1]?.text === '.';
}

function nameAt(tokens: readonly Token[], at: number): { words: Token[]; to: number } | undefined {
  const words: Token[] = [];
  let to = at;
  for (; to < tokens.length; to++) {
    const token = tokens[to] as Token;
    if (
      token.kind === 'word' &&
      token.capital &&
      !(words.length === 0 && NOT_A_NAME.has(token.key) && token.key !== 'credit')
    ) {
      if (NOT_A_NAME.has(token.key) && words.length > 0 && !ORGANISATION.test(token.key)) break;
      words.push(token);
      continue;
    }
    const joins = words.length > 0 && tokens[to + 1]?.capital;
    if (
      joins &&
      (token.text === '&' ||
        token.text === '.' ||
        (token.text === ',' && /^(?:llc|inc|p|l|ltd|corp|pllc|pc|pa|llp)$/.test(tokens[to + 1]?.key ?? '')))
    )
      continue;
    break;
  }
  return words.length > 0 && (words.length > 1 || words[0]) ? { words, to: Math.max(to, at + 1) } : undefined;
}

/** Whom a definition of the parties names; undefined when it names nobody known. */
function partiesIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  terms: ReadonlyMap<string, Role>,
): Set<Role> | undefined {
  const roles = rolesIn(tokens, mentions, { terms, definitions: new Map() }, 0, tokens.length);
  return roles.has('company') || roles.has('customer') ? roles : undefined;
}

/** When a document knows one side only by unknown names in `X and Y each …`, both names are parties. */
function completePair(sentences: readonly (readonly Token[])[], terms: Map<string, Role>, lexicon: Lexicon): void {
  const isRole = (token: Token) =>
    lexicon.root.next.get(token.key)?.members.some((member) => /_side|parties|assigns/.test(member.concept)) ?? false;
  const roles = new Set(terms.values());
  if (roles.has('company') && roles.has('customer')) return;
  for (const tokens of sentences) {
    for (let at = 1; at + 1 < tokens.length; at++) {
      if (tokens[at]?.key !== 'and') continue;
      const [left, right] = [tokens[at - 1] as Token, tokens[at + 1] as Token];
      if (
        !left.capital ||
        !right.capital ||
        left.kind !== 'word' ||
        right.kind !== 'word' ||
        NOT_A_NAME.has(left.key) ||
        NOT_A_NAME.has(right.key) ||
        left.key === right.key ||
        isRole(left) ||
        isRole(right)
      )
        continue;
      const known = terms.get(left.key) ?? terms.get(right.key);
      if (!terms.has(left.key))
        terms.set(left.key, known === 'company' ? 'customer' : known === 'customer' ? 'company' : 'company');
      if (!terms.has(right.key)) terms.set(right.key, terms.get(left.key) === 'company' ? 'customer' : 'company');
    }
  }
}

const PRONOUN_ROLES: Record<string, readonly Role[]> = {
  i: ['customer'],
  me: ['customer'],
  my: ['customer'],
  mine: ['customer'],
  myself: ['customer'],
  you: ['company'],
  your: ['company'],
  yours: ['company'],
  yourself: ['company'],
  we: ['company', 'customer'],
  us: ['company', 'customer'],
  our: ['company', 'customer'],
  ours: ['company', 'customer'],
  ourselves: ['company', 'customer'],
};
const CONCEPT_ROLES: Record<string, readonly Role[]> = {
  company_side: ['company'],
  customer_side: ['customer'],
  customer_side_conceding: ['customer'],
  both_parties: ['company', 'customer'],
  neither_party: ['company', 'customer'],
  assigns: ['assigns'],
  third_parties: ['third'],
};

/** Everybody named in tokens `from` to `to`. */
export function rolesIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  parties: Parties,
  from: number,
  to: number,
): Set<Role> {
  const roles = new Set<Role>();
  for (const mention of mentions) {
    if (mention.from < from || mention.from >= to || (mention.weak && mention.concept === 'both_parties')) continue;
    for (const role of CONCEPT_ROLES[mention.concept] ?? []) {
      if (mention.concept === 'company_side' && insideThing(tokens, mention)) continue;
      if (parties.parties && mention.concept === 'both_parties' && tokens[mention.to - 1]?.key === 'parties')
        for (const own of parties.parties) roles.add(own);
      else roles.add(role);
    }
  }
  for (let at = from; at < to && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const own = token.kind === 'field' ? roleOfVariable(token.field?.variable ?? '') : undefined;
    if (own) roles.add(own);
    for (const role of PRONOUN_ROLES[token.key] ?? []) if (token.kind === 'word') roles.add(role);
    const named = token.capital ? parties.terms.get(token.key) : undefined;
    if (named && !isPossessor(tokens, at)) roles.add(named);
  }
  return roles;
}

/** `Company's …`: the party owns the thing that is spoken of; it is not the one who acts. */
export function isPossessor(tokens: readonly Token[], at: number): boolean {
  return /['’]s?$/.test(tokens[at]?.text ?? '');
}

/** `you` is a company side word only where it stands for a party, not inside `collection agency` and the like. */
function insideThing(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.to];
  return (
    isPossessor(tokens, mention.to - 1) ||
    (next?.kind === 'word' && /^(?:policy|policies|records?|form|letterhead|account)$/.test(next.key))
  );
}
