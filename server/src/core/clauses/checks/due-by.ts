import { periods } from '../../language/quantities.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { type CheckScope, conflictHarm, type Found } from './check.ts';
import { isDate, isDateField } from './deadline.ts';

/**
 * `within 30 days`, `no later than September 15, 2026`, `by {{ release_deadline }}`: a date by which something is due, not
 * just any date. With `lead-in` for a value only in a sentence that leads into a list.
 */
export function dueBy(scope: CheckScope, value: unknown): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    if (value === 'lead-in' && tokens.at(-1)?.text !== ':') return;
    for (const period of periods(tokens, scope.known))
      if (!isOneOf(tokens[period.from - 1], LASTS))
        found.push({ sentence: index, from: period.from, to: period.to, ...conflictHarm(period) });
    for (let at = 0; at < tokens.length; at++) {
      const isDue = tokens.slice(Math.max(0, at - FARTHEST), at).some((token) => isOneOf(token, BY_WHEN));
      if (isDue && (isDate(sentence, at) || isDateField(sentence, at)))
        found.push({ sentence: index, from: at, to: at + 1 });
    }
  });
  return found;
}

const LASTS = wordSet('for during');
const BY_WHEN = wordSet('by before than until latest when');
/** How far before a date the word may stand that makes it a deadline, in tokens. */
const FARTHEST = 4;
