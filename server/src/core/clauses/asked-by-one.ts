import type { Sentence } from '../language/analysis.ts';
import type { Segment } from '../language/segments.ts';
import { subjectStart } from '../language/subjects.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const ASKED = wordSet('asked requested recipient');
const ASKS = wordSet('ask asks request requests demand demands');
const SPEAKERS = wordSet('i you we he she they it');
const SIDES: ReadonlySet<string> = new Set(['company', 'customer']);

/**
 * `Whenever the clinic asks Mr. Doyle to withdraw a remark, the one asked must withdraw it`: only one side ever asks, so that it falls
 * to the other alone, though the words would reach both.
 */
export function isAskedByOne(sentences: readonly Sentence[], sentence: Sentence, { subject }: Segment): boolean {
  if (!anyOneOf(sentence.tokens.slice(subjectStart(sentence.tokens, subject), subject.to), ASKED)) return false;
  const askers = sentences.flatMap(askersIn);
  return askers.length > 0 && askers.every((one) => one === askers[0] && SIDES.has(one));
}

/** The side that asks in each clause with such a verb; `both` or `unknown` where it is not one of the two. */
function askersIn({ tokens, segments, stances }: Sentence): string[] {
  return segments.flatMap(({ verb, subject }, at) => {
    if (!verb || verb.passive || !isOneOf(tokens[verb.head], ASKS)) return [];
    if (anyOneOf(tokens.slice(subject.from, subject.to), SPEAKERS)) return ['unknown'];
    const named = [...(stances[at]?.subject ?? [])];
    const sides = named.filter((role) => SIDES.has(role));
    if (sides.length === 1) return sides;
    // What a bureau asks is no request of a party.
    return sides.length === 0 && named.includes('third') ? [] : [sides.length === 0 ? 'unknown' : 'both'];
  });
}
