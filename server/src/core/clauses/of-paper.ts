import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** Verbs that say what something is. */
export const STATE_VERB = wordSet(
  `is are was were be been remain remains stand stands stay stays represent represents constitute constitutes become
  becomes`,
);
const PAPERS = wordSet('agreement settlement letter offer document paper contract instrument form note');
const BEFORE_PAPER = wordSet('the this that our your');
const PROVED = wordSet('established proved proven shown verified validated demonstrated');
const BEFORE_STATE = wordSet('not never a an as to be itself valid real true genuine');
const LONGEST_PAPER = 4;

/** `This Agreement was never proved a debt`, `the offer letter is not a valid debt`: said of the paper, which is no bill. */
export function isOfPaper({ tokens }: Sentence, { subject, verb }: Segment, { from }: Mention): boolean {
  const { to } = subject;
  if (!verb || from < verb.from || to - subject.from > LONGEST_PAPER) return false;
  if (
    !isOneOf(tokens[to - 1], PAPERS) ||
    (!isOneOf(tokens[to - 2], BEFORE_PAPER) && !isOneOf(tokens[to - 3], BEFORE_PAPER))
  )
    return false;
  if (verb.passive) return isOneOf(tokens[verb.head], PROVED);
  const isState = isOneOf(tokens[verb.head], STATE_VERB);
  return (
    isState &&
    tokens.slice(verb.to, from + 1).some(({ key }) => key === 'valid') &&
    tokens.slice(verb.to, from).every((token) => isOneOf(token, BEFORE_STATE))
  );
}
