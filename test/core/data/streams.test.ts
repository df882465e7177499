import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openCsv, readCsv } from '../../../server/src/core/data/csv.ts';
import { openJsonLines } from '../../../server/src/core/data/json-lines.ts';
import type { RecordReader, RecordRow } from '../../../server/src/core/data/record-row.ts';
import { readRecords } from '../../../server/src/core/data/records.ts';

const inPieces = (reader: RecordReader, text: string, size: number): readonly RecordRow[] => {
  const rows: RecordRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
  return [...rows, ...reader.end()];
};

describe('a CSV file in pieces', () => {
  it('gives the records of the whole, wherever it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, size) => {
          const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
          const text = `\uFEFFa,b${end}${rows.map((row) => row.map(quoted).join(',') + end).join('')}`;
          const values = rows.map(([a, b]) => ({ ...(a === '' ? {} : { a }), ...(b === '' ? {} : { b }) }));
          assert.deepEqual(readCsv(text, 'a.csv'), values);
          assert.deepEqual(
            inPieces(openCsv('a.csv'), text, size).map((row) => 'values' in row && row.values),
            values,
          );
        },
      ),
    );
  });

  it('tells rows that are wrong, and goes on behind them', () => {
    assert.deepEqual(
      inPieces(openCsv('a.csv'), 'a,b\r\n"x"y,1\r\n1,2,3\r\n"p\nq",4\r\n5\r\n', 3).map((row) => [
        row.line,
        'wrong' in row ? row.wrong.slice(0, 8) : row.values,
      ]),
      [
        [2, 'text fol'],
        [3, '3 cells,'],
        [4, { a: 'p\nq', b: '4' }],
        [6, { a: '5' }],
      ],
    );
  });

  it('gives up on a quote that never closes without holding the file', () => {
    const reader = openCsv('a.csv');
    reader.push('a\n1\n"');
    const more = 'x'.repeat(1024 * 1024);
    assert.throws(() => {
      for (let i = 0; i < 10; i++) reader.push(more);
    }, /a\.csv, line 3: a double quote opens/);
  });

  it('takes a huge field', () => {
    const field = 'long, "quoted"\n'.repeat(50_000);
    const [row] = inPieces(openCsv('a.csv'), `a\n"${field.replaceAll('"', '""')}"\n`, 65_536);
    assert.ok(row && 'values' in row && row.values.a === field);
  });
});

describe('JSON Lines', () => {
  it('keep numbers as they are written', () => {
    assert.deepEqual(readRecords('a.jsonl', '{"a":720.00,"b":"1 \\"2\\" 3","c":[1e5,-0.10],"d":true,"e":null}\n'), [
      { a: '720.00', b: '1 "2" 3', c: ['1e5', '-0.10'], d: true, e: null },
    ]);
  });

  it('may be cut anywhere', () => {
    const text = '\uFEFF{"a":"é"}\r\n\r\n{"a":"2"}';
    for (let size = 1; size < 9; size++)
      assert.deepEqual(
        inPieces(openJsonLines('a.jsonl'), text, size).map((row) => [row.line, 'values' in row && row.values.a]),
        [
          [1, 'é'],
          [3, '2'],
        ],
      );
  });

  it('tell a line that is wrong', () => {
    const said = inPieces(openJsonLines('a.jsonl'), `[1]\n{"a"\n${'['.repeat(99)}\n`, 50);
    assert.deepEqual(
      said.map((row) => 'wrong' in row),
      [true, true, true],
    );
    assert.throws(() => readRecords('a.jsonl', '{"a":1}\n{'), /a\.jsonl, line 2: this is not valid JSON/);
  });
});
