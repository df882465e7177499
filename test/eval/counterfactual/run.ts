import type { ClauseResult } from '../../../server/src/core/clauses/types.ts';
import { type Engine, isAccepted } from '../engine.ts';
import type { LabelledText } from '../records.ts';
import { share, table } from '../table.ts';
import type { Change } from './change.ts';
import { GUARDS } from './guards.ts';
import { LAYOUTS } from './layout.ts';
import { WORDING } from './wording.ts';

export const CHANGES: readonly Change[] = [...WORDING, ...GUARDS, ...LAYOUTS];

export type ChangeScore = {
  readonly name: string;
  readonly must: Change['must'];
  readonly tried: number;
  readonly right: number;
};
export type ChangeWrong = {
  readonly id: string;
  readonly change: string;
  readonly must: Change['must'];
  readonly text: string;
  readonly result: ClauseResult;
};
export type CounterfactualScore = {
  /** How many texts were changed. */
  readonly taken: number;
  /** Good texts that the engine accepts: only those can fall. */
  readonly accepted: number;
  readonly good: number;
  readonly changes: readonly ChangeScore[];
  readonly wrong: readonly ChangeWrong[];
};

/** So many texts at most are changed, spread evenly over all: the evaluation stays under a minute however many rounds come. */
const MOST = 120;

/** Changes accepted good texts in every way that fits them. */
export function scoreCounterfactuals(texts: readonly LabelledText[], engine: Engine): CounterfactualScore {
  const good = texts.filter(({ verdict, clause }) => verdict === 'good' && engine.detected.includes(clause));
  const accepted = good.filter(({ text, clause }) => isAccepted(engine.judge(text, clause)));
  const step = Math.max(1, accepted.length / MOST);
  const taken = accepted.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const wrong: ChangeWrong[] = [];
  const changes = CHANGES.map((change): ChangeScore => {
    let tried = 0;
    let right = 0;
    for (const { id, text, clause } of taken) {
      if (change.clauses !== undefined && !change.clauses.includes(clause)) continue;
      const changed = change.apply(text, clause);
      if (changed === undefined) continue;
      tried++;
      const result = engine.judge(changed, clause);
      if (isAccepted(result) === (change.must === 'stay')) right++;
      else wrong.push({ id, change: change.name, must: change.must, text: changed, result });
    }
    return { name: change.name, must: change.must, tried, right };
  });
  return { taken: taken.length, accepted: accepted.length, good: good.length, changes, wrong };
}

export function counterfactualLines(score: CounterfactualScore): readonly string[] {
  const part = (must: Change['must'], title: string) => {
    const changes = score.changes.filter((change) => change.must === must && change.tried > 0);
    const sum = (key: 'tried' | 'right') => changes.reduce((total, one) => total + one[key], 0);
    return [
      ...table(
        [title, 'right'],
        [
          ...changes.map(({ name, right, tried }) => [name, share(right, tried)]),
          '-',
          ['all', share(sum('right'), sum('tried'))],
        ],
      ),
      '',
    ];
  };
  return [
    `## Counterfactuals of ${score.taken} good texts (${score.accepted} of ${score.good} are accepted)`,
    '',
    ...part('fall', 'must take the clause away'),
    ...part('stay', 'must leave it standing'),
  ];
}
