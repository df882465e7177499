import { hasDetection, judge } from '../../server/src/core/clauses/judge.ts';
import type { Pack } from '../../server/src/core/clauses/pack.ts';
import type { ClauseResult } from '../../server/src/core/clauses/types.ts';
import { parse } from '../../server/src/core/template/parse.ts';

/** Detection as the evaluation uses it: a snippet in, one clause's verdict out. */
export type Engine = {
  readonly pack: Pack;
  /** The clauses that can be judged, in the pack's order. */
  readonly detected: readonly string[];
  readonly notDetected: readonly string[];
  readonly judge: (text: string, clause: string) => ClauseResult;
  readonly judgeAll: (text: string) => readonly ClauseResult[];
};

export const CORE_CLAUSES: readonly string[] = [
  'no-fault',
  'no-forgiveness',
  'credit-mark-disavowal',
  'seven-day-removal',
];

/** Binds the engine to a pack. With `only`, a single clause is measured; it must be one that the pack can judge. */
export function openEngine(pack: Pack, only?: string): Engine {
  const known = pack.clauses.map(({ id }) => id);
  if (only !== undefined && !known.includes(only))
    throw new Error(`--clause: the pack has no clause “${only}”. It has ${known.join(', ')}.`);
  const canJudge = pack.clauses.filter(hasDetection).map(({ id }) => id);
  const detected = canJudge.filter((id) => only === undefined || id === only);
  const notDetected = known.filter((id) => !canJudge.includes(id) && (only === undefined || id === only));
  const judgeAll = (text: string) => judge(parse(text), pack, { clauses: detected }).clauses;
  return {
    pack,
    detected,
    notDetected,
    judgeAll,
    judge: (text, clause) => {
      const [result] = judge(parse(text), pack, { clauses: [clause] }).clauses;
      if (result === undefined) throw new Error(`the engine gave no verdict on “${clause}”`);
      return result;
    },
  };
}

/** A text gives the clause only when nothing is missing, harmed or doubtful. */
export function isAccepted(result: Pick<ClauseResult, 'state'>): boolean {
  return result.state === 'present';
}
