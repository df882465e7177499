import assert from 'node:assert/strict';
import { readCsv } from '../../../server/src/core/data/csv.ts';

describe('readCsv', () => {
  it('gives one object a row, and leaves empty cells out', () => {
    assert.deepEqual(readCsv('name,amount,date\nDana,720.00,\nLee,,2026-01-05\n', 'a.csv'), [
      { name: 'Dana', amount: '720.00' },
      { name: 'Lee', date: '2026-01-05' },
    ]);
  });

  it('reads quoted cells with commas, quotes and line ends, and any line end between rows', () => {
    const text = '\uFEFFname,address\r\n"Whitfield, Dana","1 ""Old"" Road\nTroy"\r\nLee,x';
    assert.deepEqual(readCsv(text, 'a.csv'), [
      { name: 'Whitfield, Dana', address: '1 "Old" Road\nTroy' },
      { name: 'Lee', address: 'x' },
    ]);
  });

  it('skips blank lines but not records of empty cells', () => {
    assert.equal(readCsv('a,b\n\n1,2\n\n,\n', 'a.csv').length, 2);
  });

  it('names the line of what is wrong', () => {
    assert.throws(() => readCsv('', 'a.csv'), /a\.csv is empty/);
    assert.throws(() => readCsv('a,b\n1,2\n1,2,3\n', 'a.csv'), /a\.csv, line 3: 3 cells/);
    assert.throws(() => readCsv('a,b\n"x\ny",1\n"open\n', 'a.csv'), /line 4: a double quote opens/);
    assert.throws(() => readCsv('a\n"x"y\n', 'a.csv'), /line 2: text follows/);
    assert.throws(() => readCsv('a,a\n1,2\n', 'a.csv'), /the variable a has two columns/);
    assert.throws(() => readCsv('a,,c\n', 'a.csv'), /column 2 has no name/);
  });
});
