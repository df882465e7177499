import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNumberWords } from '../../../server/src/core/text/read-words.ts';
import { cardinalWords, dollarWords, ordinalFigures, ordinalWords } from '../../../server/src/core/text/words.ts';

describe('words', () => {
  it('spell numbers', () => {
    assert.equal(cardinalWords(0), 'zero');
    assert.equal(cardinalWords(30), 'thirty');
    assert.equal(cardinalWords(1840), 'one thousand eight hundred forty');
    assert.equal(cardinalWords(999_999_999_999)?.startsWith('nine hundred ninety-nine billion'), true);
    assert.equal(cardinalWords(1e12), undefined);
    assert.equal(cardinalWords(1.5), undefined);
  });

  it('spell ordinals', () => {
    assert.deepEqual([1, 2, 3, 5, 8, 9, 12, 20, 21, 100].map(ordinalWords), [
      ...[
        'first',
        'second',
        'third',
        'fifth',
        'eighth',
        'ninth',
        'twelfth',
        'twentieth',
        'twenty-first',
        'one hundredth',
      ],
    ]);
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinalFigures), [
      ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th'],
    ]);
  });

  it('spell sums', () => {
    assert.equal(dollarWords('720.00'), 'seven hundred twenty dollars');
    assert.equal(dollarWords('900.50'), 'nine hundred dollars and 50/100');
    assert.equal(dollarWords('1'), 'one dollar');
    assert.equal(dollarWords('1,000'), undefined);
  });

  it('are read in the forms that letters use', () => {
    const cases: [string, string][] = [
      ['Thirty', '30'],
      ['one hundred and five', '105'],
      ['a thousand', '1000'],
      ['twenty–first', '21'],
      ['nine hundred dollars and 50/100', '900.50'],
      ['nine hundred and 50/100 dollars', '900.50'],
      ['two dollars and five cents', '2.05'],
      ['One Thousand, Two Hundred Dollars', '1200.00'],
    ];
    for (const [text, value] of cases) assert.equal(readNumberWords(text)?.value, value, text);
  });

  it('are not read from anything else', () => {
    const cases = [
      '',
      'thirty days',
      'twenty thirty',
      'hundred',
      'two two',
      'five twenty',
      'thousand million',
      'dollars',
      'first second',
    ];
    for (const text of cases) assert.equal(readNumberWords(text), undefined, text);
  });

  it('lead back to the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (number) => {
        assert.deepEqual(readNumberWords(cardinalWords(number) ?? ''), { kind: 'cardinal', value: String(number) });
        assert.deepEqual(readNumberWords(ordinalWords(number) ?? ''), { kind: 'ordinal', value: String(number) });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        const sum = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        assert.deepEqual(readNumberWords(dollarWords(sum) ?? ''), { kind: 'money', value: sum });
      }),
    );
  });
});
