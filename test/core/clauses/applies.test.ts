import assert from 'node:assert/strict';
import { applies } from '../../../server/src/core/clauses/applies.ts';
import { judge } from '../../../server/src/core/clauses/judge.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK } from '../language/sentence.ts';

const holds = (when: string, variables: string, choices: Readonly<Record<string, boolean>> = {}): boolean =>
  applies(
    when,
    Object.entries(choices).map(([text, value]) => ({ text, value, span: { start: 0, end: 0 } })),
    parse(`---\nvariables:\n${variables}\n---\n`),
  );

describe('a requirement’s condition', () => {
  const flags = '  medical: { type: flag, default: true }\n  lien: flag';
  it('is a flag, by its default or by the path', () => {
    assert.equal(holds('medical', flags), true);
    assert.equal(holds('lien', flags), false);
    assert.equal(holds('lien', flags, { lien: true }), true);
    assert.equal(holds('medical', flags, { medical: false }), false);
    assert.equal(holds('not medical', flags), false);
  });

  it('is a variable that the template has, or a choice', () => {
    assert.equal(holds('has lien_instrument', '  lien_instrument: text'), true);
    assert.equal(holds('has lien_instrument', flags), false);
    const role = '  company_role: { type: choice, options: [lender, debt_buyer], default: lender }';
    assert.equal(holds('company_role == lender', role), true);
    assert.equal(holds('company_role == debt_buyer', role), false);
    assert.equal(holds('company_role == debt_buyer', role, { 'company_role == "debt_buyer"': true }), true);
  });

  it('is one of several', () => {
    assert.equal(holds('lien or medical', flags), true);
    assert.equal(holds('lien or has judgment', flags), false);
  });

  it('leaves a clause alone where it does not hold', () => {
    const text =
      '---\ndocument: settlement-agreement\nvariables:\n  medical: flag\n---\n{% unless medical %}HIPAA does not apply.{% endunless %}\n';
    const hipaa = judge(parse(text), PACK).clauses.find(({ id }) => id === 'hipaa');
    assert.equal(hipaa?.when, 'medical is true');
    assert.equal(hipaa?.state, 'missing');
  });
});
