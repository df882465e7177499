import assert from 'node:assert/strict';
import { roleOfVariable } from '../../../server/src/core/language/roles.ts';
import { analysisOf } from './sentence.ts';

const termsOf = (text: string) => analysisOf(text).parties.terms;

describe('parties', () => {
  it('are known by their defined terms', () => {
    const terms = termsOf(
      'This agreement is between Orchard Imaging, LLC (the “Practice”) and Dana Frost (“Frost”). The Practice agrees.',
    );
    assert.equal(terms.get('practice'), 'company');
    assert.equal(terms.get('frost'), 'customer');
  });

  it('are known by a term of no meaning of its own', () => {
    const terms = termsOf(
      'Larch Recovery Group, Inc. (hereinafter “Sparrow”) and Mr. Tomas Bell (“Wren”) agree. Sparrow and Wren sign.',
    );
    assert.equal(terms.get('sparrow'), 'company');
    assert.equal(terms.get('wren'), 'customer');
  });

  it('are known by a form of company and by a title', () => {
    const terms = termsOf('Ms. Frost and Orchard Imaging, LLC settle. Frost pays; Orchard acknowledges.');
    assert.equal(terms.get('frost'), 'customer');
    assert.equal(terms.get('orchard'), 'company');
  });

  it('are the two names of a pair', () => {
    const terms = termsOf('Neither Quarry Bend nor Ms. Lindqvist admits anything. Quarry settles.');
    assert.equal(terms.get('quarry bend'), 'company');
    assert.equal(terms.get('quarry'), 'company');
    assert.equal(terms.get('lindqvist'), 'customer');
  });

  it('are no company where the document has another word for it', () => {
    const terms = termsOf('The clinic settles with Rosa Delgado and Elena Delgado.');
    assert.equal(terms.get('rosa'), 'customer');
  });

  it('are companies with ordinary words inside their names', () => {
    const terms = termsOf('Harrow Street Imaging and Calloway Debt Partners, Inc. sign.');
    assert.equal(terms.get('harrow'), 'company');
    assert.equal(terms.get('calloway'), 'company');
  });

  it('are read from the whole document, wherever a term is defined', () => {
    const text =
      'Sparrow shall place no mark.\n\nLarch Recovery Group, Inc. (“Sparrow”) and Dana Frost (“Customer”) sign.';
    const [first] = analysisOf(text).sentences;
    assert.deepEqual([...(first?.sentence.stances[0]?.bearers ?? [])], ['company']);
  });

  it('are not months, courts or statutes', () => {
    const terms = termsOf('In March the Superior Court applied the Fair Debt Collection Practices Act to the Account.');
    for (const word of ['march', 'court', 'superior', 'account', 'act']) assert.equal(terms.get(word), undefined, word);
  });

  it('are known by the names of variables', () => {
    assert.equal(roleOfVariable('company_name'), 'company');
    assert.equal(roleOfVariable('customer_name'), 'customer');
    assert.equal(roleOfVariable('settlement_amount'), undefined);
  });

  it('lend a defined thing the meaning of its definition', () => {
    const { sentences } = analysisOf(
      'The unpaid remainder of the bill (the “Gap”) is disputed. The Gap is not forgiven.',
    );
    const concepts =
      sentences
        .at(-1)
        ?.sentence.mentions.filter(({ from }) => from === 1)
        .map(({ concept }) => concept) ?? [];
    assert.ok(concepts.includes('remaining_claim') || concepts.includes('difference'), concepts.join(', '));
  });
});
