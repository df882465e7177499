import type { Field } from '../template/types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Memory } from './memory.ts';
import type { Passage } from './passage.ts';
import type { Lead, ProseSentence } from './reading.ts';
import { type Range, type Token, tokenize } from './tokens.ts';
import { type Wording, wordingOf } from './wording.ts';

/** The tokens of a sentence, or of a part of one that is too long. Their offsets are those of the passages they stand in. */
export type TokenRun = {
  readonly tokens: readonly Token[];
  /** Per token: which piece of the sentence it is from. */
  readonly pieceOf: Uint32Array;
  readonly wording: Wording;
};

/** A sentence's tokens, with the offset of each of its pieces in the whole text. */
export type Composed = { readonly runs: readonly TokenRun[]; readonly bases: readonly number[] };

/** One very long sentence is cut, so that nothing grows faster than the text. */
const MOST_TOKENS = 1200;

/** The tokens of a sentence with its lead-ins and headings. `memory` saves work and changes no result. */
export function compose(sentence: ProseSentence, lexicon: Lexicon, memory: Memory): Composed {
  const { words, place, lead } = sentence;
  const own: Stretch[] = (words.pieces ?? [words]).map((piece) =>
    'words' in piece ? piece : { passage: place.passage, range: piece },
  );
  if (!lead) {
    words.runs ??= runsOf(own, lexicon, memory);
    return { runs: words.runs, bases: own.map(() => place.base) };
  }
  const { stretches, bases } = leadIn(lead, words.capital);
  const all = [...stretches, ...own];
  const runs = memory.joined.recall(keyOf(all), () => runsOf(all, lexicon, memory));
  return { runs, bases: [...bases, ...own.map(() => place.base)] };
}

/** A stretch of a passage, or words of ours. */
type Stretch = { readonly passage: Passage; readonly range: Range } | { readonly words: string };

/** A lead-in, with those of the lists around. `capital`: what goes on begins with a capital letter. */
function leadIn(lead: Lead, capital: boolean): { readonly stretches: Stretch[]; readonly bases: number[] } {
  const outer = lead.inner ? leadIn(lead.inner, capital) : { stretches: [], bases: [] };
  // In `The terms are: Company shall …` the lead-in only announces whole sentences.
  const { open, words, place } = lead;
  const pause = open.announces && capital ? [{ words: ';' }] : open.joins ? [] : [{ words: ',' }];
  const stretch = { passage: place.passage, range: { start: words.start, end: open.end } };
  return {
    stretches: [...outer.stretches, stretch, ...pause],
    bases: [...outer.bases, place.base, ...pause.map(() => 0)],
  };
}

function keyOf(stretches: readonly Stretch[]): string {
  return stretches
    .map((one) => ('words' in one ? one.words : `${one.passage.id}:${one.range.start}-${one.range.end}`))
    .join(' ');
}

function runsOf(stretches: readonly Stretch[], lexicon: Lexicon, memory: Memory): readonly TokenRun[] {
  const all = stretches.flatMap((one, piece) => tokensOf(one).map((token) => ({ token, piece })));
  const kept = all.filter((_, at) => !isEnumerator(all, at));
  const runs: TokenRun[] = [];
  for (let from = 0; from < kept.length; from += MOST_TOKENS) {
    const part = kept.slice(from, from + MOST_TOKENS);
    const tokens = part.map(({ token }) => token);
    const pieceOf = Uint32Array.from(part, ({ piece }) => piece);
    runs.push({ tokens, pieceOf, wording: wordingOf(tokens, lexicon, memory) });
  }
  return runs;
}

function tokensOf(one: Stretch): readonly Token[] {
  if ('words' in one) return tokenize(one.words, NO_FIELDS).map((token) => ({ ...token, start: -1, end: -1 }));
  return tokenize(one.passage.visible, one.passage.fields, one.range.start, one.range.end);
}
const NO_FIELDS: ReadonlyMap<number, Field> = new Map();

type Standing = { readonly token: Token };

/** `(a)`, `(ii)`, `1)` inside a sentence count its parts; they are no words. */
function isEnumerator(all: readonly Standing[], at: number): boolean {
  const token = (offset: number) => all[at + offset]?.token;
  const { text } = (all[at] as Standing).token;
  if (text === '(') return isLabel(token(1)) && token(2)?.text === ')' && !isSpelledOut(token(-1));
  if (text === ')') return isLabel(token(-1)) && token(-2)?.text === '(' && !isSpelledOut(token(-3));
  return isLabel(token(0)) && token(-1)?.text === '(' && token(1)?.text === ')' && !isSpelledOut(token(-2));
}

function isLabel(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:[a-h]|[ivx]{1,4})$/i.test(token.text) || (token.kind === 'number' && token.text.length < 3))
  );
}

/** In `seven (7)` the number repeats the word before it. */
function isSpelledOut(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)$/.test(
      token.key,
    )
  );
}
