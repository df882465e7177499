import assert from 'node:assert/strict';
import { judge } from '../../../server/src/core/clauses/judge.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK } from '../language/sentence.ts';
import { testClause, verdictOn } from './verdicts.ts';

testClause({
  clause: 'receipt-sase',
  good: [
    'A receipt for your signature and a stamped, self-addressed envelope are enclosed.',
    'Customer shall enclose with the payment a receipt form and a postage-paid envelope for its return.',
  ],
  bad: [
    ['no postage', 'A receipt for your signature is enclosed with an envelope. Please affix your own stamp.'],
    ['only the form', 'A receipt for your signature is enclosed. Please sign and return it.'],
    ['only meant', 'I had meant to enclose a stamped envelope.'],
    ['leaves a balance', 'I enclose a stamped envelope and a receipt that reads: received on account.'],
  ],
});

testClause({
  clause: 'written-terms',
  good: [
    'This letter, signed by the owner of the account, states the sum of $310.00, the due date of June 9, 2027 and what the credit bureaus will be told.',
    'On the letterhead of the owner of the account: $310.00, due by June 9, 2027, after which the bureaus delete the entry. Nothing outside this letter counts.',
  ],
  bad: [
    [
      'no date',
      'This letter, signed by the owner of the account, states the sum of $310.00 and what the bureaus will be told.',
    ],
    [
      'nothing on the bureaus',
      'On the letterhead of the owner of the account: $310.00, due by June 9, 2027. Questions about credit reports should be put to the credit bureaus.',
    ],
    [
      'not signed',
      'This letter states the sum of $310.00, due June 9, 2027, and what the bureaus will be told. It is unsigned.',
    ],
  ],
});

testClause({
  clause: 'paid-in-full-reporting',
  good: [
    'If the account is reported, Company shall report it as paid in full with a zero balance.',
    'Company shall report the account, if it reports it at all, as paid in full, and shall not report it as settled for less.',
    'Should the account have to appear at a bureau, its entry must say "paid in full, nothing left owing," and never “settled.”',
  ],
  bad: [
    ['in its own books', 'Company will show the account as paid in full in its own records.'],
    ['only considered', 'Company will consider reporting the account as paid in full.'],
  ],
});

testClause({
  clause: 'tax-reporting',
  good: [
    'Company shall file no Form 1099-C unless the law requires one.',
    'Lender will file no 1099-C unless the code compels it. If it thinks that the code does, it will send Borrower a copy first. Both will describe the loan to the IRS as disputed in good faith.',
    'Both parties treat the fee on their tax returns as disputed in good faith, and never as a debt that was forgiven. No 1099-C is filed unless the law requires it.',
  ],
  bad: [
    [
      'files what it thinks fit',
      'Both parties describe the fee to the IRS as disputed in good faith. If Company thinks that it must, it will send a copy first and file a 1099-C as it sees fit.',
    ],
    ['promises what the law may forbid', 'Company shall file no Form 1099-C.'],
    ['only advice', 'Customer should see a tax professional.'],
  ],
});

testClause({
  clause: 'time-barred-reservation',
  good: [
    'This letter is only an offer. It admits no debt, it is no promise to pay, and it extends no limitation period.',
    'This letter is not:\n\n(a) an acknowledgment of a debt;\n(b) a promise to pay one; or\n(c) a waiver of any limitation period.',
    'This letter admits no debt, makes no promise to pay if accepted, and extends no limitation period (all defenses of time are kept).',
  ],
  bad: [
    ['one thing lacking', 'This letter admits no debt and is no promise to pay.'],
    ['said of the other side', 'Company admits no debt, makes no promise to pay and waives no limitation period.'],
    [
      'money enclosed',
      'This letter admits no debt, is no promise to pay and extends no limitation period. I enclose $20.00.',
    ],
  ],
});

describe('an entry beside a promise of none', () => {
  const document = (fallback: string) =>
    `---\ndocument: settlement-agreement\n---\n1. Company shall place no adverse mark on any credit report of Customer.\n\n2. ${fallback}`;
  const order = (text: string) => {
    const clause = judge(parse(text), PACK).clauses.find(({ id }) => id === 'paid-in-full-reporting');
    return clause?.elements.find(({ id }) => id === 'pf4')?.state;
  };
  it('is a harm where it is promised outright, and none where it is a fallback', () => {
    assert.equal(order(document('Company shall report the Account to each bureau as paid in full.')), 'harmful');
    assert.equal(order(document('If the Account is reported, Company shall report it as paid in full.')), 'satisfied');
  });
  it('is not looked for in a snippet', () => {
    const { elements } = verdictOn('paid-in-full-reporting', 'Company shall report the account as paid in full.');
    assert.equal(
      elements.some(({ id }) => id === 'pf4'),
      false,
    );
  });
});
