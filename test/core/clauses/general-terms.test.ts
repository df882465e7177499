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
