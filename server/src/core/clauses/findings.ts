import type { Sentence } from '../language/analysis.ts';
import { matchesBound } from './bound.ts';
import type { CheckScope, Found } from './checks/check.ts';
import { CHECKS } from './checks/registry.ts';
import { allStand, type ConceptBits } from './concept-bits.ts';
import type { Condition } from './conditions.ts';
import { type Match, matches, type Scope } from './match.ts';
import type { ClauseElement } from './pack.ts';

/** A place of a section: tokens of a sentence, with the reason in words. */
export type Place = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly measured?: true | undefined;
  /** It harms the clause from any section. */
  readonly far?: true | undefined;
};

/** What a section gives an element. */
export type ElementFinding = {
  readonly satisfies: readonly Place[];
  readonly harms: readonly Place[];
  /** Of an element that may be spread over the document: what the section gives of each of its parts. */
  readonly parts: readonly (readonly Place[])[] | undefined;
};

/** What a verdict on a section depends on beside its sentences. */
export type Document = Pick<CheckScope, 'parties' | 'facts' | 'known'>;

/** What tests in code look at. */
export function checksOn(sentences: readonly Sentence[], { parties, facts, known }: Document): CheckScope {
  return { sentences, parties, facts, known };
}

/** A section as conditions look at it. */
export type SectionScope = Scope & { readonly concepts: ConceptBits };

/** Nothing, of an element that is not spread. */
const NO_FINDING: ElementFinding = { satisfies: [], harms: [], parts: undefined };

/** What a section gives an element. */
export function judgeElement({ detect, says }: ClauseElement, scope: SectionScope, checks: CheckScope): ElementFinding {
  const { any, also, harm, spread } = detect;
  const may = ({ needed }: Condition) => allStand(needed, scope.concepts);
  if (!spread && !any.some(may) && !harm.some(may)) return NO_FINDING;
  const harms: Place[] = [];
  const given = (group: readonly Condition[]): Place[] => {
    const satisfies: Place[] = [];
    for (const condition of group) if (may(condition)) collect(condition, says, scope, checks, { satisfies, harms });
    return satisfies;
  };
  const parts = [given(any)];
  for (const group of also) {
    if (parts.at(-1)?.length === 0 && !spread) break;
    parts.push(given(group));
  }
  for (const condition of harm) if (may(condition)) collectHarms(condition, scope, checks, harms);
  const isWhole = parts.every(({ length }) => length > 0);
  if (!isWhole && harms.length === 0 && !spread) return NO_FINDING;
  return { satisfies: isWhole ? parts.flat() : [], harms, parts: spread ? parts : undefined };
}

/** A condition with a check satisfies where the check does; beside an anchor, only in a sentence where the anchor holds. */
function collect(
  condition: Condition,
  says: string,
  scope: SectionScope,
  checks: CheckScope,
  found: { readonly satisfies: Place[]; readonly harms: Place[] },
): void {
  if (!condition.check) {
    for (const match of allBound(condition, scope)) found.satisfies.push(placeOf(match, says));
    return;
  }
  for (const place of checkedBeside(condition, scope, checks)) {
    if (place.harm) found.harms.push(measuredPlace(place, place.harm));
    else found.satisfies.push(measuredPlace(place, says));
  }
}

/** A harm is a condition that holds strictly, or what its check finds. */
function collectHarms(condition: Condition, scope: SectionScope, checks: CheckScope, harms: Place[]): void {
  if (!condition.check) for (const match of allBound(condition, scope, true)) harms.push(placeOf(match, OPPOSITE));
  for (const place of checkedBeside(condition, scope, checks)) harms.push(measuredPlace(place, place.harm ?? OPPOSITE));
}

const NONE: readonly never[] = [];

/** What a condition's check finds; where the condition has an anchor, only in sentences in which the anchor holds. */
function checkedBeside(condition: Condition, scope: SectionScope, checks: CheckScope): readonly Found[] {
  if (condition.check === undefined || condition.anchor.length === 0) return checked(condition, checks);
  const anchored = condition.by === 'both' ? allBound(condition, scope) : matches(condition, scope);
  const beside = new Set(anchored.map(({ sentence }) => sentence));
  return checked(condition, checks).filter(({ sentence }) => beside.has(sentence));
}

/** Every place where a condition holds, `by` included. `strict` as in `matches`. */
export function boundMatches(condition: Condition, scope: SectionScope, strict = false): readonly Match[] {
  return allStand(condition.needed, scope.concepts) ? allBound(condition, scope, strict) : NONE;
}

function allBound(condition: Condition, scope: SectionScope, strict = false): readonly Match[] {
  return matchesBound(condition.by, matches(condition, scope, strict), scope);
}

/** Whether a section with these concepts may give an element: what its tests find beside no anchor is not known here. */
export function mayBeGiven({ detect: { any, also } }: ClauseElement, standing: ConceptBits): boolean {
  const may = ({ needed }: Condition) => allStand(needed, standing);
  return any.some(may) && also.every((group) => group.some(may));
}

/** What a condition's test in code finds; nothing where it has none. */
export function checked({ check, value }: Condition, checks: CheckScope): readonly Found[] {
  return check === undefined ? NONE : (CHECKS[check]?.(checks, value) ?? NONE);
}

const OPPOSITE = 'says the opposite';

function placeOf({ sentence, mention: { from, to } }: Match, why: string): Place {
  return { sentence, from, to, why, measured: undefined, far: undefined };
}

/** A place that a test found. */
export function measuredPlace({ sentence, from, to, far }: Found, why: string): Place {
  return { sentence, from, to, why, measured: true, far };
}
