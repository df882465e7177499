import { addsToDefinite } from './definite.ts';
import { COORDINATORS, PREPOSITIONS } from './grammar.ts';
import { isAfresh } from './provisos.ts';
import type { Segment } from './segments.ts';
import { holdsNegator } from './sisters.ts';
import type { Token } from './tokens.ts';
import { isOneOf } from './word-set.ts';

/** Denials that the relative clause at `index` takes over from the word that it describes: `no mark that is adverse`. */
export function deniedBefore(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  counts: Uint8Array,
): number {
  const part = segments[index] as Segment;
  const previous = segments[index - 1];
  if (addsToDefinite(tokens, part, previous) || isAfresh(tokens, part)) return 0;
  const first = goesOn(part, previous) ? previous : (sisterOf(tokens, part, segments.slice(0, index)) ?? part);
  // `no effect on the period, which is neither tolled nor restarted`: what is added denies for itself.
  if (tokens[first.from - 1]?.text === ',' && first.verb && holdsNegator(tokens, first.verb)) return 0;
  // `is not debt that it cancels and not debt that it forgives`: the second is denied by its own word
  if (tokens[first.from - 2]?.key === 'not' && COORDINATORS.has(tokens[first.from - 3]?.key ?? '')) return 1;
  return (counts[first.from - 1] ?? 0) % 2;
}

/** Denials at the noun that a complement spells out: `attaches no remark that it was settled, or that less was paid`. */
export function deniedNoun(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  parent: Segment,
  counts: Uint8Array,
): number {
  const part = segments[index] as Segment;
  const before = segments[index - 1];
  const isSister = before?.kind === 'that' && before.parent === part.parent && startsWithOr(tokens, part.from);
  const first = isSister ? before : part;
  return first.from === parent.to ? deniedAt(tokens, first.from - 1, counts) : 0;
}

/** `…, or that it was settled` */
function startsWithOr(tokens: readonly Token[], at: number): boolean {
  return OR.has(tokens[at]?.key ?? '') || OR.has(tokens[at - 1]?.key ?? '');
}
const OR: ReadonlySet<string> = new Set(['or', 'nor']);

/** Denials at the word before a complement; a comma behind `has denied` is turned, and the word itself is not. */
function deniedAt(tokens: readonly Token[], at: number, counts: Uint8Array): number {
  const own = counts[at] ?? 0;
  return tokens[at]?.kind === 'mark' ? Math.min(own, counts[at - 1] ?? 0) : own;
}

/** `which neither is found, or admits to being, at fault`: a second verb of the same subject takes over what the first one did. */
function goesOn({ sharesSubject, subject }: Segment, previous: Segment | undefined): previous is Segment {
  return sharesSubject && previous?.kind === 'relative' && previous.subject.from === subject.from;
}

/** `a settlement in which neither is at fault and in which the charge is left unproven`: both describe the same word. */
function sisterOf(tokens: readonly Token[], { from }: Segment, before: readonly Segment[]): Segment | undefined {
  if (tokens[from]?.key !== 'which' || !isOneOf(tokens[from - 1], PREPOSITIONS)) return undefined;
  if (!isOneOf(tokens[from - 2], COORDINATORS)) return undefined;
  return before.findLast((one) => one.kind === 'relative' && tokens[one.from]?.key === 'which');
}
