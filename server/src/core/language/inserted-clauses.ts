import { COORDINATORS } from './grammar.ts';
import type { Cuts, SegmentKind } from './segments.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

const INSERTED: ReadonlySet<SegmentKind> = new Set(['though', 'when', 'whether', 'while', 'reason', 'where', 'as']);
const LONGEST_SUBJECT = 6;
const LONGEST_LEAD = 3;
const LONGEST_INSERTION = 16;

/**
 * `the bill was never proven, and neither Party, whether or not it is paid on time, admits fault`: cuts before the subject that
 * the insertion parts from its verb, and lets its clause go on behind it.
 */
export function cutAroundInserted(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  for (const [at, { kind }] of [...cuts]) {
    if (!INSERTED.has(kind)) continue;
    const open = commaBefore(tokens, at);
    if (open === undefined) continue;
    const joint = jointBefore(tokens, open, groups, cuts);
    const close = joint === undefined ? undefined : commaBehind(tokens, at, groups);
    if (joint === undefined || close === undefined || cuts.has(close + 1)) continue;
    cuts.set(joint, { kind: 'main' });
    cuts.set(close + 1, { kind: 'main', resumes: joint });
  }
}

/** The comma before an insertion, as in `, regardless of | when`. */
function commaBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let back = at - 1; back > 0 && at - back <= LONGEST_LEAD; back--) if (tokens[back]?.text === ',') return back;
  return undefined;
}

/** The coordinator before a short subject that has no verb yet. */
function jointBefore(
  tokens: readonly Token[],
  comma: number,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): number | undefined {
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_SUBJECT; at--) {
    const { key, kind } = tokens[at] as Token;
    if (kind === 'mark' || cuts.has(at) || groups.some(({ from, to }) => at >= from && at < to)) return undefined;
    const isJoint = COORDINATORS.has(key) && key !== 'or' && key !== 'nor';
    if (isJoint) return tokens[at - 1]?.text === ',' && comma - at > 1 ? at : undefined;
  }
  return undefined;
}

/** The comma that ends the insertion, right before the verb. */
function commaBehind(tokens: readonly Token[], from: number, groups: readonly VerbGroup[]): number | undefined {
  for (let at = from + 1; at < tokens.length && at - from <= LONGEST_INSERTION; at++)
    if (tokens[at]?.text === ',') return groups.some((group) => group.from === at + 1) ? at : undefined;
  return undefined;
}
