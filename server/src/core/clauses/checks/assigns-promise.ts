import type { Sentence } from '../../language/analysis.ts';
import { isInfinitive } from '../act.ts';
import type { CheckScope, Found } from './check.ts';

/** A duty whose bearers are named with those who come after them: `neither Party nor its assigns shall …`. */
export function assignsPromise({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) => (sentence.label ? [] : promisesIn(sentence, index)));
}

function promisesIn(sentence: Sentence, index: number): Found[] {
  const { segments, stances, mentions } = sentence;
  return segments.flatMap(({ subject }, at) => {
    const stance = stances[at];
    if (stance?.standing !== 'agreed' || stance.modality !== 'must' || !stance.subject.has('assigns')) return [];
    const named = mentions.find(
      (one) =>
        one.concept === 'assigns' &&
        !one.weak &&
        one.from >= subject.from &&
        one.to <= subject.to &&
        !isInfinitive(sentence, one),
    );
    return named ? [{ sentence: index, from: named.from, to: named.to }] : [];
  });
}
