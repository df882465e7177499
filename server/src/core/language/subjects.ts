import { startsSubject } from './borders.ts';
import { PREPOSITIONS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Span } from './segments.ts';
import type { RolesIn } from './stance.ts';
import type { Token } from './tokens.ts';

/** Who is named as the subject: of `upon being asked by the Hospital, the Patient` it is the patient alone. */
export function rolesOfSubject(tokens: readonly Token[], { from, to }: Span, roles: RolesIn): Set<Role> {
  const at = PREPOSITIONS.has(tokens[from]?.key ?? '') ? subjectBehindAdverbial(tokens, from, to) : from;
  const own = at > from ? roles(at, to) : undefined;
  return own && (own.has('company') || own.has('customer')) ? own : roles(from, to);
}

/** Where the subject begins behind `Within seven days of a request, …`. */
function subjectBehindAdverbial(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++)
    if (tokens[at]?.text === ',' && startsSubject(tokens[at + 1])) return at + 1;
  return from;
}
