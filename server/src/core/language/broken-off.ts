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
    if (tokens[to]?.text !== ',' || !takesClause(tokens[head]) || joins(tokens, to + 1)) continue;
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
    .findLastIndex(({ verb, to }) => verb && takesClause(tokens[verb.head]) && endsBroken(tokens, verb.to, to));
  if (at < 0 || joins(tokens, before[at + 1]?.from ?? 0)) return undefined;
  return complementOf(tokens, before[at]?.verb?.to ?? 0) === part.from ? at : undefined;
}

/** `and …`; `so that …` only says what for. */
function joins(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], JOINS) && !(tokens[at]?.key === 'so' && tokens[at + 1]?.key === 'that');
}

const FOCUS = wordSet('only even if not and');

/** Behind the verb stands the comma alone, or it and words for the insertion: `acknowledges, solely so that …`. */
function endsBroken(tokens: readonly Token[], comma: number, to: number): boolean {
  if (tokens[comma]?.text !== ',') return false;
  return tokens.slice(comma + 1, to).every(({ key }) => key.endsWith('ly') || FOCUS.has(key));
}

/** In `agree that, once the sum is paid, the bill …` the complement goes on behind the insertion: the clause that it hangs on. */
export function behindThat(part: Segment, before: readonly Segment[]): number | undefined {
  const opened = before[before.at(-1)?.parent ?? -1];
  if (opened?.kind !== 'that' || opened.verb || part.subject.to <= part.subject.from) return undefined;
  const last = before.at(-1);
  // `that if it is paid, the bill …`
  const isFronted = opened.to - opened.from === 1 && last?.from === opened.to && last.opener?.from === last.from;
  const isHeld = (isFronted || opened.to - opened.from === 2) && before[opened.parent ?? -1]?.verb !== undefined;
  return isHeld ? opened.parent : undefined;
}

/** `I confirm that our clients agree, each through counsel, that …`: the complement of the verb before the insertion. */
export function behindInsertion(
  { from }: Segment,
  before: readonly Segment[],
  tokens: readonly Token[],
): number | undefined {
  const { kind, verb } = before.at(-1) as Segment;
  if (kind !== 'that' || !verb || tokens[from - 1]?.text !== ',' || tokens[verb.to]?.text !== ',') return undefined;
  return from - 1 > verb.to && takesClause(tokens[verb.head]) ? before.length - 1 : undefined;
}
