import { testClause } from './verdicts.ts';

testClause({
  clause: 'final-resolution',
  good: [
    'On payment, this settlement is the absolute and final resolution of the whole matter.',
    'Payment of the settlement amount is a full and final settlement of the bill. Company and its assigns shall not sue for, sell or assign any remainder.',
    'The Parties agree that this agreement finally and completely resolves the dispute.',
    'When the payment clears, the entire matter is finally settled, and no one may claim anything further on the account.',
    'Upon receipt of the payment, the bill is settled in full and forever.',
  ],
  bad: [
    ['in part', 'The payment is a partial settlement of the bill.'],
    ['remainder kept', 'This is a full and final settlement of the whole matter, but Company may sell the remainder.'],
    [
      'assigns free',
      'This is a full and final resolution of the whole matter. It does not bind successors or assigns.',
    ],
    ['nothing said', 'Customer shall pay the settlement amount within ten days.'],
    ['struck', '~~This settlement is the absolute and final resolution of the whole matter.~~'],
    [
      'discretion',
      'Company may in its sole discretion treat the payment as a full and final settlement of the whole matter.',
    ],
  ],
});

testClause({
  clause: 'mutual-non-adverse-statements',
  good: [
    'Each Party promises for itself and its assigns that no harmful word about the bill will reach an outsider, whether bureau or employer.',
    'Company and its assigns shall say nothing adverse about the bill to any third party. Customer is bound in the same way.',
    'I will not say anything bad about you to anyone over this bill, and you won’t do that to me either. This binds whoever takes over from either of us.',
    '| Promise | Company | Customer |\n|---|---|---|\n| No adverse statement about the bill to third parties | yes | yes |\n| Binds assigns | yes | yes |',
    'We each promise, for ourselves and for anyone who takes our place, not to say anything negative about this bill to anyone else.',
    'Neither Party, nor its assigns, shall make a negative statement about the bill to anyone outside this Agreement, credit bureaus included. Testimony and tax filings are excepted.',
    'Neither Party, its successors, assigns or agents shall make any adverse statement about the bill or this agreement to a third party, credit bureaus included.',
    'The Parties and their assigns shall not make adverse statements about this account to any third party or consumer reporting agency, except as required by law.',
    'Neither you nor I, nor our assigns, will make any negative statement about this bill to a credit bureau or any other third party.',
    'Company and Customer, and their assigns and agents, shall make no adverse statement about the bill to third parties, credit bureaus included.',
    'Both parties and their successors agree not to make any adverse statement about the bill to any third party. Truthful testimony stays free.',
  ],
  bad: [
    [
      'customer alone',
      'Customer and her assigns shall make no adverse statement about Company to any third party or credit bureau.',
    ],
    [
      'company alone',
      'Company and its assigns shall make no adverse statement about Customer to any third party or credit bureau.',
    ],
    ['assigns free', 'Neither Party shall make any adverse statement about the bill to a third party.'],
    [
      'to each other only',
      'Neither Party, nor its assigns, shall make any adverse statement about the bill to the other.',
    ],
    [
      'permission',
      'The Parties and their assigns may make adverse statements about the bill to third parties and credit bureaus.',
    ],
    [
      'a penalty',
      'Neither Party, nor its assigns, shall make any adverse statement about the bill to third parties. Customer shall pay $500.00 for each adverse statement.',
    ],
    [
      'discretion',
      'Neither Party, nor its assigns, shall make any adverse statement about the bill to third parties, unless Company in its sole discretion decides to.',
    ],
    [
      'for a year',
      'For one year, neither Party, nor its assigns, shall make any adverse statement about the bill to third parties.',
    ],
  ],
});
