import { DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Whether the past at a place shares its object with the next: `Customer opened and used the account`. */
export function sharesObject(tokens: readonly Token[], at: number): boolean {
  const isNext = tokens[at + 1]?.key === 'and' && /ed$/.test(tokens[at + 2]?.key ?? '');
  return isNext && DETERMINERS.has(tokens[at + 3]?.key ?? '');
}

const LONGEST_OF = 7;

/** Whether the subject before a verb is a plural: in `the allegations of wrongdoing remain unproven` its head stands before a preposition. */
export function isOfPlural(tokens: readonly Token[], at: number): boolean {
  for (let head = at - 3; head >= 0 && at - head <= LONGEST_OF; head--) {
    if (tokens[head + 1]?.kind === 'mark') return false;
    if (/[^s]s$/.test(tokens[head]?.key ?? '') && PREPOSITIONS.has(tokens[head + 1]?.key ?? '')) return true;
  }
  return false;
}
