import type { Sentence } from '../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import type { Match, Scope } from './match.ts';

const WRITER = wordSet('i me my mine we us our');
const YOU = wordSet('you');
const SAYS: ReadonlySet<string> = new Set(['must', 'is']);

/**
 * `Harlow Recovery must delete it. You must take down yours`: in a paper in which nobody says `I` or `we`, those who are spoken to are not the
 * one who is named. Whether each of them promises or says what was found.
 */
export function areYouAndNamed(found: readonly Match[], { sentences }: Scope): boolean {
  if (sentences.some(({ tokens }) => tokens.some((token, at) => isOneOf(token, WRITER) && !isOfBoth(tokens, at))))
    return false;
  const subjects = found.flatMap((match) => subjectOf(match, sentences) ?? []);
  return subjects.includes('you') && subjects.includes('named');
}

const COUNTS = wordSet('each both neither either');

/** `each of us`: the two, and no word of who writes. */
function isOfBoth(tokens: Sentence['tokens'], at: number): boolean {
  return tokens[at - 1]?.key === 'of' && isOneOf(tokens[at - 2], COUNTS);
}

/** Whether the one who promises is spoken to, or is called by a name. */
function subjectOf({ sentence: index, mention }: Match, sentences: readonly Sentence[]): 'you' | 'named' | undefined {
  const sentence = sentences[index];
  const at = sentence?.segmentOf[mention.from] ?? 0;
  const segment = sentence?.segments[at];
  const stance = sentence?.stances[at];
  if (!sentence || !segment?.verb || stance?.standing !== 'agreed' || !SAYS.has(stance.modality)) return undefined;
  const words = sentence.tokens.slice(segment.subject.from, segment.subject.to);
  if (words.length === 1 && isOneOf(words[0], YOU)) return 'you';
  const isName = words.some(({ capital, kind }) => capital && kind === 'word') && !anyOneOf(words, YOU);
  return isName && stance.bearers.has('company') ? 'named' : undefined;
}
