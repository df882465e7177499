import { COORDINATORS } from './grammar.ts';
import { ADDS_MORE } from './openers.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

/** In `the bill, which you sent, and the note are …` the outer clause resumes behind the comma. */
export function resumeOuter(tokens: readonly Token[], existing: number, comma: number | undefined, cuts: Cuts): void {
  if (cuts.get(existing)?.kind !== 'relative' || comma === undefined || comma <= existing) return;
  if (COORDINATORS.has(tokens[comma + 1]?.key ?? '')) cuts.set(comma + 1, { kind: 'main' });
}

/** In `shall report it, if at all, as paid, and shall …` the clause that goes on ends where the next one is joined. */
export function endResumed(tokens: readonly Token[], from: number, right: VerbGroup, cuts: Cuts): void {
  if (!ADDS_MORE.has(tokens[from]?.key ?? '')) return;
  const joint = lastWhere(from + 1, right.from, (at) => coordinates(tokens, at));
  cuts.set(joint ?? from, { kind: 'main' });
}

/** Whether a token joins two clauses; `or` joins words more often. */
export function coordinates(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return COORDINATORS.has(key) && key !== 'or';
}
