import assert from 'node:assert/strict';
import { diceFrom, fill, type Grammar } from './generator/grammar.ts';
import { LAYOUTS } from './generator/layouts.ts';
import { GRAMMARS, generate } from './generator/run.ts';

const SMALL: Grammar = {
  clause: 'no-fault',
  slots: { who: ['Company', 'Customer'], both: ['<who> and <who>'] },
  good: [{ kind: 'plain', items: ['<both> agree.'] }],
  bad: [],
};

describe('the generator', () => {
  it('throws the same dice in every run', () => {
    const throws = (seed: number) => Array.from({ length: 50 }, (_, index) => diceFrom(seed + (index % 3))(6));
    assert.deepEqual(throws(4), throws(4));
    const dice = diceFrom(1);
    const seen = new Set(Array.from({ length: 200 }, () => dice(6)));
    assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4, 5]);
  });

  it('fills a slot the same throughout a text, slots in slots included', () => {
    const { items } = fill(SMALL.good[0] ?? { kind: '', items: [] }, SMALL, diceFrom(3));
    assert.match(items[0] ?? '', /^(Company and Company|Customer and Customer) agree\.$/);
  });

  it('names a slot that does not exist', () => {
    assert.throws(() => fill({ kind: 'odd', items: ['<what>'] }, SMALL, diceFrom(3)), /no slot “what” in odd/);
  });

  it('lays the same words out in every way', () => {
    const text = { kind: '', lead: 'both sides agree', items: ['one', 'two'], tail: 'Three.' };
    for (const [name, layOut] of Object.entries(LAYOUTS))
      for (const word of ['oth sides agree that', 'one', 'two', 'Three.']) assert.ok(layOut(text).includes(word), name);
  });

  for (const grammar of GRAMMARS) {
    it(`makes texts of ${grammar.clause}: good and bad, none twice, no slot left open, the same in every run`, () => {
      const texts = generate(grammar);
      assert.ok(texts.length >= 200, `${texts.length}`);
      assert.equal(new Set(texts.map(({ text }) => text)).size, texts.length);
      assert.ok(texts.every(({ text }) => !/<\w+>/.test(text)));
      assert.ok(texts.some(({ verdict }) => verdict === 'good') && texts.some(({ verdict }) => verdict === 'bad'));
      assert.deepEqual(generate(grammar), texts);
    });
  }
});
