import assert from 'node:assert/strict';
import { type Box, breaksOf } from '../../client/src/preview/breaks.ts';
import { toLetter, toTemplate } from '../../client/src/preview/provenance.ts';
import { wordsOf } from '../../client/src/preview/words.ts';
import { t } from './translate.ts';

// The template `a {{ x }} b{% if %}cd`, of which the value is `1234`, and a clause of ten characters behind it.
const FOURS = [0, 2, 0, 2, 2, 6, 2, 9, 6, 8, 9, 11, 8, 10, 19, 21, 10, 20, 21, 40];

describe('places of a letter and its template', () => {
  it('go together character by character where words stand', () => {
    assert.deepEqual(toTemplate(FOURS, { start: 7, end: 8 }), { start: 10, end: 11 });
    assert.deepEqual(toTemplate(FOURS, { start: 7, end: 9 }), { start: 10, end: 20 });
    assert.equal(toLetter(FOURS, 10), 7);
  });

  it('go together as a whole for values and clauses', () => {
    assert.deepEqual(toTemplate(FOURS, { start: 3, end: 4 }), { start: 2, end: 9 });
    assert.deepEqual(toTemplate(FOURS, { start: 12, end: 15 }), { start: 21, end: 40 });
    assert.equal(toLetter(FOURS, 5), 2);
    assert.equal(toLetter(FOURS, 30), 10);
  });

  it('lead from what is not printed to what comes next', () => {
    assert.equal(toLetter(FOURS, 14), 8);
    assert.equal(toLetter(FOURS, 50), undefined);
    assert.equal(toTemplate([], { start: 0, end: 1 }), undefined);
    assert.deepEqual(toTemplate(FOURS, { start: 99, end: 100 }), { start: 21, end: 40 });
  });
});

describe('the ends of pages', () => {
  const box = (top: number, bottom: number, more: Partial<Box> = {}): Box => ({
    top,
    bottom,
    line: 20,
    next: false,
    ...more,
  });

  it('stand between lines, two of which stay together', () => {
    assert.deepEqual(breaksOf([box(0, 80), box(80, 200)], 130), [120]);
    assert.deepEqual(breaksOf([box(0, 80), box(80, 160)], 110), [80]);
    assert.deepEqual(breaksOf([box(0, 80), box(80, 160)], 150), [120]);
    assert.deepEqual(breaksOf([box(0, 80)], 100), []);
  });

  it('take along what must not be cut, and what belongs to it', () => {
    const whole = { line: 0 };
    assert.deepEqual(breaksOf([box(0, 60), box(60, 120, whole)], 100), [60]);
    assert.deepEqual(breaksOf([box(0, 60), box(60, 80, { ...whole, next: true }), box(80, 140, whole)], 100), [60]);
  });

  it('come to an end with what is higher than a page', () => {
    assert.deepEqual(breaksOf([box(0, 350, { line: 0 })], 100), [100, 200, 300]);
    assert.equal(breaksOf([box(0, 400), box(400, 800)], 100).length, 7);
  });
});

describe('the words of the view', () => {
  it('are all there', () => {
    for (const [name, word] of Object.entries(wordsOf(t))) assert.ok(word.length > 0, name);
  });
});
