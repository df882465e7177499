import type { Cut, SegmentKind } from './segments.ts';
import type { VerbGroup } from './verbs.ts';

/** The kind of the clause that a verb stands in, as far as cut; undefined for a main clause. */
export function openKind(cuts: ReadonlyMap<number, Cut>, group: VerbGroup): SegmentKind | undefined {
  let place = group.from;
  for (;;) {
    const from = cutBefore(cuts, place);
    const cut = cuts.get(from);
    if (cut?.resumes === undefined) return cut?.kind === 'main' ? undefined : cut?.kind;
    if (cut.resumes >= place) return undefined;
    place = cut.resumes;
  }
}

/** Whether the complement that a verb stands in hangs on a condition that is not over yet. */
export function isInCondition(cuts: ReadonlyMap<number, Cut>, group: VerbGroup): boolean {
  let best = -1;
  let kind: SegmentKind | undefined;
  for (const [at, cut] of cuts) {
    if (at > group.from || at <= best || cut.resumes !== undefined) continue;
    if (cut.kind !== 'that' && cut.kind !== 'relative') [best, kind] = [at, cut.kind];
  }
  return kind === 'if' || kind === 'when' || kind === 'while';
}

/** The last cut at or before a token; 0 where there is none. */
export function cutBefore(cuts: ReadonlyMap<number, Cut>, place: number): number {
  let best = 0;
  for (const [at] of cuts) if (at <= place && at > best) best = at;
  return best;
}

/** Whether a complement was cut before a token: one more `that` goes with it. */
export function holdsThat(cuts: ReadonlyMap<number, Cut>, before: number): boolean {
  for (const [at, { kind }] of cuts) if (at < before && kind === 'that') return true;
  return false;
}
