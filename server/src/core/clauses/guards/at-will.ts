import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { lastWhere } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

const ABOUT_MARKS: readonly string[] = ['remove', 'place_mark'];
const WHEN = wordSet('whenever when if where wherever once');
const WILLS = wordSet('agrees approves consents chooses elects thinks deems decides wishes prefers likes');
const LATER = wordSet('to that in');

/** `shall, whenever Company agrees, delete …`: an occasion that is one side's will. */
export function atWill({ tokens, mentions }: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!ABOUT_MARKS.some((concept) => topic.includes(concept))) return [];
  return mentions.flatMap(({ concept, from, to }): GuardWords[] => {
    if (concept !== 'party_company' || !isOneOf(tokens[to], WILLS) || isOneOf(tokens[to + 1], LATER)) return [];
    const opener = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1;
    if (!isOneOf(tokens[opener], WHEN)) return [];
    return [{ from: opener, to: to + 1, role: 'harms', kind: 'discretion', why: 'lets one side decide' }];
  });
}

const PLEASES = wordSet('pleases likes chooses prefers wishes elects desires decides');
const SEES = wordSet('sees thinks deems finds judges considers');
const FIT = wordSet('fit best proper right necessary appropriate useful advisable convenient suitable');
const WILLING = sought(PLEASES, SEES);
const LONGEST_OPENER = 2;

/** `as the Hospital sees fit`, `Or not, as Lender pleases`: one side does as it likes. */
export function asItPleases({ tokens, mentions }: Sentence): readonly GuardWords[] {
  if (!holdsOne(tokens, WILLING)) return NO_GUARDS;
  return mentions.flatMap(({ concept, from, to }): GuardWords[] => {
    if (concept !== 'party_company') return [];
    const opener = lastWhere(Math.max(0, from - LONGEST_OPENER), from, (at) => tokens[at]?.key === 'as');
    if (opener === undefined) return [];
    const isWill = isOneOf(tokens[to], PLEASES) && (tokens[to + 1] === undefined || tokens[to + 1]?.kind === 'mark');
    const isView = isOneOf(tokens[to], SEES) && isOneOf(tokens[to + 1], FIT);
    if (!isWill && !isView) return [];
    return [{ from: opener, to: to + 1, role: 'harms', kind: 'discretion', why: 'lets one side decide' }];
  });
}
