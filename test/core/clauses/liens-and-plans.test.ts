import assert from 'node:assert/strict';
import { testClause, verdictOn } from './verdicts.ts';

testClause({
  clause: 'lien-release',
  good: [
    'Within ten days of payment Lender shall, at its own cost, record a release of the mortgage filed as Document No. 4471 and send Borrower a copy.',
    'You will release the lien at Book 9, Page 12, within 14 days of my payment, record the release, pay the fee, and mail me a copy.',
    'Lien: Doc. No. 2019-5512, Clay County. Within 14 days of payment Lender shall release it, record the release at Lender’s expense, and send Borrower a copy.',
    'You will release the lien at Book 9, Page 12. Within 14 days you will record the release, pay for the recording yourself, and mail me a copy.',
  ],
  bad: [
    [
      'the date is only that of the mortgage',
      'Lender shall, at its own cost, record a release of the mortgage recorded on May 4, 2015 as Document No. 4471 and send Borrower a copy.',
    ],
    [
      'nobody bears the cost',
      'Within ten days of payment Lender shall record a release of the mortgage filed as Document No. 4471 and send Borrower a copy.',
    ],
    [
      'Borrower bears it',
      'Within ten days of payment Lender shall, at Borrower’s expense, record a release of the mortgage filed as Document No. 4471 and send Borrower a copy.',
    ],
    [
      'no copy',
      'Within ten days of payment Lender shall, at its own cost, record a release of the mortgage filed as Document No. 4471.',
    ],
    [
      'recorded only describes',
      'Within ten days of payment Lender shall, at its own cost, update its file on the mortgage recorded as Document No. 4471 and send Borrower a copy.',
    ],
  ],
});

testClause({
  clause: 'heloc-junior-lien',
  good: [
    'On payment Lender, the holder of the note, releases the note and any deficiency, and closes the credit line permanently.',
    'The note is released, no deficiency is left, the equity line is closed, and Lender is the holder of the note.',
    'Lender, the holder of the note, shall release it on payment, no deficiency remaining. The credit line was frozen; on payment it is closed.',
    'On payment Borrower is released from the note together with any deficiency claim against Borrower. The line is closed. Lender is the holder of the note.',
  ],
  bad: [
    [
      'the holder of the note releases something else',
      'On payment Lender, the holder of the note, releases the second lien and closes the credit line permanently.',
    ],
    [
      'Borrower releases',
      'Borrower releases Lender, the holder of the note, from all claims, and the credit line is closed permanently.',
    ],
  ],
});

testClause({
  clause: 'payment-plan',
  good: [
    'Customer shall pay $600.00 in six monthly payments of $100.00, the first on May 1, 2026 and the last on October 1, 2026, without interest or fees. The last payment closes the account.',
    '{{ customer_name }} shall pay {{ settlement_amount | money }} in {{ inst_count }} payments of {{ inst_amount | money }} (the last {{ inst_final | money }}), the first on {{ inst_first_due | date }} and the last on {{ inst_last_due | date }}, without interest or fees. The last payment closes the account.',
    '| Payment | Due | Amount |\n|---|---|---|\n| First | May 1, 2026 | $90.00 |\n| Last | June 1, 2026 | $80.00 |\n| Total | | $170.00 |\n\nNo interest and no fees are charged. The last payment closes the account.',
    'I will pay $40 a week for ten weeks, which makes $400 in all, the first on January 8, 2027 and the last on March 12, 2027. You add no interest and no fees. With payment ten the account is closed.',
    'Customer shall make two payments: $300.00 on or before May 1, 2026 and $150.00 on or before June 1, 2026, $450.00 in total. No interest and no fees are added. The June payment closes the account.',
    'Customer shall pay $300.00 on May 1, 2026, $100.00 on June 1, 2026 and $50.00 on July 1, 2026, in total $450.00. No interest and no fees are added. The last payment closes the account.',
  ],
  bad: [
    [
      'the sum is off',
      'Customer shall pay $700.00 in six monthly payments of $100.00, the first on May 1, 2026 and the last on October 1, 2026, without interest or fees. The last payment closes the account.',
    ],
    [
      'the last date is off',
      'Customer shall pay $600.00 in six monthly payments of $100.00, the first on May 1, 2026 and the last on December 1, 2026, without interest or fees. The last payment closes the account.',
    ],
    [
      'only late fees are denied',
      'Customer shall pay $600.00 in six monthly payments of $100.00, the first on May 1, 2026 and the last on October 1, 2026, without interest or late fees. The last payment closes the account.',
    ],
  ],
});

