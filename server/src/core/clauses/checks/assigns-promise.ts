import type { Sentence } from '../../language/analysis.ts';
import type { CheckScope, Found } from './check.ts';

/** A duty whose bearers are named with those who come after them: `neither Party nor its assigns shall …`. */
export function assignsPromise({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) => (sentence.label ? [] : promisesIn(sentence, index)));
}

function promisesIn({ segments, stances, mentions }: Sentence, index: number): Found[] {
  return segments.flatMap(({ subject }, at) => {
    const stance = stances[at];
    if (stance?.standing !== 'agreed' || stance.modality !== 'must' || !stance.subject.has('assigns')) return [];
    const named = mentions.find(
      ({ concept, weak, from, to }) => concept === 'assigns' && !weak && from >= subject.from && to <= subject.to,
    );
    return named ? [{ sentence: index, from: named.from, to: named.to }] : [];
  });
}
