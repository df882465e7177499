import { names, type Placed, type Sentence } from '../../language/analysis.ts';
import { remembered } from '../../language/remembered.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import { polarityOf } from '../polarity-of.ts';
import type { CheckScope, DocumentFacts, Found } from './check.ts';

/** A harm where an entry is promised outright, in a document that elsewhere promises that there will be none. */
export function fallbackOrder({ sentences, facts }: CheckScope): Found[] {
  if (!facts.forbidsMarks || sentences.some(saysFallback)) return [];
  const harm = 'promises an entry beside a promise of none, and does not say which comes first';
  return sentences.flatMap((sentence, index) =>
    isFallback(sentence) ? [] : [{ sentence: index, from: 0, to: sentence.tokens.length, harm }],
  );
}

const CONDITIONAL = wordSet(
  'if should unless where when whenever wherever any required compelled obliged unavoidable avoided event extent',
);
const FALLBACK = wordSet('fallback fall-back second-best only');

function isFallback({ tokens, segments }: Sentence): boolean {
  return anyOneOf(tokens, CONDITIONAL) || segments.some(({ kind }) => kind === 'if' || kind === 'unless');
}

/** `This section is a fallback only.` */
function saysFallback({ tokens }: Sentence): boolean {
  return anyOneOf(tokens, FALLBACK);
}

/** Whether a document promises that no mark will be placed. */
export function forbidsMarks(document: readonly Placed[]): Pick<DocumentFacts, 'forbidsMarks'> {
  return { forbidsMarks: document.some(({ sentence }) => isForbidding(sentence)) };
}

const isForbidding = remembered(
  (sentence: Sentence): boolean =>
    !names(sentence, 'settled_less_status') &&
    !names(sentence, 'bad_status') &&
    sentence.mentions.some(({ concept }) => concept === 'place_mark' || concept === 'appear') &&
    sentence.mentions.some(
      (mention) => mention.concept === 'mark' && !mention.weak && polarityOf(sentence, mention) === 1,
    ),
);
