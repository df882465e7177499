import type { Sentence } from '../../language/analysis.ts';
import type { ClauseDetection } from '../conditions.ts';

/** Words beside a protection that take it back (`harms`) or that no rule explains (`doubt`). Tokens of one sentence. */
export type Guard = GuardWords & { readonly sentence: number };

/** A guard within its sentence: tokens `from` to `to`, its kind (a clause may call it `fine`), and what to say of it. */
export type GuardWords = {
  readonly from: number;
  readonly to: number;
  readonly role: 'harms' | 'doubt';
  readonly kind: string;
  readonly why: string;
};

/** Finds one family of guards in a sentence. */
export type GuardFinder = (sentence: Sentence, detect: ClauseDetection) => readonly GuardWords[];

/** What most finders find in most sentences. */
export const NO_GUARDS: readonly GuardWords[] = [];

/** A guard that is a whole sentence. */
export function wholeSentence(sentence: Sentence, about: Pick<GuardWords, 'role' | 'kind' | 'why'>): GuardWords {
  return { from: 0, to: sentence.tokens.length, ...about };
}
