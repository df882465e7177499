import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from '../../server/src/core/clauses/pack.ts';
import type { Engine as WholeEngine } from '../../server/src/core/engine.ts';
import { type CounterfactualScore, scoreCounterfactuals } from './counterfactual/run.ts';
import { type DocumentScore, scoreDocuments } from './documents.ts';
import { type Engine, openEngine } from './engine.ts';
import { type GeneratorScore, scoreGenerated } from './generator/run.ts';
import { type RealScore, scoreReal } from './real-texts.ts';
import { readMade, readParaphrases, readRounds } from './records.ts';
import { type FamilyName, type FamilyScore, scoreFamily } from './rule-texts.ts';
import { type SourceScore, scoreSource } from './score.ts';
import { scoreWholeLetters, type WholeLetterScore } from './whole-letters.ts';

/** Where the texts lie, and whether one clause only is measured. */
export type Places = {
  /** The project's own texts: `rounds/`, `made/`, `wording/`, `conflicts/`. */
  readonly own: string;
  readonly corpus?: string;
  readonly clause?: string;
  readonly part?: Part;
};

/** What can be measured alone. */
export const PARTS = ['rounds', 'real', 'wording', 'conflicts', 'generated', 'counterfactuals', 'letters'] as const;
export type Part = (typeof PARTS)[number];

/** Everything measured. A part is absent where there are no texts for it. */
export type Measured = {
  readonly notDetected: readonly string[];
  readonly rounds: readonly SourceScore[];
  readonly paraphrases?: readonly SourceScore[];
  readonly real?: RealScore;
  readonly documents?: readonly DocumentScore[];
  readonly wording: readonly FamilyScore[];
  readonly conflicts: readonly FamilyScore[];
  readonly generated?: GeneratorScore;
  readonly counterfactuals?: CounterfactualScore;
  readonly letters?: WholeLetterScore;
};

/** Runs every measurement, or one part. `pack` and `whole` are the same pack. Throws an Error that names the file when a text is broken. */
export function measure(pack: Pack, whole: WholeEngine, places: Places): Measured {
  const { own, corpus, clause, part } = places;
  const wants = (one: Part) => part === undefined || part === one;
  const engine = openEngine(pack, clause);
  const rounds = readRounds(path.join(own, 'rounds'));
  const made = readMade(path.join(own, 'made'));
  const families = (family: FamilyName, folder: string, file: string) =>
    clause === undefined ? familyScores(family, path.join(own, folder), corpus && path.join(corpus, file), whole) : [];
  return {
    notDetected: engine.notDetected,
    rounds: wants('rounds') ? [...rounds, ...made].map((source) => scoreSource(source, engine)) : [],
    ...(corpus === undefined ? {} : outside(corpus, engine, wants)),
    wording: wants('wording') ? families('wording', 'wording', 'wording.jsonl') : [],
    conflicts: wants('conflicts') ? families('conflict', 'conflicts', 'conflicts.jsonl') : [],
    ...(wants('generated') ? { generated: scoreGenerated(engine) } : {}),
    ...(wants('letters')
      ? {
          letters: scoreWholeLetters(
            rounds.flatMap(({ texts }) => texts),
            engine,
          ),
        }
      : {}),
    ...(wants('counterfactuals')
      ? {
          counterfactuals: scoreCounterfactuals(
            rounds.flatMap(({ texts }) => texts),
            engine,
          ),
        }
      : {}),
  };
}

/** Texts that are not part of the project. A file that is not there is left out. */
function outside(folder: string, engine: Engine, wants: (part: Part) => boolean): Partial<Measured> {
  const at = (name: string): string | undefined => {
    const file = path.join(folder, name);
    return existsSync(file) ? file : undefined;
  };
  const paraphrases = at('paraphrases.jsonl');
  const real = at('real.jsonl');
  const documents = at('documents');
  return {
    ...(paraphrases && wants('rounds')
      ? { paraphrases: readParaphrases(paraphrases).map((one) => scoreSource(one, engine)) }
      : {}),
    ...(real && wants('real') ? { real: scoreReal(real, engine) } : {}),
    ...(documents && wants('real') ? { documents: scoreDocuments(documents, engine) } : {}),
  };
}

/** The family's own files, and the one beside the project. */
function familyScores(
  family: FamilyName,
  folder: string,
  beside: string | undefined,
  engine: WholeEngine,
): readonly FamilyScore[] {
  const own = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
        .map((file) => path.join(folder, file))
    : [];
  const files = beside !== undefined && existsSync(beside) ? [...own, beside] : own;
  return files.map((file) => scoreFamily(file, path.basename(file, '.jsonl'), family, engine));
}
