import type { ClauseResult } from '../../server/src/core/clauses/types.ts';
import { CORE_CLAUSES, type Engine, isAccepted } from './engine.ts';
import { givesByPhrases } from './phrase-list.ts';
import type { LabelledText, Source } from './records.ts';
import { percent, share, table } from './table.ts';

/** How many texts of a clause were judged rightly. */
export type Score = {
  readonly good: number;
  readonly accepted: number;
  readonly bad: number;
  readonly caught: number;
  readonly unclearGood: number;
  readonly unclearBad: number;
  readonly phraseAccepted: number;
  readonly phraseCaught: number;
};
export type Judged = { readonly text: LabelledText; readonly result: ClauseResult };
export type SourceScore = {
  readonly name: string;
  readonly clauses: Readonly<Record<string, Score>>;
  readonly core: Score;
  readonly all: Score;
  readonly wrong: readonly Judged[];
};

/** Judges every text of a source whose clause can be judged. */
export function scoreSource(source: Source, engine: Engine): SourceScore {
  const judged = source.texts
    .filter(({ clause }) => engine.detected.includes(clause))
    .map((text) => ({ text, result: engine.judge(text.text, text.clause) }));
  const clauses: Record<string, Score> = {};
  for (const id of engine.detected) {
    const own = judged.filter(({ text }) => text.clause === id);
    if (own.length > 0) clauses[id] = scoreOf(own);
  }
  return {
    name: source.name,
    clauses,
    core: scoreOf(judged.filter(({ text }) => CORE_CLAUSES.includes(text.clause))),
    all: scoreOf(judged),
    wrong: judged.filter(({ text, result }) => isAccepted(result) !== (text.verdict === 'good')),
  };
}

/** Counts; a good text is right when accepted, a bad one when it is not. */
export function scoreOf(judged: readonly Judged[]): Score {
  const good = judged.filter(({ text }) => text.verdict === 'good');
  const bad = judged.filter(({ text }) => text.verdict === 'bad');
  const unclear = ({ result }: Judged) => result.state === 'unclear';
  const byPhrases = ({ text }: Judged) => givesByPhrases(text.clause, text.text);
  return {
    good: good.length,
    accepted: good.filter(({ result }) => isAccepted(result)).length,
    bad: bad.length,
    caught: bad.filter(({ result }) => !isAccepted(result)).length,
    unclearGood: good.filter(unclear).length,
    unclearBad: bad.filter(unclear).length,
    phraseAccepted: good.filter(byPhrases).length,
    phraseCaught: bad.filter((one) => !byPhrases(one)).length,
  };
}

/** The table of one source: a line a clause, the four core clauses together, everything together. */
export function scoreLines(score: SourceScore): readonly string[] {
  const row = (name: string, one: Score): readonly string[] => [
    name,
    share(one.accepted, one.good),
    share(one.caught, one.bad),
    share(one.accepted + one.caught, one.good + one.bad),
    String(one.unclearGood),
    String(one.unclearBad),
    `${percent(one.phraseAccepted, one.good)} / ${percent(one.phraseCaught, one.bad)}`,
  ];
  return [
    `## ${score.name}`,
    '',
    ...table(
      ['clause', 'good accepted', 'bad caught', 'right', 'unclear good', 'unclear bad', 'phrase list'],
      [
        ...Object.entries(score.clauses).map(([id, one]) => row(id, one)),
        '-',
        row('four core clauses', score.core),
        row('all', score.all),
      ],
    ),
    '',
  ];
}
