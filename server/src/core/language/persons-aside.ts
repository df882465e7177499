import type { Cuts, Span } from './segments.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const OPENS = wordSet('and or with together including plus nor');
/** What makes more of a parenthesis than some more persons. */
const SAYS_MORE = wordSet(
  'if unless except excluding but not only provided subject when while until whether because though no never without may must shall will',
);
const WHO = wordSet(
  'whoever whomever whosoever anyone anybody everyone any each who whom that which all those whichever',
);
/** `your side (the clinic, its billers, whoever may have the bill later)` */
const SIDE = wordSet('side people party parties group team staff');
const LONGEST = 24;

/** The parentheses of a sentence that name some more persons: `you (and they) will tell`, `Company (or whoever has it by then)`. */
export function personsAside(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]?.text !== '(') continue;
    const close = tokens.findIndex(({ text }, place) => place > at && (text === ')' || text === '('));
    if (tokens[close]?.text !== ')' || close - at > LONGEST) continue;
    const inside = tokens.slice(at + 1, close);
    if (!isOneOf(inside[0], OPENS) && !isOneOf(tokens[at - 1], SIDE)) continue;
    if (anyOneOf(inside, SAYS_MORE) || inside.some(({ text }) => /^[.;:?!]$/.test(text))) continue;
    found.push({ from: at, to: close });
  }
  return found;
}

/** The verbs that are left when such parentheses are looked through: those in them only say which persons are meant. */
export function spokenOutside(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  asides: readonly Span[],
): readonly VerbGroup[] {
  if (asides.length === 0) return groups;
  const describes = ({ from, to }: VerbGroup): boolean =>
    asides.some((aside) => from > aside.from && to <= aside.to && anyOneOf(tokens.slice(aside.from, from), WHO));
  return groups.filter((group) => !describes(group));
}

/** Takes back the cuts inside such parentheses that hold no verb of their own. */
export function closeAsides(groups: readonly VerbGroup[], asides: readonly Span[], cuts: Cuts): void {
  for (const { from, to } of asides) {
    if (groups.some((group) => group.from > from && group.to <= to)) continue;
    for (const at of [...cuts.keys()]) if (at > from && at <= to) cuts.delete(at);
  }
}
