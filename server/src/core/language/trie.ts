import { nounForms, VERB_FORMS, type VerbForm } from './inflect.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { foldSpelling } from './spelling.ts';
import { type Entry, entriesOf, type Words, wordsOf } from './vocabulary.ts';
import { wordSet } from './word-set.ts';

/** How a member stands in its concept: as a verb, a noun, an adjective, or a fixed phrase. */
export type MemberKind = 'verb' | 'noun' | 'adjective' | 'phrase';
export type Member = {
  readonly concept: string;
  readonly kind: MemberKind;
  readonly weak: boolean;
  readonly form?: VerbForm | undefined;
};

/** A node of the trie: next nodes by folded word, at most one gap, and the members that end here. */
export type TrieNode = { next: Map<string, TrieNode>; gap?: { most: number; node: TrieNode }; members: Member[] };

/** Every entry of the vocabulary by its words. */
export type Trie = {
  /** The node behind a first word (folded): what entries that begin with it go on with. Undefined where none begins so. */
  readonly first: (word: string) => TrieNode | undefined;
};

/** Words that may stand apart from their verb: `write the bill off`. */
const PARTICLES = wordSet('off up out down back over away through in on to aside apart forward of');
/** How many words may stand in such a gap, and in that of a phrase (`…`) that names no number. */
const VERB_GAP = 4;
const PHRASE_GAP = 5;
/** What `one's` in an entry stands for. */
export const POSSESSIVES = ['its', 'their', 'my', 'our', 'your', 'his', 'her'];

/**
 * The trie of a vocabulary by its index. Nodes behind a first word are made when a text has that word, for no text has more than
 * a part of the vocabulary.
 */
export function newTrie(words: Words, { first, verbs }: LexiconIndex): Trie {
  /** Per first word its node, or what the node is to be made of. */
  const nodes = new Map<string, TrieNode | LexiconIndex['first'][number]>();
  for (const slot of first) nodes.set(slot[0], slot);
  let entryAt: ReturnType<typeof entriesOf> | undefined;
  return {
    first: (word) => {
      const known = nodes.get(word);
      if (known === undefined || 'members' in known) return known;
      const node = newNode();
      for (const { at, bits } of waiting(known, verbs)) {
        entryAt ??= entriesOf(words);
        const entry = entryAt(at);
        if (entry) grow(node, entry, bits);
      }
      nodes.set(word, node);
      return node;
    },
  };
}

type Waiting = { readonly at: number; readonly bits: number };

/** The entries that begin with a word, in the order of the vocabulary; of verbs with the bits of the forms that the word is. */
function waiting([, entries, its]: LexiconIndex['first'][number], verbs: LexiconIndex['verbs']): readonly Waiting[] {
  const all: Waiting[] = entries.map((at) => ({ at, bits: 0 }));
  for (let i = 0; i < its.length; i += 2)
    for (const at of verbs[its[i] ?? -1] ?? []) all.push({ at, bits: its[i + 1] ?? 0 });
  return its.length > 0 ? all.sort((a, b) => a.at - b.at) : all;
}

/** Puts what an entry has behind its first word below the node of that word. */
function grow(node: TrieNode, { concept, kind, text, weak }: Entry, bits: number): void {
  const rest = wordsOf(text).slice(1);
  if (kind === 'verb') {
    const [particle] = rest;
    const parts = rest.length === 1 && particle !== undefined && PARTICLES.has(particle);
    for (const [bit, form] of VERB_FORMS.entries()) {
      if ((bits & (1 << bit)) === 0) continue;
      const member: Member = { concept, kind, weak, form };
      addPath(node, rest, member);
      if (parts) addPath(node, [`…${VERB_GAP}`, particle], member);
    }
    return;
  }
  const member: Member = { concept, kind, weak };
  const last = kind === 'noun' ? rest.pop() : undefined;
  if (last === undefined) addPath(node, rest, member);
  else for (const shape of nounForms(last)) addPath(node, [...rest, shape], member);
}

/** Most nodes have none behind them, and a map for each would be most of the lexicon. */
const NO_NODES: Map<string, TrieNode> = new Map();

function newNode(): TrieNode {
  return { next: NO_NODES, members: [] };
}

function addPath(from: TrieNode, words: readonly string[], member: Member): void {
  const whose = words.indexOf("one's");
  if (whose >= 0) {
    for (const own of POSSESSIVES) addPath(from, words.with(whose, own), member);
    return;
  }
  let node = from;
  for (const word of words) {
    if (word.startsWith('…')) {
      const most = Number.parseInt(word.slice(1), 10) || PHRASE_GAP;
      node.gap ??= { most, node: newNode() };
      node.gap.most = Math.max(node.gap.most, most);
      node = node.gap.node;
      continue;
    }
    const key = foldSpelling(word);
    let next = node.next.get(key);
    if (!next) {
      next = newNode();
      if (node.next === NO_NODES) node.next = new Map();
      node.next.set(key, next);
    }
    node = next;
  }
  if (
    !node.members.some(
      (known) => known.concept === member.concept && known.kind === member.kind && known.form === member.form,
    )
  )
    node.members.push(member);
}
