import { testClause } from './verdicts.ts';

testClause({
  clause: 'seven-day-removal',
  good: [
    'If either party finds an adverse statement or bureau entry of the other’s, and asks that it be withdrawn, the other and its assigns shall withdraw it within seven days of the request. This duty is continuing.',
    'Holder and Payor agree, on behalf of themselves and their assigns, that any Adverse Communication, credit bureau entries included, will at all times be withdrawn within seven days of a demand.',
    'The following duty binds Creditor, Consumer and their assigns without end: adverse statements, bureau entries included, shall be withdrawn within seven days of a request.',
    'Both parties and their assigns have a continuing duty to remove adverse statements and bureau entries. A party that gets a request to remove one shall do so within seven days of receipt.',
    'Either party may at any time demand removal of an adverse statement or bureau entry. Within seven days of the demand the party that made the statement, or its assigns, must remove it.',
    'The obligation of each party and its assigns to remove adverse statements, bureau entries included, within seven days of a request remains in force permanently.',
    'The duty of both parties and their assigns to remove adverse statements and bureau entries within seven days of a request does not end.',
    'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. As a courtesy, Customer sends a copy by e-mail.',
    'Both parties and their assigns undertake, without end, to remove any adverse statement they have made about the bill, bureau entries included, within seven days of a request.',
    'The Parties and their assigns must whenever a request arrives retract adverse statements about the account, bureau entries included, within seven days of it. The duty is perpetual.',
    'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. Testimony under oath lies outside this paragraph.',
    'Each Party, its successors and assigns have a continuing duty to remove adverse statements about the bill, credit bureau entries included, within seven (7) days of a request.',
    'Both parties and their assigns shall at all times remove every adverse statement about this account, bureau entries included, within seven days of a request.',
    'The Parties and their assigns must, as often as asked, withdraw any negative statement about the bill, at a credit bureau or elsewhere, no later than seven days after the request.',
    'Company and Customer, and their assigns, shall continuously delete adverse statements and credit bureau entries about the bill within a week of being asked.',
    'You and I, and our assigns, will remove adverse statements about this bill, credit bureau entries included, within 7 days of each request, without limit of time.',
    'Both parties, their successors and assigns, are under a continuing obligation. They shall remove adverse statements about the bill, and entries at the credit bureaus, within seven days of a request.',
    'Within seven (7) days of a request, each Party and its assigns shall remove every adverse statement about the Account, entries at a bureau included. This duty is continuing.',
    'Either party may at any time ask the other to withdraw an adverse statement about the bill, bureau entries included. The other party, or its assigns, must always withdraw it within seven days of the request.',
    'The duty to remove adverse statements about the bill, bureau entries included, continues for ever. Both parties and their assigns shall remove them within seven days of each request.',
    'Either party may require the other, or its assigns, to delete adverse statements, bureau entries included. The party so required shall comply within seven days of the request. This continues without end.',
    'Each party and its assigns shall withdraw adverse statements, bureau entries included, within seven days of a request. The seven days run from the request, not from payment. The duty is continuing.',
    'Both parties and their assigns shall delete each Bad Item within seven days of a request, at any time and without limit. “Bad Item” means any adverse statement, credit bureau entries included; “delete” means to withdraw.',
    '“Maker” means the Clinic or the Patient, and includes the assigns of each. Adverse statements, bureau entries included, shall at all times be withdrawn by their Maker within seven days of a request.',
    'Both parties and their assigns shall remove adverse statements, bureau entries included, within seven days of the first request and of every later one, without end.',
    'WHEREAS remarks already published about the Invoice may still be read; NOW, THEREFORE, both parties and their assigns shall, as a continuing duty, retract adverse statements, bureau entries included, within seven days of a request.',
    'The Parties owe each other a duty of retraction, which binds their assigns. It extends to negative statements and to bureau entries. It is to be performed within seven days of a request. It is perpetual.',
    'I will, and you will, and our assigns will, take back any bad report about this bill, credit bureaus included, within seven days of being asked, every time one of us asks.',
    'Withdrawal of negative statements and bureau items, by each party and by its assigns, is owed no later than day seven after the request. The obligation is standing and mutual.',
    'Both parties and their assigns shall always remove adverse statements, bureau entries included, within seven days of a request. If the account is sold, the new owner is bound just as well.',
    'Both parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within seven days of a request. I paid more than thirty days ago. Company will send its report of the account within thirty days after my payment.',
    'Each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request. A party that learns of one may send the other a request. This paragraph survives payment and the end of this Agreement.',
    'Each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request. Within thirty days of signing each party keeps a copy. The other side need not show that the statement did harm.',
    'Each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request. Whoever buys the account takes it subject to this promise. Unless we both sign a change, this stays as written.',
    'Each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request. We each had ten days to think it over. Until the signed copy is in my hands, no payment will be sent.',
    'Because neither side could be sure how a court would see it, each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request.',
    'As we discussed by telephone, each party, with its successors and assigns, has a continuing duty to remove adverse statements, bureau entries included, within seven days of a request.',
    'Having looked at this with my accountant, I can confirm that each party and its assigns shall at all times withdraw adverse statements about the bill, bureau entries included, within seven days of a request.',
    'Adverse statements, bureau entries included, shall at all times be withdrawn by either party and by its assigns, as both acknowledge, within seven days of a request.',
    'Neither party, nor any assign of a party, may at any time leave an adverse statement about the account, a bureau entry included, standing for more than seven days after the other has requested its removal.',
    'Each party and its assigns shall at all times remove adverse statements about the charges for March through June, bureau entries included, within seven days of a request.',
    'Each party, whether Lakeside Dental or Maria Ortiz, and each assign of a party, shall at all times remove adverse statements about the account, bureau entries included, within [7] days of a request.',
    'Removal of adverse statements, bureau entries included, is owed by each party and its assigns within seven days of every request.',
    'Each time a party is asked by the other to remove an adverse statement about the account, made to a credit bureau or to anyone else, that party or its assigns must remove it within seven days of the request.',
    'When either of them asks, now or in twenty years, Company and Customer and their assigns shall delete any adverse statement, bureau entries included, within seven days of the request.',
    'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. No obligation under this clause is waived by silence.',
    'Both parties and their assigns shall at all times remove any adverse, false or misleading statement, bureau entries included, within seven days of a request.',
  ],
  bad: [
    [
      'binds the customer alone',
      'The following duty binds Customer and Customer’s assigns at all times: adverse statements and bureau entries shall be withdrawn within seven days of a request.',
    ],
    [
      'if it is judged reasonable',
      'Both parties and their assigns have a continuing duty to remove adverse statements and bureau entries within seven days of a request, if the party judges the request reasonable.',
    ],
    [
      'counted from receipt of the money',
      'Both parties and their assigns shall at all times remove adverse statements and bureau entries within seven days of receipt of the payment.',
    ],
    [
      'a courtesy',
      'As a courtesy, both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'a hope between commas',
      'Both parties and their assigns will, hopefully, at all times remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'at the will of one side',
      'Both parties and their assigns shall, whenever Company agrees, delete adverse statements, bureau entries included, within seven days of a request. The duty is continuing.',
    ],
    [
      'not yet approved',
      'Both parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within seven days of a request. Company has yet to approve this.',
    ],
    [
      'part of a draft',
      'Counsel sent a draft under which both parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'only a recital',
      'WHEREAS the Parties and their assigns have always removed adverse statements and bureau entries within seven days of a request; NOW, THEREFORE, the Parties agree on the sum stated below.',
    ],
    [
      'counted from a fee',
      'The Parties and their assigns shall at all times withdraw adverse statements and bureau entries upon request. The seven days for withdrawal are counted from the day the reviewing fee is credited.',
    ],
    [
      'the days run from a later event',
      'Each party and its assigns have a continuing duty to delete adverse statements, bureau entries included, within seven days of the date on which the records office completes its study of a request.',
    ],
    [
      'only what praises',
      'Each party and its assigns shall at all times recall favourable references given to a credit bureau within seven days of a request.',
    ],
    [
      'a target',
      'Each party and its assigns shall at all times remove adverse statements, bureau entries included, on request. Seven days is the target; a longer time is no breach.',
    ],
    [
      'approved first',
      'Each party and its assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request, once a committee has approved the request.',
    ],
    [
      'no buyer is touched by it',
      'Both parties and their assigns shall, as a continuing duty, remove adverse statements, bureau entries included, within seven days of request. No purchaser of the account shall be affected by this clause.',
    ],
    [
      'it ends at a sale, in the speech of deeds',
      'Both parties and their assigns shall, as a continuing duty, remove adverse statements, bureau entries included, within seven days of request. This undertaking determines upon the sale of the account.',
    ],
    [
      'the request is only answered',
      'Both parties and their assigns have a continuing duty to acknowledge within seven days any request to remove adverse statements or bureau entries.',
    ],
    [
      'one side’s opinion',
      'The parties and their assigns shall at all times remove adverse statements and bureau entries within seven days of a request, if in the furnisher’s opinion they are inaccurate.',
    ],
    [
      'bureaus left out',
      'The parties and their assigns have a continuing duty to remove adverse statements within seven days of a request. Credit bureau entries are excluded from this duty.',
    ],
    [
      'buyer goes free',
      'Both parties and their assigns shall at all times remove every adverse statement about the bill, bureau entries included, within seven days of a request. A buyer of the account takes it free of this section.',
    ],
    [
      'thirty days',
      'The Parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within thirty (30) days of a request.',
    ],
    [
      'words and figures differ',
      'The Parties and their assigns shall at all times remove adverse statements and bureau entries within seven (10) days of a request.',
    ],
    [
      'no time',
      'The Parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, on request.',
    ],
    [
      'company alone',
      'Company has a continuing duty to remove adverse statements, credit bureau entries included, within seven days of a request.',
    ],
    [
      'customer alone',
      'Customer and her heirs shall at all times remove adverse statements about Company, bureau entries included, within seven days of a request.',
    ],
    [
      'permission',
      'The Parties and their assigns may at all times remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'denied',
      'The Parties and their assigns have no continuing duty to remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'one time',
      'The Parties and their assigns shall, on one occasion only, remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'for a year',
      'For twelve months, the Parties and their assigns shall remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'discretion',
      'The Parties and their assigns have a continuing duty, in Company’s sole discretion, to remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'until payment',
      'Until the payment clears, the Parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'from another event',
      'The Parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days after the payment clears.',
    ],
    [
      'what is done with the paper binds nobody',
      'Customer and her assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. A change to this section must be in writing and signed by both parties.',
    ],
    [
      'a call of both makes no promise of both',
      'Further to our call, Customer and her assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'once, for good order',
      'For good order, each party and its assigns shall once, within seven days of a request, remove adverse statements, bureau entries included.',
    ],
    [
      'nobody need leave it, nobody must remove it',
      'Neither party, nor any assign of a party, is obliged to leave an adverse statement, a bureau entry included, standing for more than seven days after a request; this holds at all times.',
    ],
    [
      'a recital alone',
      'WHEREAS each party and its assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request, NOW, THEREFORE, the parties agree on the sum of $400.',
    ],
    [
      'each time within a year',
      'Each time within the next year that a party is asked to remove an adverse statement, a bureau entry included, that party or its assigns must remove it within seven days of the request.',
    ],
    [
      'the other way round is excluded',
      'Company and its assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request, but not vice versa.',
    ],
    [
      'one side is let off',
      'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. Company is released from this clause when it sells the account.',
    ],
    [
      'it begins when one side pleases',
      "Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. This clause comes into force when Company's committee approves it.",
    ],
    [
      'another paper comes first',
      "Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request. Company's handbook prevails over this clause.",
    ],
    [
      'only what is inaccurate',
      'Both parties and their assigns shall at all times remove every inaccurate adverse statement, bureau entries included, within seven days of a request.',
    ],
    [
      'about seven days',
      'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within roughly seven days of a request.',
    ],
    [
      'the request must be accepted',
      'Both parties and their assigns shall at all times remove adverse statements, bureau entries included, within seven days of a request accepted by Company.',
    ],
    [
      'only invited',
      'Both parties and their assigns are at all times invited to remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'one side and its parent',
      'Company and its parent, and the assigns of each, shall at all times remove adverse statements, bureau entries included, within seven days of a request.',
    ],
    [
      'a later paragraph lets one side off',
      '1. Both parties and their assigns shall at all times remove adverse statements and bureau entries within seven days of a request.\n\n2. Company is exempt from paragraph 1.',
    ],
  ],
});
