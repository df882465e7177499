import type { Mention } from '../language/mentions.ts';
import { CHECK_NEEDS } from './checks/needs.ts';
import type { Condition, ElementDetection } from './conditions.ts';

/** A set of concepts as bits, so that two sets are compared in a few steps. */
export type ConceptBits = readonly number[];

/** A memory only: the place of each concept among the bits. As large as the vocabularies that were opened. */
const PLACES = new Map<string, number>();
const OF_SENTENCES = new WeakMap<readonly Mention[], ConceptBits>();
const OF_LISTS = new WeakMap<readonly string[], ConceptBits>();
const OF_ELEMENTS = new WeakMap<ElementDetection | readonly Condition[], ConceptBits | 'any'>();
const OF_CONDITIONS = new WeakMap<Condition, readonly ConceptBits[]>();

/**
 * Whether something in a section with these concepts may satisfy or harm an element: the anchor of one of its conditions stands
 * there, or a test in code asks for none. Most elements have nothing in most sections, and this is the quick way to see it.
 */
export function mayTouch(detect: ElementDetection, standing: ConceptBits): boolean {
  const anchors =
    OF_ELEMENTS.get(detect) ??
    remember(OF_ELEMENTS, detect, anchorsOf([...detect.any, ...detect.also.flat(), ...detect.harm]));
  return anchors === 'any' || meet(anchors, standing);
}

/** The same of one of some conditions. The list may not change afterwards. */
export function mayTouchOne(conditions: readonly Condition[], standing: ConceptBits): boolean {
  const anchors = OF_ELEMENTS.get(conditions) ?? remember(OF_ELEMENTS, conditions, anchorsOf(conditions));
  return anchors === 'any' || meet(anchors, standing);
}

/**
 * Whether of every group of concepts that a condition needs one stands in a section: most conditions end here. A test beside no anchor
 * needs what `CHECK_NEEDS` says.
 */
export function mayHold(condition: Condition, standing: ConceptBits): boolean {
  const needed = OF_CONDITIONS.get(condition) ?? remember(OF_CONDITIONS, condition, neededBy(condition));
  for (const group of needed) if (!meet(group, standing)) return false;
  return true;
}

/** Whether one of these concepts stands among the mentions of a sentence. Neither list may change afterwards. */
export function standsIn(concepts: readonly string[], mentions: readonly Mention[]): boolean {
  return meet(OF_LISTS.get(concepts) ?? remember(OF_LISTS, concepts, bitsOf(concepts)), conceptsOf(mentions));
}

/** The concepts among the mentions of a sentence. */
export function conceptsOf(mentions: readonly Mention[]): ConceptBits {
  return OF_SENTENCES.get(mentions) ?? remember(OF_SENTENCES, mentions, bitsOf(mentions.map(({ concept }) => concept)));
}

/** The concepts of all these sets. */
export function union(sets: readonly ConceptBits[]): ConceptBits {
  const all: number[] = [];
  for (const set of sets) for (let word = 0; word < set.length; word++) all[word] = (all[word] ?? 0) | (set[word] ?? 0);
  return all;
}

export function meet(one: ConceptBits, other: ConceptBits): boolean {
  const words = Math.min(one.length, other.length);
  for (let at = 0; at < words; at++) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true;
  return false;
}

function remember<K extends object, V>(memory: WeakMap<K, V>, key: K, value: V): V {
  memory.set(key, value);
  return value;
}

function anchorsOf(conditions: readonly Condition[]): ConceptBits | 'any' {
  const anchors = conditions.map((condition) => (isTest(condition) ? neededByTest(condition) : condition.anchor));
  return anchors.every((some) => some !== undefined) ? bitsOf(anchors.flat()) : 'any';
}

/** A test in code beside no anchor: it looks for what it wants by itself. */
function isTest({ check, anchor }: Condition): boolean {
  return check !== undefined && anchor.length === 0;
}

function neededByTest({ check = '', value }: Condition): readonly string[] | undefined {
  return CHECK_NEEDS[check]?.(value);
}

function neededBy(condition: Condition): readonly ConceptBits[] {
  if (isTest(condition)) {
    const needed = neededByTest(condition);
    return needed ? [bitsOf(needed)] : [];
  }
  const { anchor, of, takes, with: beside, near } = condition;
  return [anchor, ...(of && of.length > 0 ? [of] : []), ...(takes ? [takes] : []), ...beside, ...near].map(bitsOf);
}

export function bitsOf(concepts: Iterable<string>): ConceptBits {
  const bits: number[] = [];
  for (const concept of concepts) {
    let place = PLACES.get(concept);
    if (place === undefined) {
      place = PLACES.size;
      PLACES.set(concept, place);
    }
    const word = place >> 5;
    while (bits.length <= word) bits.push(0);
    bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
  }
  return bits;
}
