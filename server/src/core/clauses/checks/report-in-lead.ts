import { names } from '../../language/analysis.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { customerReport } from './customer-report.ts';

const OPENS = wordSet(': ?');

/** A lead-in that names the customer's credit report, with marks in what follows: `About my credit report, at all bureaus:`, `What goes on it?`. */
export function reportInLead(scope: CheckScope): Found[] {
  const { sentences } = scope;
  return customerReport(scope, undefined).filter(({ sentence, from, to }) => {
    const one = sentences[sentence];
    if (!one || !isOneOf(one.tokens.at(-1), OPENS)) return false;
    const isReport = one.mentions.some(
      (mention) => mention.concept === 'credit_report' && !mention.weak && mention.from === from && mention.to === to,
    );
    return isReport && sentences.slice(sentence + 1).some((next) => names(next, 'mark'));
  });
}
