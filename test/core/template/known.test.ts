import assert from 'node:assert/strict';
import { knownVariables, readDictionary } from '../../../server/src/core/template/known.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../../server/src/core/template/values.ts';

const LETTER =
  '---\nvariables:\n  own: money\n---\n{{ own }} {{ due }} {% for item in list %}{{ item }}{% endfor %}{% render "a" %}';
const FILES: Record<string, string> = {
  a: '---\nvariables:\n  own: text\n  fee: { type: money, example: 3 }\n---\n{{ own }} {{ fee }} {{ due }}{% render "b" with: 1 %}',
  b: '---\nvariables:\n  deep: { type: integer, min: 5 }\n---\n{{ deep }} {{ nobody }}',
};
const dictionary = readDictionary(
  '# Dates\n\ndue:\n  type: date\n  says: When.\n  example: 2026-01-02\nfee: text\nitem: text\n',
);

describe('known variables', () => {
  const template = parse(LETTER);
  const known = knownVariables(template, { resolve: (path) => FILES[path], dictionary });

  it('are those that the letter uses and others declare', () => {
    assert.deepEqual([...known].map(([name, { type }]) => `${name} ${type}`).sort(), [
      'deep integer',
      'due date',
      'fee money',
    ]);
  });

  it('stand where they are first used', () => {
    const at = (name: string) => {
      const span = known.get(name)?.nameSpan ?? { start: 0, end: 0 };
      return LETTER.slice(span.start, span.end);
    };
    assert.deepEqual([at('due'), at('fee'), at('deep')], ['due', '{% render "a" %}', '{% render "a" %}']);
  });

  it('give examples, types and bounds to data, and are not demanded', () => {
    assert.deepEqual(exampleData(template, known), { due: '2026-01-02', fee: '3' });
    const { values, problems } = readData(template, { own: 1, fee: '7.5', deep: 2 }, known);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['variable/constraint'],
    );
    assert.equal(values.get('fee')?.kind, 'money');
    assert.equal(values.has('due'), false);
  });

  it('come from any text without an exception', () => {
    for (const text of ['', '{', '- a', 'a: [', '\u0000', 'x: nothing']) assert.ok(readDictionary(text).size <= 1);
  });
});
