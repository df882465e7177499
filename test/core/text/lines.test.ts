import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineIndex, offsetAt, positionAt } from '../../../server/src/core/text/lines.ts';

describe('lines', () => {
  it('counts LF, CRLF and lone CR as one line end each', () => {
    const index = lineIndex('a\nb\r\nc\rd');
    assert.deepEqual(index.starts, [0, 2, 5, 7]);
    assert.deepEqual(positionAt(index, 5), { line: 2, character: 0 });
    assert.deepEqual(positionAt(index, 4), { line: 1, character: 1 });
  });

  it('counts UTF-16 units, and a byte-order mark as one', () => {
    assert.deepEqual(positionAt(lineIndex('\ufeff📄x'), 3), { line: 0, character: 3 });
  });

  it('clamps what lies outside', () => {
    const index = lineIndex('ab\ncd');
    assert.equal(offsetAt(index, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(index, { line: 9, character: 0 }), 5);
    assert.deepEqual(positionAt(index, -4), { line: 0, character: 0 });
    assert.deepEqual(positionAt(index, 99), { line: 1, character: 2 });
  });

  it('finds every offset again that is not inside a line end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '📄'), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const index = lineIndex(text);
        for (let at = 0; at <= text.length; at++) {
          if (text[at - 1] === '\r' && text[at] === '\n') continue;
          assert.equal(offsetAt(index, positionAt(index, at)), at);
        }
      }),
    );
  });
});
