import type { Mention } from '../language/mentions.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { Scope, Spoken } from './match.ts';

const PROVES = 'prove_valid';
const STANDS_FOR_VERB = wordSet('do does did is was are were am');
const OWES: ReadonlySet<string> = new Set(['valid_adj', 'debt_word', 'nf_in_debt', 'owing_noun']);
const OWE = 'nf_in_debt';
const FARTHEST = 4;
const LONGEST_SUBJECT = 3;
const FARTHEST_OWED = 12;

/**
 * `We disagree about whether I owe the bill. No one has determined that I do.`: what was not determined is what was asked before, of one of
 * the things that `isWanted` finds.
 */
export function leavesQuestionUnsaid(
  { sentences }: Scope,
  { sentence, index, mention }: Spoken,
  isWanted: (mention: Mention) => boolean,
): boolean {
  if (mention.concept !== PROVES || sentence.tokens[mention.to]?.key !== 'that') return false;
  const { tokens } = sentence;
  // `nobody ever proved that I owe the $612`
  if (
    sentence.mentions.some((one) => one.concept === OWE && one.from > mention.to && one.from <= mention.to + FARTHEST)
  )
    return true;
  const verb = tokens.findIndex((token, at) => at > mention.to && isOneOf(token, STANDS_FOR_VERB));
  if (verb < 0 || verb - mention.to - 1 > LONGEST_SUBJECT) return false;
  if (tokens[verb + 1] !== undefined && tokens[verb + 1]?.kind !== 'mark') return false;
  return [sentences[index - 1], sentence].some((asking) => {
    const whether = asking?.tokens.findIndex(({ key }) => key === 'whether') ?? -1;
    if (!asking || whether < 0 || (asking === sentence && whether > mention.from)) return false;
    const asked = asking.mentions.filter(({ from }) => from > whether && from <= whether + FARTHEST_OWED);
    return asked.some(isWanted) && asked.some(({ concept }) => OWES.has(concept));
  });
}
