import assert from 'node:assert/strict';
import { addDays, formatDate, readDate } from '../../../server/src/core/template/civil-date.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { printedValue } from '../../../server/src/core/template/value.ts';
import { exampleData, readData } from '../../../server/src/core/template/values.ts';

const declare = (...lines: string[]) => parse(`---\nvariables:\n${lines.map((line) => `  ${line}`).join('\n')}\n---\n`);

function problemsOf(line: string, value: unknown): readonly string[] {
  return readData(declare(line), { v: value }).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('values', () => {
  it('are read in their types', () => {
    const cases: [type: string, raw: unknown, printed: string][] = [
      ['money', '$1,840', '1840.00'],
      ['money', 0.1, '0.10'],
      ['percent', '7.50%', '7.5'],
      ['date', '2028-02-29', '2028-02-29'],
      ['flag', 'yes', 'true'],
      ['days', '30', '30'],
      ['text', 412, '412'],
      ['integer', -3, '-3'],
      ['{ type: list, items: money }', ['1', 2.5], '1.002.50'],
    ];
    for (const [type, raw, printed] of cases) {
      const { values, problems } = readData(declare(`v: ${type}`), { v: raw });
      assert.deepEqual(problems, [], type);
      assert.equal(printedValue(values.get('v') ?? { kind: 'nil' }), printed, type);
    }
  });

  it('of another type are refused with the variable, the value and the remedy', () => {
    assert.deepEqual(problemsOf('v: { type: money, label: Sum }', 'twelve'), [
      'variable/type: v (Sum) is "twelve", which is not a sum of money: write it as 1840.00.',
    ]);
    const cases: [string, unknown][] = [
      ['money', '1,84'],
      ['money', '12.345'],
      ['money', -5],
      ['money', Number.NaN],
      ['money', 1e300],
      ['date', '2026-02-30'],
      ['date', '2026-13-01'],
      ['date', '3/5/2026'],
      ['days', 1.5],
      ['flag', 'perhaps'],
      ['text', ['a']],
      ['list', 'a'],
      ['{ type: list, items: date }', ['2026-02-30']],
      ['{ type: choice, options: [a, b] }', 'c'],
    ];
    for (const [type, raw] of cases)
      assert.match(problemsOf(`v: ${type}`, raw)[0] ?? '', /^variable\/type: v .+\.$/, `${type} ${raw}`);
  });

  it('that are missing are named once, and defaults stand in', () => {
    assert.match(problemsOf('v: text', undefined)[0] ?? '', /^variable\/missing-value: v has no value/);
    assert.match(problemsOf('v: text', '  ')[0] ?? '', /^variable\/missing-value/);
    assert.deepEqual(problemsOf('v: { type: text, required: false }', undefined), []);
    assert.deepEqual(problemsOf('v: { type: days, default: 3 }', undefined), []);
  });

  it('keep to their limits', () => {
    const cases: [string, unknown, boolean][] = [
      ['{ type: days, min: 5 }', 5, true],
      ['{ type: days, min: 5 }', 4, false],
      ['{ type: date, before: 2026-03-05 }', '2026-03-04', true],
      ['{ type: date, before: 2026-03-05 }', '2026-03-05', false],
      ['{ type: text, pattern: "##-A*" }', '12-Z.', true],
      ['{ type: text, pattern: "##-A*" }', '12-ZZZ', false],
      ['{ type: text, pattern: "(a+)+$" }', 'aaaaaaaa', false],
    ];
    for (const [type, raw, good] of cases) {
      const found = problemsOf(`v: ${type}`, raw);
      assert.equal(found.length === 0, good, `${type} ${raw}`);
      if (!good) assert.match(found[0] ?? '', /^variable\/constraint: v is .+: correct/);
    }
    const pair = declare('a: money', 'b: { type: money, less_than: a }');
    assert.deepEqual(readData(pair, { a: '10', b: '9.99' }).problems, []);
    assert.deepEqual(
      readData(pair, { a: '10', b: '10.00' }).problems.map(({ message }) => message),
      ['b is 10.00 and must be less than a, which is 10.00: correct one of them.'],
    );
  });

  it('survive any data', () => {
    const template = declare('v: money');
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const raw of [
      null,
      3,
      'x',
      [],
      circle,
      { v: circle },
      { __proto__: { v: 1 } },
      new Map([['v', '3']]),
      { v: Symbol.iterator.toString() },
    ]) {
      assert.ok(Array.isArray(readData(template, raw).problems));
    }
    assert.equal(readData(template, JSON.parse('{"__proto__": {"v": 3}}')).values.has('v'), false);
  });

  it('of examples come from the declarations', () => {
    const template = declare(
      'a: { type: money, example: 1.50, default: 2 }',
      'b: { type: days, default: 3 }',
      'c: text',
    );
    assert.deepEqual(exampleData(template), { a: '1.50', b: 3 });
  });
});

describe('civil dates', () => {
  it('know the calendar', () => {
    assert.equal(readDate('2100-02-29'), undefined);
    assert.equal(readDate('2000-02-29')?.toString(), '2000-02-29');
    assert.equal(addDays(readDate('2026-12-31') ?? assert.fail(), 60)?.toString(), '2027-03-01');
    assert.equal(addDays(readDate('9999-12-31') ?? assert.fail(), 1), undefined);
  });

  it('refuse formats with a time of day', () => {
    assert.deepEqual(formatDate(readDate('2026-03-05') ?? assert.fail(), '%A %-d %b %y %%'), {
      text: 'Thursday 5 Mar 26 %',
    });
    assert.deepEqual(formatDate(readDate('2026-03-05') ?? assert.fail(), '%H:%M'), { unknown: '%H' });
  });
});
