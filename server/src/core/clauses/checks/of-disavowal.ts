import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const DUTY = wordSet(
  'duty duties promise promises obligation obligations undertaking undertakings covenant covenants commitment commitments section paragraph clause agreement this these it they both row rows line provision provisions so same again perform performs honor honors repeat repeats',
);

/**
 * Sentences whose words on time are those of the disavowal: not `shall at no time place a mark`, `shall keep the file clear`, where another
 * sentence says that a mark is disavowed.
 */
export function ofDisavowal({ sentences }: CheckScope): Found[] {
  const isElsewhere = sentences.some(disavows);
  return sentences.flatMap((sentence, index) =>
    isElsewhere && !disavows(sentence) && onlyForbids(sentence)
      ? []
      : [{ sentence: index, from: 0, to: sentence.tokens.length }],
  );
}

function disavows({ mentions }: Sentence): boolean {
  return mentions.some(({ concept, weak }) => concept === 'disavow' && !weak);
}

function onlyForbids({ mentions, tokens, denied }: Sentence): boolean {
  const isForbidden = mentions.some(({ concept, weak }) => concept === 'place_mark' && !weak) || keepsClear(tokens);
  // `as often as one is found`
  const isFound = mentions.some(
    ({ concept, weak, from }) => concept === 'appear' && !weak && (denied[from] ?? 0) % 2 === 0,
  );
  return isForbidden && !isFound && !anyOneOf(tokens, DUTY);
}

const KEEPS = wordSet('keep keeps kept');
const CLEAR = wordSet('clear free clean off away');

/** `shall keep Customer's credit report clear of marks` */
function keepsClear(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, KEEPS));
  return at >= 0 && anyOneOf(tokens.slice(at), CLEAR);
}
