import type { Sentence } from '../language/analysis.ts';
import { phraseTable } from '../language/phrases.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

const CALLS_FOR = wordSet('require request demand ask');
const DOES_SO = phraseTable<true>(
  [
    'do so',
    'do it',
    'comply',
    'comply with',
    'act on',
    'carry it out',
    'honor it',
    'honor the',
    'honor that',
    'honor such',
    'oblige',
  ].map((phrase) => [phrase, true]),
);

/** `Either party may require the other to remove it. The party so required shall do so`: what may be asked for must then be done. */
export function isTakenUp(sentences: readonly Sentence[], index: number, segment: number): boolean {
  const sentence = sentences[index];
  const verb = sentence?.segments[segment]?.verb;
  if (!sentence || !verb || !isOneOf(sentence.tokens[verb.head], CALLS_FOR)) return false;
  return (
    doesSo(sentence, segment + 1) || (sentences[index + 1] !== undefined && doesSo(sentences[index + 1] as Sentence, 0))
  );
}

function doesSo({ tokens, segments, stances, denied }: Sentence, first: number): boolean {
  return segments.slice(first).some(({ verb, to }, at) => {
    if (!verb || stances[first + at]?.modality !== 'must' || stances[first + at]?.standing !== 'agreed') return false;
    if ((denied[verb.head] ?? 0) % 2 === 1) return false;
    for (let from = verb.head; from < to; from++) if (DOES_SO(tokens, from)) return true;
    return false;
  });
}
