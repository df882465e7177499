import { COORDINATORS, DETERMINERS } from './grammar.ts';
import { STRONG_BREAKS } from './openers.ts';
import type { Cut, Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** What says more of an act: how it is done, and what with. */
export const ADDS_MORE = wordSet('as with');

/** `shall report it, if it reports it at all, as paid in full`: behind the condition only more is said of the same act. */
export function resumeAdjunct(
  tokens: readonly Token[],
  from: number,
  { openerTo = from }: Cut,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): void {
  const own = groups.find((group) => group.from >= openerTo);
  const before = groups.findLast((group) => group.to <= from);
  if (!own || !before || !isInsertedAt(tokens, from, before.to)) return;
  const comma = firstMark(tokens, own.to);
  if (tokens[comma]?.text !== ',' || cuts.has(comma + 1)) return;
  if (ADDS_MORE.has(tokens[comma + 1]?.key ?? '')) cuts.set(comma + 1, { kind: 'main', resumes: before.from });
}

const LONGEST_CONDITION = 12;

/** `if so obliged, to describe the loan as closed`: an item whose condition ends at its comma, and whose act its lead-in asks for. */
export function endBeforeInfinitive(tokens: readonly Token[], from: number, openerTo: number, cuts: Cuts): void {
  // `to delete it; and if it is not deleted, to show it as paid`
  const isItem = COORDINATORS.has(tokens[from - 1]?.key ?? '') && tokens[from - 2]?.text === ';';
  if (from > 0 && !isItem && !isOneOf(tokens[from - 1], PROMISES)) return;
  const comma = firstMark(tokens, openerTo);
  if (tokens[comma]?.text !== ',' || comma - from > LONGEST_CONDITION || tokens[comma + 1]?.key !== 'to') return;
  const act = tokens[comma + 2];
  if (act?.kind === 'word' && !act.capital && !DETERMINERS.has(act.key) && !cuts.has(comma + 1))
    cuts.set(comma + 1, from > 0 ? { kind: 'main', resumes: from - 1 } : { kind: 'main' });
}
const PROMISES = wordSet('agree agrees undertake undertakes promise promises covenant covenants');

const LONGEST_TIME_LEAD = 8;

/** Whether a clause that begins at `from` is inserted: behind a comma, or behind words for a time that are (`, no later than the day after`). */
function isInsertedAt(tokens: readonly Token[], from: number, left: number): boolean {
  const comma = lastWhere(Math.max(left, from - LONGEST_TIME_LEAD), from, (at) => tokens[at]?.kind === 'mark');
  if (comma === undefined || tokens[comma]?.text !== ',') return false;
  return comma === from - 1 || isOneOf(tokens[comma + 1], LEADS_IN);
}

function firstMark(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== ',' && !STRONG_BREAKS.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** Between a promise and the clause that says when: `, for itself,`, `, no later than the day after`. */
export const LEADS_IN = wordSet('for no not within on by upon before at inside immediately promptly');

const NEEDED = wordSet('needed necessary required wanted');

/** `covenant to withdraw, as many times as may be needed, all remarks …`: behind how often, the outer clause goes on. */
export function resumeBehindNeed(
  tokens: readonly Token[],
  at: number,
  openerTo: number,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): void {
  const verb = groups.find(({ from }) => from >= openerTo);
  if (at === 0 || verb?.from !== openerTo || !isOneOf(tokens[verb.to - 1], NEEDED)) return;
  if (tokens[verb.to]?.text !== ',' || cuts.has(verb.to + 1) || groups.some(({ from }) => from > verb.to)) return;
  cuts.set(verb.to + 1, { kind: 'main', resumes: at - 1 });
}
