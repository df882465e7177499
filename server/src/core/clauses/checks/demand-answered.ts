import { names, type Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import { polarityOf } from '../polarity-of.ts';
import type { CheckScope, Found } from './check.ts';

/** The concepts of the test: words of the other side's demand, the things wanted, how they are given and how they are kept back. */
type Value = {
  readonly asked: string;
  readonly things: string;
  readonly gives: readonly string[];
  readonly keeps: string;
};

/**
 * What the other side asked for, answered in a sentence behind it: `Your form asks for a birth date. I will give none` refuses it;
 * `Your form asks for a birth date. I have written it there` gives it.
 */
export function demandAnswered({ sentences }: CheckScope, value: unknown): Found[] {
  const concepts = value as Value;
  return sentences.flatMap((sentence, index) => {
    if (!names(sentence, concepts.asked) || !names(sentence, concepts.things)) return [];
    for (let at = index + 1; at <= index + FARTHEST && at < sentences.length; at++) {
      const answer = answerIn(sentences[at] as Sentence, concepts);
      if (answer)
        return [
          {
            sentence: at,
            from: answer.from,
            to: answer.to,
            ...(answer.refuses ? {} : { harm: 'gives the data that were asked for' }),
          },
        ];
    }
    return [];
  });
}

/** How many sentences behind the demand its answer may stand. */
const FARTHEST = 2;
const STANDS_FOR = wordSet('it them these those that both either neither none nothing any this');
const REFUSES = wordSet('neither none nothing');

function answerIn(
  sentence: Sentence,
  { gives, keeps }: Value,
): { readonly from: number; readonly to: number; readonly refuses: boolean } | undefined {
  const { tokens, mentions } = sentence;
  if (!anyOneOf(tokens, STANDS_FOR)) return undefined;
  const verbs = mentions.filter(({ kind, weak }) => kind === 'verb' && !weak);
  const kept = verbs.find((one) => one.concept === keeps && isAct(sentence, one));
  if (kept) return { from: kept.from, to: kept.to, refuses: polarityOf(sentence, kept) === 0 };
  const given = verbs.find((one) => gives.includes(one.concept) && isAct(sentence, one));
  if (!given) return undefined;
  const { from, to } = sentence.segments[sentence.segmentOf[given.from] ?? 0] ?? { from: 0, to: tokens.length };
  const refuses = polarityOf(sentence, given) === 1 || anyOneOf(tokens.slice(from, to), REFUSES);
  return { from: given.from, to: given.to, refuses };
}

/** The verb of its clause: what is done. */
function isAct({ segments, segmentOf }: Sentence, { from, to }: Mention): boolean {
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  return verb !== undefined && verb.from < to && from < verb.to;
}
