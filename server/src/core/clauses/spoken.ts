import type { Sentence } from '../language/analysis.ts';
import { remembered } from '../language/remembered.ts';
import { sourceOf } from '../template/origins.ts';
import type { Span } from '../text/span.ts';
import { type ConceptBits, mayTouch, union } from './concept-bits.ts';
import { type Condition, touchedBy } from './conditions.ts';
import { isDisowned } from './disowned.ts';
import { boundMatches, checked, checksOn, type Document, measuredPlace, type Place } from './findings.ts';
import type { Pack } from './pack.ts';
import { isReported } from './reported.ts';
import { placeSpan, wordsAt } from './result.ts';
import type { Run } from './run.ts';
import type { Section } from './section.ts';
import type { ClauseResult, ConflictResult, WordingResult } from './types.ts';

/** A place of a run, as the template's source has it. */
type Found = { readonly section: number; readonly sentence: number; readonly span: Span; readonly words: string };

/** Every harmful wording of the pack on every path, each place once. `kind`: the document's, for those that harm in some only. */
export function wordingsIn(runs: readonly Run[], pack: Pack, kind: string | undefined): readonly WordingResult[] {
  return pack.wordings
    .filter((one) => harmsIn(one, kind))
    .flatMap(({ id, any }) =>
      once(runs.flatMap((run) => places(id, any, run))).map(({ span, words }) => ({ id, span, words })),
    );
}

/** Every conflict of the pack: words of one place that clash with a clause that another gives. */
export function conflictsIn(
  runs: readonly Run[],
  pack: Pack,
  kind: string | undefined,
  clauseOn: (clause: string) => ClauseResult | undefined,
): readonly ConflictResult[] {
  return pack.conflicts
    .filter((one) => harmsIn(one, kind))
    .flatMap(({ id, any, clause, elements, given: ways, wordings }) => {
      const found = runs.flatMap((run) => [
        ...places(`conflict ${id}`, any, run),
        ...wordings.flatMap((wording) => {
          const known = pack.wordings.find((one) => one.id === wording);
          return known ? places(known.id, known.any, run) : [];
        }),
      ]);
      if (found.length === 0) return [];
      if (clause === undefined) return once(found).map(({ span, words }) => ({ id, span, words }));
      const given = [
        ...givenBy(clauseOn(clause), elements),
        ...runs.flatMap((run) => places(`given ${id}`, ways, run).map(({ span }) => span)),
      ];
      if (given.length === 0) return [];
      return once(found)
        .filter(({ span }) => !given.some((own) => own.start < span.end && span.start < own.end))
        .map(({ span, words }) => ({ id, span, words, clause, against: given[0] as Span }));
    });
}

/** Where a clause is given: the words that satisfy its elements of error severity, or those that are named. */
function givenBy(result: ClauseResult | undefined, elements: readonly string[]): readonly Span[] {
  if (!result || result.state === 'missing' || result.state === 'not-applicable') return [];
  return result.elements
    .filter(({ id, severity }) => (elements.length > 0 ? elements.includes(id) : severity === 'error'))
    .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'satisfies').map(({ span }) => span));
}

function harmsIn(
  one: { readonly kinds: readonly string[]; readonly fineIn: readonly string[] },
  kind?: string,
): boolean {
  if (kind === undefined) return true;
  return (one.kinds.length === 0 || one.kinds.includes(kind)) && !one.fineIn.includes(kind);
}

function places(id: string, any: readonly Condition[], run: Run): readonly Found[] {
  if (!mayTouch(touchedOf(any), standingIn(run))) return NOWHERE;
  const { sections, analysis, facts, projection } = run;
  const document: Document = { parties: analysis.parties, facts, known: () => undefined };
  const found: Found[] = [];
  sections.forEach((one, section) => {
    for (const place of spokenIn(id, any, one.section, document)) {
      const span = placeSpan(place, one);
      found.push({
        section,
        sentence: place.sentence,
        span: sourceOf(projection.origins, span),
        words: wordsAt(projection, span),
      });
    }
  });
  return found;
}

const NOWHERE: readonly Found[] = [];

/** The concepts that stand in some section. Most wordings have none of theirs there. */
const standingIn = remembered(
  ({ sections }: Run): ConceptBits => union(sections.map(({ section }) => section.concepts)),
);

const NO_PLACES: readonly Place[] = [];
const touchedOf = remembered(touchedBy);
const NO_RIVALS: readonly string[] = [];

function spokenIn(id: string, any: readonly Condition[], section: Section, document: Document): readonly Place[] {
  if (!mayTouch(touchedOf(any), section.concepts)) return NO_PLACES;
  const before = section.spoken.get(id);
  if (before) return before;
  const all: Place[] = [];
  for (const condition of any) all.push(...placesOf(condition, section, document));
  const found = all.length > 0 ? oncePerSentence(all) : NO_PLACES;
  section.spoken.set(id, found);
  return found;
}

/** Where a condition holds and is not only told of somebody. One with an anchor and a check wants both in a sentence. */
function placesOf(condition: Condition, section: Section, document: Document): readonly Place[] {
  const scope = { sentences: section.sentences, concepts: section.concepts, rivals: NO_RIVALS };
  const matches = boundMatches(condition, scope, true);
  if (matches.length === 0 && (condition.check === undefined || condition.anchor.length > 0)) return NO_PLACES;
  const places = matches
    .map(({ sentence, mention: { from, to } }) => ({ sentence, from, to, why: '' }))
    .filter((place) => isSaidHere(section.sentences[place.sentence] as Sentence, place));
  if (condition.check === undefined || (condition.anchor.length > 0 && places.length === 0)) return places;
  const tested = checked(condition, checksOn(section.sentences, document));
  if (condition.anchor.length === 0) return tested.map((place) => measuredPlace(place, ''));
  const sentences = new Set(tested.map(({ sentence }) => sentence));
  return places.filter(({ sentence }) => sentences.has(sentence));
}

function isSaidHere(sentence: Sentence, place: Place): boolean {
  return !isReported(sentence, place) && !isDisowned(sentence, place);
}

/** The longest place of a sentence: `waives, releases and discharges` is one wording. What a check measured is told each time. */
function oncePerSentence(places: readonly Place[]): readonly Place[] {
  const longest = new Map<number, Place>();
  for (const place of places) {
    const known = longest.get(place.sentence);
    const wins = !known || place.to - place.from > known.to - known.from;
    if (!place.measured && wins) longest.set(place.sentence, place);
  }
  return places.filter((place) => place.measured || longest.get(place.sentence) === place);
}

/** One place a sentence and span: what stands on all paths is said once, and the longest of overlapping places. */
function once(found: readonly Found[]): readonly Found[] {
  const longest = [...found].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  const kept: Found[] = [];
  for (const one of longest)
    if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one);
  return kept.sort((a, b) => a.span.start - b.span.start);
}
