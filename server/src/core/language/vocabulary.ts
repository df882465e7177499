import type { MemberKind } from './trie.ts';

/** One concept of the vocabulary as data: see `templates/vocabulary.yaml`. */
export type ConceptSource = {
  readonly says?: string;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly phrases?: readonly string[];
  readonly weak?: readonly string[];
};

/** The words of a pack: concepts, and verbs, nouns and adjectives that belong to none. */
export type Words = {
  readonly concepts: Readonly<Record<string, ConceptSource>>;
  readonly verbs?: readonly string[];
  /** Concepts that a few rules look for. They say what a word can be in grammar only where nothing else does. */
  readonly special?: Readonly<Record<string, ConceptSource>>;
};

/** One way to say a concept as the vocabulary has it: its words as written, `weak` where they often mean something else. */
export type Entry = {
  readonly concept: string;
  readonly kind: MemberKind;
  readonly text: string;
  readonly weak: boolean;
};

const KINDS = [
  ['verb', 'verbs'],
  ['noun', 'nouns'],
  ['adjective', 'adjectives'],
  ['phrase', 'phrases'],
] as const;

/** Goes through the entries of some concepts in the order of the vocabulary. */
export function eachEntry(
  concepts: Readonly<Record<string, ConceptSource>>,
  act: (text: string, kind: MemberKind) => void,
): void {
  for (const source of Object.values(concepts))
    for (const [kind, key] of KINDS) for (const text of source[key] ?? []) act(String(text), kind);
}

/** Finds entries by their number: that of `eachEntry` over the concepts, and then over the special ones. */
export function entriesOf({ concepts, special = {} }: Words): (at: number) => Entry | undefined {
  const lists: { readonly concept: string; readonly kind: MemberKind; readonly source: ConceptSource }[] = [];
  const texts: (readonly string[])[] = [];
  const ends: number[] = [];
  let end = 0;
  for (const all of [concepts, special])
    for (const [concept, source] of Object.entries(all))
      for (const [kind, key] of KINDS) {
        const list = source[key];
        if (list === undefined || list.length === 0) continue;
        end += list.length;
        lists.push({ concept, kind, source });
        texts.push(list);
        ends.push(end);
      }
  const weak = new Map<ConceptSource, ReadonlySet<string>>();
  const weakOf = (source: ConceptSource): ReadonlySet<string> => {
    const known = weak.get(source) ?? new Set(source.weak ?? []);
    weak.set(source, known);
    return known;
  };
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const list = lists[low];
    const written = texts[low]?.[at - (ends[low - 1] ?? 0)];
    if (list === undefined || written === undefined) return undefined;
    const text = String(written);
    const words = weakOf(list.source);
    return { concept: list.concept, kind: list.kind, text, weak: words.has(text) || words.has(baseOf(text)) };
  };
}

/** `give/gave/given up` as `give up`. */
function baseOf(entry: string): string {
  return entry.replace(/\/\S*/, '');
}

/** An entry as words: `write off` → `write`, `off`; hyphens part words as they do in a text, and `cannot` is two. */
export function wordsOf(entry: string): string[] {
  if (PLAIN.test(entry) && !entry.includes('cannot')) return entry.split(' ');
  return entry
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('...', '…')
    .replaceAll(/\bcannot\b/g, 'can not')
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** The first word of an entry; empty where it has none. */
export function firstWord(entry: string): string {
  if (!PLAIN.test(entry) || entry.startsWith('cannot')) return wordsOf(entry)[0] ?? '';
  const end = entry.indexOf(' ');
  return end < 0 ? entry : entry.slice(0, end);
}

/** Whether an entry is one word. */
export function isOneWord(entry: string): boolean {
  return PLAIN.test(entry) ? !entry.includes(' ') : wordsOf(entry).length === 1;
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
