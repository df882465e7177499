import type { Sentence } from '../language/analysis.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { Match, Scope } from './match.ts';
import { areBoth } from './mutual.ts';

const POINTS = wordSet('it that this they neither none nor nothing');
const LONGEST_POINTER = 3;
const MOST_STEPS = 3;

/**
 * `You and the Bank agree that the rest was disputed. It is not forgiven`: in one person's letter a sentence whose subject only points
 * back goes on with what both have agreed right before it.
 */
export function goesOnAgreed({ sentence: index, mention, bearers }: Match, { sentences }: Scope): boolean {
  if (bearers.size > 0) return false;
  for (let at = index; at > 0 && index - at < MOST_STEPS; at--) {
    const own = sentences[at] as Sentence;
    const place = at === index ? mention.from : 0;
    if (!pointsBack(own, place)) return false;
    const before = sentences[at - 1] as Sentence;
    if (before.stances.some(({ agreeing, standing }) => standing === 'agreed' && areBoth(agreeing))) return true;
  }
  return false;
}

function pointsBack({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject, verb } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject || !verb) return false;
  const words = tokens.slice(subject.from, subject.to);
  return words.length > 0 && words.length <= LONGEST_POINTER && words.some((token) => isOneOf(token, POINTS));
}
