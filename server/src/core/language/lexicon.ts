import { nounForms, oldThirdPerson, VERB_FORMS, type VerbForm, type VerbForms, verbForms } from './inflect.ts';
import { foldSpelling } from './spelling.ts';
import { wordSet } from './word-set.ts';

/** One concept of the vocabulary as data: see `templates/vocabulary.yaml`. */
export type ConceptSource = {
  readonly says?: string;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly phrases?: readonly string[];
  readonly weak?: readonly string[];
};

/** How a member stands in its concept: as a verb, a noun, an adjective, or a fixed phrase. */
export type MemberKind = 'verb' | 'noun' | 'adjective' | 'phrase';
export type Member = {
  readonly concept: string;
  readonly kind: MemberKind;
  readonly weak: boolean;
  readonly form?: VerbForm;
};

/** A node of the trie: next nodes by folded word, at most one gap, and the members that end here. */
export type TrieNode = { next: Map<string, TrieNode>; gap?: { most: number; node: TrieNode }; members: Member[] };

/** What is known of single words. */
export type WordClass = { readonly verb: ReadonlySet<VerbForm>; readonly noun: boolean; readonly adjective: boolean };

export type Lexicon = {
  readonly root: TrieNode;
  readonly words: ReadonlyMap<string, WordClass>;
  readonly concepts: ReadonlySet<string>;
  /** The form of today for an old one, both folded: `disputeth` is read as `disputes`. */
  readonly old: ReadonlyMap<string, string>;
};

/** Words that may stand apart from their verb: `write the bill off`. */
const PARTICLES = wordSet('off up out down back over away through in on to aside apart forward of');
/** How many words may stand in such a gap, and in that of a phrase (`…`) that names no number. */
const VERB_GAP = 4;
const PHRASE_GAP = 5;

/** The words of a pack: concepts, and verbs, nouns and adjectives that belong to none. */
export type Words = {
  readonly concepts: Readonly<Record<string, ConceptSource>>;
  readonly verbs?: readonly string[];
  /** Concepts that a few rules look for. They say what a word can be in grammar only where nothing else does. */
  readonly special?: Readonly<Record<string, ConceptSource>>;
};

type OpenClass = { verb: Set<VerbForm>; noun: boolean; adjective: boolean };
type Teach = (word: string, learn: (known: OpenClass) => void) => void;
type OldForms = Map<string, string>;

/** Compiles words into one look-up structure. Unknown shapes are ignored, never thrown on. */
export function compileLexicon({ concepts, verbs = [], special = {} }: Words): Lexicon {
  const root = newNode();
  const classes = new Map<string, OpenClass>();
  const old = new Map<string, string>();
  const teach: Teach = (word, learn) => {
    const key = foldSpelling(word);
    const known = classes.get(key) ?? { verb: new Set(), noun: false, adjective: false };
    classes.set(key, known);
    learn(known);
  };
  for (const [concept, source] of Object.entries(concepts)) addConcept(root, concept, source, teach, old);
  for (const verb of verbs) learnVerb(split(verb)[0] ?? '', teach, old);
  const known = new Set(classes.keys());
  const teachNew: Teach = (word, learn) => {
    if (!known.has(foldSpelling(word))) teach(word, learn);
  };
  for (const [concept, source] of Object.entries(special)) addConcept(root, concept, source, teachNew, old);
  return { root, words: classes, concepts: new Set([...Object.keys(concepts), ...Object.keys(special)]), old };
}

function learnVerb(word: string, teach: Teach, old: OldForms): VerbForms {
  const forms = verbForms(word);
  for (const shape of oldThirdPerson(word)) old.set(foldSpelling(shape), foldSpelling(forms.s[0] ?? word));
  for (const form of VERB_FORMS) for (const shape of forms[form]) teach(shape, ({ verb }) => verb.add(form));
  return forms;
}

function addConcept(root: TrieNode, concept: string, source: ConceptSource, teach: Teach, old: OldForms): void {
  const weak = new Set(source.weak ?? []);
  const member = (text: string, kind: MemberKind, form?: VerbForm): Member => ({
    concept,
    kind,
    weak: weak.has(text) || weak.has(baseOf(text)),
    ...(form ? { form } : {}),
  });
  for (const verb of source.verbs ?? []) {
    const [head = '', ...rest] = split(verb);
    const forms = learnVerb(head, teach, old);
    const [particle] = rest;
    const parts = rest.length === 1 && particle && PARTICLES.has(particle);
    for (const form of VERB_FORMS) {
      const own = member(verb, 'verb', form);
      for (const shape of forms[form]) {
        addPath(root, [shape, ...rest], own);
        if (parts) addPath(root, [shape, `…${VERB_GAP}`, particle], own);
      }
    }
  }
  for (const noun of source.nouns ?? []) {
    const parts = split(noun);
    const last = parts.at(-1) ?? '';
    const learnNoun = (known: OpenClass) => {
      known.noun = true;
    };
    if (parts.length === 1) teach(last, learnNoun);
    for (const shape of nounForms(last)) {
      addPath(root, [...parts.slice(0, -1), shape], member(noun, 'noun'));
      if (parts.length === 1) teach(shape, learnNoun);
    }
  }
  for (const adjective of source.adjectives ?? []) {
    const parts = split(adjective);
    addPath(root, parts, member(adjective, 'adjective'));
    if (parts.length === 1)
      teach(parts[0] ?? '', (known) => {
        known.adjective = true;
      });
  }
  for (const phrase of source.phrases ?? []) addPath(root, split(phrase), member(phrase, 'phrase'));
}

/** A vocabulary entry as folded words: `write off` → `write`, `off`; hyphens part words as they do in a text. */
function split(entry: string): string[] {
  if (PLAIN.test(entry)) return String(entry).split(' ');
  return String(entry)
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('...', '…')
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** `give/gave/given up` as `give up`. */
function baseOf(entry: string): string {
  return String(entry).replace(/\/\S*/, '');
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Most nodes have none behind them, and a map for each would be most of the lexicon. */
const NO_NODES: Map<string, TrieNode> = new Map();

function newNode(): TrieNode {
  return { next: NO_NODES, members: [] };
}

/** What `one's` in an entry stands for. */
const POSSESSIVES = ['its', 'their', 'my', 'our', 'your', 'his', 'her'];

function addPath(root: TrieNode, parts: readonly string[], member: Member): void {
  const whose = parts.indexOf("one's");
  if (whose >= 0) {
    for (const own of POSSESSIVES) addPath(root, parts.with(whose, own), member);
    return;
  }
  let node = root;
  for (const part of parts) {
    if (part.startsWith('…')) {
      const most = Number.parseInt(part.slice(1), 10) || PHRASE_GAP;
      node.gap ??= { most, node: newNode() };
      node.gap.most = Math.max(node.gap.most, most);
      node = node.gap.node;
      continue;
    }
    // A verb given as base/past/participle keeps its slashes only in its first word, which is already a single form here.
    const key = foldSpelling(part);
    let next = node.next.get(key);
    if (!next) {
      next = newNode();
      if (node.next === NO_NODES) node.next = new Map();
      node.next.set(key, next);
    }
    node = next;
  }
  if (
    node !== root &&
    !node.members.some(
      (known) => known.concept === member.concept && known.kind === member.kind && known.form === member.form,
    )
  )
    node.members.push(member);
}
