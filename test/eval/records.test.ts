import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOptions } from './options.ts';
import { readMade, readParaphrases, readRounds } from './records.ts';
import { share, table } from './table.ts';

describe('the evaluation’s texts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-eval-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, ...lines: readonly string[]) => {
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
    return path.join(folder, name);
  };
  const record = (id: string) => JSON.stringify({ id, clause: 'no-fault', verdict: 'good', reason: 'r', text: 't' });

  it('are read file by file, in the order of their names', () => {
    write('b.jsonl', record('b1'));
    write('a.jsonl', record('a1'), '', record('a2'));
    write('notes.txt', 'not a record');
    assert.deepEqual(
      readRounds(folder).map(({ name, texts }) => [name, texts.length]),
      [
        ['a', 2],
        ['b', 1],
      ],
    );
  });

  it('that were made are one source, or none', () => {
    assert.deepEqual(readMade(path.join(folder, 'none')), []);
    write('b.jsonl', record('b1'));
    write('a.jsonl', record('a1'));
    assert.deepEqual(
      readMade(folder).map(({ name, texts }) => [name, texts.map(({ id }) => id)]),
      [['made', ['a1', 'b1']]],
    );
  });

  it('name file and line of what is broken', () => {
    write('a.jsonl', record('a1'), '{"id": "a2", ');
    assert.throws(() => readRounds(folder), /a\.jsonl:2: not valid JSON/);
    write('a.jsonl', JSON.stringify({ id: 'a1', clause: 'no-fault', verdict: 'fine', text: 't' }));
    assert.throws(() => readRounds(folder), /a\.jsonl:1: “verdict” is "fine"; it must be "good" or "bad"/);
    write('a.jsonl', JSON.stringify({ id: 'a1', clause: 'no-fault', verdict: 'good' }));
    assert.throws(() => readRounds(folder), /a\.jsonl:1: “text” must be a string/);
    write('a.jsonl', '[1]');
    assert.throws(() => readRounds(folder), /a\.jsonl:1: expected an object/);
    assert.throws(() => readRounds(path.join(folder, 'none')), /no folder .*none/);
  });

  it('are halved by the last digit of their id', () => {
    const [odd, even] = readParaphrases(write('p.jsonl', record('x-g01'), record('x-g02'), record('x-b13')));
    assert.deepEqual(
      odd?.texts.map(({ id }) => id),
      ['x-g01', 'x-b13'],
    );
    assert.deepEqual(
      even?.texts.map(({ id }) => id),
      ['x-g02'],
    );
  });
});

describe('the evaluation’s options', () => {
  it('are read', () => {
    assert.deepEqual(
      readOptions(['--corpus', 'texts', '--own', 'mine', '--clause', 'no-fault', '--failures', '--json']),
      {
        corpus: 'texts',
        own: 'mine',
        named: true,
        clause: 'no-fault',
        failures: true,
        json: true,
      },
    );
    assert.equal(readOptions([]).named, false);
    assert.equal(readOptions([]).own, 'test/corpus');
  });

  it('are refused with the way out', () => {
    assert.throws(() => readOptions(['--fail']), /unknown option “--fail”\. Usage/);
    assert.throws(() => readOptions(['--clause', '--json']), /--clause needs a value\. Usage/);
  });
});

describe('the evaluation’s tables', () => {
  it('line up', () => {
    assert.deepEqual(table(['what', 'n'], [['a', '10'], '-', ['all', '7']]), [
      'what   n',
      '----  --',
      'a     10',
      '----  --',
      'all    7',
    ]);
  });

  it('say how many of how many', () => {
    assert.equal(share(3, 4), '3/4  75 %');
    assert.equal(share(0, 0), '-');
  });
});
