import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** A credit report that is the customer's: not one that the company owns. `value` may give other concepts to look for. */
export function customerReport(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : ['credit_report', 'credit_bureau'];
  return scope.sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter((mention) => concepts.includes(mention.concept))
      .filter((mention) => !isCompanys(sentence, mention) && !isBusiness(sentence, mention))
      .map(({ from, to }) => ({ sentence: index, from, to })),
  );
}

/** How far before the report its owner may stand: `Company's own business credit report`. */
const FARTHEST = 4;
const POSSESSIVE = /['’]s?$/;

function isCompanys({ tokens, mentions }: Sentence, { from }: Mention): boolean {
  return mentions.some(
    (other) =>
      (other.concept === 'party_company' || other.concept === 'company_side') &&
      other.from >= from - FARTHEST &&
      other.to <= from &&
      POSSESSIVE.test(tokens[other.to - 1]?.text ?? ''),
  );
}

const BUSINESS = wordSet('business commercial');

function isBusiness({ tokens }: Sentence, { from }: Mention): boolean {
  return anyOneOf(tokens.slice(Math.max(0, from - FARTHEST), from + 1), BUSINESS);
}
