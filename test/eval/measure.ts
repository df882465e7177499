import { existsSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../../server/src/core/clauses/judge.ts';
import type { Pack } from '../../server/src/core/clauses/pack.ts';
import { rulesFor } from '../../server/src/core/lint.ts';
import type { LintContext } from '../../server/src/core/rules/facts.ts';
import { type CounterfactualScore, scoreCounterfactuals } from './counterfactual/run.ts';
import { type DocumentScore, scoreDocuments } from './documents.ts';
import { type Engine, openEngine } from './engine.ts';
import { type GeneratorScore, scoreGenerated } from './generator/run.ts';
import { type RealScore, scoreReal } from './real-texts.ts';
import { readMade, readParaphrases, readRounds } from './records.ts';
import { type FamilyScore, scoreFamily } from './rule-texts.ts';
import { type SourceScore, scoreSource } from './score.ts';

/** Where the texts lie, and whether one clause only is measured. */
export type Places = {
  readonly rounds: string;
  readonly made: string;
  readonly corpus?: string;
  readonly clause?: string;
};

/** Everything measured. A part is absent where there are no texts for it. */
export type Measured = {
  readonly notDetected: readonly string[];
  readonly rounds: readonly SourceScore[];
  readonly paraphrases?: readonly SourceScore[];
  readonly real?: RealScore;
  readonly documents?: readonly DocumentScore[];
  /** Rule families: a score, or `none` where no rule of that family exists yet. */
  readonly wording?: FamilyScore | 'none';
  readonly conflicts?: FamilyScore | 'none';
  readonly generated: GeneratorScore;
  readonly counterfactuals: CounterfactualScore;
};

/** Runs every measurement. Throws an Error that names the file when a text is broken. */
export function measure(pack: Pack, places: Places): Measured {
  const engine = openEngine(pack, places.clause);
  const rounds = readRounds(places.rounds);
  return {
    notDetected: engine.notDetected,
    rounds: [...rounds, ...readMade(places.made)].map((source) => scoreSource(source, engine)),
    ...(places.corpus === undefined ? {} : outside(places.corpus, engine)),
    generated: scoreGenerated(engine),
    counterfactuals: scoreCounterfactuals(
      rounds.flatMap(({ texts }) => texts),
      engine,
    ),
  };
}

/** Texts that are not part of the project. A file that is not there is left out. */
function outside(folder: string, engine: Engine): Partial<Measured> {
  const at = (name: string): string | undefined => {
    const file = path.join(folder, name);
    return existsSync(file) ? file : undefined;
  };
  const paraphrases = at('paraphrases.jsonl');
  const real = at('real.jsonl');
  const documents = at('documents');
  const wording = at('wording.jsonl');
  const conflicts = at('conflicts.jsonl');
  return {
    ...(paraphrases ? { paraphrases: readParaphrases(paraphrases).map((one) => scoreSource(one, engine)) } : {}),
    ...(real ? { real: scoreReal(real, engine) } : {}),
    ...(documents ? { documents: scoreDocuments(documents, engine) } : {}),
    ...(wording ? { wording: family(wording, 'wording/', 'fire', engine) } : {}),
    ...(conflicts ? { conflicts: family(conflicts, 'conflict/', 'conflict', engine) } : {}),
  };
}

function family(file: string, ids: string, speaks: string, { pack }: Engine): FamilyScore | 'none' {
  const context: LintContext = {
    kinds: [...pack.kinds.keys()],
    clauses: pack.clauses.map(({ id, title }) => ({ id, title })),
    coverage: (template, document) => judge(template, pack, document === undefined ? {} : { document }),
    document: 'settlement-agreement',
  };
  return rulesFor(context).some(({ id }) => id.startsWith(ids)) ? scoreFamily(file, ids, speaks, context) : 'none';
}
