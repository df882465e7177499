import assert from 'node:assert/strict';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { FILTERS } from '../../../server/src/core/template/filter-table.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { readData } from '../../../server/src/core/template/values.ts';

/** Runs a filter on an input written as in the filter table. */
function run(input: string, call: string): { readonly text: string; readonly problems: readonly string[] } {
  const typed = /^(money|date|percent|days) (\S+)$/.exec(input);
  const template = typed
    ? parse(`---\nvariables:\n  v: ${typed[1]}\n---\n{{ v | ${call} }}`)
    : parse(`{% assign v = ${input} %}{{ v | ${call} }}`);
  const list = parse(`---\nvariables:\n  v: list\n---\n{{ v | ${call} }}`);
  const range = /^\((\d)\.\.(\d)\)$/.exec(input);
  const chosen = range ? list : template;
  const data = range ? { v: [1, 2, 3] } : typed ? { v: typed[2] } : {};
  assert.deepEqual(chosen.problems, []);
  const letter = evaluate(chosen, readData(chosen, data).values, { escape: false, settings: { today: '2026-11-02' } });
  return { text: letter.text, problems: letter.problems.map(({ rule }) => rule) };
}

describe('filters', () => {
  for (const { name, examples } of FILTERS) {
    for (const { input, call, result } of examples) {
      it(`${name}: ${input} | ${call} → ${result}`, () =>
        assert.deepEqual(run(input, call), { text: result, problems: [] }));
    }
  }

  it('each have an example', () => {
    for (const { name, examples } of FILTERS)
      assert.ok(
        examples.some(({ call }) => call.startsWith(name)),
        name,
      );
  });

  it('keep the kind of what they work on', () => {
    assert.equal(run('money 0.10', 'plus: 0.20 | money').text, '$0.30');
    assert.equal(run('money 1000', 'times: 3 | words_and_figures').text, 'three thousand dollars ($3,000.00)');
    assert.equal(run('percent 5', 'words_and_figures').text, 'five percent (5%)');
    assert.equal(run('percent 7.25', 'words').text, 'seven point two five percent');
    assert.equal(run('"today"', 'date').text, 'November 2, 2026');
    assert.equal(run('1234567', 'words_and_figures').text.endsWith('(1,234,567)'), true);
  });

  it('refuse what they cannot work on, and show it', () => {
    const cases: [string, string][] = [
      ['"abc"', 'money'],
      ['"abc"', 'plus: 1'],
      ['1', 'plus: "x"'],
      ['1.5', 'words'],
      ['1.5', 'ordinal'],
      ['"2026-02-30"', 'date'],
      ['date 2026-03-05', 'date: "%H"'],
      ['date 2026-03-05', 'add_days: 1.5'],
      ['date 2026-03-05', 'add_days: 99999999'],
      ['1', 'join'],
      ['true', 'size'],
    ];
    for (const [input, call] of cases) {
      const { text, problems } = run(input, call);
      assert.deepEqual(problems, ['template/bad-argument'], `${input} | ${call}`);
      assert.match(text, /^⟦.+⟧$/);
    }
  });
});
