import { type Analysis, analyse, type Placed } from '../language/analysis.ts';
import type { Projection } from '../template/types.ts';
import type { DocumentFacts } from './checks/check.ts';
import { documentFacts } from './checks/registry.ts';
import type { ConceptBits } from './concept-bits.ts';
import { mayDefine } from './far-definitions.ts';
import type { Pack } from './pack.ts';
import { namesParts, type SectionName, sectionNames } from './pointers.ts';
import { type Known, type Section, sectionOf } from './section.ts';

/** A template's text along one path, read once for all clauses. */
export type Run = {
  readonly projection: Projection;
  readonly analysis: Analysis;
  readonly sections: readonly RunSection[];
  readonly facts: DocumentFacts;
  /** A memory only: neighboring sections read as one, by the first and the last. */
  readonly joined: Map<string, Joint>;
  /** How other sentences may call each section. */
  readonly names: readonly SectionName[];
  /** The sentences that name some part of the text. */
  readonly pointing: readonly Placed[];
  /** The sentences that may say what a term means. */
  readonly defining: readonly Placed[];
};

/** Neighboring sections read as one: their concepts, and what they are as a section where anybody asked. */
export type Joint = { readonly concepts: ConceptBits; one?: RunSection };

/** A section of a text: what it says, and where its sentences stand. */
export type RunSection = { readonly section: Section; readonly placed: readonly Placed[] };

/** Reads a projection with a pack's words. `known` gives a variable's certain value. */
export function runOn(projection: Projection, pack: Pack, known: Known): Run {
  const analysis = analyse(projection, pack.lexicon, pack.memory);
  const sections = analysis.sections.map((placed) => ({
    section: sectionOf(
      placed.map(({ sentence }) => sentence),
      known,
      pack.sections,
    ),
    placed,
  }));
  return {
    projection,
    analysis,
    sections,
    joined: new Map(),
    facts: documentFacts(analysis),
    names: sectionNames(sections, projection.text),
    pointing: analysis.sentences.filter(({ sentence }) => !sentence.label && namesParts(sentence)),
    defining: analysis.sentences.filter(({ sentence }) => !sentence.label && mayDefine(sentence)),
  };
}
