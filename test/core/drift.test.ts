import assert from 'node:assert/strict';
import { openEngine } from '../../server/src/core/engine.ts';
import { packOpener } from '../../server/src/core/pack-open.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { PACK_FILES } from '../pack.ts';

const APPROVED =
  '**No fault.** The Parties agree that this bill has never been proved to be a valid debt. Neither Party admits fault or liability. Company pays nothing after {{ payment_days | words_and_figures }} days.';
const open = packOpener(
  () => PACK_FILES,
  () => openEngine(PACK_FILES),
);
const { engine } = open([
  {
    folder: 'firm',
    files: {
      'pack.yaml': 'name: f\nversion: 1\n',
      'approved/no-fault.md': `---\nclause: no-fault\n---\n${APPROVED}\n`,
    },
  },
]);

const letter = (clause: string) =>
  `---\ndocument: settlement-agreement\n---\nThis is an agreement.\n\n${clause}\n\nOther terms follow here.\n`;

function drifts(text: string, options: { readonly tolerated?: number } = {}) {
  const { tolerated } = options;
  const optionOf = (_rule: string, name: string) => (name === 'words' ? tolerated : undefined);
  return engine.lint(engine.read(text, { optionOf })).filter(({ rule }) => rule === 'wording/not-approved');
}

describe('a clause that was approved', () => {
  for (const [what, clause] of [
    ['as it is', APPROVED],
    ['numbered, without its title', `4. ${APPROVED.replace('**No fault.** ', '')}`],
    ['broken over lines', APPROVED.replace('never been', 'never\nbeen').replace('. Neither', '.\nNeither')],
    ['with another variable', APPROVED.replace('payment_days | words_and_figures', 'days_to_pay')],
    ['filled in', APPROVED.replace('{{ payment_days | words_and_figures }}', 'thirty (30)')],
    ['with sentences around it', `We met on Monday. ${APPROVED} The weather was fine.`],
  ] as const) {
    it(`is left alone ${what}`, () => {
      assert.deepEqual(
        drifts(letter(clause)).map(({ message }) => message),
        [],
      );
    });
  }

  it('is left alone in the words of the document for the parties', () => {
    const text = letter(APPROVED.replace('Company', 'the Clinic')).replace(
      'This is an agreement.',
      'This is between Northside LLC (the "Clinic") and Dana Whitfield (the "Patient"). The Clinic sent a bill.',
    );
    assert.deepEqual(
      drifts(text).map(({ message }) => message),
      [],
    );
  });

  it('is told with the words that differ, and restored', () => {
    const text = letter(
      `4. ${APPROVED.replace('Neither Party admits fault or liability', 'Neither Party admits any fault')}`,
    );
    const [found, ...others] = drifts(text);
    assert.equal(others.length, 0);
    assert.match(found?.message ?? '', /“any” is new; “or liability” is gone/);
    assert.equal(found?.fix?.safe, false);
    const mended = applyEdits(text, found?.fix?.edits ?? []);
    assert.equal(mended, letter(`4. ${APPROVED}`));
    assert.deepEqual(drifts(mended), []);
  });

  it('may differ in as many words as the configuration lets', () => {
    const text = letter(APPROVED.replace('Neither Party admits', 'No Party admits'));
    assert.equal(drifts(text).length, 1);
    assert.equal(drifts(text, { tolerated: 1 }).length, 0);
  });

  it('is silent where nothing is approved', () => {
    const plain = openEngine(PACK_FILES);
    const found = plain.lint(plain.read(letter(APPROVED.replace('Neither', 'No')), {}));
    assert.ok(!found.some(({ rule }) => rule === 'wording/not-approved'));
  });
});
