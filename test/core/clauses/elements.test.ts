import assert from 'node:assert/strict';
import { shown, verdictOn } from './verdicts.ts';

/** The states of some elements of a clause on a text. */
function states(clause: string, text: string, ...ids: string[]): (string | undefined)[] {
  const { elements } = verdictOn(clause, text);
  return ids.map((id) => elements.find((element) => element.id === id)?.state);
}

describe('elements of a clause', () => {
  it('that is a bundle of terms count wherever they stand, and give it in part', () => {
    const text = [
      '## Copies\n\nThe parties may execute this agreement in counterparts.',
      '## Talks\n\nIt supersedes every earlier call and note.',
      '## Law\n\nIowa law governs this agreement.',
    ].join('\n\n');
    assert.equal(verdictOn('boilerplate', text).state, 'incomplete', shown(verdictOn('boilerplate', text)));
    assert.deepEqual(states('boilerplate', text, 'bp2', 'bp3', 'bp5'), ['satisfied', 'satisfied', 'missing']);
    assert.deepEqual(states('jurisdiction', text, 'ju1', 'ju2'), ['missing', 'satisfied']);
  });

  it('that are only noted are told where they are said, and never asked for', () => {
    const plain = 'If a court finds any provision invalid, the remaining provisions continue in force.';
    assert.deepEqual(states('boilerplate', plain, 'bp1', 'bp9'), ['missing', 'satisfied']);
    assert.deepEqual(states('boilerplate', 'The agreement may be signed in counterparts.', 'bp9'), [undefined]);
    const oneSided = 'Paying is not an admission of liability by the Company.';
    assert.deepEqual(states('no-fault', oneSided, 'nf2', 'nf7'), ['missing', 'satisfied']);
  });
});

describe('who is bound by the general terms', () => {
  for (const text of [
    'This agreement shall be binding upon and inure to the benefit of the successors and assigns of each party.',
    'Neither Company nor its successors or assigns shall report the account.',
    'Whoever takes over from either of us has to keep these promises.',
  ])
    it(`assigns by: ${text}`, () => assert.deepEqual(states('boilerplate', text, 'bp5'), ['satisfied']));
  for (const text of [
    'Neither party shall assign this agreement without the consent of the other.',
    'This agreement is for the benefit of the parties and their successors, and of no other person.',
    'Customer releases Company, its successors and assigns.',
    'Any try to assign the account to others shall be void.',
    'In the seven days following the date of signing, the Director may be written to.',
  ])
    it(`nobody by: ${text}`, () => assert.deepEqual(states('boilerplate', text, 'bp5'), ['missing']));
});

describe('promises to each other', () => {
  const mutual = (text: string) => states('mutual-non-adverse-statements', text, 'mn1')[0];
  it('bind both, whoever they are', () => {
    assert.equal(
      mutual(
        'You shall not make adverse statements about Company. Company shall not make adverse statements about you.',
      ),
      'satisfied',
    );
    assert.equal(
      mutual(
        'The Resident shall not disparage Oakmont. Oakmont agrees that its staff will not disparage the Resident.',
      ),
      'satisfied',
    );
  });
  it('do not, where the same one makes both', () => {
    assert.equal(
      mutual('The Resident shall not disparage Oakmont. The Resident shall not disparage its Managers.'),
      'missing',
    );
  });
});

describe('a clause written over several numbered paragraphs', () => {
  const LIST = [
    '1. The Clinic, the Patient and the assigns of each shall place no adverse mark about the account on the credit report of the Patient at any bureau, nor any mark of any other kind.',
    '2. The Clinic, the Patient and their assigns shall disavow any mark that appears.',
    '3. They shall do so continuously.',
  ].join('\n');
  it('is taken back by the paragraph behind them that speaks of this section', () => {
    assert.equal(
      verdictOn('credit-mark-disavowal', LIST).state,
      'present',
      shown(verdictOn('credit-mark-disavowal', LIST)),
    );
    const end = 'What is done under this section is for the Clinic to decide in its sole discretion.';
    assert.notEqual(verdictOn('credit-mark-disavowal', `${LIST}\n\n${end}`).state, 'present');
  });
});
