import assert from 'node:assert/strict';
import { withinEverySentence, withSentence } from './counterfactual/change.ts';
import { LAYOUTS } from './counterfactual/layout.ts';
import { inLetter } from './counterfactual/letter.ts';
import { boundToCustomer, withDisagreement, withLongerTime, withoutNegatives } from './counterfactual/wording.ts';

describe('counterfactuals', () => {
  it('drop every denial', () => {
    assert.equal(
      withoutNegatives("Neither party admits fault, and the bill isn't owed and was never proven."),
      'each party admits fault, and the bill is owed and was always proven.',
    );
  });

  it('leave a text alone whose negative words deny nothing, or that has but one', () => {
    assert.equal(withoutNegatives('No later than Friday, neither party shall not pay.'), undefined);
    assert.equal(withoutNegatives('Nobody is at fault.'), undefined);
  });

  it('bind the customer alone', () => {
    assert.equal(boundToCustomer('Both parties shall answer each other.'), undefined);
    assert.equal(boundToCustomer('Both parties shall remove the mark.'), 'Customer shall remove the mark.');
    assert.equal(boundToCustomer('Company and Customer shall remove it.'), 'Customer shall remove it.');
    assert.equal(boundToCustomer('Larch Recovery, LLC and Ms. Frost shall remove it.'), 'Ms. Frost shall remove it.');
  });

  it('do so only where the company’s side is out of it', () => {
    assert.equal(boundToCustomer('Both parties shall remove the mark, and Company shall pay.'), undefined);
    assert.equal(boundToCustomer('You and I shall remove the mark.'), undefined);
    assert.equal(
      boundToCustomer('Both parties shall remove the mark from Company’s books.'),
      'Customer shall remove the mark from Company’s books.',
    );
  });

  it('make seven days thirty, and a week a month', () => {
    assert.equal(withLongerTime('within seven (7) days of a request'), 'within thirty (30) days of a request');
    assert.equal(withLongerTime('within a week of a request'), 'within a month of a request');
    assert.equal(withLongerTime('within seven calendar days'), 'within thirty calendar days');
    assert.equal(withLongerTime('within ten days'), undefined);
  });

  it('make words and figures disagree', () => {
    assert.equal(withDisagreement('within seven (7) days'), 'within seven (10) days');
    assert.equal(withDisagreement('six hundred dollars ($600.00)'), 'six hundred dollars ($700.00)');
    assert.equal(withDisagreement('$600.00 within 7 days'), undefined);
  });

  it('put a guard into every sentence, or a sentence behind all', () => {
    assert.equal(withinEverySentence('One is. Two is.', 'if so'), 'One is, if so. Two is, if so.');
    assert.equal(withinEverySentence('Orchard, Inc. agrees. So be it.', 'if so'), undefined);
    assert.equal(withinEverySentence('- One is.', 'if so'), undefined);
    assert.equal(withSentence('One is.', 'Two is.'), 'One is. Two is.');
    assert.equal(withSentence('- One is.', 'Two is.'), '- One is.\n\nTwo is.');
  });

  it('put a text into a letter without changing it', () => {
    for (const style of ['headings', 'numbers', 'bold'] as const)
      assert.ok(inLetter('Nobody admits fault.', style)?.includes('Nobody admits fault.'));
    assert.equal(inLetter('# Own heading\n\nText.', 'headings'), undefined);
  });

  it('strike every line through, list marks left standing', () => {
    const struck = LAYOUTS.find(({ name }) => name === 'struck through');
    assert.equal(struck?.apply('One.\n- two', 'no-fault'), '~~One.~~\n- ~~two~~');
    assert.equal(struck?.apply('| a |', 'no-fault'), undefined);
  });
});
