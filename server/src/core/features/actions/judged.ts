import { STATE_RANK } from '../../clauses/state-rank.ts';
import type { ClauseResult, Coverage, ElementState } from '../../clauses/types.ts';
import { packClause } from '../../engine.ts';
import { parse } from '../../template/parse.ts';
import type { Resolve } from '../../template/types.ts';
import type { Subject } from '../subject.ts';

/** How `render` finds its files here: clauses of the pack that the letter does not take in yet can be had too. */
export function resolverOf({ facts, engine }: Subject): Resolve {
  const { resolve } = facts.context;
  return (path) => resolve?.(path) ?? packClause(path, engine.packFile);
}

/** The verdict on a text that could stand in the document's place; with `clauses`, on those alone. */
export function judgeText(subject: Subject, text: string, clauses?: readonly string[]): Coverage {
  const { engine, facts } = subject;
  return engine.coverage(parse(text, { kinds: engine.kinds }), {
    document: facts.document,
    resolve: resolverOf(subject),
    clauses: clauses ?? (facts.document === undefined ? engine.pack.clauses.map(({ id }) => id) : undefined),
  });
}

/** The verdict on the document as it stands. Where its kind is not known, on every clause of the pack. */
export function judgedNow(subject: Subject): Coverage {
  const { facts } = subject;
  return facts.document === undefined ? judgeText(subject, facts.text) : facts.coverage;
}

/** What a change is for: a clause, or one element of it. */
export type Aim = { readonly clause: string; readonly element?: string | undefined };

/**
 * Whether a change does what it is for, and no harm: the clause (or its element) stands better, no other clause stands worse, and
 * no element that was satisfied is lost.
 */
export function improves(before: Coverage, after: Coverage, aim: Aim): boolean {
  const clause = (coverage: Coverage) => coverage.clauses.find(({ id }) => id === aim.clause);
  const [was, is] = [clause(before), clause(after)];
  if (was === undefined || is === undefined || STATE_RANK[is.state] < STATE_RANK[was.state]) return false;
  const better =
    aim.element === undefined
      ? STATE_RANK[is.state] > STATE_RANK[was.state]
      : stateOf(was, aim.element) !== 'satisfied' && stateOf(is, aim.element) === 'satisfied';
  return better && harms(before, after, aim.clause).length === 0;
}

/** The clauses that stand worse than before. In the clause that is worked on, an element that is a mere extra may go. */
export function harms(before: Coverage, after: Coverage, own?: string): readonly string[] {
  return before.clauses.filter((one) => !standsWell(one, after, one.id === own)).map(({ id }) => id);
}

/** How far a clause stands: 0 contradicted … 4 present or not needed. */
export function standing(coverage: Coverage, clause: string): number {
  const found = coverage.clauses.find(({ id }) => id === clause);
  return found === undefined ? 4 : STATE_RANK[found.state];
}

function standsWell(was: ClauseResult, after: Coverage, own: boolean): boolean {
  const is = after.clauses.find(({ id }) => id === was.id);
  if (is === undefined) return true;
  if (was.requirement === 'forbidden') return was.state !== 'missing' || is.state === 'missing';
  if (is.state === 'contradicted' && was.state !== 'contradicted' && was.state !== 'missing') return false;
  const stood = STATE_RANK[was.state] >= STATE_RANK.unclear;
  if (stood && STATE_RANK[is.state] < STATE_RANK[was.state]) return false;
  if (was.state === 'missing') return true;
  return was.elements.every(({ id, state, severity }) => {
    const now = stateOf(is, id);
    if (state === 'missing') return now !== 'harmful';
    // Of another clause that does not stand, words that say a part of it by chance are no loss.
    const counts = own ? severity === 'error' || (stood && severity === 'warning') : stood;
    return state !== 'satisfied' || now === 'satisfied' || !counts;
  });
}

function stateOf(clause: ClauseResult, element: string): ElementState | undefined {
  return clause.elements.find(({ id }) => id === element)?.state;
}
