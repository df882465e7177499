import type { Segment } from './segments.ts';
import { firstWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const AGREES = wordSet(
  'agree agrees agreed accept accepts accepted promise promises promised undertake undertakes undertook consent consented',
);
const LEAVES_OPEN = wordSet(
  `deny denies denied refuse refuses refused consider considers considered discuss discusses discussed weigh weighs weighed debate debates
  debated doubt doubts doubted ask asks asked`,
);
/**
 * In `Nobody has agreed that we will put no mark on it, and you and we will disavow any mark` and in `will consider whether, when one asks,
 * the other will remove it` the last duty belongs to what nobody agreed to, or what is only considered.
 */
export function isCarriedOn(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  counts: Uint8Array,
): boolean {
  const part = segments[index] as Segment;
  if (index < 2 || part.kind !== 'main' || part.opener || part.verb?.modality !== 'must') return false;
  const at = segments.slice(0, index).findLastIndex(({ kind }) => kind === 'that' || kind === 'whether');
  const complement = segments[at];
  const matrix = segments[complement?.parent ?? -1];
  if (
    !complement ||
    !matrix?.verb ||
    matrix.kind !== 'main' ||
    (complement.verb && complement.verb.modality !== 'must')
  )
    return false;
  const { head } = matrix.verb;
  const isOpen = isOneOf(tokens[head], LEAVES_OPEN) || (isOneOf(tokens[head], AGREES) && (counts[head] ?? 0) % 2 === 1);
  if (
    !isOpen ||
    firstWhere(complement.from, part.from, (place) => tokens[place]?.text === ';' || tokens[place]?.text === ':') !==
      undefined
  )
    return false;
  // `…, and both will disavow it`; behind a bare `whether` and its condition, the duty itself
  return complement.verb
    ? tokens[part.from]?.key === 'and' || tokens[part.from]?.key === 'or'
    : tokens[part.from - 1]?.text === ',';
}
