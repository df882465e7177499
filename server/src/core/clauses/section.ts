import type { Sentence } from '../language/analysis.ts';
import type { Store } from '../language/memory.ts';
import type { Mention } from '../language/mentions.ts';
import { matchesBound } from './bound.ts';
import type { CheckScope, Found } from './checks/check.ts';
import { CHECKS, DOCUMENT_CHECKS } from './checks/registry.ts';
import { mayTouch } from './concept-bits.ts';
import type { Condition } from './conditions.ts';
import { guardsBeside, guardsOf } from './guards/find.ts';
import type { Guard } from './guards/guard.ts';
import { isOfOldWording } from './guards/replaced.ts';
import { withoutSecondConditions } from './guards/second-conditions.ts';
import { type Match, matches, type Scope } from './match.ts';
import type { Clause, ClauseElement } from './pack.ts';
import { withTerms } from './terms-in-force.ts';

/** A place of a section: tokens of a sentence, with the reason in words. */
export type Place = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly measured?: true;
  /** It harms the clause from any section. */
  readonly far?: true;
};

/** What a section gives an element. */
export type ElementFinding = {
  readonly satisfies: readonly Place[];
  readonly harms: readonly Place[];
  /** Of an element that may be spread over the document: what the section gives of each of its parts. */
  readonly parts?: readonly (readonly Place[])[];
};

/** A clause as one section of the document gives it. */
export type SectionVerdict = {
  readonly elements: ReadonlyMap<string, ElementFinding>;
  /** Found when they are first asked for: of most sections nobody asks. */
  readonly guards: readonly Guard[];
  /** How much of the clause it gives: its error elements first, then the others. */
  readonly weight: number;
  /** The same with the elements that it harms: the clause stands where most is said of it, well or badly. */
  readonly bearing: number;
  /** It is about the clause and gives part of it: only then can it contradict the clause from elsewhere. */
  readonly speaks: boolean;
};

/** The verdict of a section that neither gives nor harms anything of a clause. */
export const NOTHING: SectionVerdict = { elements: new Map(), guards: [], weight: 0, bearing: 0, speaks: false };

/** A variable's certain value, where it has one. */
export type Known = (variable: string) => string | undefined;

/** The sentences of a section: one and the same value wherever equal sentences follow each other. */
export type Section = {
  readonly sentences: readonly Sentence[];
  /** The concepts that stand in it. */
  readonly concepts: ReadonlySet<string>;
  /** Those of them that some sentence names and does not deny. */
  readonly named: ReadonlySet<string>;
  /** A memory only: verdicts by clause. */
  readonly verdicts: Map<string, SectionVerdict>;
  /** A memory only: places of harmful wordings and of the words of conflicts, by id. */
  readonly spoken: Map<string, readonly Place[]>;
};

/** Sections seen before: a letter shares most of them between its paths, and with what it was before a keystroke. */
export type SectionMemory = Store<Section>;

/** A section by its sentences and the certain values of the variables in them. */
export function sectionOf(sentences: readonly Sentence[], known: Known, memory: SectionMemory): Section {
  let key = '';
  for (const { sameness, variables } of sentences) {
    key += `${sameness} `;
    for (const variable of variables) key += `${JSON.stringify(known(variable)) ?? ''},`;
  }
  return memory.recall(key, () => ({
    sentences,
    concepts: new Set(sentences.flatMap(({ mentions }) => mentions.map(({ concept }) => concept))),
    named: new Set(sentences.flatMap(namedIn)),
    verdicts: new Map(),
    spoken: new Map(),
  }));
}

function namedIn({ mentions, denied }: Sentence): string[] {
  const isNamed = ({ from, weak }: Mention) => !weak && (denied[from] ?? 0) % 2 === 0;
  return mentions.filter(isNamed).map(({ concept }) => concept);
}

/** What a verdict on a section depends on beside its sentences. */
export type Document = Pick<CheckScope, 'parties' | 'facts' | 'known'>;

/** Judges one clause on a section of a document. */
export function judgeSection(clause: Clause, section: Section, document: Document): SectionVerdict {
  const key = keyOf(clause, document);
  const before = section.verdicts.get(key);
  if (before) return before;
  const verdict = judgeAnew(clause, section, document);
  section.verdicts.set(key, verdict);
  return verdict;
}

