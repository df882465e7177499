import assert from 'node:assert/strict';
import { analyse, type Sentence } from '../../../server/src/core/language/analysis.ts';
import { newMemory } from '../../../server/src/core/language/memory.ts';
import { PACK } from './sentence.ts';

/** The last sentences of several documents that are read with one memory. */
function lastOf(...texts: readonly string[]): readonly Sentence[] {
  const memory = newMemory();
  return texts.map((text) => {
    const last = analyse({ text, fields: new Map() }, PACK.lexicon, memory).sentences.at(-1);
    assert.ok(last);
    return last.sentence;
  });
}

const bearers = (sentence: Sentence | undefined) => [...(sentence?.stances[0]?.bearers ?? [])];
const concepts = (sentence: Sentence | undefined) => sentence?.mentions.map(({ concept }) => concept) ?? [];

describe('the same words in another document', () => {
  it('are said of whom its terms name', () => {
    const said = 'Sparrow shall place no mark.';
    const [company, customer] = lastOf(
      `Larch Recovery Group, Inc. (“Sparrow”) signs this. ${said}`,
      `Dana Frost (“Sparrow”) signs this. ${said}`,
    );
    assert.deepEqual([bearers(company), bearers(customer)], [['company'], ['customer']]);
  });

  it('stand for what its definitions say', () => {
    const said = 'The Gap is not forgiven.';
    const [defined, plain] = lastOf(
      `The unpaid remainder of the bill (the “Gap”) is disputed. ${said}`,
      `The weather is disputed. ${said}`,
    );
    assert.ok(concepts(defined).length > concepts(plain).length, concepts(defined).join(', '));
  });

  it('name a difference only where its sums do', () => {
    const said = 'Nobody owes $1,110.00.';
    const [difference, sum] = lastOf(
      `The bill was $1,760.00. Customer pays $650.00. ${said}`,
      `The bill was $1,760.00. Customer pays $600.00. ${said}`,
    );
    assert.ok(concepts(difference).includes('difference'));
    assert.ok(!concepts(sum).includes('difference'));
  });

  it('are one and the same value where nothing in it touches them', () => {
    const [one, same] = lastOf('Dana Frost signs. It is over.', 'Rowan Vale signs. It is over.');
    assert.equal(one, same);
  });
});
