import { names, type Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const TAIL = wordSet('ending ends');
const NAMES_ACCOUNT = wordSet('account acct loan card invoice ledger');
/** An account's last characters are at most so many. */
const LONGEST_TAIL = 6;
const FARTHEST = 3;

/** An account named by its end alone (`account ending 7719`), in a text that elsewhere names one of the concepts of `value`. */
export function accountTail({ sentences }: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : [String(value)];
  if (!sentences.some((sentence) => concepts.some((concept) => names(sentence, concept)))) return [];
  return sentences.flatMap((sentence, index) => {
    const at = tailAt(sentence);
    return at < 0 ? [] : [{ sentence: index, from: at, to: at + 1 }];
  });
}

function tailAt({ tokens }: Sentence): number {
  return tokens.findIndex((token, at) => {
    if (!isOneOf(token, TAIL)) return false;
    const near = tokens.slice(Math.max(0, at - FARTHEST), at);
    const behind = tokens.slice(at + 1, at + 1 + FARTHEST);
    const isShort = behind.some(
      ({ kind, text }) => kind === 'field' || (/\d/.test(text) && text.length <= LONGEST_TAIL),
    );
    return isShort && near.some((one) => isOneOf(one, NAMES_ACCOUNT));
  });
}
