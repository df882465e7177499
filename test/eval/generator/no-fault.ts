import type { Grammar } from './grammar.ts';
import { LEFT_STANDING, TAKEN_BACK, WHO_SAYS } from './statements.ts';

/** The bill is unproven; nobody is at fault; both say so. */
export const NO_FAULT: Grammar = {
  clause: 'no-fault',
  slots: {
    ...WHO_SAYS,
    bill: [
      'the bill',
      'the billed amount',
      'the claim on the account',
      'the balance claimed',
      'the sum of $1,840.00',
      'invoice 4471',
      'the {{ billed_amount | money }} shown on the statement',
    ],
    unproven: [
      'has not been established as a valid debt',
      'was never shown to be owed',
      'remains unproven',
      'has never been proved to be owing',
      'has not been proven, in court or elsewhere',
      'has at no time been shown to be due',
      'has not been found by any court to be a valid debt',
    ],
    noFault: [
      'neither party admits fault or liability',
      'no admission of fault is made by either party',
      'nothing here is an admission of liability by either party',
      'neither side concedes any wrongdoing',
      'nobody admits to being at fault',
      'payment and acceptance are no admission by either of them',
      'fault and liability are denied by both',
    ],
    proven: [
      'has been established as a valid debt',
      'was shown to be owed',
      'is a valid debt',
      'has been proved to be owing',
      'has not been shown to be anything but a valid debt',
      'cannot be called unproven',
    ],
    fault: [
      'Customer admits liability',
      'Customer was at fault',
      'the payment is an admission of liability by Customer',
      'Customer does not deny fault',
    ],
    companyOnly: ['Company admits no fault', 'nothing here is an admission of liability by Company'],
    other: ['the collection fee', 'the interest after March', 'the late charge', 'the cost of this letter'],
    takenBack: TAKEN_BACK,
    standing: LEFT_STANDING,
    springing: [
      'If a payment is missed, Customer admits that the bill is a valid debt.',
      'Upon default, Customer shall be deemed to have admitted liability.',
      'Should Customer pay late, the bill stands proved.',
    ],
  },
  good: [
    { kind: 'plain', lead: '<both>', items: ['<bill> <unproven>', '<noFault>'] },
    { kind: 'turned round', lead: '<both>', items: ['<noFault>', '<bill> <unproven>'] },
    { kind: 'with a harmless sentence', lead: '<both>', items: ['<bill> <unproven>', '<noFault>'], tail: '<standing>' },
  ],
  bad: [
    { kind: 'one side’s view', lead: '<one>', items: ['<bill> <unproven>', '<companyOnly>'] },
    { kind: 'agreed by nobody', lead: '<nobody>', items: ['<bill> <unproven>', '<noFault>'] },
    { kind: 'bill proven', lead: '<both>', items: ['<bill> <proven>', '<noFault>'] },
    { kind: 'fault admitted', lead: '<both>', items: ['<bill> <unproven>', '<fault>'] },
    { kind: 'another sum', lead: '<both>', items: ['<other> <unproven>', '<noFault>'] },
    { kind: 'company alone cleared', lead: '<both>', items: ['<bill> <proven>', '<companyOnly>'] },
    { kind: 'first half only', lead: '<both>', items: ['<bill> <unproven>'] },
    { kind: 'second half only', lead: '<both>', items: ['<noFault>'] },
    { kind: 'springing admission', lead: '<both>', items: ['<bill> <unproven>', '<noFault>'], tail: '<springing>' },
    { kind: 'taken back', lead: '<both>', items: ['<bill> <unproven>', '<noFault>'], tail: '<takenBack>' },
  ],
};
