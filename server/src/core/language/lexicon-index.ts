import { nounForms, oldThirdPerson, VERB_FORMS, verbForms } from './inflect.ts';
import { foldSpelling } from './spelling.ts';
import { POSSESSIVES } from './trie.ts';
import { eachEntry, firstWord, isOneWord, type Words } from './vocabulary.ts';

/**
 * What is found out about a vocabulary before any text is read, as plain data (JSON): made when a pack is built, or else when it
 * is opened. Entries are named by their number in the vocabulary.
 */
export type LexiconIndex = {
  /** What single words can be: a bit for each form of a verb, in the order of `VERB_FORMS`, then `NOUN` and `ADJECTIVE`. */
  readonly words: readonly (readonly [word: string, bits: number])[];
  /** Today's form of old ones. */
  readonly old: readonly (readonly [old: string, today: string])[];
  /** By first word: entries that begin with it, and verbs (places in `verbs`) each followed by the bits of the forms that it is. */
  readonly first: readonly (readonly [word: string, entries: readonly number[], verbs: readonly number[]])[];
  /** The entries of each verb. */
  readonly verbs: readonly (readonly number[])[];
};

export const NOUN = 1 << VERB_FORMS.length;
export const ADJECTIVE = NOUN << 1;

type Open = {
  readonly words: Map<string, number>;
  readonly old: Map<string, string>;
  readonly first: Map<string, [string, number[], number[]]>;
  readonly verbs: Map<string, { readonly at: number; readonly entries: number[] }>;
  entries: number;
};

/** Goes once through the words of a pack. Unknown shapes are ignored, never thrown on. */
export function indexWords({ concepts, verbs = [], special = {} }: Words): LexiconIndex {
  const open: Open = { words: new Map(), old: new Map(), first: new Map(), verbs: new Map(), entries: 0 };
  const teach = (word: string, bits: number): void => {
    const key = foldSpelling(word);
    open.words.set(key, (open.words.get(key) ?? 0) | bits);
  };
  addConcepts(concepts, open, teach);
  for (const verb of verbs) learnVerb(firstWord(String(verb)), open, teach);
  const known = new Set(open.words.keys());
  addConcepts(special, open, (word, bits) => {
    if (!known.has(foldSpelling(word))) teach(word, bits);
  });
  return {
    words: [...open.words],
    old: [...open.old],
    first: [...open.first.values()],
    verbs: [...open.verbs.values()].map(({ entries }) => entries),
  };
}

type Teach = (word: string, bits: number) => void;

function addConcepts(concepts: Words['concepts'], open: Open, teach: Teach): void {
  const learned = new Set<string>();
  eachEntry(concepts, (text, kind) => {
    const at = open.entries++;
    const word = firstWord(text);
    const single = kind !== 'phrase' && kind !== 'verb' && isOneWord(text);
    if (kind === 'verb') {
      addVerb(word, at, open);
      if (!learned.has(word)) learnVerb(word, open, teach);
      learned.add(word);
    } else if (kind === 'noun' && single) {
      for (const shape of [word, ...nounForms(word)]) teach(shape, NOUN);
      for (const shape of new Set(nounForms(word).map(foldSpelling))) put(shape, at, open);
    } else {
      if (kind === 'adjective' && single) teach(word, ADJECTIVE);
      if (word === "one's") for (const own of POSSESSIVES) put(own, at, open);
      else if (word !== '' && !word.startsWith('…')) put(foldSpelling(word), at, open);
    }
  });
}

function learnVerb(word: string, open: Open, teach: Teach): void {
  const forms = verbForms(word);
  for (const shape of oldThirdPerson(word)) {
    const key = foldSpelling(shape);
    if (!open.old.has(key)) open.old.set(key, foldSpelling(forms.s[0] ?? word));
  }
  VERB_FORMS.forEach((form, bit) => {
    for (const shape of forms[form]) teach(shape, 1 << bit);
  });
}

function addVerb(word: string, at: number, open: Open): void {
  const known = open.verbs.get(word);
  if (known) {
    known.entries.push(at);
    return;
  }
  const verb = { at: open.verbs.size, entries: [at] };
  open.verbs.set(word, verb);
  const shapes = new Map<string, number>();
  const forms = verbForms(word);
  VERB_FORMS.forEach((form, bit) => {
    for (const shape of forms[form]) {
      const key = foldSpelling(shape);
      shapes.set(key, (shapes.get(key) ?? 0) | (1 << bit));
    }
  });
  for (const [shape, bits] of shapes) slotOf(shape, open)[2].push(verb.at, bits);
}

function put(word: string, at: number, open: Open): void {
  slotOf(word, open)[1].push(at);
}

function slotOf(word: string, { first }: Open): [string, number[], number[]] {
  const known = first.get(word) ?? [word, [], []];
  first.set(word, known);
  return known;
}
