import type { Analysis, Sentence } from '../language/analysis.ts';
import { matchesBound } from './bound.ts';
import type { CheckScope, Found } from './checks/check.ts';
import { CHECKS, DOCUMENT_CHECKS } from './checks/registry.ts';
import type { Condition } from './conditions.ts';
import { guardsBeside, guardsOf } from './guards/find.ts';
import type { Guard } from './guards/guard.ts';
import { type Match, matches, type Scope } from './match.ts';
import type { Clause, ClauseElement } from './pack.ts';

/** A place of a section: tokens of a sentence, with the reason in words. */
export type Place = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly measured?: true;
};

/** What a section gives an element. */
export type ElementFinding = {
  readonly satisfies: readonly Place[];
  readonly harms: readonly Place[];
};

/** A clause as one section of the document gives it. */
export type SectionVerdict = {
  readonly sentences: readonly Sentence[];
  readonly elements: ReadonlyMap<string, ElementFinding>;
  readonly guards: readonly Guard[];
};

type Known = (variable: string) => string | undefined;

/** Verdicts on sections seen before: a letter's paths share most of their sections. */
export type SectionMemory = Map<string, SectionVerdict>;

/** Judges one clause on one section. `memory` saves work and changes no result. */
export function judgeSection(
  clause: Clause,
  analysis: Analysis,
  sentences: readonly Sentence[],
  known: Known,
  memory: SectionMemory,
): SectionVerdict {
  if (looksAtDocument(clause)) return judgeAnew(clause, analysis, sentences, known);
  const key = `${clause.id} ${sentences.map((sentence) => sentence.sameness).join(' ')}`;
  const before = memory.get(key);
  if (before) return { ...before, sentences };
  const verdict = judgeAnew(clause, analysis, sentences, known);
  memory.set(key, verdict);
  return verdict;
}

/** Whether a clause is judged by more than the sentences of a section. */
function looksAtDocument(clause: Clause): boolean {
  return clause.elements.some(({ detect }) =>
    [...detect.any, ...detect.harm].some(({ check }) => check !== undefined && DOCUMENT_CHECKS.has(check)),
  );
}

function judgeAnew(clause: Clause, analysis: Analysis, sentences: readonly Sentence[], known: Known): SectionVerdict {
  const scope: Scope = { sentences, rivals: clause.detect.rivals };
  const elements = new Map<string, ElementFinding>();
  const checks: CheckScope = {
    sentences,
    parties: analysis.parties,
    text: analysis.visible,
    known,
    document: analysis.sentences,
  };
  for (const element of clause.elements) elements.set(element.id, judgeElement(element, scope, checks));
  for (const { id, detect } of clause.elements) {
    // A time without the duty that it is for satisfies nothing.
    const found = elements.get(id);
    if (found && detect.for && elements.get(detect.for)?.satisfies.length === 0)
      elements.set(id, { ...found, satisfies: [] });
  }
  return { sentences, elements, guards: guardsFor(clause, elements, sentences) };
}

function judgeElement(element: ClauseElement, scope: Scope, checks: CheckScope): ElementFinding {
  const found: OpenFinding = { satisfies: [], harms: [] };
  for (const condition of element.detect.any) collect(condition, element.says, scope, checks, found);
  for (const condition of element.detect.harm) collectHarms(condition, scope, checks, found);
  return found;
}

/** A finding that still grows. */
type OpenFinding = { readonly satisfies: Place[]; readonly harms: Place[] };

/** A condition with a check satisfies where the check does; beside an anchor, only in a sentence where the anchor holds. */
function collect(condition: Condition, says: string, scope: Scope, checks: CheckScope, found: OpenFinding): void {
  if (!condition.check) {
    for (const match of boundMatches(condition, scope)) found.satisfies.push(placeOf(match, says));
    return;
  }
  const near = condition.anchor.length > 0 ? matches(condition, scope).map(({ sentence }) => sentence) : undefined;
  for (const place of checked(condition, checks)) {
    if (near && !near.includes(place.sentence)) continue;
    if (place.harm) found.harms.push({ ...place, why: place.harm, measured: true });
    else found.satisfies.push({ ...place, why: says });
  }
}

/** A harm is a condition that holds strictly, or whatever its check finds. */
function collectHarms(condition: Condition, scope: Scope, checks: CheckScope, found: OpenFinding): void {
  for (const match of boundMatches(condition, scope, true)) found.harms.push(placeOf(match, 'says the opposite'));
  for (const place of checked(condition, checks))
    found.harms.push({ ...place, why: place.harm ?? 'says the opposite', measured: true });
}

function boundMatches(condition: Condition, scope: Scope, strict = false): readonly Match[] {
  return matchesBound(condition.by, matches(condition, scope, strict), scope);
}

function checked({ check, value }: Condition, checks: CheckScope): readonly Found[] {
  return check === undefined ? [] : (CHECKS[check]?.(checks, value) ?? []);
}

function placeOf(match: Match, why: string): Place {
  return { sentence: match.sentence, from: match.mention.from, to: match.mention.to, why };
}

function guardsFor(
  clause: Clause,
  elements: ReadonlyMap<string, ElementFinding>,
  sentences: readonly Sentence[],
): Guard[] {
  const evidence = new Set<number>();
  const errors = clause.elements.filter(({ severity }) => severity === 'error');
  for (const element of errors.length > 0 ? errors : clause.elements) {
    for (const place of elements.get(element.id)?.satisfies ?? [])
      if (element.detect.any.some((condition) => condition.anchor.length > 0)) evidence.add(place.sentence);
  }
  if (evidence.size === 0) return [];
  return sentences.flatMap((sentence, index) =>
    sentence.source.label
      ? []
      : evidence.has(index)
        ? guardsOf(sentence, index, clause.detect)
        : guardsBeside(sentence, index, clause.detect, evidence.has(index - 1)),
  );
}
