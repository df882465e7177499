import assert from 'node:assert/strict';
import { dates, daysBetween } from '../../../server/src/core/language/dates.ts';
import { tokenize } from '../../../server/src/core/language/tokens.ts';

const found = (text: string) =>
  dates(tokenize(text, new Map())).map(({ month, day, year }) => [month, day, ...(year === undefined ? [] : [year])]);

describe('dates', () => {
  it('are read as letters write them', () => {
    for (const text of ['April 6, 2026', '6 April 2026', '6th of April 2026', '4/6/2026', '4/6/26', '2026-04-06'])
      assert.deepEqual(found(`It came on ${text}.`), [[4, 6, 2026]], text);
  });

  it('may have no year', () => {
    assert.deepEqual(found('Today is February 20.'), [[2, 20]]);
    assert.deepEqual(found('It came on May 2 and went on 3 June 2026.'), [
      [5, 2],
      [6, 3, 2026],
    ]);
  });

  it('are not made of other numbers', () => {
    assert.deepEqual(found('You may pay 2 of 3 bills, 14/3, by 31/31/2026.'), []);
  });

  it('tell how many days lie between them', () => {
    const between = (text: string) => {
      const [from, to] = dates(tokenize(text, new Map()));
      assert.ok(from && to);
      return daysBetween(from, to);
    };
    assert.equal(between('January 4, 2026 and March 9, 2026'), 64);
    assert.equal(between('February 28, 2028 and March 1, 2028'), 2);
    assert.equal(between('December 31, 2025 and January 1, 2026'), 1);
    assert.equal(between('February 9 and March 11, 2026'), 30);
    assert.equal(between('May 1 and May 2'), 1);
    assert.equal(between('December 20 and January 8'), 19);
    assert.equal(between('March 9 and March 2'), -7);
  });
});
