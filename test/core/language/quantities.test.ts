import assert from 'node:assert/strict';
import { numberWords } from '../../../server/src/core/language/number-words.ts';
import { periods, sums } from '../../../server/src/core/language/quantities.ts';
import { tokenize } from '../../../server/src/core/language/tokens.ts';
import { sentenceOf } from './sentence.ts';

const plain = (text: string) => tokenize(text, new Map());
const unknown = () => undefined;

describe('periods', () => {
  const CASES: readonly (readonly [text: string, days: number, conflict?: 'conflict'])[] = [
    ['within seven (7) days', 7],
    ['within seven days', 7],
    ['within 7 days', 7],
    ['within 7 calendar days', 7],
    ['within a week', 7],
    ['within one week', 7],
    ['within two weeks', 14],
    ['within a fortnight', 14],
    ['no later than the seventh day', 7],
    ['by the 10th day', 10],
    ['not later than the seventh (7th) calendar day', 7],
    ['not later than the seventh (10th) day', 7, 'conflict'],
    ['within thirty (30) days', 30],
    ['within twenty-one (21) days', 21],
    ['for twelve months', 360],
    ['within 48 hours', 2],
    ['within seven (10) days', 7, 'conflict'],
    ['within seventeen (7) days', 17, 'conflict'],
    ['within one hundred twenty days', 120],
  ];
  for (const [text, days, conflict] of CASES) {
    it(`finds ${days} days in “${text}”`, () => {
      const found = periods(plain(text), unknown);
      assert.deepEqual(
        found.map((one) => [one.days, one.conflict]),
        [[days, conflict !== undefined]],
      );
    });
  }

  it('finds none where there is none', () => {
    for (const text of ['seven parties', 'invoice 30 of the clinic', 'the day after', '$7 a mark', ''])
      assert.deepEqual(periods(plain(text), unknown), [], text);
  });

  it('finds each of several', () => {
    const found = periods(plain('within seven days, or ten (10) days if mailed'), unknown);
    assert.deepEqual(
      found.map(({ days }) => days),
      [7, 10],
    );
  });

  it('takes the certain value of a variable, and leaves it open without one', () => {
    const { tokens } = sentenceOf('Customer shall pay within {{ payment_days }} days of signing.');
    assert.deepEqual(
      periods(tokens, (name) => (name === 'payment_days' ? '30' : undefined)).map(({ days, field }) => [days, field]),
      [[30, 'payment_days']],
    );
    assert.deepEqual(
      periods(tokens, unknown).map(({ days, field }) => [days, field]),
      [[undefined, 'payment_days']],
    );
  });
});

describe('sums', () => {
  const CASES: readonly (readonly [text: string, dollars: number, conflict?: 'conflict'])[] = [
    ['$600.00', 600],
    ['six hundred dollars ($600.00)', 600],
    ['six hundred and 00/100 dollars ($600.00)', 600],
    ['one thousand one hundred twenty-five dollars', 1125],
    ['seven hundred fifty dollars ($570.00)', 750, 'conflict'],
    ['$720.00 (seven hundred twenty dollars)', 720],
    ['ninety-nine dollars (US$99)', 99],
  ];
  for (const [text, dollars, conflict] of CASES) {
    it(`finds $${dollars} in “${text}”`, () => {
      assert.deepEqual(
        sums(plain(text)).map((one) => [one.dollars, one.conflict]),
        [[dollars, conflict !== undefined]],
      );
    });
  }

  it('takes a money variable for a sum', () => {
    const { tokens } = sentenceOf('Customer shall pay {{ settlement_amount | money }} to Company.');
    assert.deepEqual(
      sums(tokens).map(({ fields }) => fields),
      [['settlement_amount']],
    );
  });

  it('takes no other number for a sum', () => {
    for (const text of ['account 4471', 'thirty days', 'section 12', '15 USC 1692'])
      assert.deepEqual(sums(plain(text)), [], text);
  });
});

describe('number words', () => {
  it('are read to their end', () => {
    const tokens = plain('two thousand three hundred and forty-five parties');
    assert.deepEqual(numberWords(tokens, 0), { value: 2345, to: tokens.length - 1 });
    assert.equal(numberWords(tokens, tokens.length - 1), undefined);
  });
});
