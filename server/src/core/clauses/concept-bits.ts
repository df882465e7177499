import type { Mention } from '../language/mentions.ts';
import type { Condition, ElementDetection } from './conditions.ts';

/** A set of concepts as bits, so that two sets are compared in a few steps. */
type Bits = readonly number[];

/** A memory only: the place of each concept among the bits. As large as the vocabularies that were opened. */
const PLACES = new Map<string, number>();
const OF_SECTIONS = new WeakMap<ReadonlySet<string>, Bits>();
const OF_SENTENCES = new WeakMap<readonly Mention[], Bits>();
const OF_LISTS = new WeakMap<readonly string[], Bits>();
const OF_ELEMENTS = new WeakMap<ElementDetection, Bits | 'any'>();

/**
 * Whether something in a section with these concepts may satisfy or harm an element: the anchor of one of its conditions stands
 * there, or a test in code asks for none. Most elements have nothing in most sections, and this is the quick way to see it.
 */
export function mayTouch(detect: ElementDetection, concepts: ReadonlySet<string>): boolean {
  const anchors = OF_ELEMENTS.get(detect) ?? remember(OF_ELEMENTS, detect, anchorsOf(detect));
  if (anchors === 'any') return true;
  const standing = OF_SECTIONS.get(concepts) ?? remember(OF_SECTIONS, concepts, bitsOf(concepts));
  return meet(anchors, standing);
}

/** Whether one of these concepts stands among the mentions of a sentence. Neither list may change afterwards. */
export function standsIn(concepts: readonly string[], mentions: readonly Mention[]): boolean {
  const wanted = OF_LISTS.get(concepts) ?? remember(OF_LISTS, concepts, bitsOf(concepts));
  const standing =
    OF_SENTENCES.get(mentions) ?? remember(OF_SENTENCES, mentions, bitsOf(mentions.map(({ concept }) => concept)));
  return meet(wanted, standing);
}

function meet(one: Bits, other: Bits): boolean {
  const words = Math.min(one.length, other.length);
  for (let at = 0; at < words; at++) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true;
  return false;
}

function remember<K extends object, V>(memory: WeakMap<K, V>, key: K, value: V): V {
  memory.set(key, value);
  return value;
}

function anchorsOf({ any, also, harm }: ElementDetection): Bits | 'any' {
  const conditions: readonly Condition[] = [...any, ...also.flat(), ...harm];
  if (conditions.some(({ check, anchor }) => check !== undefined && anchor.length === 0)) return 'any';
  return bitsOf(conditions.flatMap(({ anchor }) => anchor));
}

function bitsOf(concepts: Iterable<string>): Bits {
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
