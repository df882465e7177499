import type { Mention } from './mentions.ts';
import { NOT_A_NAME, namesOrganisation } from './names.ts';
import type { Role } from './parties.ts';
import { roleOfVariable } from './roles.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

/** What a document defines: terms for the parties, and terms for things with the tokens that define them. */
export type Defined = {
  readonly terms: Map<string, Role>;
  readonly definitions: Map<string, readonly Token[]>;
};

/** Adds the terms that a sentence defines, in parentheses or by `means`, to those known. */
export function readDefinitions(tokens: readonly Token[], mentions: readonly Mention[], known: Defined): void {
  if (holdsOne(tokens, DEFINING))
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]?.text === '(') readParenthesis(tokens, at, mentions, known);
      readMeaning(tokens, at, known);
    }
  readLabels(tokens, known);
  readParts(tokens, known);
}

/** Before a term in parentheses, or behind one. */
const DEFINING = sought(['(', 'means', 'mean']);
const QUOTE: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’']);

/** How far the quotation mark may stand behind its parenthesis, how long a term and what it stands for may be, in tokens. */
const MOST_BEFORE_QUOTE = 5;
const LONGEST_TERM = 6;
const LONGEST_DEFINED = 10;

/** `Acme LLC ("Company")`, `(the "Practice")`, `(hereinafter "Sparrow")`. */
function readParenthesis(tokens: readonly Token[], at: number, mentions: readonly Mention[], known: Defined): void {
  const isQuote = (index: number) => QUOTE.has(tokens[index]?.text ?? '');
  let open = at + 1;
  while (open - at < MOST_BEFORE_QUOTE && open < tokens.length && !isQuote(open) && tokens[open]?.text !== ')') open++;
  if (!isQuote(open)) return;
  let close = open + 1;
  while (close < tokens.length && close - open < LONGEST_TERM && !isQuote(close)) close++;
  const words = tokens.slice(open + 1, close);
  const name = words.map((token) => token.key).join(' ');
  if (!name || !words[0]?.capital) return;
  const from = Math.max(0, at - LONGEST_DEFINED);
  const before = tokens.slice(from, at);
  const role = THINGS.has(words.at(-1)?.key ?? '')
    ? undefined
    : roleOfDefined(
        before,
        mentions.filter((mention) => mention.to <= at && mention.from >= from),
      );
  if (role) known.terms.set(name, role);
  else known.definitions.set(name, before);
}

/** What such words end with is a thing, whoever is named before it: `a report on Patient ("Unauthorized Entry")`. */
const THINGS = wordSet(
  'entry entries mark marks item items notation notations report reports account accounts debt bill claim agreement amount sum balance',
);

/** Whom the words before a parenthesis name, if they name a party. */
function roleOfDefined(before: readonly Token[], mentions: readonly Mention[]): Role | undefined {
  const variable = before.at(-1)?.field?.variable;
  if (variable) return roleOfVariable(variable);
  const own = capitalisedEnd(before);
  if (namesOrganisation(own)) return 'company';
  if (own.length >= 2 && own.every((token) => token.capital && !NOT_A_NAME.has(token.key))) return 'customer';
  const party = mentions.findLast(({ concept }) => concept === 'company_side' || concept === 'customer_side');
  if (!party) return undefined;
  return party.concept === 'company_side' ? 'company' : 'customer';
}

/** The words of the name that a stretch of tokens ends with. */
function capitalisedEnd(before: readonly Token[]): Token[] {
  const stop = before.findLastIndex(
    ({ capital, text, key }) => !(capital || text === '.' || text === ',' || text === '&' || key === 'of'),
  );
  const words = before.slice(stop + 1).filter((token) => token.kind === 'word');
  return words[0]?.key === 'of' ? words.slice(1) : words;
}

/** Words before a defined term that are no part of it. */
const BEFORE_TERM = wordSet('the a an term');

/** `I mean any mark`, `It means good ones as well`: what somebody means, or what was just said, defines no term. */
const SPEAKERS = wordSet('i we you they he she it this that these those which what neither none');

/** `"Gap" means the Asking Figure less the Closing Figure`. */
function readMeaning(tokens: readonly Token[], at: number, known: Defined): void {
  const key = tokens[at]?.key;
  if (key !== 'means' && key !== 'mean' && !(key === 'shall' && tokens[at + 1]?.key === 'mean')) return;
  const name: Token[] = [];
  for (let back = at - 1; back >= 0 && at - back <= LONGEST_TERM; back--) {
    const token = tokens[back] as Token;
    if (QUOTE.has(token.text)) {
      if (name.length > 0) break;
      continue;
    }
    if (token.kind !== 'word') break;
    name.unshift(token);
  }
  while (name[0] && BEFORE_TERM.has(name[0].key)) name.shift();
  if (SPEAKERS.has(name.at(-1)?.key ?? '')) return;
  if (name[0]?.capital)
    known.definitions.set(name.map((token) => token.key).join(' '), tokens.slice(at + 1, nextTerm(tokens, at)));
}

