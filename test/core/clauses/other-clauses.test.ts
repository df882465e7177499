import { testClause } from './verdicts.ts';

/** Sentences of other clauses that share the words of one: what they say is another thing. */
testClause({
  clause: 'payment-acknowledgment',
  good: [
    'When the check has cleared, Company shall give Customer a receipt that states the day and the sum.',
    'Receipt of the Settlement Amount shall be confirmed to Customer in writing within a week.',
  ],
  bad: [
    [
      'a release after payment',
      'Within ten days after payment Company shall acknowledge and record a release of the lien and mail Customer a copy.',
    ],
    ['another thing confirmed', 'On payment the lender confirms it holds the note, in writing.'],
    ['a time only', 'Upon receipt of the payment Company shall write to every bureau and close the account.'],
    ['another paper', 'Company shall deliver to Customer a signed copy of this Agreement within ten days of payment.'],
  ],
});

testClause({
  clause: 'payment-terms',
  good: ['Customer will send Company a money order for $350.00 on or before May 3, 2027.'],
  bad: [
    ['told of the past', 'Customer paid Company $350.00 on May 3, 2025.'],
    ['was claimed', 'The sum of $350.00 was payable to Company on May 3, 2025.'],
    ['no money sent', 'Customer shall send Company within ten days a list of the charges above $350.00.'],
    [
      'nothing left',
      'Company shall show a balance of $0.00 within 30 days after Customer has made payment to Company.',
    ],
  ],
});

testClause({
  clause: 'signed-copy-first',
  good: ['Customer pays on the day on which Customer receives a copy signed by Company, and not before.'],
  bad: [
    ['a signed release', 'Company shall deliver a signed release to Customer before the payment is deposited.'],
    ['a date that is stated', 'The letter, signed by an officer, gives the date and amount received from Customer.'],
    ['last as an adjective', 'The signed letter reaches me and gives the last four digits of the account that I paid.'],
    [
      'another thing comes then',
      'Once the agreement is signed and delivered, the account will then be closed. I pay in May.',
    ],
  ],
});

testClause({
  clause: 'jurisdiction',
  good: ['Suit on this Agreement lies in the Court of Common Pleas of Wayne County, Ohio. Ohio law governs.'],
  bad: [
    ['a county of record', 'Company shall file a satisfaction of the mortgage in Wayne County, Ohio.'],
    [
      'a case that is over',
      'The action pending in the Circuit Court of Wayne County, Ohio, is dismissed with prejudice.',
    ],
    ['part of a name', 'Customer brings a claim that Wayne County Dental Group disputes.'],
  ],
});

testClause({
  clause: 'mutual-non-adverse-statements',
  good: [
    'Neither Party, nor its assigns, shall say anything unfavorable about the bill to third parties, credit bureaus included.',
  ],
  bad: [
    [
      'marks only',
      'Neither Party, nor its assigns, shall put an adverse mark about the bill on a credit report at any bureau.',
    ],
    [
      'claims only',
      'Neither Party, nor its assigns, shall bring an adverse claim about the bill against any third party.',
    ],
  ],
});

testClause({
  clause: 'interest-free',
  good: ['No interest is charged for any period, and no fee of any kind.'],
  bad: [
    ['another interest', 'Neither Party has an interest in the claims of the other, and no fee of any kind is owed.'],
  ],
});

const LINES =
  '\n\nFor Company: Signature ______ Name ______ Title ______ Date ______\n\nFor Customer: Signature ______ Name ______ Date ______';

testClause({
  clause: 'boilerplate',
  good: [
    `**Persons bound.** Company and Customer, their heirs, successors and assigns.${LINES}`,
    `Who is bound? Both parties, their heirs, successors and assigns.${LINES}`,
  ],
  bad: [
    [
      'the customer’s heirs alone, another side behind the semicolon',
      `This binds the heirs and assigns of the Customer; but they that follow the Company take the account discharged of it.${LINES}`,
    ],
    [
      'no names by the lines',
      'Heirs, successors and assigns are bound.\n\n________\nFor the Agency\n\n________\nConsumer',
    ],
  ],
});

testClause({
  clause: 'lien-release',
  good: [
    'Within ten days of payment Company shall at its own cost release the lien of record at No. CV-2024-118 on 4 Elm Road, record the release, and send Customer a copy.',
  ],
  bad: [['kept', 'Company shall not release the judgment lien at No. CV-2024-118 on 4 Elm Road.']],
});

testClause({
  clause: 'signed-copy-first',
  good: [],
  bad: [['sent by the customer', 'Payment is due ten days after Customer returns the signed copy to Company.']],
});
