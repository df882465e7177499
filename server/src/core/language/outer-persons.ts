import { COORDINATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import { isSimplePresent } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const NOT_THIRD = wordSet('i you we they');

/**
 * In `disputes what you call a debt and demands that you verify it` the second verb has the ending of a third person, which `you` has not:
 * it goes on with the clause outside.
 */
export function isOfThirdPerson(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  if (!COORDINATORS.has(tokens[right.from - 1]?.key ?? '') || !isSimplePresent(tokens, right)) return false;
  // `neither of you is at fault or admits it`
  return isOneOf(tokens[left.from - 1], NOT_THIRD) && tokens[left.from - 2]?.key !== 'of';
}
