import { startsSubject } from './borders.ts';
import { PREPOSITIONS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Segment, Span } from './segments.ts';
import type { RolesIn } from './stance.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Who is named as the subject: of `upon being asked by the Hospital, the Patient` it is the patient alone. */
export function rolesOfSubject(tokens: readonly Token[], subject: Span, roles: RolesIn): Set<Role> {
  const at = subjectStart(tokens, subject);
  const sent = addressee(tokens, at, subject.to);
  if (sent !== undefined) return roles(at, sent);
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

const SENT = wordSet(
  'call calls letter letters notice notices demand demands statement statements bill bills message messages contact contacts email emails text texts communication communications correspondence mail mailings visits',
);

/** In `the calls and letters to Mr. Ruiz are to stop` he only gets what is to stop: where the words for that begin. */
function addressee(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from + 1; at + 1 < to; at++)
    if (tokens[at]?.key === 'to' && isOneOf(tokens[at - 1], SENT) && !/^whom?$/.test(tokens[at + 1]?.key ?? ''))
      return at;
  return undefined;
}

const LONGEST_SIDE = 3;

/** The side that a column has for its heading: `Customer: no remark to others: yes`. */
export function sideOfLabel(tokens: readonly Token[], label: Segment | undefined, roles: RolesIn): ReadonlySet<Role> {
  const isLabel = label && !label.verb && label.to <= LONGEST_SIDE && tokens[label.to - 1]?.text === ':';
  return isLabel ? roles(0, label.to) : new Set();
}
