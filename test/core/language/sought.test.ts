import assert from 'node:assert/strict';
import { remembered } from '../../../server/src/core/language/remembered.ts';
import { holdsOne, sought, soughtIn } from '../../../server/src/core/language/sought.ts';
import { tokenize } from '../../../server/src/core/language/tokens.ts';
import { wordSet } from '../../../server/src/core/language/word-set.ts';

const tokens = (text: string) => tokenize(text, new Map());

describe('words that a rule seeks', () => {
  it('are seen where one of them stands, folded as tokens are', () => {
    const list = sought(wordSet('cancelled waived'), ['nothing']);
    assert.equal(holdsOne(tokens('The rest is Waived.'), list), true);
    assert.equal(holdsOne(tokens('The rest is canceled.'), list), holdsOne(tokens('The rest is cancelled.'), list));
    assert.equal(holdsOne(tokens('Nothing is left.'), list), true);
    assert.equal(holdsOne(tokens('All of it stays.'), list), false);
    assert.equal(holdsOne([], list), false);
  });

  it('are seen in a sentence that was read before the list was made', () => {
    const sentence = tokens('Notwithstanding this, both may speak.');
    assert.equal(holdsOne(sentence, sought(['unrelated'])), false);
    assert.equal(holdsOne(sentence, sought(['notwithstanding'])), true);
  });

  it('tell many lists apart', () => {
    const word = (at: number) => `own${String.fromCharCode(97 + Math.floor(at / 9), 97 + (at % 9))}`;
    const lists = Array.from({ length: 80 }, (_, at) => sought([word(at)]));
    const held = (text: string) => lists.flatMap((list, at) => (holdsOne(tokens(text), list) ? [at] : []));
    assert.deepEqual(held('None of them stands here.'), []);
    assert.deepEqual(held(`It is ${word(41)}, and ${word(7)}, so.`), [7, 41]);
  });

  it('are of a phrase its longest word, without which it cannot stand', () => {
    const list = soughtIn(['at its option', 'as it sees fit']);
    assert.equal(holdsOne(tokens('Company may do so at its option.'), list), true);
    assert.equal(holdsOne(tokens('It is at its end.'), list), false);
  });
});

describe('remembered', () => {
  it('asks once for each thing, whatever was found', () => {
    let asked = 0;
    const find = remembered((thing: { readonly value: number | undefined }) => {
      asked++;
      return thing.value;
    });
    const [one, other] = [{ value: 1 }, { value: undefined }];
    assert.deepEqual([find(one), find(one), find(other), find(other)], [1, 1, undefined, undefined]);
    assert.equal(asked, 2);
    assert.equal(find({ value: 1 }), 1);
    assert.equal(asked, 3);
  });
});
