import { testClause } from './verdicts.ts';

testClause({
  clause: 'ownership-proof',
  good: [
    'Please tell me whether you own this account or act for its owner, and who the original creditor was.',
    'Who owns this account? Which clinic first billed it? I ask, and admit nothing.',
    'You are asked to name the original creditor and to state if you bought the account.',
    'I ask for two things. First, the name of the original creditor. Second, proof that you own the account.',
    'Until you prove that you own the account and name the original creditor, there is nothing to discuss.',
    '## Documents requested\n\n- the name of the original creditor\n- proof that you own the account',
    'Kindly name the original creditor and prove that you own the account. You say I owe $90; I do not agree that I owe it.',
  ],
  bad: [
    ['nothing is asked', 'You own this account, and Mercy Clinic was the original creditor.'],
    ['not asked', 'I do not ask whether you own the account or who the original creditor was.'],
    ['asked by the company', 'The agency asks Customer to name the original creditor and to say who owns the account.'],
    ['one of two', 'Please tell me whether you own this account.'],
    ['only planned', 'I reserve the right to ask who owns the account and who the original creditor was.'],
    ['conceded', 'Please say who owns the account and who the original creditor was. It is my debt, after all.'],
    ['conceded by confirming', 'Please confirm that I owe this, that you own it, and who the original creditor was.'],
    [
      'left to the reader',
      'Please tell me who owns the account and who the original creditor was, but you need not answer.',
    ],
  ],
});

testClause({
  clause: 'validation-request',
  good: [
    'I dispute this debt. Please verify it.',
    'Your notice came on May 2, 2026. Today is May 30, 2026. I dispute the debt and request validation of it.',
    'I dispute the debt, though the thirty days have passed since I received your notice on May 2, 2026. It is July 1, 2026. Please verify it.',
    'The debt is disputed, and you must not collect until you have mailed verification.',
  ],
  bad: [
    [
      'too late',
      'I received your notice on May 2, 2026. It is now June 2, 2026. I dispute the debt; please verify it.',
    ],
    ['too late by weeks', 'I received your notice seven weeks ago. I dispute the debt; please verify it.'],
    ['no dispute', 'Please verify this debt.'],
    ['offers money', 'I dispute this debt; please verify it. I can pay $20 a month.'],
  ],
});

testClause({
  clause: 'itemised-statement',
  good: [
    'Please itemize the bill.',
    'A line-by-line statement is requested.',
    'Company shall furnish an itemized bill.',
  ],
  bad: [
    ['not needed', 'An itemized bill is not required.'],
    ['asked of the customer', 'The hospital requires that Customer itemize the charges.'],
    ['already there', 'I received the itemized bill; please correct the total.'],
    ['the rest is accepted', 'Please itemize the bill. I will pay the remaining charges, which are correct.'],
  ],
});

testClause({
  clause: 'hardship-charity-care',
  good: [
    'Please send me your financial assistance policy and the application.',
    'Your hospital has a charity care program. Please send me the application.',
  ],
  bad: [
    ['a discount', 'Please give me a discount of 20%; I am out of work.'],
    ['conceded', 'I cannot pay what I owe. Please send me your financial assistance policy.'],
    ['on the customer', 'The patient must send the financial assistance application within ten days.'],
  ],
});

testClause({
  clause: 'pii-caution',
  good: [
    'This letter shows only the last four digits of the account number.',
    'I will not give my Social Security number or bank details by telephone.',
  ],
  bad: [
    ['a card number', 'Only the last four digits are shown. Card 4000 0566 5566 5556.'],
    ['a Social Security number', 'Only the last four digits are shown. SSN 219-09-9999.'],
    ['a date of birth', 'Only the last four digits are shown. Born on May 3, 1971.'],
    ['offered', 'Only the last four digits are shown. I will give you my Social Security number by telephone.'],
  ],
});
