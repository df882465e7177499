import { testClause } from './verdicts.ts';

testClause({
  clause: 'payment-terms',
  good: [
    'Customer shall pay Company seven hundred twenty dollars ($720.00) within thirty (30) days after receiving a copy signed by Company.',
    '{{ customer_name }} shall pay {{ company_name }} {{ settlement_amount | money }} within {{ payment_days | words_and_figures }} days of the signed copy.',
    'Customer will pay $720.00 to Company by cashier’s check no later than September 15, 2026. Nothing else is payable.',
    'I will pay you $350.00 by money order on or before June 3, 2027, in full settlement of account 4471.',
    'Within ten days of signing, Ms. Frost shall pay Orchard Imaging, LLC the sum of $500.00.',
  ],
  bad: [
    ['no deadline', 'Customer shall pay Company $720.00 by cashier’s check.'],
    ['no sum', 'Customer shall pay Company a fair amount within thirty days.'],
    [
      'words and figures differ',
      'Customer shall pay Company seven hundred twenty dollars ($270.00) within thirty days.',
    ],
    ['only permitted', 'Customer may pay Company $720.00 within thirty days.'],
    ['company pays', 'Company shall pay its attorneys $720.00 within thirty days.'],
    ['days differ', 'Customer shall pay Company $720.00 within thirty (20) days.'],
    ['struck', '~~Customer shall pay Company $720.00 within thirty days.~~'],
    ['part payment', 'Customer shall pay Company $720.00 within thirty days as a part payment of the debt.'],
  ],
});

testClause({
  clause: 'payment-acknowledgment',
  good: [
    'Within ten days of the payment, Company shall acknowledge it in writing.',
    'Company shall send Customer a signed receipt within five (5) business days after the payment arrives.',
    'Company will acknowledge the payment in a signed letter that shows the date, the amount and a zero balance.',
    'You will send me a written receipt within seven days of my payment.',
    'Orchard Imaging, LLC shall deliver a written acknowledgment of the payment, signed by an officer, within ten days.',
  ],
  bad: [
    ['refused', 'Company shall not acknowledge the payment in writing.'],
    ['no receipt', 'Company gives no receipt for the payment.'],
    ['struck', '~~Company shall acknowledge the payment in writing.~~'],
    ['nothing said', 'Customer shall pay Company $720.00 within ten days.'],
    ['permission', 'Company may acknowledge the payment in writing.'],
    ['by Customer', 'Customer shall acknowledge in writing that she made the payment.'],
    [
      'quoted',
      'Customer asked for this sentence: “Company shall acknowledge the payment in writing within ten days.” It was left out.',
    ],
  ],
});

testClause({
  clause: 'signed-copy-first',
  good: [
    'No payment is due until Customer has received a copy of this agreement signed for Company.',
    'Customer shall pay within ten days after receiving the signed copy from Company.',
    'Payment falls due only after Customer has a signed copy in hand.',
    'Customer’s duty to pay begins when Customer receives the copy signed by Company’s authorized officer.',
  ],
  bad: [
    ['paid at once', 'The payment is enclosed with this letter.'],
    ['no condition', 'The payment is not conditional on a signed copy.'],
    ['no copy', 'Customer shall pay within ten days.'],
    ['a copy and no payment', 'Each party receives a signed copy for its records.'],
    ['struck', '~~No payment is due until Customer has received a signed copy.~~'],
    ['copy after the payment', 'Company shall sign this agreement after the payment has cleared.'],
    ['on one branch', '{% if careful %}No payment is due until Customer has received a signed copy.{% endif %}'],
  ],
});

/** A receipt that only waits for its blanks, and a letter of the company. */
testClause({
  clause: 'payment-acknowledgment',
  good: [
    'Received from ____________ the sum of $________ on ________ for the account ending 3301. Nothing further is owed. For Company: By: ____________ Title: ____________',
    'Once your check is here we will send you a letter that gives the date and amount and says that you owe us nothing.',
    'Ames Credit Bureau, Inc. shall send Customer a signed letter that states the date and amount received.',
  ],
  bad: [
    [
      'on account',
      'Received from ____________ the sum of $________ on account, balance to follow. By: ____________ Title: ____________',
    ],
    [
      'only asked for',
      'You asked for a signed receipt that states the date and amount. We do not generate such receipts.',
    ],
  ],
});
