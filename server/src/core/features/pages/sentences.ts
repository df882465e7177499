import type { Evidence } from '../../clauses/types.ts';
import type { Span } from '../../text/span.ts';

/** A sentence of a letter with the words of it that count, in its order; `span` is where the first of them stands. */
export type CountedSentence = {
  readonly role: Evidence['role'];
  readonly why: string;
  readonly span: Span;
  readonly parts: readonly { readonly text: string; readonly counts: boolean }[];
};

/** Evidence as sentences: each sentence once for what it does, with all its words that do so. */
export function countedSentences(evidence: readonly Evidence[]): readonly CountedSentence[] {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.role}\n${one.why}\n${one.sentence ?? one.words}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Evidence];
    const sentence = first.sentence === undefined || first.sentence === '' ? first.words : first.sentence;
    const start = group.reduce((a, b) => (b.span.start < a.span.start ? b : a));
    return { role: first.role, why: first.why, span: start.span, parts: partsOf(sentence, group) };
  });
}

function partsOf(sentence: string, evidence: readonly Evidence[]): CountedSentence['parts'] {
  const counts = new Uint8Array(sentence.length);
  // Equal words at several places of the source are looked for one behind the other.
  const from = new Map<string, number>();
  const places = new Set<string>();
  for (const { words, span } of [...evidence].sort((a, b) => a.span.start - b.span.start)) {
    const place = `${words} ${span.start}`;
    if (words === '' || places.has(place)) continue;
    places.add(place);
    const at = sentence.indexOf(words, from.get(words) ?? 0);
    if (at < 0) continue;
    from.set(words, at + words.length);
    counts.fill(1, at, at + words.length);
  }
  const parts: { text: string; counts: boolean }[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const last = parts.at(-1);
    const isCounted = counts[at] === 1;
    if (last && last.counts === isCounted) last.text += sentence[at];
    else parts.push({ text: sentence[at] ?? '', counts: isCounted });
  }
  return parts;
}
