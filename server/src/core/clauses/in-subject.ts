import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** `A party asked to remove a statement shall answer`: an act that only describes who acts. */
export function isInSubject(sentence: Sentence, segment: number, mention: Mention): boolean {
  const part = sentence.segments[segment];
  return (
    part?.verb !== undefined &&
    mention.from < part.verb.from &&
    mention.from >= part.subject.from &&
    sentence.segmentOf[part.subject.from] === segment &&
    !isDutyThatStands(sentence, part, mention) &&
    !isPredicate(sentence, part, mention)
  );
}

const DUTY = wordSet('duty obligation promise undertaking covenant commitment');
const STANDS = wordSet(
  'stands continues is applies binds rests lasts falls lies remains runs arises survives extends endures',
);

/** `The duty to remove an entry stands for all time`: the duty itself is the subject. */
function isDutyThatStands({ tokens, denied }: Sentence, { verb }: Segment, { from }: Mention): boolean {
  if (!verb || tokens[from - 1]?.key !== 'to' || !isOneOf(tokens[from - 2], DUTY)) return false;
  return isOneOf(tokens[verb.head], STANDS) && (denied[verb.head] ?? 0) % 2 === 0;
}

/** `Adverse statement: to be retracted by the one that made it`: a predicate without a finite verb, and no subject of `made`. */
function isPredicate({ tokens }: Sentence, { subject }: Segment, { from, to, form }: Mention): boolean {
  if (form !== 'participle' && form !== 'past') return false;
  if (from === subject.from) return tokens[to]?.key === 'by';
  return from === subject.from + 2 && tokens[subject.from]?.key === 'to' && tokens[subject.from + 1]?.key === 'be';
}
