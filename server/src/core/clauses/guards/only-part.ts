import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';

const PARTS = wordSet('part parts portion portions term terms provision provisions word words sentence any');
const HELD = wordSet('held found ruled declared adjudged deemed is are proves be');

/** `If any part of this Agreement is held void, the rest stands`: what would happen to the rest, and nothing that ends. */
export function isOnlyPartOf({ tokens, segments }: Sentence, { kind, subject, verb, from, to }: Segment): boolean {
  if ((kind !== 'if' && kind !== 'when') || !anyOneOf(tokens.slice(subject.from, subject.to), PARTS)) return false;
  if (!anyOneOf(tokens.slice(verb?.from ?? from, to), HELD)) return false;
  const rest =
    segments.find((one) => one.kind === 'main' && one.from >= to) ?? segments.find((one) => one.kind === 'main');
  return rest !== undefined && anyOneOf(tokens.slice(rest.from, rest.to), STANDS);
}
const STANDS = wordSet(
  'rest remainder remaining others other stand stands survive survives enforced effect force unaffected valid unimpaired binding severable severed',
);
