import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

/**
 * `If, in spite of this, somebody does, …`, `Should either nevertheless do so`, `If that happens regardless`, `If it is noted there`: that
 * what was forbidden came about after all, said without a word of its own.
 */
export function isDoneAnyway({ tokens }: Sentence, { from, to, opener }: Segment, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove') && !topic.includes('place_mark')) return false;
  const words = tokens.slice(opener?.to ?? from + 1, to).filter(({ kind }) => kind !== 'mark');
  if (words.length === 0 || words.length > LONGEST) return false;
  return doesSo(words) || happens(words) || (topic.includes('place_mark') && isNoted(words));
}

const LONGEST = 22;
const SOMEBODY = wordSet(
  'somebody someone anybody anyone one either something anything party side assign assignee successor',
);
const DOES = wordSet('does do did done doing');
const IN_SPITE = wordSet('nonetheless nevertheless regardless anyway spite despite notwithstanding same');
const WORDS = wordSet(
  `in spite of this that it all the same nonetheless nevertheless even so despite still yet however regardless anyway notwithstanding again ever
  later now already before today or and by either one a party side us them its their his her assign assigns assignee assignees successor successors
  agent agents somebody someone anybody anyone something anything do does did done doing have has had been should if no matter why how when
  mistake error oversight accident intent otherwise behalf on for including reporting to bureau bureaus agency agencies credit else`,
);

/** That somebody, of whom nothing else is said, does what the sentence before it speaks of. */
function doesSo(words: readonly Token[]): boolean {
  if (!words.every((token) => isOneOf(token, WORDS)) || !anyOneOf(words, SOMEBODY)) return false;
  return (anyOneOf(words, DOES) || anyOneOf(words, IN_SPITE)) && !isByMistakeOnly(words);
}

const SLIP = wordSet('mistake error oversight accident intent');
const WIDENS = wordSet('or otherwise matter');

/** `If one does so by mistake`: not what was done on purpose. */
function isByMistakeOnly(words: readonly Token[]): boolean {
  return anyOneOf(words, SLIP) && !anyOneOf(words, WIDENS);
}

const THAT = wordSet('it that this such');
const HAPPENS = wordSet('happens happen happened occurs occur occurred');

/** `If that happens regardless`: in spite of the promise. */
function happens(words: readonly Token[]): boolean {
  return (
    isOneOf(words[0], THAT) &&
    anyOneOf(words, HAPPENS) &&
    anyOneOf(words, IN_SPITE) &&
    words.every((token) => isOneOf(token, WORDS) || isOneOf(token, HAPPENS) || isOneOf(token, THAT))
  );
}

const IT = wordSet('it this any one such mark entry they something anything');
const IS = wordSet('is are be was were gets has have been');
const NOTED = wordSet('noted marked reported listed entered recorded posted placed furnished registered flagged');
const PLACE = wordSet(
  'there thereon therein nevertheless nonetheless anyway regardless still ever again later after all the same notwithstanding so and nor or on it already',
);

/** `If it is noted there`: it, and nothing of the reason or the time. */
function isNoted(words: readonly Token[]): boolean {
  return (
    isOneOf(words[0], IT) &&
    anyOneOf(words, NOTED) &&
    words.every((token) => [IT, IS, NOTED, PLACE].some((known) => isOneOf(token, known)))
  );
}
