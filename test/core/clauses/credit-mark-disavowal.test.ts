import { testClause } from './verdicts.ts';

const PROMISE =
  'Company and its assigns shall place no adverse mark, nor any mark of any kind, on Customer’s credit report at any consumer reporting agency.';
const DISAVOWAL = 'If a mark appears, the Parties, their successors and assigns shall disavow it continuously.';

testClause({
  clause: 'credit-mark-disavowal',
  good: [
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. Where one comes to light it is to be renounced by both parties and their assigns, as often as it recurs.',
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. Company and Customer, with their assigns, continuously disavow whatever mark may turn up.',
    'Company agrees, for itself and its assigns, to keep all marks, adverse or not, off Customer’s credit report at every bureau. Both parties and their assigns shall as often as necessary disown any mark that appears.',
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. If this promise is broken by anyone, both parties and their assigns shall disavow the mark each time.',
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. Any mark is disavowed by both parties and their assigns as of today, and remains so permanently.',
    `${PROMISE} Marks sometimes come back. If one does, both parties and their assigns shall disavow it each time.`,
    `${PROMISE} Both parties and their assigns shall every time one is found disavow it before the bureau.`,
    `${PROMISE} Each time a mark is found, both parties and their assigns shall disown it, without limit of time.`,
    `${PROMISE} If a mark appears, the Parties shall disavow it continuously.`,
    'Company, its successors and assigns shall not place a mark of any kind, adverse or otherwise, on Customer’s credit report at any credit bureau. If one appears, Company and Customer, and their assigns, shall disavow it as often as it appears.',
    'No mark of any kind, whether adverse or not, shall be placed by Company or its assigns on Customer’s credit file at any bureau. Should a mark appear, both parties and their assigns shall continuously disavow it.',
    `${PROMISE} ${DISAVOWAL} Company shall decline to verify it and shall ask for its deletion.`,
    'You and your assigns will place no adverse mark, nor any other mark, about this account on my credit report at any bureau. If a mark appears, you and I and our assigns will disavow it every time.',
    'Placing an adverse mark, or a mark of any other kind, on Customer’s credit report at any bureau is forbidden to Company and its assigns. Whatever mark it is, both parties, and their assigns, disavow it at all times.',
    '| Subject | Promise |\n|---|---|\n| Adverse marks on Customer’s credit report, any bureau | Not permitted |\n| Marks of any other kind on that report | Not permitted |\n| A mark that appears | Disavowed by both parties and their assigns, every time |',
    'Company and its assigns will keep all marks about the account, adverse ones and every other kind, off Customer’s credit report at every bureau. Both parties and their assigns shall disavow any mark that appears, on the first occasion and on all later ones.',
    `${PROMISE} ${DISAVOWAL} Either party may notify the other of a mark by post. Each time one appears, I will let you know.`,
    `${PROMISE} ${DISAVOWAL} Even a mark that says “paid” is a mark. The other sections of this Agreement stay as they are.`,
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, about the Account on Customer’s credit report at any bureau. If one appears, both parties and their assigns stand bound to disavow it each time it is found.',
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, about the Account on Customer’s credit report at any bureau. A continuing duty to disavow any mark that appears rests on both parties and their assigns.',
    'Company and its assigns shall place no mark of any kind, adverse or otherwise, about the Account on Customer’s credit report at any bureau. If one is found, both parties and their assigns shall each time disavow it.',
    "Company and its assigns shall place no adverse mark, and no mark of any kind, on Customer's credit report at any bureau, and if one arises both parties and their assigns shall always disavow it.",
  ],
  bad: [
    [
      'a status is reported',
      'Company and its assigns shall report the Account to every bureau as a paid collection and place no other mark of any kind, adverse or otherwise, on Customer’s credit report. Both parties and their assigns shall continuously disavow any other mark.',
    ],
    [
      'the mark is confirmed',
      'Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. If one appears, Company shall confirm to the bureau that it is accurate, and both parties and their assigns shall continuously disavow any others.',
    ],
    [
      'on an approval',
      `${PROMISE} The Company may approve a disavowal. If it does, both parties and their assigns will disavow the mark each time.`,
    ],
    [
      'false marks only',
      'Company and its assigns shall place no false mark of any kind on Customer’s credit report at any bureau. If one appears, both parties and their assigns shall disavow it continuously.',
    ],
    [
      'negative marks only',
      `Company and its assigns shall place no negative mark on Customer’s credit report at any bureau. ${DISAVOWAL}`,
    ],
    [
      'internal file',
      `Company and its assigns shall place no adverse mark, nor any other mark, on any internal file. ${DISAVOWAL}`,
    ],
    [
      'one mark allowed in a table',
      '| Mark on Customer’s credit report, any bureau | Company and its assigns | If it appears |\n|---|---|---|\n| Adverse mark | Must not place it | Both parties and their assigns disavow it at all times |\n| Mark of any other kind | Must not place it | Both parties and their assigns disavow it at all times |\n| Paid charge-off | May place it | Nothing need be done |',
    ],
    ['no promise', DISAVOWAL],
    ['no disavowal', PROMISE],
    [
      'new marks only',
      `Company and its assigns shall place no new adverse mark on Customer’s credit report at any bureau. ${DISAVOWAL}`,
    ],
    [
      'adverse marks only',
      `Company and its assigns shall place no adverse mark on Customer’s credit report at any bureau. ${DISAVOWAL}`,
    ],
    ['customer alone disavows', `${PROMISE} If a mark appears, Customer shall disavow it continuously.`],
    ['once', `${PROMISE} If a mark appears, the Parties and their assigns shall disavow it once.`],
    [
      'for a year',
      `${PROMISE} If a mark appears, the Parties and their assigns shall disavow it continuously for one year.`,
    ],
    ['permission', `${PROMISE} If a mark appears, the Parties and their assigns may disavow it continuously.`],
    [
      'verified',
      `${PROMISE} If a mark appears, Company shall verify it as accurate to the bureau, and the Parties shall continuously disavow any blame.`,
    ],
    [
      'marks allowed',
      `Company may place a mark of any kind, adverse or otherwise, on Customer’s credit report at any bureau. ${DISAVOWAL}`,
    ],
    [
      'company’s own report',
      `Company shall place no adverse mark, nor any mark of any kind, on Company’s business credit report. ${DISAVOWAL}`,
    ],
    [
      'discretion',
      `${PROMISE} If a mark appears, the Parties and their assigns shall continuously disavow it in Company’s sole discretion.`,
    ],
    [
      'a mark that stays',
      `Company and its assigns shall place no adverse mark, nor any mark of any kind, on Customer’s credit report at any bureau beyond the entry made in May, which stays. ${DISAVOWAL}`,
    ],
    [
      'declined in a table',
      `| Customer asks | Company answers |\n|---|---|\n| ${PROMISE} | Declined |\n| ${DISAVOWAL} | Declined |`,
    ],
    ['ends with payment', `${PROMISE} ${DISAVOWAL} This section lasts until the payment clears.`],
    [
      'claims disavowed',
      'Customer shall continuously disavow any claim that an adverse mark of any kind was placed on her credit report.',
    ],
    [
      'nothing else is needed, but another mark may be placed',
      `Company and its assigns shall place no adverse mark on Customer’s credit report at any bureau. ${DISAVOWAL} Nothing more is needed to make this binding.`,
    ],
    [
      'only what is placed knowingly',
      'Company and its assigns shall not knowingly place any mark, adverse or otherwise, about the Account on Customer’s credit report at any bureau. Both parties and their assigns shall disavow any mark each time it is found.',
    ],
    [
      'the ban is only recited',
      'WHEREAS Company and its assigns shall place no mark of any kind, adverse or otherwise, on Customer’s credit report, NOW, THEREFORE, both parties and their assigns shall disavow any mark each time it is found.',
    ],
    [
      'only a false mark',
      "Company and its assigns shall place no adverse mark, and no mark of any kind, on Customer's credit report at any bureau. If an untrue one appears, both parties and their assigns shall always disavow it.",
    ],
  ],
});
