import assert from 'node:assert/strict';
import { splitSentences } from '../../../server/src/core/language/split.ts';

const split = (text: string) => splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const CASES: readonly (readonly [name: string, sentences: readonly string[]])[] = [
    ['end at full stops', ['The matter is closed.', 'Nobody owes anything.']],
    ['end at question and exclamation marks', ['Is it owed?', 'No!', 'It never was.']],
    ['run over company forms', ['Orchard Imaging, Inc. and Dana Frost agree.', 'Both sign.']],
    ['run over titles and initials', ['Dr. J. R. Moss treated Ms. Frost on a Monday.']],
    ['run over section numbers and case names', ['See sec. 4 and Moss v. Frost for the reason.']],
    ['run over numbers of invoices', ['Invoice no. 4471 is disputed.', 'So is no. 4472.']],
    ['run over decimals', ['The sum of $1,840.00 was billed.', 'The rate is 5.25 percent.']],
    ['run over dotted abbreviations', ['The P.C. signed at 5 p.m. on Friday.']],
    ['end behind a closing quotation mark', ['He said “I never owed it.”', 'She agreed.']],
    ['end where a company form ends one', ['Payment goes to Orchard Imaging, Inc.', 'The clinic confirms it.']],
    ['end before a number', ['It is agreed.', '30 days are allowed.']],
  ];
  for (const [name, sentences] of CASES) it(name, () => assert.deepEqual(split(sentences.join(' ')), sentences));

  it('keep the lines of a signature block apart', () => {
    const text = 'By: ____________\nName: Dana Frost\nTitle: Manager\nDate: ____________';
    assert.deepEqual(split(text), text.split('\n'));
  });

  it('run over a line break inside a paragraph', () => {
    assert.equal(split('Neither party admits\nfault or liability.').length, 1);
  });

  it('are trimmed, in order and never empty', () => {
    for (const text of ['', '   ', '...', '. . .', '\n\n', ' A. ', '?!?! ']) {
      for (const { start, end } of splitSentences(text, 0, text.length)) {
        assert.ok(end > start);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
      }
    }
  });

  it('stay inside the range that is asked for', () => {
    const text = 'One. Two. Three.';
    assert.deepEqual(
      splitSentences(text, 5, 9).map(({ start, end }) => text.slice(start, end)),
      ['Two.'],
    );
  });
});
