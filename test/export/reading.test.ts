import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPage } from '../../server/src/export/page.ts';
import { openReading } from '../../server/src/export/reading.ts';
import { documents } from '../core/language/documents.ts';
import { runs } from '../runs.ts';
import { LETTERS } from './letters.ts';

describe('a letter read with what is remembered of others', () => {
  const reading = openReading();
  const agrees = (text: string): void =>
    assert.deepEqual(readPage(text, {}, reading), readPage(text), JSON.stringify(text));

  it('is the page that it is alone: the letters of the library, in other words too', () => {
    for (const { text } of LETTERS) {
      agrees(text);
      agrees(text.replaceAll(/Example|Northgate/g, 'Zo\u00eb *and* [sons]'));
    }
  });

  it('is the page that it is alone: generated texts', () => {
    fc.assert(fc.property(documents, agrees), { numRuns: runs(500), seed: 8 });
  });

  it('goes on with a list where the list goes on', () => {
    for (const text of [
      '1. a\n\n2. b\n\n   (a) c\n\n3. d\n',
      '- a\n\n- b\n\n* c\n',
      '1. a\n\n1) b\n',
      '- a\n-\n\n- b\n',
    ])
      agrees(text);
  });
});
