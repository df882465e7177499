import { COORDINATORS, FINITE_AUX, MODALS, SUBJECT_PRONOUNS } from './grammar.ts';
import { startsSubject } from './starts-subject.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_WHEN = 3;
const LONGEST_SUBJECT = 20;
const OPENS_CLAUSE = wordSet('that which who if when unless whether');

/** `Any report after payment shall say so`, `My first bill after discharge was dated May 2`: the only verb is that of what stands before. */
export function isWithinSubject(
  tokens: readonly Token[],
  at: number,
  to: number,
  groups: readonly VerbGroup[],
): boolean {
  const start = subjectFrom(tokens, at);
  const next = groups.findIndex(({ from }) => from >= to);
  const verb = groups[next];
  if (start === undefined || !verb || (groups[next - 1]?.from ?? -1) >= start) return false;
  const key = tokens[verb.from]?.key ?? '';
  const before = tokens[verb.from - 1];
  if (!MODALS.has(key) && !FINITE_AUX.has(key)) return false;
  if (verb.from === to || verb.from - to > LONGEST_WHEN || SUBJECT_PRONOUNS.has(before?.key ?? '') || before?.capital)
    return false;
  return !tokens.slice(to, verb.from).some(({ kind }) => kind === 'mark') && isLastVerb(tokens, verb, groups[next + 1]);
}

/** Where the subject begins that stands before a place, if nothing but it does. */
function subjectFrom(tokens: readonly Token[], at: number): number | undefined {
  let start = at;
  while (start > 0 && at - start <= LONGEST_SUBJECT && tokens[start - 1]?.kind !== 'mark') start--;
  const first = tokens[start];
  return at - start > 1 && startsSubject(first) && !COORDINATORS.has(first?.key ?? '') ? start : undefined;
}

/** No other verb stands in the clause, but in one that describes something in it. */
function isLastVerb(tokens: readonly Token[], verb: VerbGroup, next: VerbGroup | undefined): boolean {
  const between = next && tokens.slice(verb.to, next.from);
  return !between || between.some((token) => token.kind === 'mark' || isOneOf(token, OPENS_CLAUSE));
}
