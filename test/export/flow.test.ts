import assert from 'node:assert/strict';
import type { Box } from '../../server/src/export/pdf/boxes.ts';
import { flow } from '../../server/src/export/pdf/flow.ts';

const box = (lines: number, more: Partial<Box> = {}): Box => ({
  lines: Array.from({ length: lines }, () => ({ height: 10, pieces: [] })),
  before: 0,
  after: 0,
  ...more,
});

/** How many lines stand on each page that has room for so many. */
function linesOn(boxes: readonly Box[], room: number): readonly number[] {
  const pages = [0];
  let repeated = 0;
  flow(
    boxes,
    {
      line: () => {
        pages[pages.length - 1]! += 1;
      },
      repeated: () => {
        repeated++;
      },
      newPage: () => pages.push(0),
    },
    { top: 0, bottom: room * 10 },
  );
  return repeated > 0 ? [...pages, -repeated] : pages;
}

describe('the flow of a letter over pages', () => {
  it('fills pages', () => assert.deepEqual(linesOn([box(25)], 10), [10, 10, 5]));
  it('leaves no first line alone', () => assert.deepEqual(linesOn([box(9), box(5)], 10), [9, 5]));
  it('leaves no last line alone', () => assert.deepEqual(linesOn([box(11)], 10), [9, 2]));
  it('does not break three lines', () => assert.deepEqual(linesOn([box(8), box(3)], 10), [8, 3]));
  it('does not break what is whole', () => assert.deepEqual(linesOn([box(5), box(6, { whole: true })], 10), [5, 6]));
  it('breaks what is whole and longer than a page', () =>
    assert.deepEqual(linesOn([box(5), box(12, { whole: true })], 10), [10, 7]));
  it('keeps a heading with what follows', () =>
    assert.deepEqual(linesOn([box(8), box(1, { keepNext: true }), box(6)], 10), [8, 7]));
  it('keeps a chain together as long as a page holds it', () => {
    const chain = [box(1, { keepNext: true }), box(2, { keepNext: true }), box(4, { whole: true })];
    assert.deepEqual(linesOn([box(5), ...chain], 10), [5, 7]);
    assert.deepEqual(linesOn([box(3), ...chain], 10), [10]);
    assert.deepEqual(linesOn([box(5), ...chain, box(9, { keepNext: true })], 6), [5, 3, 6, 5, 2]);
  });
  it('sets a header again on a new page only', () =>
    assert.deepEqual(linesOn([box(9), box(2, { whole: true, header: { height: 10, pieces: [] } })], 10), [9, 2, -1]));
  it('never waits for room that no page has', () =>
    assert.deepEqual(
      linesOn(
        [
          box(2, {
            lines: [
              { height: 500, pieces: [] },
              { height: 500, pieces: [] },
            ],
          }),
        ],
        10,
      ),
      [1, 1],
    ));
  it('leaves white space between, and none at the top of a page', () => {
    const ys: number[] = [];
    const press = { line: (_: unknown, y: number) => ys.push(y), repeated: () => {}, newPage: () => {} };
    flow([box(1, { after: 4 }), box(1, { before: 7 }), box(8, { before: 3, whole: true })], press, {
      top: 0,
      bottom: 100,
    });
    assert.deepEqual(ys.slice(0, 3), [0, 17, 0]);
  });
});
