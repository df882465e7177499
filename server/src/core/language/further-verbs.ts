import { COORDINATORS, DETERMINERS, DO, MODALS, NEGATORS } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Cut, Cuts, SegmentKind } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import { formsOf } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const INNER: ReadonlySet<SegmentKind> = new Set(['relative', 'that', 'if', 'unless', 'except']);
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
  let before = 0;
  for (let at = 2; at + 2 < tokens.length; at++) {
    while ((groups[before]?.from ?? at) < at) before++;
    if (!COORDINATORS.has(tokens[at]?.key ?? '') || tokens[at - 1]?.text !== ',' || !isPlain(cuts.get(at))) continue;
    const verb = NEGATORS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
    const [last, next] = [groups[before - 1], groups[before]];
    if (!isAct(tokens, verb, lexicon) || (last?.to ?? 0) > verb || (next?.from ?? verb + 1) <= verb) continue;
    const outer = outerOf(tokens, groups, before, at);
    if (!outer || !isBehindInner(cuts, outer, at)) continue;
    const that = cuts.has(at) ? ownThat(tokens, next, verb) : undefined;
    if (cuts.has(at) && that === undefined) continue;
    cuts.set(at, { kind: 'main', resumes: outer.head });
    if (that !== undefined && !cuts.has(that)) cuts.set(that, { kind: 'that', openerTo: that + 1 });
  }
}

function isPlain(cut: Cut | undefined): boolean {
  return cut === undefined || (cut.kind === 'main' && cut.resumes === undefined);
}

/** The `that` of `or give up her defense that it is too late`: the next verb stands behind it. */
function ownThat(tokens: readonly Token[], next: VerbGroup | undefined, verb: number): number | undefined {
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

/** How far back the verb may stand, in tokens: time grows with the sentence alone. */
const FARTHEST = 120;

/** The only verb shortly before a place that stands under an auxiliary, if others follow it. The first `before` groups stand before it. */
function outerOf(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  before: number,
  at: number,
): VerbGroup | undefined {
  const first = lastWhere(Math.max(0, at - FARTHEST), at, (place) => ENDS.has(tokens[place]?.text ?? '')) ?? 0;
  let only: VerbGroup | undefined;
  for (let index = before - 1; index >= 0; index--) {
    const group = groups[index] as VerbGroup;
    if (group.from < first || group.from < at - FARTHEST) break;
    if (!isUnder(tokens, group)) continue;
    if (only) return undefined;
    only = group;
  }
  return only && only.head > only.from && only !== groups[before - 1] && !only.passive ? only : undefined;
}
const ENDS: ReadonlySet<string> = new Set([';', ':']);

function isUnder(tokens: readonly Token[], { from, head }: VerbGroup): boolean {
  return tokens.slice(from, head + 1).some(({ key }) => MODALS.has(key) || DO.has(key));
}

/** A relative clause or a complement opens behind the verb and before the place, and nothing else does. */
function isBehindInner(cuts: Cuts, outer: VerbGroup, at: number): boolean {
  let opened = false;
  for (let place = outer.head + 1; place < at; place++) {
    const cut = cuts.get(place);
    if (cut && !INNER.has(cut.kind) && cut.resumes === undefined) return false;
    opened ||= cut !== undefined;
  }
  return opened;
}
