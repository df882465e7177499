import { testClause } from './verdicts.ts';

/** Payment waits: behind a gate, in steps, as a condition, with the copy named before. */
testClause({
  clause: 'signed-copy-first',
  good: [
    'Sign this and mail it back to me. Once I am holding the signed page I will send the check, and not before.',
    '1. An officer of Company signs.\n2. The signed original reaches Customer.\n3. Then, and no sooner, Customer pays.',
    'Not until Customer has received the countersigned agreement does any sum fall due.',
    'Company shall deliver a fully executed copy to Customer before any payment is made.',
    'Receipt of a counterpart executed by an officer of Company is a condition precedent to payment.',
    'Until Blue Fern Recovery, Inc. has returned one original signed by its officer, Customer is under no duty to pay.',
    'Company signs this letter by an officer. It goes back to Customer. Until such receipt nothing is payable.',
    'Payment waits until a copy signed for Company is in the hands of Customer.',
    'Please keep your check for now. Our treasurer signs first; your two weeks to pay begin when the signed page has reached you.',
    'Company signs the paper. Company delivers the signed paper to Customer. Customer pays the sum. Step 3 never comes before step 2.',
    'No sum is payable until this agreement, duly executed by Company, has been delivered to Customer.',
    'Nothing is payable ahead of receipt of a copy signed by Company, and in any case by the tenth day after such receipt the sum is paid.',
    'No payment is due until Customer has received a copy signed for Company. This offer lapses unless it is signed by May 1, 2027.',
  ],
  bad: [
    [
      'waived by one side',
      'No payment is due until Customer has a signed copy, unless Company elects to ask for it sooner.',
    ],
    ['due anyway', 'Customer pays after receipt of the signed copy, but in any case on June 1.'],
    ['with or without the copy', 'Payment is due on June 1 whether or not the signed copy has arrived.'],
    [
      'one part is excepted',
      'Nothing is payable until a signed copy is in hand, except that half the money is due today.',
    ],
    [
      'its own signature, in a letter of the company',
      'Keep your check until you have signed the page and sent it back to us.',
    ],
    ['an order that is refused', 'You would like to pay after our signed copy has come. We cannot work in that order.'],
    ['its own signature', 'Customer shall pay once Customer has received this letter and signed it.'],
    ['the company receives it', 'No payment is due until Company has received a signed copy.'],
    ['the money comes first', 'Company will send a fully signed copy within ten days after receipt of payment.'],
    ['only asked for', 'I asked Company to send me a signed copy before I pay.'],
    ['only tried', 'Company will try to deliver a signed copy before Customer pays.'],
    ['an unsigned copy', 'Customer shall pay within ten days after receiving this letter.'],
    ['a copy that stays away', 'Customer shall pay within ten days after Company signs this letter.'],
  ],
});

/** Who is bound, what is taken out and what is barred. */
testClause({
  clause: 'mutual-non-adverse-statements',
  good: [
    'Each Party promises for itself and its assigns that no harmful word about the bill will reach an outsider, whether bureau or employer.',
    'You will not say anything bad about this bill to anyone else, bureaus included, and neither will I. The same goes for whoever takes over from either of us.',
    'Company agrees, and Customer agrees, each for itself and its assigns, not to make adverse statements about the bill to third parties.',
    'Neither Party nor its assigns shall, whether in writing or by word of mouth, make any adverse statement about the bill to third parties, and that includes the credit bureaus.',
    'Neither Party nor its assigns shall make any adverse statement about the bill to third parties, except complaints to a public agency.',
    'Neither Party nor its assigns shall make any adverse statement about the bill to third parties. Nothing here limits a complaint to a public agency.',
  ],
  bad: [
    [
      'no promise of the other',
      'Customer and her assigns shall speak no ill of the bill to third parties, as a token of mutual goodwill.',
    ],
    [
      'bureaus are taken out',
      'Neither Party nor its assigns shall make adverse statements to outsiders about the bill. Credit bureaus are not outsiders.',
    ],
    [
      'public bodies are taken in',
      'Neither Party nor its assigns shall make adverse statements about the bill to third parties, including the CFPB.',
    ],
    [
      'a fine',
      'Neither Party nor its assigns shall disparage the other to third parties about the bill. Customer shall pay $500 for each breach.',
    ],
  ],
});

testClause({
  clause: 'final-resolution',
  good: [
    'The questions about the Account are answered once and for all, and the file is closed permanently, when the payment clears.',
    'Once you get my payment, this is over for good: neither you nor anyone who buys or takes over the account from you can ask me for more.',
    'The sum, once received, is taken by us in full and final settlement of the Account.',
  ],
  bad: [
    [
      'a right is kept',
      'Payment is accepted in full and final settlement. The right to collect any deficiency is reserved to the Company.',
    ],
    [
      'nothing prevents it',
      'Payment is in full and final settlement of the matter. Nothing here prevents Company from recovering the difference.',
    ],
    [
      'a part stays open',
      'Payment fully and finally resolves the late fees on the Account. The principal remains collectible.',
    ],
  ],
});
