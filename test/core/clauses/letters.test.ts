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
    'Be so good as to say for whom you collect, and which clinic the account began with.',
    'What right you have to collect, and with what provider the account did originate, I ask to be told: do you own it?',
    '| Please supply | Why |\n|---|---|\n| Your role: owner or agent | to know you |\n| The name of the original creditor | to find the file |',
    '| Question | Answer |\n|---|---|\n| Do you own the account? | |\n| Who was the original creditor? | |',
    'Company warrants that it owns the account, which it bought from Mercy Clinic, the original creditor.',
    'Kindly name the original creditor and prove that you own the account. You say I owe $90; I do not agree that I owe it.',
  ],
  bad: [
    ['nothing is asked', 'You own this account, and Mercy Clinic was the original creditor.'],
    ['not asked', 'I do not ask whether you own the account or who the original creditor was.'],
    ['asked by the company', 'The agency asks Customer to name the original creditor and to say who owns the account.'],
    ['one of two', 'Please tell me whether you own this account.'],
    ['only a role', 'Please tell me whether you are the original creditor, an agent, or the owner.'],
    [
      'not wanted',
      'Please say if you own it as its first creditor. I do not need to know who the original creditor was.',
    ],
    ['forgotten', 'I asked who owns the account and who the original creditor was. Please disregard that.'],
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
    'I dispute the debt, deny that I owe it, and ask you to mail me verification.',
    'Debt disputed. Verification requested.',
    'I dispute the debt. Please verify it. I am not agreeing that I owe it and I am not promising to pay.',
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
    'After the Effective Date the Company shall furnish an itemized bill.',
    'I should be glad to have the charges one by one.',
  ],
  bad: [
    [
      'only thought of',
      'I was about to ask for an itemized bill. Now I only wonder whether I should ask for one at all.',
    ],
    ['explained away', 'Please send an itemized statement, by which I mean merely the sum that is due.'],
    ['of payments', 'Please itemize every payment that I made to you last year.'],
    ['not needed', 'An itemized bill is not required.'],
    ['left to the company', 'Company may, if its systems allow, supply an itemized bill.'],
    [
      'a summary will do',
      'Company shall answer a request for an itemized bill with a summary, which Customer accepts.',
    ],
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
    'These are sought without conceding that any sum is due:\n\n(a) the financial assistance policy;\n(b) the form.',
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
    ['to be filled in', 'No Social Security number is given. Enter your bank routing and account numbers below.'],
    ['ordered', 'Sensitive data, the Social Security number among them, are to be included, no caution being needed.'],
    ['excepted', 'No card number appears in this letter, except those that Company prints on page one.'],
  ],
});

testClause({
  clause: 'attorney-review',
  good: [
    'Have a lawyer read this before you sign.',
    'Do not sign until an attorney of your own has read it.',
    'Each party has been urged to take independent legal advice before signing.',
    'As you may give up rights, we suggest that you show this to a legal-aid office.',
  ],
  bad: [
    ['not needed', 'No attorney is needed to read this.'],
    ['given up', 'Customer waives the right to have an attorney review this agreement.'],
    ['theirs', 'Our attorneys have reviewed this agreement, and you may rely on their review.'],
    ['punished', 'You may consult a lawyer, but the offer lapses if a lawyer sees it.'],
    ['discouraged', 'Attorney review only slows things down.'],
    ['taken back', 'We suggested that a lawyer read it. That suggestion is withdrawn.'],
    ['another adviser', 'Have an accountant look at the figures before you sign.'],
  ],
});
