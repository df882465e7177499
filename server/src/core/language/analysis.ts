import type { Projection } from '../template/types.ts';
import { arithmetic, definedMentions, definedThings, differences, partyMentions } from './derived.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type Parties, type Role, readParties } from './parties.ts';
import { denials } from './polarity.ts';
import { type Piece, type ProseSentence, readProse } from './prose.ts';
import { rolesIn } from './roles.ts';
import { type Segment, segment } from './segments.ts';
import { type Stance, stances } from './stance.ts';
import { type Token, tokenize } from './tokens.ts';
import { verbGroups } from './verbs.ts';

/** A sentence, understood as far as grammar goes: its clauses, concepts, what is denied, who speaks. */
export type Sentence = {
  /** Equal for sentences of equal words in an equal setting; what is found in one holds for the other. */
  readonly sameness: number;
  readonly source: ProseSentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly segments: readonly Segment[];
  /** Per token: denials of its own clause and of those above. */
  readonly denied: Uint8Array;
  readonly objectDenied: readonly boolean[];
  readonly stances: readonly Stance[];
  /** Per token: the segment it belongs to. */
  readonly segmentOf: Uint16Array;
};

/** Whether a concept stands in a sentence. */
export function names({ mentions }: Sentence, concept: string): boolean {
  return mentions.some((mention) => mention.concept === concept);
}

/** A whole text as clause detection sees it. */
export type Analysis = {
  readonly sentences: readonly Sentence[];
  readonly parties: Parties;
  /** The sentences of each section, in order. */
  readonly sections: readonly (readonly Sentence[])[];
  readonly visible: string;
};

/** One very long sentence is cut, so that nothing grows faster than the text. */
const MOST_TOKENS = 1200;

/** What was understood before, by the words of a sentence: equal sentences cost one look. Keep one for as long as a pack. */
export type Memory = {
  readonly mentions: Map<string, readonly Mention[]>;
  readonly sentences: Map<string, Sentence>;
  count: number;
};
export const newMemory = (): Memory => ({ mentions: new Map(), sentences: new Map(), count: 0 });
const MOST_REMEMBERED = 20_000;

/** Reads a projection's prose. Time grows linearly with the text; `memory` saves work and changes no result. */
export function analyse(
  projection: Pick<Projection, 'text' | 'fields'>,
  lexicon: Lexicon,
  memory: Memory = newMemory(),
): Analysis {
  const prose = readProse(projection.text);
  const raw: { source: ProseSentence; tokens: Token[]; words: string }[] = [];
  for (const source of prose.sentences) {
    const tokens = dropEnumerators(source.pieces.flatMap((piece) => pieceTokens(piece, prose.visible, projection)));
    for (let from = 0; from < tokens.length; from += MOST_TOKENS) {
      const part = tokens.slice(from, from + MOST_TOKENS);
      raw.push({ source, tokens: part, words: wordsOf(part) });
    }
  }
  const lists = raw.map((one) => one.tokens);
  const mentionsOf = (tokens: readonly Token[], words: string) =>
    remember(memory.mentions, words, () => findMentions(tokens, lexicon));
  const parties = readParties(
    raw.map((one) => ({ tokens: one.tokens, mentions: mentionsOf(one.tokens, one.words) })),
    lexicon,
  );
  const figures = differences(lists);
  const defined = definedThings(parties, lexicon);
  const setting = JSON.stringify([
    [...parties.terms],
    [...parties.definitions].map(([name, tokens]) => [name, wordsOf(tokens)]),
    [...(parties.parties ?? [])],
    [...figures],
  ]);
  const sentences = raw.map(({ source, tokens, words }) => {
    const known = remember(memory.sentences, `${setting}\n${words}`, () =>
      sentence(
        ++memory.count,
        source,
        tokens,
        [...mentionsOf(tokens, words), ...definedMentions(tokens, defined), ...arithmetic(tokens, figures)],
        lexicon,
        parties,
      ),
    );
    const label = source.label ? 0.5 : 0;
    return { ...known, sameness: known.sameness + label, source, tokens };
  });
  return { sentences, parties, sections: bySection(sentences), visible: prose.visible };
}

function bySection(sentences: readonly Sentence[]): Sentence[][] {
  const sections = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const { section } = sentence.source;
    const all = sections.get(section);
    if (all) all.push(sentence);
    else sections.set(section, [sentence]);
  }
  return [...sections.values()];
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.field ? `{${token.field.variable} ${token.field.type} ${token.field.known}}` : token.text))
    .join(' ');
}

function remember<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  if (store.size >= MOST_REMEMBERED) store.clear();
  const made = make();
  store.set(key, made);
  return made;
}

function pieceTokens(piece: Piece, visible: string, projection: Pick<Projection, 'fields'>): Token[] {
  if ('words' in piece) return tokenize(piece.words, NO_FIELDS).map((token) => ({ ...token, start: -1, end: -1 }));
  return tokenize(visible, projection.fields, piece.start, piece.end);
}
const NO_FIELDS: Projection['fields'] = new Map();

/** `(a)`, `(ii)`, `1)` inside a sentence count its parts; they are no words. */
function dropEnumerators(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const isLabel = (one: Token | undefined) =>
      one !== undefined && (/^(?:[a-h]|[ivx]{1,4})$/i.test(one.text) || (one.kind === 'number' && one.text.length < 3));
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (token.text === '(' && isLabel(next) && tokens[at + 2]?.text === ')' && !spelledOut(before)) return false;
    if (isLabel(token) && before?.text === '(' && next?.text === ')' && !spelledOut(tokens[at - 2])) return false;
    if (token.text === ')' && isLabel(before) && tokens[at - 2]?.text === '(' && !spelledOut(tokens[at - 3]))
      return false;
    return true;
  });
}

/** In `seven (7)` the number repeats the word before it. */
function spelledOut(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)$/.test(
      token.key,
    )
  );
}

function sentence(
  sameness: number,
  source: ProseSentence,
  tokens: readonly Token[],
  found: readonly Mention[],
  lexicon: Lexicon,
  parties: Parties,
): Sentence {
  const mentions = [...found, ...partyMentions(tokens, found, parties)];
  const groups = verbGroups(tokens, lexicon);
  const segments = segment(tokens, groups);
  const segmentOf = new Uint16Array(tokens.length);
  for (const [index, part] of segments.entries()) segmentOf.fill(index, part.from, part.to);
  const roles = (from: number, to: number): Set<Role> => rolesIn(tokens, mentions, parties, from, to);
  const how = stances(tokens, segments, mentions, roles);
  const { counts, objectDenied } = denials(tokens, segments, (index, sofar) => how.inherited(index, sofar));
  return {
    sameness,
    source,
    tokens,
    mentions,
    segments,
    denied: counts,
    objectDenied,
    stances: how.of(counts, objectDenied),
    segmentOf,
  };
}
