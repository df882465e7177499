import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

/** What a writer means by the thing asked for, where that is something less: `by which I mean simply the balance`. */
export function hollowed(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  if (!isExplained(sentence, detect)) return [];
  return [wholeSentence(sentence, { role: 'harms', kind: 'definition', why: 'says that something less is meant' })];
}

const MEANS = wordSet('mean means meant');
const LESS = wordSet('only simply merely just nothing solely');
const NOT = wordSet('not without no nothing');
/** `By that I do not mean a summary` adds; so does `by which I mean every line`. */
const MORE = wordSet('every each all full whole complete');
const FARTHEST_BY = 14;

function isExplained({ tokens, mentions }: Sentence, detect: ClauseDetection): boolean {
  return tokens.some((token, at) => {
    if (!MEANS.has(token.key) || isOneOf(tokens[at - 1], NOT)) return false;
    const from = tokens.slice(Math.max(0, at - FARTHEST_BY), at).findIndex(({ key }) => key === 'by');
    const isOfTopic = mentions.some(({ concept, to }) => to <= at && detect.topic.includes(concept));
    if (!isOfTopic) return false;
    const behind = tokens.slice(at + 1, at + 6);
    if (from < 0) return token.key !== 'meant' && anyOneOf(behind, LESS);
    return !anyOneOf(behind, MORE) || anyOneOf(behind, LESS);
  });
}
