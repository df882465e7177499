import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { Member, TrieNode } from './trie.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** A concept at a place: tokens `from` to `to`, `to` excluded. `given`: by what the document defines the words to be. */
export type Mention = Member & { readonly from: number; readonly to: number; readonly given?: true | undefined };

/** The mentions that begin in tokens `from` to `to`. `mentions` are in order of their places; time grows with what is found. */
export function mentionsBetween(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const first = firstFrom(mentions, from);
  const last = firstFrom(mentions, to);
  return first === last ? NONE : mentions.slice(first, last);
}

const NONE: readonly Mention[] = [];

/** The index of the first mention at or behind a token. */
function firstFrom(mentions: readonly { readonly from: number }[], place: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Found = { readonly to: number; readonly members: readonly Member[] };
/** A name of two words, by its first. */
type Name = { readonly from: number };

/**
 * Finds every concept in a token sequence: at each position the longest match of each concept, and only members of the
 * longest matches where a longer one begins at the same place and covers a shorter one of another concept of its own kind
 * (`credit report` strips the verb `report`; both are kept when neither covers the other).
 * Time is linear in the tokens: a path through the trie is bounded by the longest entry.
 */
export function findMentions(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  const names: Name[] = [];
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = lexicon.trie.first(tokens[at]?.key ?? '');
    if (!first) continue;
    found.length = 0;
    walk(tokens, at + 1, first, found, 1);
    if (found.length === 0) continue;
    if (found.length > 1) found.sort((a, b) => b.to - a.to);
    const begun = mentions.length;
    for (const { members, to } of found)
      for (const member of members) if (!isKnown(member, mentions, begun)) mentions.push(mentionOf(member, at, to));
    const longest = found[0]?.to ?? at;
    if (
      longest - at === 2 &&
      BEGINS_NAME.has(tokens[at]?.key ?? '') &&
      NAMES.has(`${tokens[at]?.key} ${tokens[at + 1]?.key}`)
    )
      names.push({ from: at });
  }
  const isMisread = (mention: Mention) =>
    (names.length > 0 && strippedBy(mention, names)) ||
    isForGoodThing(mention, tokens) ||
    endsCompound(mention, tokens);
  return mentions.some(isMisread) ? mentions.filter((mention) => !isMisread(mention)) : mentions;
}

function isKnown({ concept, kind }: Member, mentions: readonly Mention[], begun: number): boolean {
  for (let at = begun; at < mentions.length; at++)
    if (mentions[at]?.concept === concept && mentions[at]?.kind === kind) return true;
  return false;
}

/** A member at a place. All mentions have one shape: engines read objects of many shapes far slower. */
export function mentionOf({ concept, kind, weak, form }: Member, from: number, to: number, given?: true): Mention {
  return { concept, kind, weak, form, from, to, given };
}

/** The `fault` of `no-fault` is no fault of anybody. */
function endsCompound({ from, to }: Mention, tokens: readonly Token[]): boolean {
  return to - from === 1 && tokens[from]?.joined === true && tokens[from - 1]?.key === 'no';
}

const GOOD_THINGS = /^(?:order|cause|reason|reasons|measure|faith|value|consideration)$/;

/** `for good order` has nothing to do with `for good`. */
function isForGoodThing({ from, to }: Mention, tokens: readonly Token[]): boolean {
  if (to - from !== 2 || tokens[from]?.key !== 'for' || tokens[from + 1]?.key !== 'good') return false;
  return GOOD_THINGS.test(tokens[to]?.key ?? '');
}

/** One word inside a longer noun-like entry is part of a name there, not a word of its own. `names` in order of their places. */
function strippedBy({ from, to }: Mention, names: readonly Name[]): boolean {
  if (to - from > 1) return false;
  const before = firstFrom(names, from - 1);
  return (names[before]?.from ?? to) <= from;
}

/** Two-word names whose words mean something else alone. */
const NAMES = new Set([
  'credit report',
  'credit reports',
  'credit bureau',
  'credit bureaus',
  'credit file',
  'credit files',
  'credit record',
  'credit records',
  'credit history',
  'reporting agency',
  'reporting agencies',
  'reference agency',
  'reference agencies',
  'collection agency',
  'collection agencies',
  'consumer report',
  'consumer reports',
  'consumer file',
  'credit score',
  'credit reporting',
  'settlement amount',
  'settlement sum',
  'settlement payment',
  'billed amount',
  'claimed balance',
  'compromise payment',
  'statement no',
  'signed copy',
]);

const BEGINS_NAME: ReadonlySet<string> = new Set([...NAMES].map((name) => name.split(' ', 1)[0] ?? ''));

/** `made out to Mr. Crick personally` */
const TITLES = wordSet('mr mrs ms dr messrs');

function walk(tokens: readonly Token[], at: number, node: TrieNode, found: Found[], depth: number): void {
  if (node.members.length > 0) found.push({ to: at, members: node.members });
  if (depth > 24 || (node.next.size === 0 && !node.gap)) return;
  const token = tokens[at];
  if (!token) return;
  const next = node.next.get(token.key);
  if (next) walk(tokens, at + 1, next, found, depth + 1);
  if (!node.gap) return;
  let skipped = 0;
  for (let skip = 0; skipped <= node.gap.most && at + skip < tokens.length; skip++) {
    const stop = tokens[at + skip];
    const after = stop && node.gap.node.next.get(stop.key);
    if (after) walk(tokens, at + skip + 1, after, found, depth + 1);
    if (stop?.kind !== 'mark') skipped++;
    if (
      stop?.kind === 'mark' &&
      stop.text !== ',' &&
      stop.text !== '(' &&
      stop.text !== ')' &&
      stop.text !== '-' &&
      stop.text !== '%' &&
      !(stop.text === '.' && isOneOf(tokens[at + skip - 1], TITLES))
    )
      return;
  }
}
