import type { TokenRun } from './compose.ts';
import type { Passage } from './passage.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';
import type { Member } from './trie.ts';
import type { Wording } from './wording.ts';

/** What was made before, by a text that says all that it was made of. It may be dropped at any time and changes no result. */
export type Store<T> = {
  /** What was made for this key; else makes it and keeps it for a while. `make` gets the key as it is kept: what is made should hold that text. */
  readonly recall: (key: string, make: (kept: string) => T) => T;
};

/** What each entry weighs beside its key, in characters: what is made of a sentence is much larger than the sentence. */
const ENTRY = 400;

/**
 * A bounded memory in two generations: what nobody asked for while a whole generation was learned is forgotten. `most` is
 * what the keys of one generation may weigh together, in characters. `keys`: whether they are texts of their own, or parts of larger
 * ones, which are copied.
 */
export function newStore<T>(most: number, keys: 'own' | 'parts' = 'own'): Store<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let weight = 0;
  const recall = (asked: string, make: (kept: string) => T): T => {
    const known = young.get(asked);
    if (known !== undefined) return known;
    const key = keys === 'parts' ? ownText(asked) : asked;
    const value = old.get(key) ?? make(key);
    weight += key.length + ENTRY;
    if (weight > most) {
      old = young;
      young = new Map();
      weight = key.length + ENTRY;
    }
    young.set(key, value);
    return value;
  };
  return { recall };
}

/** The same text with a memory of its own: a part of a letter would keep the whole letter from being forgotten. */
function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** What was read and understood before with one lexicon: equal passages and sentences cost one look. Keep one for as long as a pack. */
export type Memory = {
  readonly passages: Store<Passage>;
  /** Sentences that begin in one passage and end in another. */
  readonly joined: Store<readonly TokenRun[]>;
  readonly wordings: Store<Wording>;
  readonly settings: Store<Setting>;
  /** What the definition of a term stands for. */
  readonly defined: WeakMap<readonly Token[], readonly Member[]>;
  /** Numbers given to passages and sentences. */
  count: number;
};

/** A letter of 200 KB has room on all its paths. */
const MOST_REMEMBERED = 600_000;

export function newMemory(): Memory {
  return {
    passages: newStore(MOST_REMEMBERED, 'parts'),
    joined: newStore(MOST_REMEMBERED),
    wordings: newStore(MOST_REMEMBERED),
    settings: newStore(MOST_REMEMBERED),
    defined: new WeakMap(),
    count: 0,
  };
}
