import { testClause } from './verdicts.ts';

const BINDING = 'This Agreement binds the heirs, successors and assigns of each Party.';
const BOTH_SIGN = 'By: ______ Name: A. Frost Title: Manager Date: ______\n\nSigned: ______ Name: B. Moss Date: ______';

testClause({
  clause: 'boilerplate',
  good: [
    `${BINDING}\n\n${BOTH_SIGN}`,
    `${BINDING}\n\nFROST LLC\n\nBy: __________\nAda Frost, Manager\nDate: ______\n\n__________\nBea Moss\nDate: ______`,
    `${BINDING}\n\n/s/ Ada Frost\nDated: April 2, 2026\n\n/s/ Bea Moss\nDated: April 3, 2026`,
    `${BINDING}\n\n| | Frost LLC | Bea Moss |\n|---|---|---|\n| Signature | | |\n| Name | Ada Frost | Bea Moss |\n| Date | | |`,
    `${BINDING}\n\n| By | Name | Date |\n|---|---|---|\n| | Ada Frost, for Frost LLC | |\n| | Bea Moss | |`,
  ],
  bad: [
    ['one side signs', `${BINDING}\n\nSigned: ______ Name: B. Moss Date: ______`],
    ['nobody is named by the lines', `${BINDING}\n\nSigned: ______\n\nSigned: ______`],
    ['blanks of a form are no signatures', `${BINDING}\n\nAmount: ______ Date: ______\n\nAccount: ______ Date: ______`],
    ['only the heirs of the customer', `This Agreement binds Customer's heirs and assigns.\n\n${BOTH_SIGN}`],
    ['only who chooses to be bound', `Assigns of either Party are bound if they so elect.\n\n${BOTH_SIGN}`],
  ],
});

testClause({
  clause: 'paid-in-full-reporting',
  good: [
    'If you report this bill after I pay, report it as paid in full with a zero balance.',
    'Frost LLC shall, in the event that an entry is required by law, furnish it to every bureau as paid in full with a zero balance.',
    'If an entry must stand:\n\n- report it as paid in full, balance zero;\n- words not to be used: settled; charged off.',
  ],
  bad: [
    ['an order only to wait', 'If you report this bill, wait until I ask you to report it as paid in full.'],
    ['it is only considered', 'Frost LLC has considered the request that the bill be reported as paid in full.'],
  ],
});

testClause({
  clause: 'tax-reporting',
  good: [
    'We both say it was a disputed bill for tax. Frost LLC files no 1099-C unless required by law, and it tells Moss first.',
    '| Taxes | Agreed |\n|---|---|\n| Form 1099-C | Not filed unless the law requires it |',
    'A Form 1099-C may be filed only if the law requires it.',
  ],
  bad: [
    [
      'a guarantee behind the condition',
      'Frost LLC files no 1099-C unless required by law, and it guarantees Moss that he will owe no tax.',
    ],
    ['whatever the law says', 'Frost LLC will not file a Form 1099-C, notwithstanding any rule of the tax code.'],
    ['a choice', 'A Form 1099-C may be filed.'],
  ],
});

testClause({
  clause: 'written-terms',
  good: [
    'Frost LLC, owner of the account, offers $700.00, due July 15, 2027, and no entry at any bureau.\n\nFrost LLC, by A. Frost, Vice President',
  ],
  bad: [
    [
      'reporting left for later',
      'Frost LLC, owner of the account, offers $700.00, due July 15, 2027. Credit reporting is a separate matter.\n\nFrost LLC, by A. Frost, Vice President',
    ],
    ['nobody signs', 'Frost LLC, owner of the account, offers $700.00, due July 15, 2027, and no entry at any bureau.'],
  ],
});

testClause({
  clause: 'credit-value',
  good: ['Both parties agree that a good credit report is worth money.'],
  bad: [
    [
      'worth to the other side',
      'Both parties agree that the account has monetary value to Company and affects its credit.',
    ],
  ],
});
