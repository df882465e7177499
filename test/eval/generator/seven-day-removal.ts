import type { Grammar } from './grammar.ts';

/** Both sides remove adverse statements within seven days of every request, without end. */
export const SEVEN_DAY_REMOVAL: Grammar = {
  clause: 'seven-day-removal',
  slots: {
    all: [
      'each Party, its successors and assigns,',
      'both parties and their assigns',
      'the Parties, and whoever takes over from them,',
      'Company and Customer, and the assigns of each,',
      'you and I, and our assigns,',
    ],
    must: ['shall', 'must', 'will'],
    always: ['at all times', 'as often as asked', 'on a continuing basis', 'without limit of time', 'continuously'],
    remove: ['remove', 'withdraw', 'take down', 'retract', 'delete'],
    what: [
      'every adverse statement about the bill, credit bureau entries included,',
      'adverse statements about this account, entries at the credit bureaus among them,',
      'any negative statement about the bill, at a credit bureau or elsewhere,',
      'all adverse statements and bureau entries about this settlement',
    ],
    time: [
      'within seven (7) days of a request',
      'no later than seven days after a request',
      'within a week of being asked',
      'within 7 days after the other’s request',
    ],
    late: [
      'within thirty (30) days of a request',
      'within seventeen (7) days of a request',
      'within seven (10) days of a request',
      'within seven months of a request',
      'within a reasonable time after a request',
      'no sooner than seven days after a request',
    ],
    otherClock: [
      'within seven days after the payment clears',
      'within seven days of the end of Company’s review',
      'within seven days of signing',
    ],
    soft: [
      'may',
      'should',
      'shall not',
      'need not',
      'shall consider whether to',
      'shall use reasonable efforts to',
      'might',
    ],
    rarely: ['once', 'on one occasion only', 'for twelve months', 'until the payment clears'],
    alone: ['Customer and her assigns', 'Company alone', 'Customer, her heirs and assigns,', 'the patient'],
    wrongThing: [
      'every accurate statement that helps Customer',
      'its own advertisements',
      'the medical equipment at the home',
    ],
    takenBack: [
      'This duty ends when the payment clears.',
      'This section is void if any payment is late.',
      'Company may refuse a request in its sole discretion.',
      'An assign is not bound by this section.',
      'A request counts only after payment of a fee of $50.00.',
      'The duty is spent after the first request.',
    ],
    standing: [
      'This section survives payment.',
      'For a bureau entry, Company shall send a deletion request to each bureau within the same seven days.',
      'The request may be made by letter.',
    ],
  },
  good: [
    { kind: 'plain', items: ['<all> <must> <always> <remove> <what> <time>.'] },
    { kind: 'as a duty', items: ['<all> are under a continuing duty to <remove> <what> <time>.'] },
    { kind: 'time first', items: ['<time>, <all> <must> <always> <remove> <what> without exception.'] },
    { kind: 'with a harmless sentence', items: ['<all> <must> <always> <remove> <what> <time>.'], tail: '<standing>' },
  ],
  bad: [
    { kind: 'wrong time', items: ['<all> <must> <always> <remove> <what> <late>.'] },
    { kind: 'another clock', items: ['<all> <must> <always> <remove> <what> <otherClock>.'] },
    { kind: 'no duty', items: ['<all> <soft> <always> <remove> <what> <time>.'] },
    { kind: 'not continuing', items: ['<all> <must> <rarely> <remove> <what> <time>.'] },
    {
      kind: 'nothing said of how often',
      items: [
        '<all> shall <remove> the adverse statement of May 4 about the bill, and its bureau entry, within seven days of this one request.',
      ],
    },
    { kind: 'one side only', items: ['<alone> <must> <always> <remove> <what> <time>.'] },
    { kind: 'another thing', items: ['<all> <must> <always> <remove> <wrongThing> <time>.'] },
    { kind: 'no time', items: ['<all> <must> <always> <remove> <what> on request.'] },
    { kind: 'taken back', items: ['<all> <must> <always> <remove> <what> <time>.'], tail: '<takenBack>' },
  ],
};
