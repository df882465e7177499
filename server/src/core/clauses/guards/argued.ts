import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const ARGUMENT = wordSet(
  'argument arguments claim contention defense position objection plea assertion suggestion theory',
);
const GIVES_UP = wordSet(
  'waives waive waived renounces renounce surrenders abandons abandon relinquishes gives forgoes rejects withdraws',
);
const ARGUES = wordSet('argue claim contend assert say plead suggest maintain urge allege');

/** Whether a clause says only what nobody may argue: `waives any argument that this section is unenforceable`, `shall never contend that …`. */
export function isArgumentGivenUp({ tokens, segments, denied }: Sentence, { kind, from, parent }: Segment): boolean {
  const before = parent === undefined ? undefined : segments[parent];
  if ((kind !== 'that' && (kind !== 'relative' || tokens[from]?.key !== 'that')) || !before?.verb) return false;
  const { head } = before.verb;
  const isDenied = (denied[head] ?? 0) % 2 === 1;
  if (isDenied) return isOneOf(tokens[head], ARGUES);
  return isOneOf(tokens[head], GIVES_UP) && isOneOf(tokens[from - 1], ARGUMENT);
}
