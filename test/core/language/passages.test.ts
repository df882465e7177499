import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cutsOf } from '../../../server/src/core/language/cuts.ts';
import { newMemory } from '../../../server/src/core/language/memory.ts';
import { type Place, passagesOf, wholeOf } from '../../../server/src/core/language/passages.ts';
import { readProse } from '../../../server/src/core/language/prose.ts';
import type { Lead } from '../../../server/src/core/language/reading.ts';
import { runs, sample } from '../../runs.ts';
import { documents } from './documents.ts';

const source = (text: string) => ({ text, fields: new Map() });

/** Everything that a reader takes in, with its place in the whole text. */
function read(places: readonly Place[]) {
  const lead = ({ words, open, place, inner }: Lead): readonly unknown[] => [
    ...(inner ? lead(inner) : []),
    { start: place.base + words.start, end: place.base + open.end, joins: open.joins, announces: open.announces },
  ];
  return {
    // Blanks between two items of a list may be tabs; a reader does not see which.
    visible: places
      .map(({ passage }) => passage.visible)
      .join('')
      .replace(/[^\S\n]/g, ' '),
    sentences: readProse(places).map((one) => ({
      start: one.start,
      end: one.end,
      section: one.section,
      block: one.block,
      label: one.label,
      pieces: one.words.pieces?.map((piece) =>
        'words' in piece ? piece : [piece.start + one.place.base, piece.end + one.place.base],
      ),
      lead: one.lead && lead(one.lead),
    })),
  };
}

function agrees(text: string): void {
  assert.deepEqual(
    read(passagesOf(source(text), newMemory())),
    read(wholeOf(source(text), newMemory())),
    JSON.stringify(text),
  );
}

describe('a text cut into passages', () => {
  it('reads as the whole text does: generated texts', () => {
    fc.assert(fc.property(documents, agrees), { numRuns: runs(1500), seed: 5 });
  });

  it('reads as the whole text does: any signs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), agrees), { numRuns: runs(300), seed: 6 });
  });

  for (const folder of ['templates/letters', 'templates/clauses', 'test/fixtures/templates'])
    for (const name of sample(readdirSync(folder).filter((file) => file.endsWith('.md'))))
      it(`reads as the whole text does: ${name}`, () => agrees(readFileSync(`${folder}/${name}`, 'utf8')));

  const CASES: readonly (readonly [what: string, text: string, passages: number])[] = [
    ['paragraphs', 'One.\n\nTwo.\n\nThree.', 3],
    ['the items of a list', '1. One.\n\n2. Two.\n\n   Still two.\n\n3. Three.', 3],
    ['a fence that is closed', '```\na\n\nb\n```\n\nAfter.', 2],
    ['a fence that is not', '```\na\n\nb\n\nc', 1],
    ['a comment of several paragraphs', '<!-- a\n\nb -->\n\nAfter.', 2],
    ['a link defined elsewhere', 'See [it].\n\nMore.\n\n[it]: https://example.com', 1],
    ['a definition that nothing points to', 'See it.\n\n[it]: https://example.com', 2],
    ['a comment of templates', '{# a\n\nb #}\n\nAfter.', 2],
  ];
  for (const [what, text, count] of CASES) {
    it(`is cut as finely as it may: ${what}`, () => {
      assert.equal(passagesOf(source(text), newMemory()).length, count);
      agrees(text);
    });
  }

  it('has its passages in order, without gaps', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let at = 0;
        for (const { base, passage } of passagesOf(source(text), newMemory())) {
          assert.equal(base, at);
          at += passage.length;
        }
        assert.equal(at, text.length);
        assert.ok(cutsOf(text).every((cut) => cut > 0 && cut < text.length));
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });

  it('remembers equal passages, and tells fields of different types apart', () => {
    const memory = newMemory();
    const field = (type: 'money' | 'date') =>
      new Map([[0, { offset: 0, variable: 'x', filters: [], type, source: { start: 0, end: 1 } }]]);
    const [one] = passagesOf({ text: '\ue000 is due.', fields: field('money') }, memory);
    const [same] = passagesOf({ text: '\ue000 is due.', fields: field('money') }, memory);
    const [other] = passagesOf({ text: '\ue000 is due.', fields: field('date') }, memory);
    assert.equal(one?.passage, same?.passage);
    assert.notEqual(one?.passage, other?.passage);
  });
});
