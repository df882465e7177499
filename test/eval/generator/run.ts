import type { ClauseResult } from '../../../server/src/core/clauses/types.ts';
import { type Engine, isAccepted } from '../engine.ts';
import { percent, share, table } from '../table.ts';
import { CREDIT_MARK_DISAVOWAL } from './credit-mark-disavowal.ts';
import { diceFrom, fill, type Grammar, type Shape } from './grammar.ts';
import { LAYOUTS } from './layouts.ts';
import { NO_FAULT } from './no-fault.ts';
import { NO_FORGIVENESS } from './no-forgiveness.ts';
import { SEVEN_DAY_REMOVAL } from './seven-day-removal.ts';

export const GRAMMARS: readonly Grammar[] = [NO_FAULT, NO_FORGIVENESS, CREDIT_MARK_DISAVOWAL, SEVEN_DAY_REMOVAL];

export type Generated = {
  readonly clause: string;
  readonly verdict: 'good' | 'bad';
  readonly kind: string;
  readonly layout: string;
  readonly text: string;
};
export type GeneratorScore = {
  readonly rows: readonly {
    readonly clause: string;
    readonly verdict: 'good' | 'bad';
    readonly kind: string;
    readonly right: number;
    readonly tried: number;
  }[];
  readonly layouts: readonly { readonly layout: string; readonly right: number; readonly tried: number }[];
  readonly wrong: readonly (Generated & { readonly result: ClauseResult })[];
};

/** How many texts of one shape in one layout. */
const EACH = 3;

/** Every shape of a grammar in every layout, several times, without repeats; the same texts in every run. */
export function generate(grammar: Grammar): readonly Generated[] {
  const dice = diceFrom(grammar.clause.length * 7919);
  const seen = new Set<string>();
  const made: Generated[] = [];
  const add = (shape: Shape, verdict: 'good' | 'bad') => {
    for (const [layout, layOut] of Object.entries(LAYOUTS)) {
      for (let round = 0; round < EACH; round++) {
        const text = layOut(fill(shape, grammar, dice));
        if (seen.has(text)) continue;
        seen.add(text);
        made.push({ clause: grammar.clause, verdict, kind: shape.kind, layout, text });
      }
    }
  };
  for (const shape of grammar.good) add(shape, 'good');
  for (const shape of grammar.bad) add(shape, 'bad');
  return made;
}

export function scoreGenerated(engine: Engine): GeneratorScore {
  const judged = GRAMMARS.filter(({ clause }) => engine.detected.includes(clause))
    .flatMap(generate)
    .map((one) => {
      const result = engine.judge(one.text, one.clause);
      return { ...one, result, right: isAccepted(result) === (one.verdict === 'good') };
    });
  const count = (own: typeof judged) => ({ tried: own.length, right: own.filter(({ right }) => right).length });
  const rows = GRAMMARS.flatMap(({ clause, good, bad }) =>
    [
      ...good.map(({ kind }) => ({ kind, verdict: 'good' as const })),
      ...bad.map(({ kind }) => ({ kind, verdict: 'bad' as const })),
    ].map(({ kind, verdict }) => ({
      clause,
      verdict,
      kind,
      ...count(judged.filter((one) => one.clause === clause && one.verdict === verdict && one.kind === kind)),
    })),
  ).filter(({ tried }) => tried > 0);
  return {
    rows,
    layouts: Object.keys(LAYOUTS).map((layout) => ({
      layout,
      ...count(judged.filter((one) => one.layout === layout)),
    })),
    wrong: judged.filter(({ right }) => !right),
  };
}

export function generatorLines(score: GeneratorScore): readonly string[] {
  const sum = (rows: GeneratorScore['rows'], verdict: 'good' | 'bad') => {
    const own = rows.filter((row) => row.verdict === verdict);
    return share(
      own.reduce((total, { right }) => total + right, 0),
      own.reduce((total, { tried }) => total + tried, 0),
    );
  };
  const clauses = [...new Set(score.rows.map(({ clause }) => clause))];
  const texts = score.rows.reduce((total, { tried }) => total + tried, 0);
  if (texts === 0) return [];
  return [
    `## Generated texts (${texts})`,
    '',
    ...table(
      ['clause', 'good accepted', 'bad caught'],
      [
        ...clauses.map((clause) => {
          const own = score.rows.filter((row) => row.clause === clause);
          return [clause, sum(own, 'good'), sum(own, 'bad')];
        }),
        '-',
        ['all', sum(score.rows, 'good'), sum(score.rows, 'bad')],
      ],
    ),
    '',
    ...table(
      ['by kind', 'right'],
      score.rows.map(({ clause, verdict, kind, right, tried }) => [
        `${clause}, ${verdict}: ${kind}`,
        share(right, tried),
      ]),
    ),
    '',
    `By layout: ${score.layouts.map(({ layout, right, tried }) => `${layout} ${percent(right, tried)}`).join(', ')}.`,
    '',
  ];
}
