import { COORDINATORS, DETERMINERS, DO, MODALS, NEGATORS } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Cut, Cuts, SegmentKind } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import { formsOf } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const INNER: ReadonlySet<SegmentKind> = new Set(['relative', 'that']);
const OBJECT = wordSet('it them him her us you me any all every each nothing no such that this those these');

/**
 * In `shall not report an account that was settled, or sell it` the last verb is one more of the duty, and no part of the clause that
 * describes its object: behind the comma the outer clause goes on. Only infinitives that stand under one and the same auxiliary.
 */
export function cutAtFurtherVerbs(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  lexicon: Lexicon,
  cuts: Cuts,
): void {
  for (let at = 2; at + 2 < tokens.length; at++) {
    if (!COORDINATORS.has(tokens[at]?.key ?? '') || tokens[at - 1]?.text !== ',' || !isPlain(cuts.get(at))) continue;
    const verb = NEGATORS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
    if (!isAct(tokens, verb, lexicon) || groups.some(({ from, to }) => from <= verb && verb < to)) continue;
    const outer = outerOf(tokens, groups, at);
    if (!outer || !isBehindInner(cuts, outer, at)) continue;
    const that = cuts.has(at) ? ownThat(tokens, groups, verb) : undefined;
    if (cuts.has(at) && that === undefined) continue;
    cuts.set(at, { kind: 'main', resumes: outer.head });
    if (that !== undefined && !cuts.has(that)) cuts.set(that, { kind: 'that', openerTo: that + 1 });
  }
}

function isPlain(cut: Cut | undefined): boolean {
  return cut === undefined || (cut.kind === 'main' && cut.resumes === undefined);
}

/** The `that` of `or give up her defense that it is too late`: the next verb stands behind it. */
function ownThat(tokens: readonly Token[], groups: readonly VerbGroup[], verb: number): number | undefined {
  const next = groups.find(({ from }) => from > verb);
  return next && lastWhere(verb, next.from, (place) => isOneOf(tokens[place], THAT));
}
const THAT = wordSet('that which who');

/** An infinitive with its object: a word that can be a noun as well needs one that nothing but an object can be. */
function isAct(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || !formsOf(token, lexicon).has('base')) return false;
  if (!lexicon.words.get(token.key)?.noun) return true;
  const next = tokens[at + 1];
  return next !== undefined && (DETERMINERS.has(next.key) || isOneOf(next, OBJECT));
}

/** The last verb before a place that stands under an auxiliary, if every verb between them has none. */
function outerOf(tokens: readonly Token[], groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  const first = lastWhere(0, at, (place) => tokens[place]?.text === ';' || tokens[place]?.text === ':') ?? 0;
  const before = groups.filter(({ from }) => from < at && from >= first);
  const isUnder = ({ from, head }: VerbGroup) =>
    tokens.slice(from, head + 1).some(({ key }) => MODALS.has(key) || DO.has(key));
  const under = before.filter(isUnder);
  const [only] = under;
  return only && under.length === 1 && only.head > only.from && only !== before.at(-1) && !only.passive
    ? only
    : undefined;
}

/** A relative clause or a complement opens behind the verb and before the place, and nothing else does. */
function isBehindInner(cuts: Cuts, outer: VerbGroup, at: number): boolean {
  const between = [...cuts].filter(([place]) => place > outer.head && place < at);
  return between.length > 0 && between.every(([, { kind, resumes }]) => INNER.has(kind) || resumes !== undefined);
}
