import { type Composed, compose, type TokenRun } from './compose.ts';
import type { Lexicon } from './lexicon.ts';
import { type Memory, newMemory } from './memory.ts';
import type { Parties } from './parties.ts';
import type { Passage } from './passage.ts';
import { type FieldText, passagesOf } from './passages.ts';
import { readProse } from './prose.ts';
import type { ProseSentence } from './reading.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { settingOf } from './setting.ts';
import type { Range } from './tokens.ts';

export type { Sentence } from './sentence.ts';

/** Whether a concept stands in a sentence. */
export function names({ mentions }: Sentence, concept: string): boolean {
  return mentions.some((mention) => mention.concept === concept);
}

/** A sentence where it stands. A very long one is several of these. */
export type Placed = {
  readonly sentence: Sentence;
  readonly source: ProseSentence;
  readonly run: TokenRun;
  /** The offset in the text of each piece that the sentence is made of. */
  readonly bases: readonly number[];
};

/** Where a token of a sentence stands in the text; undefined for words of ours. */
export function tokenRange({ run, bases }: Placed, at: number): Range | undefined {
  const token = run.tokens[at];
  if (!token || token.start < 0) return undefined;
  const base = bases[run.pieceOf[at] ?? 0] ?? 0;
  return { start: base + token.start, end: base + token.end };
}

/** A whole text as clause detection sees it. */
export type Analysis = {
  readonly sentences: readonly Placed[];
  readonly parties: Parties;
  /** The sentences of each section, in order. */
  readonly sections: readonly (readonly Placed[])[];
  readonly passages: readonly Passage[];
};

/** Reads a projection's prose. Time grows linearly with the text; `memory` saves work and changes no result. */
export function analyse(source: FieldText, lexicon: Lexicon, memory: Memory = newMemory()): Analysis {
  const places = passagesOf(source, memory);
  const prose = readProse(places);
  const composed = prose.map((sentence): Composed => compose(sentence, lexicon, memory));
  const runs = composed.flatMap((one) => one.runs);
  const setting = settingOf(
    runs.map(({ wording }) => wording),
    lexicon,
    memory,
  );
  const sentences = prose.flatMap((sentence, index) => {
    const { runs, bases } = composed[index] as Composed;
    return runs.map(
      (run): Placed => ({
        sentence: sentenceOf(run.wording, sentence.label, setting, lexicon, memory),
        source: sentence,
        run,
        bases,
      }),
    );
  });
  return {
    sentences,
    parties: setting.parties,
    sections: bySection(sentences),
    passages: places.map(({ passage }) => passage),
  };
}

function bySection(sentences: readonly Placed[]): Placed[][] {
  const sections = new Map<number, Placed[]>();
  for (const sentence of sentences) {
    const { section } = sentence.source;
    const all = sections.get(section);
    if (all) all.push(sentence);
    else sections.set(section, [sentence]);
  }
  return [...sections.values()];
}
