import assert from 'node:assert/strict';
import { newStore } from '../../../server/src/core/language/memory.ts';

describe('a memory', () => {
  it('makes a value once for each key', () => {
    const store = newStore<object>(10_000);
    const one = store.recall('a', () => ({}));
    assert.equal(
      store.recall('a', () => ({})),
      one,
    );
    assert.notEqual(
      store.recall('b', () => ({})),
      one,
    );
  });

  it('forgets what nobody asks for, and keeps what is asked for again and again', () => {
    const store = newStore<object>(1_000);
    const kept = store.recall('kept', () => ({}));
    const dropped = store.recall('dropped', () => ({}));
    for (let at = 0; at < 200; at++) {
      store.recall(`other ${at}`, () => ({}));
      assert.equal(
        store.recall('kept', () => ({})),
        kept,
      );
    }
    assert.notEqual(
      store.recall('dropped', () => ({})),
      dropped,
    );
  });

  it('lets a value be made with the help of the same memory', () => {
    const store = newStore<string>(60);
    assert.equal(
      store.recall('outer', () => `${store.recall('inner', () => 'in')} and out`),
      'in and out',
    );
    assert.equal(
      store.recall('outer', () => 'anew'),
      'in and out',
    );
  });
});
