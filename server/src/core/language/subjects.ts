import { startsSubject } from './borders.ts';
import { PREPOSITIONS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Segment, Span } from './segments.ts';
import type { RolesIn } from './stance.ts';
import type { Token } from './tokens.ts';

/** Who is named as the subject: of `upon being asked by the Hospital, the Patient` it is the patient alone. */
export function rolesOfSubject(tokens: readonly Token[], subject: Span, roles: RolesIn): Set<Role> {
  const at = subjectStart(tokens, subject);
  const own = at > subject.from ? roles(at, subject.to) : undefined;
  return own && (own.has('company') || own.has('customer')) ? own : roles(subject.from, subject.to);
}

/** Where a subject itself begins, behind what may stand before it: `Within seven days of a request, …`. */
export function subjectStart(tokens: readonly Token[], { from, to }: Span): number {
  if (!PREPOSITIONS.has(tokens[from]?.key ?? '')) return from;
  for (let at = from + 1; at + 1 < to; at++)
    if (tokens[at]?.text === ',' && startsSubject(tokens[at + 1])) return at + 1;
  return from;
}

const LONGEST_SIDE = 3;

/** The side that a column has for its heading: `Customer: no remark to others: yes`. */
export function sideOfLabel(tokens: readonly Token[], label: Segment | undefined, roles: RolesIn): ReadonlySet<Role> {
  const isLabel = label && !label.verb && label.to <= LONGEST_SIDE && tokens[label.to - 1]?.text === ':';
  return isLabel ? roles(0, label.to) : new Set();
}
