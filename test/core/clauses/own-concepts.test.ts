import assert from 'node:assert/strict';
import { withOwnConcepts } from '../../../server/src/core/clauses/own-concepts.ts';

describe('a file’s own concepts', () => {
  const data = () => ({
    vocabulary: { bird: { nouns: ['pigeon'] }, seed: { nouns: ['corn'] } },
    detect: { topic: ['bird'], any: [{ say: 'bird', with: ['seed', 'food'] }] },
    elements: { e1: { says: 'A bird.', detect: { any: [{ name: 'bird' }] }, complete: [{ tail: 'bird' }] } },
  });

  it('keep their names where nobody took them', () => {
    const taken = new Set(['food']);
    assert.deepEqual(withOwnConcepts(data(), 'clauses/a.md', taken), data());
    assert.deepEqual([...taken], ['food', 'bird', 'seed']);
  });

  it('get names of their own where another file was first, in what asks for them too', () => {
    const renamed = withOwnConcepts(data(), 'clauses/a.md', new Set(['bird']));
    assert.deepEqual(Object.keys(renamed.vocabulary as object), ['clauses/a.md/bird', 'seed']);
    assert.deepEqual(renamed.detect, {
      topic: ['clauses/a.md/bird'],
      any: [{ say: 'clauses/a.md/bird', with: ['seed', 'food'] }],
    });
    assert.deepEqual(renamed.elements, {
      e1: { says: 'A bird.', detect: { any: [{ name: 'clauses/a.md/bird' }] }, complete: [{ tail: 'bird' }] },
    });
  });
});
