import type { Grammar } from './grammar.ts';

/** No mark is placed; both sides disavow the one that appears, without end. */
export const CREDIT_MARK_DISAVOWAL: Grammar = {
  clause: 'credit-mark-disavowal',
  slots: {
    co: [
      'Company, its successors and assigns',
      'the clinic and anyone to whom it sells the account',
      '{{ company_name }} and its assigns',
      'you and your assigns',
      'Provider and all who take over the account',
    ],
    report: [
      'Customer’s credit report',
      'the credit file of Customer',
      'the patient’s credit reports',
      'the customer’s credit record',
    ],
    bureau: ['at any consumer reporting agency', 'at any credit bureau', 'with every bureau'],
    none: [
      '<co> shall place no adverse mark, nor any mark of any kind, on <report> <bureau>.',
      '<co> will not put an adverse entry, or any other entry, on <report> <bureau>.',
      '<co> must not place a mark of any kind, adverse or otherwise, on <report> <bureau>.',
      'No mark of any kind, adverse or not, shall be placed by <co> on <report> <bureau>.',
    ],
    appears: [
      'if a mark appears',
      'whenever an entry is found',
      'should any mark show up',
      'if an entry is there all the same',
    ],
    all: [
      'the Parties, their successors and assigns',
      'both parties and their assigns',
      'Company and Customer, with their assigns,',
    ],
    disavow: [
      'shall disavow it continuously',
      'shall disown it each time that it is found, without end',
      'must repudiate it as often as it appears',
      'will disavow it again and again, for as long as it stands',
    ],
    adverseOnly: [
      '<co> shall place no new adverse mark on <report> <bureau>.',
      '<co> will put no adverse entry on <report> <bureau>; other entries are free.',
      '<co> shall not place a false mark on <report> <bureau>.',
    ],
    placed: [
      '<co> may place a mark of any kind, adverse or otherwise, on <report> <bureau>.',
      '<co> shall place an adverse mark, and a mark of every kind that fits, on <report> <bureau>.',
      '<co> will try not to place any mark, adverse or otherwise, on <report> <bureau>.',
      '<co> shall place no adverse mark, nor any mark of any kind, on Company’s own business credit report <bureau>.',
      '<co> shall place no adverse mark, nor any mark of any kind, on <report>, except one that says settled for less.',
    ],
    weak: [
      'may disavow it',
      'shall disavow it once',
      'shall disavow it continuously for one year',
      'shall consider whether to disavow it',
      'shall not be obliged to disavow it',
      'shall verify it as accurate each time',
    ],
    alone: ['Customer and her assigns', 'Customer alone', 'the patient and the patient’s heirs'],
    takenBack: [
      'This section ends when the payment clears.',
      'This section is void if any payment is late.',
      'Company decides in its sole discretion whether this section applies.',
      'A buyer of the account is not bound by this section.',
      'This section is subject to Company’s reporting policy.',
    ],
    standing: [
      'Nothing here asks anyone to state something false.',
      'This section survives payment.',
      'Company shall ask the bureau to delete it.',
    ],
  },
  good: [
    { kind: 'plain', items: ['<none>', '<appears>, <all> <disavow>.'] },
    { kind: 'with a harmless sentence', items: ['<none>', '<appears>, <all> <disavow>.'], tail: '<standing>' },
  ],
  bad: [
    { kind: 'some marks only', items: ['<adverseOnly>', '<appears>, <all> <disavow>.'] },
    { kind: 'marks allowed', items: ['<placed>', '<appears>, <all> <disavow>.'] },
    { kind: 'weak disavowal', items: ['<none>', '<appears>, <all> <weak>.'] },
    { kind: 'customer alone disavows', items: ['<none>', '<appears>, <alone> <disavow>.'] },
    { kind: 'no disavowal', items: ['<none>'] },
    { kind: 'no promise', items: ['<appears>, <all> <disavow>.'] },
    { kind: 'taken back', items: ['<none>', '<appears>, <all> <disavow>.'], tail: '<takenBack>' },
  ],
};
