import { testClause } from './verdicts.ts';

testClause({
  clause: 'no-fault',
  good: [
    'The Parties agree that the bill has not been established as a valid debt and that neither of them admits fault or liability.',
    'Both parties acknowledge that the charge was never shown to be owed. Nothing in this agreement is an admission of fault by either party.',
    'You and I agree that this bill remains unproven, and that neither of us admits any wrongdoing.',
    'The Parties record that:\n\n- the billed amount has not been proven to be a valid debt;\n- neither party admits liability.',
    '{{ company_name }} and {{ customer_name }} agree that the balance claimed remains unproven. Neither Party concedes fault.',
    '**Nobody at fault.** The Parties agree that the claimed balance has never been established as a valid debt. No Party admits fault, and no payment is an admission.',
    'Company and Customer agree that the bill was not, is not and will not by this payment be established as a valid debt, and that neither admits fault.',
    'The Parties agree that the bill has not been established as a valid debt, and neither admits liability, even if a payment comes late.',
    'The Parties agree that the bill was never proved to be a valid debt. No admission of fault is made by Company, and none is made by Customer.',
    'Neither of us admits fault. You have never proved this bill and I have never accepted it; you are not conceding anything and neither am I.',
  ],
  bad: [
    [
      'a credit report’s words and a breach',
      'The Customer’s account is disputed. Both parties shall disavow any mark about the bill and shall not verify it; good credit decides what work is open to Customer. A truthful answer to a court is no breach.',
    ],
    [
      'another complaint',
      'Both parties agree that the complaint about the front desk was never substantiated and that neither was at fault in it.',
    ],
    [
      'the customer answers for it',
      'Both parties agree that the bill has not been proved and that neither is at fault. Customer accepts responsibility for the account.',
    ],
    ['no word of the bill', 'Neither party admits fault or liability.'],
    [
      'debt confessed',
      'The Parties agree that the bill has not been established as a valid debt and that neither admits fault. Customer nevertheless acknowledges that the bill is a valid and enforceable debt.',
    ],
    ['company alone cleared', 'Company does not admit any fault. Customer makes no such statement.'],
    ['bill confirmed', 'The Parties agree that the bill is a valid debt and that neither of them admits fault.'],
    [
      'twice denied',
      'The Parties agree that the bill was never shown to be anything other than a valid debt, and neither admits fault.',
    ],
    ['no word of fault', 'The Parties agree that the bill has not been established as a valid debt.'],
    [
      'springs back',
      'The Parties agree that the bill has not been established as a valid debt and neither admits fault; but if a payment is late, Customer admits the debt.',
    ],
    [
      'only Customer’s view',
      'Customer believes that the bill has not been established as a valid debt and that she is not at fault.',
    ],
    [
      'struck',
      '~~The Parties agree that the bill has not been established as a valid debt and that neither admits fault.~~',
    ],
    [
      'quoted and refused',
      'Customer wanted us to write “the Parties agree that the bill is unproven and that neither admits fault.” We will not.',
    ],
    [
      'only a wish',
      'The Parties may agree one day that the bill has not been established as a valid debt and that neither admits fault.',
    ],
    [
      'limited in time',
      'Until the payment clears, the Parties agree that the bill has not been established as a valid debt and that neither admits fault.',
    ],
    [
      'liability admitted',
      'The Parties agree that the bill has not been proven. Customer admits liability all the same.',
    ],
  ],
});