/** Where the next definition begins: `"Parties" means Acme Inc. "Payer" means …`. */
function nextTerm(tokens: readonly Token[], from: number): number {
  const isMeaning = (at: number) => QUOTE.has(tokens[at - 1]?.text ?? '') && /^means?$/.test(tokens[at]?.key ?? '');
  const next = tokens.findIndex((_, at) => at > from + 1 && isMeaning(at));
  if (next < 0) return tokens.length;
  for (let at = next - 2; at > from; at--) if (QUOTE.has(tokens[at]?.text ?? '')) return at;
  return next;
}

const BEHIND_LABEL: ReadonlySet<string> = new Set([':', '–', '—']);
/** `Trigger — a written request` */
const UNQUOTED = wordSet('trigger');
const UNQUOTED_SOUGHT = sought(UNQUOTED);
const JOINS_LABELS = wordSet('and or');

/** `"Party" and "Parties": the Borrower and the Co-Borrower`: quoted terms that a sentence begins with, each defined by what follows. */
function readLabels(tokens: readonly Token[], known: Defined): void {
  const names: string[] = [];
  const trigger = holdsOne(tokens, UNQUOTED_SOUGHT)
    ? tokens.findIndex(
        (token, index) => isOneOf(token, UNQUOTED) && token.capital && BEHIND_LABEL.has(tokens[index + 1]?.text ?? ''),
      )
    : -1;
  if (trigger < 0 && !QUOTE.has(tokens[0]?.text ?? '')) return;
  let at = Math.max(0, trigger + 1);
  if (trigger >= 0) names.push(tokens[trigger]?.key ?? '');
  while (QUOTE.has(tokens[at]?.text ?? '')) {
    let close = at + 1;
    while (close < tokens.length && close - at <= LONGEST_TERM && !QUOTE.has(tokens[close]?.text ?? '')) close++;
    if (close === at + 1 || !QUOTE.has(tokens[close]?.text ?? '') || !tokens[at + 1]?.capital) return;
    names.push(
      tokens
        .slice(at + 1, close)
        .map(({ key }) => key)
        .join(' '),
    );
    at = JOINS_LABELS.has(tokens[close + 1]?.key ?? '') ? close + 2 : close + 1;
  }
  if (!(BEHIND_LABEL.has(tokens[at]?.text ?? '') || isSum(tokens, at)) || tokens[at + 1] === undefined) return;
  for (const name of names) if (!known.terms.has(name)) known.definitions.set(name, tokens.slice(at + 1));
}

const IS = wordSet('is denotes');
const SUM = wordSet(
  'part portion amount sum balance difference gap excess remainder rest figure money share shortfall slice dollars',
);

/** `"Contested Increment" is the part of the bill that goes unpaid`: a sum by another name. */
function isSum(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], IS) && anyOneOf(tokens.slice(at + 1, at + 4), SUM);
}

const BEFORE_BOTH = wordSet('either both each the');
const PART_OF = wordSet('may can');
const PART_OF_SOUGHT = sought(PART_OF);
const BEFORE_PART = wordSet('each be the a as and or other being ,');
const LONGEST_SIDES = 9;
const FARTHEST_PART = 14;

/** `Either the Bank or the Cardholder may be the Requesting Party, the other being the Receiving Party`: terms for whichever it is. */
function readParts(tokens: readonly Token[], known: Defined): void {
  if (!holdsOne(tokens, PART_OF_SOUGHT)) return;
  const at = tokens.findIndex(
    (token, index) => isOneOf(token, PART_OF) && tokens.slice(index + 1, index + 3).some(({ key }) => key === 'be'),
  );
  if (at < 1) return;
  const joint = tokens
    .slice(Math.max(0, at - LONGEST_SIDES), at)
    .findLastIndex(({ text }) => text === ',' || text === ';');
  let from = joint < 0 ? Math.max(0, at - LONGEST_SIDES) : Math.max(0, at - LONGEST_SIDES) + joint + 1;
  while (from < at && (isOneOf(tokens[from], BEFORE_BOTH) || tokens[from]?.kind !== 'word')) from++;
  const sides = tokens.slice(from, at);
  if (!sides.some(({ key }) => key === 'and' || key === 'or')) return;
  let next = at + 1;
  while (next < tokens.length && next - at <= FARTHEST_PART) {
    const name: Token[] = [];
    while (tokens[next]?.kind === 'word' && tokens[next]?.capital) name.push(tokens[next++] as Token);
    if (name.length > 0) known.definitions.set(name.map(({ key }) => key).join(' '), sides);
    else if (!(isOneOf(tokens[next], BEFORE_PART) || tokens[next]?.text === ',')) return;
    else next++;
  }
}
