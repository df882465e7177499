import assert from 'node:assert/strict';
import { type BaselineEntry, readBaseline, writeBaseline } from '../../server/src/core/baseline.ts';

const entry = (file: string, rule: string, fingerprint: string): BaselineEntry => ({
  file,
  rule,
  severity: 'error',
  fingerprint,
});
const A = entry('a.md', 'clause/x', '2');
const B = { ...entry('a.md', 'clause/x', '1'), element: 'e1' };
const C = entry('b.md', 'a/b', '3');

describe('a baseline', () => {
  it('is JSON with an entry a line, in an order of its own', () => {
    const text = writeBaseline([C, A, B]);
    assert.equal(text, writeBaseline([B, C, A]));
    assert.doesNotThrow(() => JSON.parse(text));
    const lines = text.split('\n').filter((line) => line.includes('"file"'));
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line.replace(/,$/, '')) as BaselineEntry).fingerprint),
      ['1', '2', '3'],
    );
    assert.ok(lines.every((line) => line.endsWith(',')));
  });

  it('is read as it was written', () => {
    assert.deepEqual(readBaseline(writeBaseline([C, A, B])), { entries: [B, A, C] });
    assert.deepEqual(readBaseline(writeBaseline([])), { entries: [] });
  });

  it('can lose and gain lines anywhere, as in a merge, and stays whole', () => {
    const lines = writeBaseline([A, B, C]).split('\n');
    const at = lines.findIndex((line) => line.includes('"3"'));
    const without = lines.filter((_, i) => i !== at).join('\n');
    assert.deepEqual(readBaseline(without), { entries: [B, A] });
    const twice = lines.flatMap((line, i) => (i === at ? [line, line] : [line])).join('\n');
    assert.deepEqual(readBaseline(twice), { entries: [B, A, C] });
  });

  it('says where it is broken', () => {
    const fault = (text: string): readonly [string, string] => {
      const read = readBaseline(text);
      if ('entries' in read) return assert.fail('it was read');
      return [read.fault, text.slice(read.span.start, read.span.start + 12)];
    };
    assert.match(fault('{')[0], /not valid JSON/);
    assert.deepEqual(fault('{"proviso": "baseline",\n"version": 2, "entries": []}'), [
      'This baseline is of a later version of Proviso. Use that one.',
      '2, "entries"',
    ]);
    for (const text of ['[]', 'null', '{"version": 1}', '{"proviso": "baseline", "version": 1, "entries": {}}'])
      assert.match(fault(text)[0], /no baseline of Proviso/, text);
    const [said, where] = fault(writeBaseline([A, B]).replace('"severity":"error"', '"severity":"grave"'));
    assert.match(said, /An entry needs/);
    assert.equal(where, '{"file":"a.m');
    assert.equal(fault(writeBaseline([A]).replace('  "entries', '<<<<<<< HEAD\n  "entries'))[1], '<<<<<<< HEAD');
    assert.match(fault('['.repeat(100_000))[0], /not valid JSON/);
  });
});
