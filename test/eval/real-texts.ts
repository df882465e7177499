import type { ClauseResult } from '../../server/src/core/clauses/types.ts';
import type { Engine } from './engine.ts';
import { answersYes, type Question, questionOf } from './labels.ts';
import { readLines, string, strings } from './records.ts';
import { percent, share, table } from './table.ts';

/** A paragraph of a real agreement: what it gives, what it only resembles, and what its reader was not sure about. */
type RealText = {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly near: readonly string[];
  readonly unsure: readonly string[];
};

export type RealWrong = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly what: string;
  readonly result: ClauseResult;
};
export type LabelScore = {
  readonly label: string;
  readonly question: Question;
  readonly hits: number;
  readonly misses: number;
  /** Misses of which something was seen: the clause is there in part, or doubtful. */
  readonly seen: number;
  readonly falseHits: number;
  readonly near: number;
  readonly nearRejected: number;
};
export type RealScore = {
  readonly texts: number;
  readonly labels: readonly LabelScore[];
  readonly notDetected: readonly string[];
  readonly wrong: readonly RealWrong[];
};

/** Judges every paragraph on every label that some paragraph bears. */
export function scoreReal(file: string, engine: Engine): RealScore {
  const texts = readLines(file).map(
    ({ value, place }): RealText => ({
      id: string(value.id, 'id', place),
      text: string(value.text, 'text', place),
      labels: strings(value.labels, 'labels', place),
      near: strings(value.near, 'near', place),
      unsure: strings(value.unsure, 'unsure', place),
    }),
  );
  const verdicts = texts.map(({ text }) => new Map(engine.judgeAll(text).map((result) => [result.id, result])));
  const names = [...new Set(texts.flatMap(({ labels, near }) => [...labels, ...near]))].sort();
  const wrong: RealWrong[] = [];
  const notDetected: string[] = [];
  const labels: LabelScore[] = [];
  for (const label of names) {
    const question = questionOf(label);
    if (question === undefined) continue;
    if (!engine.detected.includes(question.clause)) {
      notDetected.push(label);
      continue;
    }
    labels.push(scoreLabel(label, question, texts, verdicts, wrong));
  }
  return { texts: texts.length, labels, notDetected, wrong };
}

function scoreLabel(
  label: string,
  question: Question,
  texts: readonly RealText[],
  verdicts: readonly ReadonlyMap<string, ClauseResult>[],
  wrong: RealWrong[],
): LabelScore {
  const count = { hits: 0, misses: 0, seen: 0, falseHits: 0, near: 0, nearRejected: 0 };
  texts.forEach((text, index) => {
    const result = verdicts[index]?.get(question.clause);
    if (result === undefined || text.unsure.includes(label)) return;
    const yes = answersYes(question, result);
    const isNear = text.near.includes(label);
    if (isNear) count.near++;
    if (isNear && !yes) count.nearRejected++;
    if (text.labels.includes(label)) {
      if (yes) count.hits++;
      else {
        count.misses++;
        if (result.state !== 'missing') count.seen++;
        wrong.push({ id: text.id, label, text: text.text, what: 'missed', result });
      }
    } else if (yes) {
      count.falseHits++;
      wrong.push({ id: text.id, label, text: text.text, what: isNear ? 'false hit (near)' : 'false hit', result });
    }
  });
  return { label, question, ...count };
}

export function realLines(score: RealScore): readonly string[] {
  const sum = (key: 'hits' | 'misses' | 'seen' | 'falseHits' | 'near' | 'nearRejected') =>
    score.labels.reduce((total, one) => total + one[key], 0);
  const row = (one: Omit<LabelScore, 'question'>): readonly string[] => [
    one.label,
    String(one.hits),
    one.misses === 0 ? '0' : `${one.misses} (${one.seen} in part)`,
    String(one.falseHits),
    percent(one.hits, one.hits + one.falseHits),
    percent(one.hits, one.hits + one.misses),
    share(one.nearRejected, one.near),
  ];
  const all = {
    label: 'all',
    hits: sum('hits'),
    misses: sum('misses'),
    seen: sum('seen'),
    falseHits: sum('falseHits'),
    near: sum('near'),
    nearRejected: sum('nearRejected'),
  };
  return [
    `## Real paragraphs (${score.texts})`,
    '',
    ...table(
      ['label', 'hits', 'misses', 'false hits', 'precision', 'recall', 'near rejected'],
      [...score.labels.map(row), '-', row(all)],
    ),
    ...(score.notDetected.length > 0 ? [`not yet detected: ${score.notDetected.join(', ')}`] : []),
    '',
  ];
}
