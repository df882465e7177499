import { COORDINATORS, SUBJECT_PRONOUNS } from './grammar.ts';
import { STRONG_BREAKS } from './openers.ts';
import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Nouns that say something in a clause of their own. */
const SAYING = wordSet(
  `confirmation acknowledgment acknowledgement statement certificate certification letter receipt note notice proof evidence
  assurance word declaration report record line`,
);
const SOUGHT = sought(SAYING);
const BEHIND_SAYING = wordSet('in writing by mail letter signed on letterhead paper');
const LONGEST_POST = 4;

/**
 * `Written confirmation that the sum was received, and that nothing is owed, is to be given to Customer`: cuts before what the
 * noun says, and lets the clause of the noun go on behind it.
 */
export function cutAroundNounClause(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, SOUGHT)) return;
  for (let that = 1; that < tokens.length; that++) {
    if (tokens[that]?.key !== 'that' || cuts.has(that) || !isSaid(tokens, that)) continue;
    const first = groups.findIndex(({ from }) => from > that);
    const begin = beginning(tokens, cuts, that);
    if (first < 0 || groups.some(({ from }) => from >= begin && from < that)) continue;
    // `undertakes, once it is paid, to send a letter that says so`: the verb stands before the insertion.
    if (cuts.get(begin)?.resumes !== undefined) cuts.set(that, { kind: 'that', openerTo: that + 1 });
    const next = groups.findIndex((group, index) => index > first && goesOn(tokens, groups[index - 1], group, cuts));
    const group = groups[next];
    if (!group || !staysWithin(tokens, that, group.from, cuts)) continue;
    cuts.set(that, { kind: 'that', openerTo: that + 1 });
    cuts.set(group.from, { kind: 'main', resumes: that - 1 });
  }
}

/** `confirmation that`, `a statement in writing that` */
function isSaid(tokens: readonly Token[], that: number): boolean {
  let at = that - 1;
  while (at > 0 && that - at <= LONGEST_POST && !isOneOf(tokens[at], SAYING) && isOneOf(tokens[at], BEHIND_SAYING))
    at--;
  return isOneOf(tokens[at], SAYING);
}

/** Where the clause begins that a token stands in. */
function beginning(tokens: readonly Token[], cuts: Cuts, at: number): number {
  let from = at;
  while (from > 0 && !cuts.has(from) && !STRONG_BREAKS.has(tokens[from - 1]?.text ?? '')) from--;
  return from;
}

/** A duty without a subject of its own: `…, is to be given`, `… was received shall be sent`. */
function goesOn(tokens: readonly Token[], left: VerbGroup | undefined, right: VerbGroup, cuts: Cuts): boolean {
  if (!left || right.modality !== 'must') return false;
  if (tokens[right.from - 1]?.text === ',') return true;
  const between = tokens.slice(left.to, right.from);
  if (cuts.has(right.from) || between.some(({ key, kind }) => kind === 'mark' || COORDINATORS.has(key))) return false;
  return !SUBJECT_PRONOUNS.has(between.at(-1)?.key ?? '') && !between.some(({ key }) => key === 'that');
}

/** Nothing but further complements begins between the two. */
function staysWithin(tokens: readonly Token[], that: number, to: number, cuts: Cuts): boolean {
  for (const [at, { kind }] of cuts) if (at > that && at < to && kind !== 'that' && kind !== 'relative') return false;
  return !tokens.slice(that, to).some(({ text }) => STRONG_BREAKS.has(text));
}
