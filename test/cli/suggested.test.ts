import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inWorld } from './io.ts';

type Diagnostic = {
  code: { value: string };
  suggestions?: { range: { start: { line: number }; end: { line: number } }; text: string }[];
};

const LETTER = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');

/** What a reviewer does who accepts a suggestion: its lines are replaced. */
function accepted(text: string, { range, text: wording }: NonNullable<Diagnostic['suggestions']>[number]): string {
  const lines = text.split('\n');
  return [...lines.slice(0, range.start.line - 1), wording.replace(/\n$/, ''), ...lines.slice(range.end.line - 1)].join(
    '\n',
  );
}

describe('suggestions in a review', () => {
  for (const clause of ['seven-day-removal', 'stop-collection'])
    it(`put ${clause} in where it is missing`, () => {
      const text = LETTER.replace(new RegExp(`^\\d+\\. \\{% render "clauses/${clause}" %\\}\\n\\n`, 'm'), '');
      assert.notEqual(text, LETTER);
      return inWorld({ 'letter.md': text }, async ({ run, put }) => {
        const { out } = await run('lint', 'letter.md', '--format', 'rdjson');
        const found = (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics;
        const suggestion = found.find(({ code }) => code.value === `clause/${clause}`)?.suggestions?.[0];
        assert.ok(suggestion, out);
        put('letter.md', accepted(text, suggestion));
        const after = await run('lint', 'letter.md', '--format', 'compact');
        assert.deepEqual([after.code, after.out], [0, ''], after.out);
      });
    });
});
