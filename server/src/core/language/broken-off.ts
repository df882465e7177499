import type { Cuts, Segment } from './segments.ts';
import { isDemonstrative, takesClause } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_INSERTION = 24;
const BREAKS: ReadonlySet<string> = new Set([';', ':', '—', '–', '.']);
const JOINS = wordSet('and but or nor so yet');

/** In `agree, though they differ about the facts, that …` the complement begins behind the insertion. */
export function cutBehindInsertion(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  for (const { head, to } of groups) {
    if (tokens[to]?.text !== ',' || !takesClause(tokens[head]) || isOneOf(tokens[to + 1], JOINS)) continue;
    const that = complementOf(tokens, to);
    if (that === undefined || cuts.get(that)?.kind === 'that') continue;
    const isCut = [...cuts.keys()].some((at) => at > to && at <= that);
    if (isCut) cuts.set(that, { kind: 'that', openerTo: that + 1 });
  }
}

/** The `that` behind the comma which ends an insertion. */
function complementOf(tokens: readonly Token[], comma: number): number | undefined {
  for (let at = comma + 1; at < tokens.length && at - comma <= LONGEST_INSERTION; at++) {
    if (BREAKS.has(tokens[at]?.text ?? '')) return undefined;
    if (tokens[at]?.key === 'that' && tokens[at - 1]?.text === ',' && !isDemonstrative(tokens, at)) return at;
  }
  return undefined;
}

/** The clause on which such a complement hangs, by its index. */
export function brokenOff(part: Segment, before: readonly Segment[], tokens: readonly Token[]): number | undefined {
  if (tokens[part.from - 1]?.text !== ',' || tokens[part.from]?.key !== 'that') return undefined;
  const at = before
    .slice(0, -1)
    .findLastIndex(
      ({ verb, to }) => verb?.to === to - 1 && tokens[to - 1]?.text === ',' && takesClause(tokens[verb.head]),
    );
  if (at < 0 || isOneOf(tokens[before[at + 1]?.from ?? 0], JOINS)) return undefined;
  return complementOf(tokens, (before[at] as Segment).to - 1) === part.from ? at : undefined;
}
