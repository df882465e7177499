import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatRange } from '../../../../server/src/core/features/formatting/format.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { formatted, LETTERS, letterOf } from './letters.ts';

describe('format, on broken letters', () => {
  for (const [path, text] of LETTERS)
    it(`changes no word of ${path} with pieces cut out of it`, () => {
      fc.assert(
        fc.property(fc.nat(text.length), fc.integer({ min: 1, max: 60 }), (start, length) => {
          const broken = text.slice(0, start) + text.slice(start + length);
          const spaced = applyEdits(broken, formatRange(parse(broken), { start: 0, end: broken.length }));
          assert.equal(letterOf(spaced), letterOf(broken));
          assert.equal(formatted(formatted(broken)), formatted(broken));
        }),
        { numRuns: 25 },
      );
    });
});
