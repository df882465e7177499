import assert from 'node:assert/strict';
import { judge } from '../../../server/src/core/clauses/judge.ts';
import type { ClauseResult } from '../../../server/src/core/clauses/types.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK } from '../language/sentence.ts';

/** One clause's verdict on a text. */
export function verdictOn(clause: string, text: string): ClauseResult {
  const [result] = judge(parse(text), PACK, { clauses: [clause] }).clauses;
  assert.ok(result, `no verdict on ${clause}`);
  return result;
}

/** A verdict with its elements, for the message of a failed test. */
export function shown(result: ClauseResult): string {
  const elements = result.elements.map(({ id, state }) => `${id} ${state}`);
  const beside = result.evidence.map(({ role, why }) => `${role}: ${why}`);
  return [result.state, ...elements, ...beside].join(', ');
}

/** Texts that give the clause, and texts that do not: each bad one with what is wrong with it. */
export type Examples = {
  readonly clause: string;
  readonly good: readonly string[];
  readonly bad: readonly (readonly [wrong: string, text: string])[];
};

/** One test a text. */
export function testClause({ clause, good, bad }: Examples): void {
  describe(clause, () => {
    for (const text of good) {
      it(`is given by: ${short(text)}`, () => {
        const result = verdictOn(clause, text);
        assert.equal(result.state, 'present', shown(result));
      });
    }
    for (const [wrong, text] of bad) {
      it(`is not given, ${wrong}: ${short(text)}`, () => {
        const result = verdictOn(clause, text);
        assert.notEqual(result.state, 'present', shown(result));
      });
    }
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
