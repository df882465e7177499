import { baseOf, compose, type TokenRun } from './compose.ts';
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
};

/** Where a token of a sentence stands in the text; undefined for words of ours. */
export function tokenRange({ run, source }: Placed, at: number): Range | undefined {
  const token = run.tokens[at];
  if (!token || token.start < 0) return undefined;
  const base = baseOf(source, run.pieceOf[at] ?? 0);
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
  const runs: TokenRun[] = [];
  const sources: ProseSentence[] = [];
  for (const source of prose) {
    for (const run of compose(source, lexicon, memory)) {
      runs.push(run);
      sources.push(source);
    }
  }
  const setting = settingOf(runs, lexicon, memory);
  const sentences = runs.map((run, index): Placed => {
    const source = sources[index] as ProseSentence;
    return { sentence: sentenceOf(run.wording, source.label, setting, lexicon, memory), source, run };
  });
  return {
    sentences,
    parties: setting.parties,
    sections: bySection(sentences),
    passages: places.map(({ passage }) => passage),
  };
}

function bySection(sentences: readonly Placed[]): Placed[][] {
  const sections: Placed[][] = [];
  let number: number | undefined;
  for (const sentence of sentences) {
    if (sentence.source.section !== number) sections.push([]);
    number = sentence.source.section;
    sections.at(-1)?.push(sentence);
  }
  return sections;
}
