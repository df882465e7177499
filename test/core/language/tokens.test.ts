import assert from 'node:assert/strict';
import { foldSpelling } from '../../../server/src/core/language/spelling.ts';
import { tokenize } from '../../../server/src/core/language/tokens.ts';
import { sentenceOf } from './sentence.ts';

const keys = (text: string) => tokenize(text, new Map()).map(({ key, text: own }) => key || own);

describe('tokens', () => {
  const CASES: readonly (readonly [text: string, keys: string])[] = [
    ["won't", 'will not'],
    ['can’t', 'can not'],
    ['cannot', 'can not'],
    ["shan't pay", 'shall not pay'],
    ["doesn't", 'does not'],
    ["I'm sure you've paid", 'i am sure you have paid'],
    ["we'll see, they'd say", 'we will see , they would say'],
    ["it's void", 'it is void'],
    ["Company's books", 'company books'],
    ['good-faith effort', 'good faith effort'],
    ['Cheque favouring the Practice', 'check favoring the practice'],
    ['the sum of $1,500, in 12, not 10, parts', 'the sum of $1,500 , in 12 , not 10 , parts'],
    ['recognised and cancelled', 'recognized and canceled'],
  ];
  for (const [text, expected] of CASES)
    it(`reads ${text} as ${expected}`, () => assert.equal(keys(text).join(' '), expected));

  it('reads sums with their value', () => {
    const [first, second, third] = tokenize('$1,234.50 US$ 20 $7', new Map());
    assert.deepEqual([first?.kind, first?.value], ['money', 1234.5]);
    assert.deepEqual([second?.kind, second?.value], ['money', 20]);
    assert.deepEqual([third?.kind, third?.value], ['money', 7]);
  });

  it('reads numbers and ordinals with their value', () => {
    const tokens = tokenize('30 3rd 1,500', new Map());
    assert.deepEqual(
      tokens.map(({ kind, value }) => [kind, value]),
      [
        ['number', 30],
        ['number', 3],
        ['number', 1500],
      ],
    );
  });

  it('reads a word that every object of JavaScript knows like any other word', () => {
    const { tokens } = sentenceOf('The constructor agrees.');
    assert.deepEqual(
      tokens.map(({ key }) => key),
      ['the', 'constructor', 'agrees', '.'],
    );
  });

  it('covers the text from the first to the last letter, in order, without overlap', () => {
    const text = "The Parties won't — not now, not later — place “any” mark (good or bad) for $5.00.";
    let last = 0;
    for (const { start, end } of tokenize(text, new Map())) {
      assert.ok(start >= last, `a token at ${start} begins before ${last}`);
      assert.ok(end > start);
      assert.equal(text.slice(last, start).trim(), '');
      last = end;
    }
    assert.equal(text.slice(last).trim(), '');
  });

  it('cuts a contraction where the second word begins', () => {
    const [will, not] = tokenize("we won't".slice(3), new Map());
    assert.deepEqual([will?.start, will?.end, not?.start, not?.end], [0, 2, 2, 5]);
  });

  it('gives a variable a token with its name and type', () => {
    const { tokens } = sentenceOf('Pay {{ settlement_amount | money }} to {{ company_name }}.');
    const fields = tokens.filter(({ kind }) => kind === 'field');
    assert.deepEqual(
      fields.map(({ field }) => [field?.variable, field?.type]),
      [
        ['settlement_amount', 'money'],
        ['company_name', 'party'],
      ],
    );
  });

  it('folds one spelling of a word to the other, and leaves short words alone', () => {
    for (const [a, b] of [
      ['cancelled', 'canceled'],
      ['instalment', 'installment'],
      ['honour', 'honor'],
      ['acknowledgement', 'acknowledgment'],
      ['organisations', 'organizations'],
    ] as const)
      assert.equal(foldSpelling(a), foldSpelling(b));
    assert.equal(foldSpelling('our'), 'our');
    assert.equal(foldSpelling('rises'), 'rises');
  });
});
