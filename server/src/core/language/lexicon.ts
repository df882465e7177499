import { VERB_FORMS, type VerbForm } from './inflect.ts';
import { ADJECTIVE, indexWords, type LexiconIndex, NOUN } from './lexicon-index.ts';
import { newTrie, type Trie } from './trie.ts';
import type { Words } from './vocabulary.ts';

/** What is known of single words. */
export type WordClass = { readonly verb: ReadonlySet<VerbForm>; readonly noun: boolean; readonly adjective: boolean };

export type Lexicon = {
  /** The entries of all concepts by their words. */
  readonly trie: Trie;
  readonly words: ReadonlyMap<string, WordClass>;
  readonly concepts: ReadonlySet<string>;
  /** The form of today for an old one, both folded: `disputeth` is read as `disputes`. */
  readonly old: ReadonlyMap<string, string>;
};

/** Compiles words into one look-up structure. `index` is what `indexWords` says of the same words, where that is known. */
export function compileLexicon(words: Words, index: LexiconIndex = indexWords(words)): Lexicon {
  const classes = new Map<number, WordClass>();
  const classOf = (bits: number): WordClass => {
    const known = classes.get(bits) ?? newClass(bits);
    classes.set(bits, known);
    return known;
  };
  return {
    trie: newTrie(words, index),
    words: new Map(index.words.map(([word, bits]) => [word, classOf(bits)])),
    concepts: new Set([...Object.keys(words.concepts), ...Object.keys(words.special ?? {})]),
    old: new Map(index.old),
  };
}

function newClass(bits: number): WordClass {
  return {
    verb: new Set(VERB_FORMS.filter((_, bit) => (bits & (1 << bit)) !== 0)),
    noun: (bits & NOUN) !== 0,
    adjective: (bits & ADJECTIVE) !== 0,
  };
}
