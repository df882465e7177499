import assert from 'node:assert/strict';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { clauseText } from '../../server/src/core/features/pages/clause-text.ts';
import { ENGINE } from '../core/features/subject.ts';

/** The school grade in which nearly everyone who signs a letter has been. */
const MOST = 9;

describe('explanations', () => {
  for (const clause of ENGINE.pack.clauses) {
    it(`read at grade ${MOST} or below: ${clause.id}`, () => {
      const { explains } = clauseText(clause, ENGINE);
      assert.ok(explains.length > 80, 'there is no explanation');
      assert.ok(gradeOf(explains) <= MOST, gradeOf(explains).toFixed(1));
    });
  }

  it('are measured as the formula says', () => {
    assert.ok(gradeOf('You pay once. Then it is over.') < 1);
    assert.ok(
      gradeOf(
        'Notwithstanding any contrary provision hereinafter contained, the aforementioned obligations survive termination irrespective of circumstances.',
      ) > 18,
    );
  });
});

/** The grade by Flesch and Kincaid. */
function gradeOf(text: string): number {
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(plain)];
  return fleschKincaid({
    sentence: sentences.filter(({ segment }) => /\p{L}/u.test(segment)).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
