import type { Sentence } from '../../language/analysis.ts';
import { isInfinitive } from '../act.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * A duty whose bearers are named with those who come after them: `neither Party nor its assigns shall …`; and a list of those who
 * are bound, behind a title or a question (`Persons bound. Both parties, their heirs, successors and assigns.`).
 */
export function assignsPromise({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) =>
    sentence.label ? [] : [...promisesIn(sentence, index), ...listedIn(sentences, index)],
  );
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

/** How far back the title or the question may stand: a bare `A.` may come between. */
const FARTHEST_TITLE = 2;

function listedIn(sentences: readonly Sentence[], index: number): Found[] {
  const sentence = sentences[index] as Sentence;
  const { segments, stances, mentions, denied } = sentence;
  const named = mentions.find(({ concept, weak }) => concept === 'assigns' && !weak);
  if (!named || (denied[named.from] ?? 0) % 2 === 1 || segments.some(({ kind, verb }) => kind === 'main' && verb))
    return [];
  const all = new Set(stances.flatMap(({ bearers }) => [...bearers]));
  if (!all.has('company') || !all.has('customer')) return [];
  const before = sentences.slice(Math.max(0, index - FARTHEST_TITLE), index);
  return before.some(isOverBound) ? [{ sentence: index, from: named.from, to: named.to }] : [];
}

/** `Persons bound.`, `Who is bound?` */
function isOverBound({ label, tokens, mentions, denied }: Sentence): boolean {
  const bound = mentions.find(({ concept }) => concept === 'binding_word');
  return bound !== undefined && (label || tokens.at(-1)?.text === '?') && (denied[bound.from] ?? 0) % 2 === 0;
}
