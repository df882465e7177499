import { DETERMINERS, SUBJECT_PRONOUNS } from './grammar.ts';
import { cutBefore } from './open-clause.ts';
import type { Cuts, SegmentKind } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const MEANS = wordSet(
  `mean means say says suggest suggests indicate indicates imply implies signify signifies denote denotes show shows hint hints tell
  tells convey conveys reveal reveals state states note notes`,
);
/** Whether a verb says what a word or a code stands for. */
export function meansSo(verb: Token | undefined): boolean {
  return isOneOf(verb, MEANS);
}

const WORDING = wordSet(
  `word words wording term terms phrase phrases label labels code codes remark remarks comment comments notation notations status
  statuses entry entries mark marks symbol symbols indicator indicators flag flags language anything something nothing text`,
);
const LONGEST_SUBJECT = 6;
const FARTHEST_NOUN = 3;

/** `no code that means it was settled`: what a word or a code means stands behind the verb without `that`. */
export function isMeant(
  tokens: readonly Token[],
  opened: SegmentKind | undefined,
  cuts: Cuts,
  left: VerbGroup,
  right: VerbGroup,
): boolean {
  if (opened !== 'relative' || !isOneOf(tokens[left.head], MEANS)) return false;
  if (right.from <= left.to || right.from - left.to > LONGEST_SUBJECT) return false;
  const key = tokens[left.to]?.key ?? '';
  if (!SUBJECT_PRONOUNS.has(key) && !DETERMINERS.has(key)) return false;
  const relative = cutBefore(cuts, left.from);
  return lastWhere(Math.max(0, relative - FARTHEST_NOUN), relative, (at) => isOneOf(tokens[at], WORDING)) !== undefined;
}
