import { foldSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A fixed word sequence with what it stands for. */
export type Phrase<T> = { readonly words: readonly string[]; readonly value: T };

/** Finds the longest phrase that begins at a token, by its first word; undefined when none does. */
export type PhraseTable<T> = (tokens: readonly Token[], at: number) => Phrase<T> | undefined;

/** Makes a look-up table of fixed phrases. Words are folded as texts are; a punctuation mark stands for itself. */
export function phraseTable<T>(entries: readonly (readonly [string, T])[]): PhraseTable<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ').map(foldSpelling);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (tokens, at) => {
    const list = byFirst.get(tokens[at]?.key ?? '');
    if (list) for (const phrase of list) if (standsAt(phrase.words, tokens, at)) return phrase;
    return undefined;
  };
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let offset = 1; offset < words.length; offset++) if (tokens[at + offset]?.key !== words[offset]) return false;
  return true;
}