testClause({
  clause: 'interest-free',
  good: [
    'Company shall charge no interest, past or future, and no fee of any kind.',
    'Nothing is added to the Settlement Amount, whether as interest, past or future, or as a fee of any kind.',
    'Company waives all interest accrued to date and in the future, and charges no fee of any kind.',
    'Apart from the Settlement Amount, nothing is payable: no interest, past or future, and no fee of any kind.',
  ],
  bad: [
    ['only from now on', 'Company shall charge no further interest and no fee of any kind.'],
    [
      'a condition that begins like a filler',
      'Company charges no interest and no fee, provided that if any payment is late, interest at 9% accrues.',
    ],
    ['only the late fee', 'Company charges no interest, past or future, and waives the late fee.'],
    ['may be added', 'Company will charge no interest and no fees at first, but may add them later.'],
    ['for a time', 'No interest and no fee shall accrue during the ninety days that follow the signing.'],
    ['interest resumes', 'No interest and no fee is charged; after a late payment interest accrues again.'],
  ],
});

testClause({
  clause: 'stop-collection',
  good: [
    'On signing Company stops every effort to collect the account, and on payment collection ends for good. It shall not sell, assign or place the account.',
  ],
  bad: [
    [
      'an attempt',
      'On signing Company will make every effort to stop collection, and on payment collection ends for good. It shall not sell, assign or place the account.',
    ],
    [
      'a sale after notice',
      'On signing Company stops all collection, and on payment it ends for good. It shall not sell or assign the account without notice.',
    ],
  ],
});

/** The time of a lead-in, verbs of one shape, and who pays `for it`. */
testClause({
  clause: 'lien-release',
  good: [
    'Company shall do all of the following within ten days after the payment clears, at its own cost:\n\n- release the lien recorded as Document No. 5521 in Polk County and every other lien for the account;\n- sign and record that release; and\n- send Customer a recorded copy.',
    'Company releases its lien, Instrument No. 88-204, Polk County, and any other lien for the account; it signs and records the release within ten days of payment, pays for it, and gives Customer the recorded copy.',
    '| Term | Agreed |\n|---|---|\n| Lien | The lien in Doc. 88-204, Polk County, and every other lien for the account is released |\n| Company signs and records by | May 3, 2027, copy to Customer |\n| Cost | Company |',
  ],
  bad: [
    [
      'customer pays for it',
      'Company releases its lien, Instrument No. 88-204, Polk County; it signs and records the release within ten days of payment, and Customer pays for it and gets the recorded copy.',
    ],
  ],
});

describe('an element that needs its subject', () => {
  const stops =
    'On signing Company stops all collection, and on payment it ends for good. It shall not sell or assign the account.';
  const has = (text: string) => verdictOn('stop-collection', text).elements.some(({ id }) => id === 'st4');
  it('is left out where the document does not name it', () => assert.equal(has(stops), false));
  it('is left out where the document denies it', () => assert.equal(has(`${stops} No lawsuit is pending.`), false));
  it('counts where the document names it', () => {
    const text = `${stops} The pending lawsuit is Case No. 25-11.`;
    assert.equal(has(text), true);
    assert.equal(verdictOn('stop-collection', text).state, 'incomplete');
  });
  it('counts where a flag says so', () => {
    const text = `---\nvariables:\n  lawsuit: { type: flag, default: true }\n---\n${stops}`;
    assert.equal(has(text), true);
  });
});
