import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** A mark that is denied as such, whatever it says: `nor any mark`, `no other entry`, `nothing`; not just an adverse one. */
export function anyMark(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter((mention) => mention.concept === 'mark' && mention.kind !== 'verb')
      .filter((mention) => isDenied(sentence, mention))
      .filter((mention) => isBare(sentence, mention) && !isNarrowed(sentence, mention))
      .map(({ from, to }) => ({ sentence: index, from, to })),
  );
}

function isDenied({ denied, stances, segmentOf }: Sentence, { from }: Mention): boolean {
  return denied[from] === 1 && stances[segmentOf[from] ?? 0]?.standing === 'agreed';
}

const DETERMINER = wordSet(
  'no any nor other further another whatever whatsoever single such kind sort of or and neither one a',
);

/** Nothing describes the mark: before it stands a determiner, a punctuation mark or nothing. */
function isBare({ tokens }: Sentence, { from }: Mention): boolean {
  const before = tokens[from - 1];
  return before === undefined || before.kind === 'mark' || isOneOf(before, DETERMINER);
}

const NARROWING = wordSet('that which indicating showing suggesting stating adverse negative derogatory');

function isNarrowed({ tokens, mentions }: Sentence, { from, to }: Mention): boolean {
  return (
    isOneOf(tokens[to], NARROWING) ||
    mentions.some((other) => other.concept === 'adverse' && (other.to === from || other.from === to))
  );
}
