import type { Sentence } from '../language/analysis.ts';
import type { Store } from '../language/memory.ts';
import type { Mention } from '../language/mentions.ts';
import { remembered } from '../language/remembered.ts';
import { DOCUMENT_CHECKS } from './checks/registry.ts';
import { bitsOf, type ConceptBits, conceptsOf, mayTouch, union } from './concept-bits.ts';
import {
  checksOn,
  type Document,
  type ElementFinding,
  judgeElement,
  type Place,
  type SectionScope,
} from './findings.ts';
import { guardsBeside, guardsOf } from './guards/find.ts';
import type { Guard } from './guards/guard.ts';
import { isOfOldWording } from './guards/replaced.ts';
import { withoutSecondConditions } from './guards/second-conditions.ts';
import type { Clause, ClauseElement } from './pack.ts';
import { withTerms } from './terms-in-force.ts';

/** A clause as one section of the document gives it. */
export type SectionVerdict = {
  /** What it gives, by element; nothing where it gives nothing of one. */
  readonly elements: ReadonlyMap<string, ElementFinding>;
  /** Found when they are first asked for: of most sections nobody asks. */
  readonly guards: () => readonly Guard[];
  /** How much of the clause it gives: its error elements first, then the others. */
  readonly weight: number;
  /** The same with the elements that it harms: the clause stands where most is said of it, well or badly. */
  readonly bearing: number;
  /** It is about the clause and gives part of it: only then can it contradict the clause from elsewhere. */
  readonly speaks: boolean;
};

/** The verdict of a section that neither gives nor harms anything of a clause. */
export const NOTHING: SectionVerdict = { elements: new Map(), guards: () => [], weight: 0, bearing: 0, speaks: false };

/** A variable's certain value, where it has one. */
export type Known = (variable: string) => string | undefined;

/** The sentences of a section: one and the same value wherever equal sentences follow each other. */
export type Section = {
  readonly sentences: readonly Sentence[];
  /** The concepts that stand in it. */
  readonly concepts: ConceptBits;
  /** A memory only: what it gives of each clause. */
  readonly judged: Map<string, Judged>;
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
    concepts: union(sentences.map(({ mentions }) => conceptsOf(mentions))),
    judged: new Map(),
    spoken: new Map(),
  }));
}

/** The concepts that some sentence of a section names and does not deny. */
export const namedIn = remembered(({ sentences }: Section): ConceptBits => union(sentences.map(namedBy)));

const namedBy = remembered(({ mentions, denied }: Sentence): ConceptBits => {
  const isNamed = ({ from, weak }: Mention) => !weak && (denied[from] ?? 0) % 2 === 0;
  return bitsOf(mentions.filter(isNamed).map(({ concept }) => concept));
});

/** What a section gives of a clause, as far as anybody asked. */
type Judged = { findings?: Map<string, ElementFinding>; verdict?: SectionVerdict };

/** Judges one clause on a section of a document. */
export function judgeSection(clause: Clause, section: Section, document: Document): SectionVerdict {
  if (!mayTouch(clause.touched, section.concepts)) return NOTHING;
  const judged = judgedIn(clause, section, document);
  judged.verdict ??= judgeAnew(clause, section, document, judged.findings);
  return judged.verdict;
}

/** Whether a section satisfies one of some elements of a clause, their `for` apart: much less work than the whole clause. */
export function givesOne(
  clause: Clause,
  elements: readonly ClauseElement[],
  section: Section,
  document: Document,
): boolean {
  const judged = judgedIn(clause, section, document);
  judged.findings ??= new Map();
  const { findings } = judged;
  const scope = scopeOf(clause, section);
  const checks = checksOn(section.sentences, document);
  return elements.some((element) => {
    const finding = findings.get(element.id) ?? judgeElement(element, scope, checks);
    findings.set(element.id, finding);
    return finding.satisfies.length > 0;
  });
}

function judgedIn(clause: Clause, section: Section, document: Document): Judged {
  const key = keyOf(clause, document);
  let judged = section.judged.get(key);
  if (!judged) {
    judged = {};
    section.judged.set(key, judged);
  }
  return judged;
}

function scopeOf({ detect }: Clause, { sentences, concepts }: Section): SectionScope {
  return { sentences, concepts, rivals: detect.rivals };
}

function keyOf({ id, documentChecks }: Clause, { facts }: Document): string {
  if (documentChecks.length === 0) return id;
  return [id, ...documentChecks.map((check) => DOCUMENT_CHECKS[check]?.(facts))].join(' ');
}

function judgeAnew(
  clause: Clause,
  section: Section,
  document: Document,
  known: ReadonlyMap<string, ElementFinding> | undefined,
): SectionVerdict {
  const { sentences, concepts } = section;
  const touched = clause.elements.filter(({ detect }) => mayTouch(detect.touched, concepts));
  if (touched.length === 0) return NOTHING;
  const scope = scopeOf(clause, section);
  const elements = new Map<string, ElementFinding>();
  const checks = checksOn(sentences, document);
  for (const element of touched) {
    const finding = known?.get(element.id) ?? judgeElement(element, scope, checks);
    if (!isNothing(finding)) elements.set(element.id, finding);
  }
  if (elements.size === 0) return NOTHING;
  const isGiven = (other: string) => (elements.get(other)?.satisfies.length ?? 0) > 0;
  for (const { id, detect } of touched) {
    // A time without the duty that it is for satisfies nothing.
    const found = detect.for.length > 0 ? elements.get(id) : undefined;
    if (!found || detect.for.some(isGiven)) continue;
    const left: ElementFinding = { satisfies: [], harms: found.harms, parts: found.parts };
    if (isNothing(left)) elements.delete(id);
    else elements.set(id, left);
  }
  if (elements.size === 0) return NOTHING;
  const weight = weigh(clause, elements);
  const speaks = weight >= ERROR_WEIGHT && sentences.some((sentence) => isOnTopic(sentence, clause));
  const bearing = weight === 0 ? 0 : weigh(clause, elements, true);
  let guards: readonly Guard[] | undefined;
  return {
    elements,
    guards: () => {
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
