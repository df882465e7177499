import type { Sentence } from '../../language/analysis.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, type Sought } from '../../language/sought.ts';
import type { Found } from './check.ts';

/** Tokens of a sentence in which a test finds something. */
export type Within = { readonly from: number; readonly to: number; readonly harm?: string; readonly far?: true };

/** What a test finds that finds nothing. */
export const NOTHING_FOUND: readonly never[] = [];

/**
 * Makes a test of what one sentence shows by itself: each sentence is looked at once, however many sections and neighbors it is judged with.
 * `words` are those of which one must stand in a sentence before there is anything to find.
 */
export function inEach(
  find: (sentence: Sentence) => readonly Within[],
  words?: Sought,
): (sentences: readonly Sentence[]) => readonly Found[] {
  const within = remembered(find);
  return (sentences) => {
    let found: Found[] | undefined;
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence;
      if (words && !holdsOne(sentence.tokens, words)) continue;
      for (const place of within(sentence)) {
        found ??= [];
        found.push(foundIn(index, place));
      }
    }
    return found ?? NOTHING_FOUND;
  };
}

/** A place of a sentence, by the sentence's index. */
export function foundIn(sentence: number, { from, to, harm, far }: Within): Found {
  return { sentence, from, to, harm, far };
}
