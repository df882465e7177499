import { testClause } from './verdicts.ts';

testClause({
  clause: 'dispute-recital',
  good: [
    'Orchard Imaging, LLC (“Company”) claims $1,840.00 on account 4471 for a scan on May 4, 2026. Dana Frost (“Customer”) disputes that anything is owed, because the scan never took place.',
    'This agreement is between {{ company_name }} (“Company”) and {{ customer_name }} (“Customer”). Company claims {{ billed_amount | money }} on account {{ account_last4 }}; Customer disputes the claim in good faith.',
    'Larch Recovery Group, Inc. says that $912.00 is due on invoice 20-118. Ms. Frost contests the bill, both whether it is owed and how much.',
    'I, Dana Frost, dispute the bill of Orchard Imaging, LLC, statement no. 5512, for $640.00. I do not owe it: my insurer paid it in March.',
    'The Parties are Bell Dental, P.C. (“Company”) and Tomas Bell (“Customer”). They disagree whether the bill of $300.00 on account 77-10 is owed. Each holds its view in good faith.',
  ],
  bad: [
    [
      'undisputed',
      'Orchard Imaging, LLC and Dana Frost agree that the $1,840.00 claimed on account 4471 is undisputed.',
    ],
    ['confessed', 'Dana Frost admits that she owes Orchard Imaging, LLC the balance of $1,840.00 on account 4471.'],
    ['no reference', 'Orchard Imaging, LLC and Dana Frost disagree whether anything is owed for the scan.'],
    ['one party only', 'Dana Frost disputes the bill of $1,840.00 on account 4471.'],
    ['no dispute', 'Orchard Imaging, LLC billed Dana Frost $1,840.00 on account 4471 for a scan on May 4, 2026.'],
    ['denied', 'Dana Frost does not dispute the bill of Orchard Imaging, LLC for $1,840.00 on account 4471.'],
    [
      'quoted',
      'Orchard Imaging, LLC writes on account 4471: “Ms. Dana Frost has never disputed that the bill is owed.”',
    ],
  ],
});

testClause({
  clause: 'burden-recital',
  good: [
    'Both parties wish to avoid the expense, the delay and the stress of a lawsuit.',
    'The Parties agree that research, negotiation and litigation would cost each of them time and money, and want a prompt and final end.',
    'Company and Customer each find that the cost of litigation outweighs what it could bring, and prefer a quick outcome that blames no one.',
    'You and I both want to be spared the expense and the strain of going to court.',
    'The Parties settle because a trial would burden both of them with cost, delay and stress.',
  ],
  bad: [
    [
      'proposed and left out',
      'A line that both sides wish to save the cost and stress of court was proposed and was rejected.',
    ],
    [
      'considered and left out',
      'Both parties considered a line on the cost, delay and stress of litigation and decided not to include it.',
    ],
    ['hardship of one side', 'Customer settles because she has lost her job and cannot pay.'],
    ['no reason', 'The Parties settle the account on the terms below.'],
    ['struck', '~~Both parties wish to avoid the expense and stress of a lawsuit.~~'],
    ['on one branch', '{% if short %}Both parties wish to avoid the expense and stress of a lawsuit.{% endif %}'],
    [
      'quoted',
      'Customer’s draft says: “both parties wish to avoid the expense and stress of a lawsuit.” Company left it out.',
    ],
    ['another matter', 'The clinic is open on weekdays from nine to five.'],
  ],
});

testClause({
  clause: 'credit-value',
  good: [
    'The Parties agree that a good credit report has monetary value to Customer: it decides on loans, housing and work. For a breach Customer may recover damages.',
    'Both parties recognize that Customer’s credit report is worth money and that a mark on it causes real harm.',
    'You and I agree that my good credit has a value in dollars, in the interest I pay and the home I can rent.',
    'Company and Customer agree that a clean credit report has economic value to Customer.',
  ],
  bad: [
    ['denied', 'The Parties agree that a credit report has no monetary value.'],
    ['nominal', 'The Parties agree that the value of Customer’s credit report is nominal and no damages are due.'],
    ['another thing', 'The Parties agree that the used car has a monetary value of $900.00.'],
    ['reputation of the company', 'The Parties agree that Company’s reputation has monetary value.'],
    ['no value named', 'Customer’s credit report is kept by three bureaus.'],
    ['in code', '`The Parties agree that a good credit report has monetary value.`'],
    ['in a comment', '<!-- The Parties agree that a good credit report has monetary value. --> Left out.'],
  ],
});
