import { STATE_RANK } from '../clauses/state-rank.ts';
import type { ClauseResult, ElementResult, ElementState, Evidence } from '../clauses/types.ts';

/** An element of a clause that was given and is no longer, or that is now harmed. */
export type LostElement = {
  readonly id: string;
  readonly says: string;
  readonly severity: ElementResult['severity'];
  readonly before: ElementState;
  readonly after: ElementState;
};

/** What one clause lost on one path. `evidence`: the words that gave it, and those that now take it back. */
export type ClauseLoss = {
  readonly before: ClauseResult;
  readonly after: ClauseResult;
  readonly elements: readonly LostElement[];
  readonly weight: number;
};

/**
 * What an edit took from a clause on one path: its state fell, an element went, words came that harm it, or, of a clause that
 * does not belong, it came at all. Undefined when nothing did.
 */
export function clauseLoss(before: ClauseResult, after: ClauseResult): ClauseLoss | undefined {
  if (after.requirement === 'forbidden' && before.requirement === 'forbidden') return forbidden(before, after);
  // Where nobody needs a clause, leaving it out takes nothing away.
  if (after.state === 'not-applicable' || (isAbsent(before) && isAbsent(after))) return undefined;
  const elements = lostElements(before, after);
  const fell = hasFallen(before, after);
  const harmed = after.state === 'contradicted' && harms(after) > harms(before);
  if (!fell && !harmed && elements.length === 0) return undefined;
  return {
    before,
    after,
    elements,
    weight: 100 * Math.max(0, STATE_RANK[before.state] - STATE_RANK[after.state]) + elements.length,
  };
}

/** Words that the letter must not have: any of them is one too many. */
function forbidden(before: ClauseResult, after: ClauseResult): ClauseLoss | undefined {
  return isAbsent(before) && !isAbsent(after) ? { before, after, elements: [], weight: 100 } : undefined;
}

function isAbsent({ state }: ClauseResult): boolean {
  return state === 'missing' || state === 'not-applicable';
}

function hasFallen(before: ClauseResult, after: ClauseResult): boolean {
  // What nobody asked for and was not there is no worse for being begun, unless words against it came.
  if (before.state === 'not-applicable') return after.state === 'contradicted';
  if (before.state === 'incomplete' && !isMeant(before)) return after.state === 'contradicted';
  return STATE_RANK[after.state] < STATE_RANK[before.state];
}

function lostElements(before: ClauseResult, after: ClauseResult): readonly LostElement[] {
  const counts = before.state !== 'incomplete' || isMeant(before);
  const was = new Map(before.elements.map((element) => [element.id, element.state]));
  const is = new Map(after.elements.map((element) => [element.id, element]));
  const lost = before.elements
    .filter(({ state }) => counts && state === 'satisfied')
    .filter(({ id }) => is.get(id)?.state !== 'satisfied')
    .map(
      ({ id, says, severity }): LostElement => ({
        id,
        says,
        severity,
        before: 'satisfied',
        after: is.get(id)?.state ?? 'missing',
      }),
    );
  const harmed = after.elements
    .filter(({ id, state }) => state === 'harmful' && was.get(id) !== 'harmful' && was.get(id) !== 'satisfied')
    .map(({ id, says, severity }): LostElement => ({ id, says, severity, before: 'missing', after: 'harmful' }));
  return [...lost, ...harmed];
}

/**
 * Whether a clause that is incomplete is meant to stand there: most of what it must say is said, and the kind of document asks for
 * it. Else a part of it may be words of another clause.
 */
function isMeant({ requirement, elements }: ClauseResult): boolean {
  const errors = elements.filter(({ severity }) => severity === 'error');
  const counted = errors.length > 0 ? errors : elements;
  const said = counted.filter(({ state }) => state === 'satisfied').length;
  return (requirement === 'required' || requirement === 'recommended') && said * 2 > counted.length;
}

function harms(clause: ClauseResult): number {
  const all = [...clause.evidence, ...clause.elements.flatMap(({ evidence }) => evidence)];
  return new Set(all.filter(({ role }) => role === 'harms').map(placeOf)).size;
}

function placeOf({ span, words }: Evidence): string {
  return `${span.start} ${words}`;
}

/** The sentences that a loss is about: those that gave what was lost, and those that now harm it or leave it open. */
export function sentencesOf({ before, after, elements }: ClauseLoss): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const ids = new Set(elements.map(({ id }) => id));
  const gave = before.elements
    .filter(({ id, severity }) => (ids.size > 0 ? ids.has(id) : severity === 'error'))
    .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'satisfies'));
  const takes = [...after.elements.flatMap(({ evidence }) => evidence), ...after.evidence].filter(
    ({ role }) => role === 'harms' || role === 'doubt',
  );
  return { before: sentences(gave), after: sentences(takes) };
}

function sentences(evidence: readonly Evidence[]): readonly string[] {
  return [
    ...new Set(evidence.map(({ sentence, words }) => (sentence === undefined || sentence === '' ? words : sentence))),
  ];
}
