import type { Mention } from '../language/mentions.ts';
import { remembered } from '../language/remembered.ts';

/** A memory only: the number of each concept that was looked for or found. As large as the vocabularies that were opened. */
const NUMBERS = new Map<string, number>();

function numberOf(concept: string): number {
  let number = NUMBERS.get(concept);
  if (number === undefined) {
    number = NUMBERS.size;
    NUMBERS.set(concept, number);
  }
  return number;
}

/** The number of the concept of each mention. */
const numbersOf = remembered((mentions: readonly Mention[]): readonly number[] =>
  mentions.map(({ concept }) => numberOf(concept)),
);

/** Concepts that are looked for, as bits by their numbers. */
const wantedOf = remembered((concepts: readonly string[]): readonly number[] => {
  const wanted: number[] = [];
  for (const concept of concepts) {
    const number = numberOf(concept);
    while (wanted.length <= number >> 5) wanted.push(0);
    wanted[number >> 5] = (wanted[number >> 5] ?? 0) | (1 << (number & 31));
  }
  return wanted;
});

const NONE: readonly never[] = [];

/**
 * The mentions of a sentence that are of one of some concepts, in order. A sentence has dozens of mentions, and hundreds of conditions look
 * for theirs among them: by numbers no name is compared. Neither list may change afterwards.
 */
export function mentionsOf(concepts: readonly string[], mentions: readonly Mention[]): readonly Mention[] {
  const wanted = wantedOf(concepts);
  const numbers = numbersOf(mentions);
  let found: Mention[] | undefined;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (((wanted[number >> 5] ?? 0) & (1 << (number & 31))) === 0) continue;
    found ??= [];
    found.push(mentions[at] as Mention);
  }
  return found ?? NONE;
}