function keyOf({ id, documentChecks }: Clause, { facts }: Document): string {
  if (documentChecks.length === 0) return id;
  return [id, ...documentChecks.map((check) => DOCUMENT_CHECKS[check]?.(facts))].join(' ');
}

function judgeAnew(clause: Clause, { sentences, concepts }: Section, document: Document): SectionVerdict {
  if (!clause.elements.some(({ detect }) => mayTouch(detect, concepts))) return NOTHING;
  const scope: SectionScope = { sentences, concepts, rivals: clause.detect.rivals };
  const elements = new Map<string, ElementFinding>();
  const checks: CheckScope = { ...document, sentences };
  for (const element of clause.elements) elements.set(element.id, judgeElement(element, scope, checks));
  for (const { id, detect } of clause.elements) {
    // A time without the duty that it is for satisfies nothing.
    const found = elements.get(id);
    const isGiven = (other: string) => (elements.get(other)?.satisfies.length ?? 0) > 0;
    if (found && detect.for.length > 0 && !detect.for.some(isGiven)) elements.set(id, { ...found, satisfies: [] });
  }
  if ([...elements.values()].every(isNothing)) return NOTHING;
  const weight = weigh(clause, elements);
  const speaks = weight >= ERROR_WEIGHT && sentences.some((sentence) => isOnTopic(sentence, clause));
  const bearing = weight === 0 ? 0 : weigh(clause, elements, true);
  let guards: readonly Guard[] | undefined;
  return {
    elements,
    get guards() {
      guards ??= guardsFor(clause, elements, sentences);
      return guards;
    },
    weight,
    bearing,
    speaks,
  };
}

function isNothing({ satisfies, harms, parts }: ElementFinding): boolean {
  return satisfies.length + harms.length === 0 && !parts?.some(({ length }) => length > 0);
}

const ERROR_WEIGHT = 10;
const BEGUN_WEIGHT = 1;
const OTHER_WEIGHT = 3;

function weigh(clause: Clause, elements: ReadonlyMap<string, ElementFinding>, withHarms = false): number {
  let sum = 0;
  for (const { id, severity, kind } of clause.elements) {
    if (kind === 'noted') continue;
    const found = elements.get(id);
    if (!found) continue;
    if (found.satisfies.length + (withHarms ? found.harms.length : 0) > 0)
      sum += severity === 'error' ? ERROR_WEIGHT : OTHER_WEIGHT;
    // Of what may be spread, the section that gives the first part is nearer to it than those that give others.
    else if ((found.parts?.[0]?.length ?? 0) > 0) sum += BEGUN_WEIGHT;
  }
  return sum;
}

function isOnTopic({ mentions }: Sentence, { detect }: Clause): boolean {
  return mentions.some(({ concept, weak }) => !weak && detect.topic.includes(concept));
}

/** A section as conditions look at it. */
export type SectionScope = Scope & Pick<Section, 'concepts'>;

const UNTOUCHED: ElementFinding = { satisfies: [], harms: [] };

function judgeElement(element: ClauseElement, scope: SectionScope, checks: CheckScope): ElementFinding {
  const { any, also, harm, spread } = element.detect;
  if (!mayTouch(element.detect, scope.concepts))
    return spread ? { ...UNTOUCHED, parts: [any, ...also].map(() => []) } : UNTOUCHED;
  const harms: Place[] = [];
  const parts: Place[][] = [];
  for (const group of [any, ...also]) {
    const found: OpenFinding = { satisfies: [], harms };
    for (const condition of group) collect(condition, element.says, scope, checks, found);
    parts.push(found.satisfies);
    if (found.satisfies.length === 0 && !spread) break;
  }
  const isWhole = parts.every(({ length }) => length > 0);
  const found: OpenFinding = { satisfies: isWhole ? parts.flat() : [], harms };
  for (const condition of harm) collectHarms(condition, scope, checks, found);
  return spread ? { ...found, parts } : found;
}

/** A finding that still grows. */
type OpenFinding = { readonly satisfies: Place[]; readonly harms: Place[] };

