import assert from 'node:assert/strict';
import { loadPack } from '../../scripts/pack.mjs';
import { BUILT, openPack } from '../../server/src/core/clauses/pack.ts';
import { openEngine } from '../../server/src/core/engine.ts';
import { indexWords, type LexiconIndex } from '../../server/src/core/language/lexicon-index.ts';
import { overlaid } from '../../server/src/core/pack-check.ts';
import { PACK_FILES } from '../pack.ts';

describe('a pack as it is shipped', () => {
  const files = loadPack('templates');
  const written = openEngine(files);
  const shipped = openEngine(PACK_FILES);

  it('opens as it does as written', () => {
    assert.deepEqual(shipped.pack.clauses, written.pack.clauses);
    assert.deepEqual(shipped.pack.wordings, written.pack.wordings);
    assert.deepEqual(shipped.pack.conflicts, written.pack.conflicts);
    assert.deepEqual(shipped.pack.kinds, written.pack.kinds);
    assert.deepEqual(shipped.pack.words, written.pack.words);
  });

  it('knows the same words', () => {
    const { words, old, concepts, trie } = shipped.pack.lexicon;
    const { lexicon } = written.pack;
    assert.deepEqual(words, lexicon.words);
    assert.deepEqual(old, lexicon.old);
    assert.deepEqual(concepts, lexicon.concepts);
    for (const word of ['pay', 'written', 'no', 'your', 'creditors']) {
      assert.ok(trie.first(word), word);
      assert.deepEqual(trie.first(word), lexicon.trie.first(word), word);
    }
    assert.equal(trie.first('constructor'), undefined);
  });

  it('has the dictionary as it was written, sums with their pence', () => {
    assert.deepEqual(shipped.dictionary, written.dictionary);
    assert.ok([...shipped.dictionary.values()].some(({ example }) => /^\d+\.00$/.test(String(example))));
  });

  it('has an index of no other words than its own', () => {
    const index = JSON.parse(PACK_FILES[BUILT.lexicon] ?? '') as LexiconIndex;
    assert.deepEqual(index, JSON.parse(JSON.stringify(indexWords(openPack(files).words))));
  });

  it('loses what was found out before once another pack stands on it', () => {
    const own = { 'vocabulary-own.yaml': 'frobnication: { verbs: [frobnicate] }' };
    const both = openEngine(overlaid(PACK_FILES, own));
    assert.ok(both.pack.lexicon.trie.first('frobnicates')?.members.some(({ concept }) => concept === 'frobnication'));
    assert.equal(shipped.pack.lexicon.trie.first('frobnicates'), undefined);
  });
});
