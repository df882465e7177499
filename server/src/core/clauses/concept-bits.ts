import type { Mention } from '../language/mentions.ts';
import { remembered } from '../language/remembered.ts';

/** The concepts that stand in a sentence or a section, as bits: where a word of 32 begins is the business of this file. */
export type ConceptBits = readonly number[];

/** A group of concepts one of which is looked for: pairs of a word of bits and the bits wanted in it. */
export type ConceptGroup = readonly number[];

/** A memory only: the place of each concept among the bits. As large as the vocabularies that were opened. */
const PLACES = new Map<string, number>();

function placeOf(concept: string): number {
  let place = PLACES.get(concept);
  if (place === undefined) {
    place = PLACES.size;
    PLACES.set(concept, place);
  }
  return place;
}

/** These concepts, to be looked for. */
export function groupOf(concepts: Iterable<string>): ConceptGroup {
  const group: number[] = [];
  bitsOf(concepts).forEach((bits, word) => {
    if (bits !== 0) group.push(word, bits);
  });
  return group;
}

/** The same for a list that never changes. */
export const groupFor = remembered((concepts: readonly string[]): ConceptGroup => groupOf(concepts));

/** All concepts of some groups, as one group. */
export function anyOf(groups: readonly ConceptGroup[]): ConceptGroup {
  const wanted = new Map<number, number>();
  for (const group of groups)
    for (let at = 0; at < group.length; at += 2) {
      const word = group[at] as number;
      wanted.set(word, (wanted.get(word) ?? 0) | (group[at + 1] as number));
    }
  return [...wanted].flat();
}

/** Whether one of a group of concepts stands there. */
export function stands(group: ConceptGroup, standing: ConceptBits): boolean {
  for (let at = 0; at < group.length; at += 2)
    if (((standing[group[at] as number] ?? 0) & (group[at + 1] as number)) !== 0) return true;
  return false;
}

/** The same where nothing may be wanted (`touchedBy`). */
export function mayTouch(group: ConceptGroup | undefined, standing: ConceptBits): boolean {
  return group === undefined || stands(group, standing);
}

/** Whether of every one of some groups a concept stands there. */
export function allStand(groups: readonly ConceptGroup[], standing: ConceptBits): boolean {
  for (const group of groups) if (!stands(group, standing)) return false;
  return true;
}

/** These concepts, standing. */
export function bitsOf(concepts: Iterable<string>): ConceptBits {
  return bitsAt(Array.from(concepts, placeOf));
}

function bitsAt(places: readonly number[]): ConceptBits {
  const bits: number[] = [];
  for (const place of places) {
    const word = place >> 5;
    while (bits.length <= word) bits.push(0);
    bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
  }
  return bits;
}

/** The place of the concept of each mention. */
const placesOf = remembered((mentions: readonly Mention[]): readonly number[] =>
  mentions.map(({ concept }) => placeOf(concept)),
);

/** The concepts among the mentions of a sentence. */
export const conceptsOf = remembered((mentions: readonly Mention[]): ConceptBits => bitsAt(placesOf(mentions)));

const wantedOf = remembered((concepts: readonly string[]): ConceptBits => bitsOf(concepts));
const NONE: readonly never[] = [];

/**
 * The mentions of a sentence that are of one of some concepts, in order. A sentence has dozens of mentions, and hundreds of conditions look
 * for theirs among them: so no name is compared. Neither list may change afterwards.
 */
export function mentionsOf(concepts: readonly string[], mentions: readonly Mention[]): readonly Mention[] {
  const wanted = wantedOf(concepts);
  const places = placesOf(mentions);
  let found: Mention[] | undefined;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    if (((wanted[place >> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
    found ??= [];
    found.push(mentions[at] as Mention);
  }
  return found ?? NONE;
}

/** The concepts of all these sets. */
export function union(sets: readonly ConceptBits[]): ConceptBits {
  const all: number[] = [];
  for (const set of sets) for (let word = 0; word < set.length; word++) all[word] = (all[word] ?? 0) | (set[word] ?? 0);
  return all;
}

/** Whether one of these concepts stands among the mentions of a sentence. Neither list may change afterwards. */
export function standsIn(concepts: readonly string[], mentions: readonly Mention[]): boolean {
  return stands(groupFor(concepts), conceptsOf(mentions));
}