/** A condition with a check satisfies where the check does; beside an anchor, only in a sentence where the anchor holds. */
function collect(
  condition: Condition,
  says: string,
  scope: SectionScope,
  checks: CheckScope,
  found: OpenFinding,
): void {
  if (!condition.check) {
    for (const match of boundMatches(condition, scope)) found.satisfies.push(placeOf(match, says));
    return;
  }
  for (const place of checkedBeside(condition, scope, checks)) {
    if (place.harm) found.harms.push({ ...place, why: place.harm, measured: true });
    else found.satisfies.push({ ...place, why: says });
  }
}

/** A harm is a condition that holds strictly, or what its check finds. */
function collectHarms(condition: Condition, scope: SectionScope, checks: CheckScope, found: OpenFinding): void {
  if (!condition.check)
    for (const match of boundMatches(condition, scope, true)) found.harms.push(placeOf(match, 'says the opposite'));
  for (const place of checkedBeside(condition, scope, checks))
    found.harms.push({ ...place, why: place.harm ?? 'says the opposite', measured: true });
}

/** What a condition's check finds; where the condition has an anchor, only in sentences in which the anchor holds. */
function checkedBeside(condition: Condition, scope: SectionScope, checks: CheckScope): readonly Found[] {
  if (condition.check === undefined || condition.anchor.length === 0) return checked(condition, checks);
  if (!mayHold(condition, scope.concepts)) return [];
  const anchored = condition.by === 'both' ? boundMatches(condition, scope) : matches(condition, scope);
  const beside = new Set(anchored.map(({ sentence }) => sentence));
  return checked(condition, checks).filter(({ sentence }) => beside.has(sentence));
}

/** Every place where a condition holds, `by` included. `strict` as in `matches`. */
export function boundMatches(condition: Condition, scope: SectionScope, strict = false): readonly Match[] {
  if (!mayHold(condition, scope.concepts)) return [];
  return matchesBound(condition.by, matches(condition, scope, strict), scope);
}

/** Whether sections with these concepts, read as one, may give an element: what its checks find beside no anchor is not known here. */
export function mayBeGiven({ detect }: ClauseElement, concepts: readonly ReadonlySet<string>[]): boolean {
  const all = { has: (concept: string) => concepts.some((some) => some.has(concept)) };
  const may = (condition: Condition) =>
    (condition.check !== undefined && condition.anchor.length === 0) || mayHold(condition, all);
  return [detect.any, ...detect.also].every((group) => group.some(may));
}

/** Whether every concept that a condition needs stands somewhere in the section: most conditions end here. */
function mayHold(
  { anchor, of, takes, with: beside, near }: Condition,
  concepts: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  const stands = (group: readonly string[]) => group.some((concept) => concepts.has(concept));
  return (
    stands(anchor) &&
    (!of || of.length === 0 || stands(of)) &&
    (!takes || stands(takes)) &&
    beside.every(stands) &&
    near.every(stands)
  );
}

/** What a condition's test in code finds; nothing where it has none. */
export function checked({ check, value }: Condition, checks: CheckScope): readonly Found[] {
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
  const evidence = new Map<number, number>();
  const errors = clause.elements.filter(({ severity, kind }) => severity === 'error' && kind !== 'absence');
  for (const element of errors.length > 0 ? errors : clause.elements.filter(({ kind }) => kind !== 'noted')) {
    for (const place of elements.get(element.id)?.satisfies ?? [])
      if (element.detect.any.some((condition) => condition.anchor.length > 0))
        evidence.set(place.sentence, Math.max(place.from, evidence.get(place.sentence) ?? 0));
  }
  if (evidence.size === 0) return [];
  const first = Math.min(...evidence.keys());
  const guards = sentences.flatMap((sentence, index) => {
    if (sentence.label || (index < first && isOfOldWording(sentences, index))) return [];
    const last = evidence.get(index);
    return last === undefined
      ? guardsBeside(sentence, index, clause.detect, evidence.has(index - 1))
      : withTerms(guardsOf(sentence, index, clause.detect), { index, last }, sentences, clause.detect);
  });
  return withoutSecondConditions(guards, [...evidence.keys()], errors, elements, sentences);
}
