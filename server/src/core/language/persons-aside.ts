import type { Cuts, Span } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
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
  const between = holdsOne(tokens, THAT) ? betweenVerbAndThat(tokens) : NONE;
  return holdsOne(tokens, OPENING) ? [...inParentheses(tokens), ...between] : between;
}

const OPENING = sought(['(']);
const THAT = sought(['that']);
const NONE: readonly Span[] = [];

function inParentheses(tokens: readonly Token[]): readonly Span[] {
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

const AGREES = wordSet(
  'agree agrees agreed accept accepts accepted acknowledge acknowledges acknowledged confirm confirms confirmed declare declares declared understood stipulate stipulated state states recorded',
);
const FARTHEST_VERB = 10;
const BY_WHOM = wordSet('by with for on among between');
const ASKS = wordSet('ask asks request requests want wants wish wishes direct directs');
const ON_RECORD = wordSet(
  'record recorded note noted write written writing known paper say state stated enter entered minuted',
);

/**
 * What stands between commas before the `that` of an agreement: `agreed on both sides, and by those who come after either side, that …`,
 * `accept, and ask that it be recorded, that …`.
 */
function betweenVerbAndThat(tokens: readonly Token[]): readonly Span[] {
  return tokens.flatMap((token, that) => {
    if (token.key !== 'that' || tokens[that - 1]?.text !== ',') return [];
    const from = tokens.findLastIndex(({ kind }, at) => at < that - 1 && kind === 'mark');
    if (tokens[from]?.text !== ',' || that - from > LONGEST) return [];
    const before = tokens.slice(Math.max(0, from - FARTHEST_VERB), from);
    const verb = before.findLastIndex((one) => isOneOf(one, AGREES));
    if (verb < 0 || before.slice(verb).some(({ key, kind }) => key === 'that' || kind === 'mark')) return [];
    return saysWhoOrAsks(tokens.slice(from + 1, that - 1)) ? [{ from, to: that - 1 }] : [];
  });
}

function saysWhoOrAsks(inside: readonly Token[]): boolean {
  const first = isOneOf(inside[0], OPENS) ? 1 : 0;
  if (isOneOf(inside[first], ASKS)) return first === 1 && anyOneOf(inside, ON_RECORD) && !anyOneOf(inside, UNSURE);
  return isOneOf(inside[first], BY_WHOM) && isOfPersons(inside);
}
/** `by whoever may one day hold it` */
function isOfPersons(inside: readonly Token[]): boolean {
  return anyOneOf(inside, WHO) && !inside.some((one) => one.key !== 'may' && isOneOf(one, SAYS_MORE));
}
const INSIDE: ReadonlySet<string> = new Set([...WHO, ...ASKS]);
const UNSURE = wordSet('not never if whether unless may might could would');

/** The verbs that are left when such parentheses are looked through: those in them only say which persons are meant. */
export function spokenOutside(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  asides: readonly Span[],
): readonly VerbGroup[] {
  if (asides.length === 0) return groups;
  const describes = ({ from, to }: VerbGroup): boolean =>
    asides.some((aside) => from > aside.from && to <= aside.to && anyOneOf(tokens.slice(aside.from, from + 1), INSIDE));
  return groups.filter((group) => !describes(group));
}

/** Takes back the cuts inside such parentheses that hold no verb of their own; what is agreed begins behind them. */
export function closeAsides(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  asides: readonly Span[],
  cuts: Cuts,
): void {
  for (const { from, to } of asides) {
    if (tokens[to + 1]?.key === 'that' && !cuts.has(to + 1)) cuts.set(to + 1, { kind: 'that', openerTo: to + 2 });
    if (groups.some((group) => group.from > from && group.to <= to)) continue;
    for (const at of [...cuts.keys()]) if (at > from && at <= to) cuts.delete(at);
  }
}
