import { DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Words that are verbs without an object, or nouns in the plural. */
const ENDS = wordSet('ends stops starts lapses closes');
const BEHIND = wordSet('there here at on upon for when then once forever with without');
const LOOSE = wordSet('loose odd other such');
const FARTHEST_DETERMINER = 8;

const PARTS = wordSet(
  'paragraph section clause article exhibit schedule annex appendix attachment item point provision addendum term sentence',
);
const ON_ITS_OWN = wordSet('is are was were shall will may must can of in to');

/** `Exhibit A`, `Schedule 2`: the name of a part, though its first word may be a verb. */
export function opensPartName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    isOneOf(tokens[at], PARTS) &&
    next !== undefined &&
    (next.kind === 'number' || (next.capital && next.text.length === 1))
  );
}

/** `Paragraph 1 ends when …`, `Exhibit A limits what …`: the name of a part is its subject, and no plural follows it. */
export function isSaidOfPart(tokens: readonly Token[], at: number): boolean {
  const [part, name, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (!isOneOf(part, PARTS) || !name || tokens[at]?.capital) return false;
  const isName = name.kind === 'number' || name.key.length === 1 || name.key === 'above';
  return isName && next !== undefined && !isOneOf(next, ON_ITS_OWN);
}

/** `the matter of account 4410 ends completely`: a verb without an object, behind a subject that has its determiner. */
export function endsItself(
  place: {
    readonly tokens: readonly Token[];
    readonly at: number;
    readonly token: Token;
    readonly next: Token | undefined;
    readonly last: VerbGroup | undefined;
  },
  before: Token,
): boolean {
  const { tokens, at, token, next, last } = place;
  if (!ENDS.has(token.key) || token.capital || /s$/.test(before.key) || PREPOSITIONS.has(before.key)) return false;
  if (next && next.kind !== 'mark' && !next.key.endsWith('ly') && !isOneOf(next, BEHIND)) return false;
  const from = Math.max(last?.to ?? 0, at - FARTHEST_DETERMINER);
  const begin = tokens.findLastIndex(({ kind }, index) => index < at && index >= from && kind === 'mark') + 1;
  const start = Math.max(from, begin);
  return tokens.slice(start, at - 1).some((one) => DETERMINERS.has(one.key)) && !LOOSE.has(before.key);
}
