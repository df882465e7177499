import type { Sentence } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const BAD = wordSet(
  'adverse negative derogatory unfavorable unfavourable damaging harmful bad detrimental disparaging prejudicial hurtful',
);
const GOOD = wordSet('favorable favourable positive neutral good harmless innocuous flattering');
const JOINS = wordSet('or nor and');
const INSERTED = wordSet(
  'for that matter even indeed a an any one of the some mark entry item remark notation listing tradeline',
);
const FARTHEST = 8;

/**
 * `an adverse or other mark`, `a negative mark, or for that matter a favorable one`: a bad and any other tone, joined. Gives the place of the
 * second one in each pair.
 */
export function tonePairs({ tokens, mentions }: Sentence): readonly { readonly from: number; readonly to: number }[] {
  return tokens.flatMap((token, at) => {
    if (!isOneOf(token, JOINS)) return [];
    const isMark = (from: number) => mentions.some((one) => one.concept === 'mark' && one.from === from);
    // `or other mark`; `or other derogatory mark` is no other tone
    if (
      tokens[at + 1]?.key === 'other' &&
      isOneOf(tokens[at - 1], BAD) &&
      !isOneOf(tokens[at + 2], BAD) &&
      isMark(at + 2)
    )
      return [{ from: at + 1, to: at + 2 }];
    const second = reach(at, 1, GOOD);
    const first = reach(at, -1, BAD);
    return second === undefined || first === undefined ? [] : [{ from: second, to: second + 1 }];
  });

  /** The word of a set behind or before a joint, over words and commas that only stand between. */
  function reach(from: number, step: 1 | -1, set: ReadonlySet<string>): number | undefined {
    for (let at = from + step; Math.abs(at - from) <= FARTHEST; at += step) {
      const token = tokens[at];
      if (!token) return undefined;
      if (isOneOf(token, set)) return at;
      if (token.text !== ',' && !isOneOf(token, INSERTED)) return undefined;
    }
    return undefined;
  }
}
