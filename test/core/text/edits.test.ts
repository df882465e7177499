import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/core/text/distance.ts';
import { applyEdits, areDisjoint } from '../../../server/src/core/text/edits.ts';
import { mask } from '../../../server/src/core/text/mask.ts';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('edits', () => {
  it('are made in any order, insertions at one place in theirs', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'X'), edit(1, 1, '1'), edit(1, 1, '2'), edit(1, 2, 'B')]), 'a12BcdX');
  });

  it('leave out what overlaps or lies outside', () => {
    assert.equal(applyEdits('abcdef', [edit(0, 3, '-'), edit(2, 4, '!'), edit(5, 9, '?')]), '-def');
    assert.equal(areDisjoint([edit(0, 3, ''), edit(2, 4, '')]), false);
    assert.equal(areDisjoint([edit(3, 4, ''), edit(0, 3, '')]), true);
  });
});

describe('mask', () => {
  it('blanks spans without moving anything', () => {
    assert.equal(
      mask('ab\r\ncd', [
        { start: 3, end: 5 },
        { start: 0, end: 1 },
      ]),
      ' b\r\n d',
    );
    assert.equal(
      mask('abc', [
        { start: 0, end: 2 },
        { start: 1, end: 9 },
      ]),
      '   ',
    );
  });
});

describe('nearest', () => {
  it('finds the word meant', () => {
    assert.equal(nearest('mony', ['days', 'money']), 'money');
    assert.equal(nearest('esle', ['else', 'elsif']), 'else');
    assert.equal(nearest('Settlment-agreement', ['settlement-agreement', 'settlement-offer']), 'settlement-agreement');
  });

  it('says nothing when no word is near, or the word is right', () => {
    assert.equal(nearest('xyz', ['money']), undefined);
    assert.equal(nearest('if', ['else']), undefined);
    assert.equal(nearest('money', ['money']), undefined);
  });
});
