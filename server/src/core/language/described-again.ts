import { subjectStart } from './short-subjects.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const JOINS = wordSet('nor and or');
const BEGINS_NOUN = wordSet('not no any a an one debt sum money amount obligation');
const LONGEST_NOUN = 5;

/** The word before `to` that joins one more thing to one that was described: `or a debt`, `nor as one`; undefined where none does. */
export function jointOfNouns(tokens: readonly Token[], from: number, to: number): number | undefined {
  const joint = lastWhere(Math.max(from, to - LONGEST_NOUN), to, (at) => isOneOf(tokens[at], JOINS));
  if (joint === undefined) return undefined;
  // `as a debt which has been cancelled or as one which …`
  const noun = joint + (tokens[joint + 1]?.key === 'as' ? 2 : 1);
  return isOneOf(tokens[noun], BEGINS_NOUN) ? joint : undefined;
}

const WHICH = wordSet('that which');

/**
 * In `is not debt the Clinic has canceled or debt the Clinic has forgiven`, `an amount that Lender cancels, and not an amount that Lender
 * forgives` where the second of two relative clauses begins, behind one more thing; undefined where the verb is none of such a clause.
 */
export function describedAgain(
  tokens: readonly Token[],
  left: VerbGroup,
  right: VerbGroup,
): { readonly at: number; readonly openerTo: number } | undefined {
  const subject = subjectStart(tokens, left.to, right.from);
  const isOpened = isOneOf(tokens[subject], WHICH) && subject + 1 < right.from;
  const at = isOneOf(tokens[subject - 1], WHICH) ? subject - 1 : subject;
  const joint = jointOfNouns(tokens, left.to, at);
  if (joint === undefined || at >= right.from || at <= joint + 1) return undefined;
  // Between the joint and the clause stands the noun alone.
  if (tokens.slice(joint + 1, at).some(({ kind }) => kind === 'mark')) return undefined;
  return { at, openerTo: isOpened || at < subject ? at + 1 : at };
}
